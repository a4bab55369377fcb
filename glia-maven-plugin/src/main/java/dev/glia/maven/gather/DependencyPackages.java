package dev.glia.maven.gather;

import dev.glia.asset.PackageSource;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Finds the packages that a project sees: its own, those of modules of the same build, and those of its dependencies,
 * direct and transitive.
 *
 * <p>It resolves jars itself, where Maven could do so for a goal: Maven refuses a goal that is called alone
 * ({@code mvn glia:compile}) as soon as a module of the build that the project depends on has not been packaged, although
 * its folders hold all that is needed.
 */
@Named
@Singleton
public class DependencyPackages {
    private final RepositorySystem repositories;

    @Inject
    public DependencyPackages(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * Where the packages of {@code project} may lie.
     *
     * @throws DependencyException where a dependency cannot be had
     */
    public ProjectSources find(MavenSession session, MavenProject project) {
        List<PackageSource> own = Stream.concat(
                        ModuleFolder.sources(project).stream(), ModuleFolder.testSources(project).stream())
                .toList();
        return new ProjectSources(own, ofDependencies(session, project));
    }

    private List<PackageSource> ofDependencies(MavenSession session, MavenProject project) {
        Map<String, MavenProject> modules =
                session.getProjects().stream().collect(Collectors.toMap(DependencyPackages::key, Function.identity()));
        List<PackageSource> sources = new ArrayList<>();
        List<Artifact> distant = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            MavenProject module = modules.get(key(artifact));
            if (!"jar".equals(artifact.getArtifactHandler().getExtension())) {
                continue;
            }
            if (artifact.getFile() != null && artifact.getFile().exists()) {
                sources.add(source(artifact, artifact.getFile()));
            } else if (module != null && !artifact.hasClassifier()) {
                sources.addAll(ModuleFolder.sources(module));
            } else if (module != null && artifact.getClassifier().equals("tests")) {
                sources.addAll(ModuleFolder.testSources(module));
            } else {
                distant.add(artifact);
            }
        }
        sources.addAll(fetch(session, project, distant));
        return sources;
    }

    private List<PackageSource> fetch(MavenSession session, MavenProject project, List<Artifact> artifacts) {
        List<ArtifactRequest> requests = artifacts.stream()
                .map(artifact -> new ArtifactRequest(
                        RepositoryUtils.toArtifact(artifact), project.getRemoteProjectRepositories(), "glia"))
                .toList();
        try {
            List<ArtifactResult> results = repositories.resolveArtifacts(session.getRepositorySession(), requests);
            List<PackageSource> sources = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                sources.add(
                        source(artifacts.get(i), results.get(i).getArtifact().getFile()));
            }
            return sources;
        } catch (ArtifactResolutionException e) {
            List<String> missing = e.getResults().stream()
                    .filter(result -> !result.isResolved())
                    .map(result -> result.getRequest().getArtifact().toString())
                    .toList();
            throw new DependencyException(
                    missing,
                    "the dependencies %s of '%s' cannot be had: %s; correct them in the pom, or install them first"
                            .formatted(String.join(", ", missing), project.getArtifactId(), e.getMessage()),
                    e);
        }
    }

    /** A jar, or a module's classes folder where Maven put that in the place of its jar. */
    private static PackageSource source(Artifact artifact, File file) {
        String coordinate = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        return new PackageSource(coordinate, file.toPath());
    }

    private static String key(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion();
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    }
}
