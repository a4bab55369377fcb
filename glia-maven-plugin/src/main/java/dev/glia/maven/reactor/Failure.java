package dev.glia.maven.reactor;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * That a goal failed in a module.
 *
 * @param reason as the goal gave it
 */
record Failure(MavenProject module, Throwable reason) {

    /** What the build fails with, which names each module once. */
    MojoFailureException together(List<Failure> all) {
        return new MojoFailureException(all.stream().map(Failure::words).collect(Collectors.joining("\n")), reason);
    }

    private String words() {
        return "in module '%s': %s"
                .formatted(module.getArtifactId(), reason.getMessage().strip());
    }
}
