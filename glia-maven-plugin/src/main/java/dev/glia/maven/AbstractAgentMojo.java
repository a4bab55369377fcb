package dev.glia.maven;

import dev.glia.maven.launch.AgentJar;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that have JVMs started under the agent. */
abstract class AbstractAgentMojo extends AbstractSettingsMojo {
    @Parameter(property = "plugin.artifactMap", required = true, readonly = true)
    private Map<String, Artifact> pluginArtifacts;

    @Parameter(property = "project", required = true, readonly = true)
    private MavenProject project;

    /** The agent's jar, which came with this plugin. */
    final Path agent() {
        return AgentJar.of(pluginArtifacts);
    }

    final MavenProject project() {
        return project;
    }
}
