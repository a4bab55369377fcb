package dev.glia.maven.launch;

import dev.glia.GliaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.artifact.Artifact;

/** The agent's jar, which Maven fetched because the plugin depends on it. */
public final class AgentJar {
    private static final String KEY = "dev.glia:glia-agent";

    private AgentJar() {}

    /**
     * Looks the jar up.
     *
     * @param plugin the plugin's artifacts, by {@code group:artifact}
     */
    public static Path of(Map<String, Artifact> plugin) {
        Artifact artifact = plugin.get(KEY);
        if (artifact == null || artifact.getFile() == null) {
            throw new GliaException(
                    "'%s' is not among the artifacts of glia-maven-plugin; do not exclude it from the plugin's dependencies"
                            .formatted(KEY));
        }
        Path jar = artifact.getFile().toPath();
        if (!Files.isRegularFile(jar)) {
            throw new GliaException(
                    "the agent '%s' is no jar yet, because Glia itself is built in the same build; run `mvn package` or a later phase"
                            .formatted(jar));
        }
        return jar;
    }
}
