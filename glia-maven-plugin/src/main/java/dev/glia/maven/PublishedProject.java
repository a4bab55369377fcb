package dev.glia.maven;

import dev.glia.verb.check.Release;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** What of a project would be published, as far as its pom tells. */
final class PublishedProject {
    private PublishedProject() {}

    static Release of(MavenProject project) {
        Path jar = Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
        List<String> snapshots = project.getArtifacts().stream()
                .filter(artifact -> artifact.isSnapshot() && !"test".equals(artifact.getScope()))
                .map(Artifact::getId)
                .sorted()
                .toList();
        boolean dated = project.getProperties().containsKey("project.build.outputTimestamp");
        return new Release(jar, !project.getLicenses().isEmpty(), snapshots, dated);
    }
}
