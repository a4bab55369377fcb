package dev.glia.launch;

import dev.glia.GliaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Properties;

/**
 * The version of the runtime classes that this JVM uses, or of the agent's jar. The runtime holds all that the agent does before
 * {@code main}, so the two meet only where one of them is incomplete, and where the agent weaves.
 */
public record RuntimeVersion(String version, URL place) {
    private static final String RUNTIME = "dev/glia/launch/version.properties";
    private static final String AGENT = "dev/glia/agent/weave/version.properties";

    /**
     * Refuses to mix two copies of the runtime that are not of one version, as an agent and an older runtime that lacks what the
     * agent then takes from its own jar.
     *
     * @param agent the class that the JVM calls
     */
    public static void requireOne(Class<?> agent) {
        CodeSource runtime = GliaException.class.getProtectionDomain().getCodeSource();
        if (!Objects.equals(runtime, agent.getProtectionDomain().getCodeSource())) {
            requireThatOfAgent();
        }
    }

    /** Refuses an agent of another version, where there is one. It may open every jar of the class path to find the agent's. */
    static void requireThatOfAgent() {
        ClassLoader loader = RuntimeVersion.class.getClassLoader();
        URL agent = loader.getResource(AGENT);
        if (agent != null) {
            requireSame(read(loader.getResource(RUNTIME)), read(agent));
        }
    }

    /** Refuses a runtime of another version than the agent's: half of each would be linked together. */
    static void requireSame(RuntimeVersion runtime, RuntimeVersion agent) {
        if (!runtime.version().equals(agent.version())) {
            throw new GliaException(
                    "the Glia agent is version %s, glia-runtime on the class path is version %s (%s); use one version for both: -javaagent:glia-agent-%s.jar, or dev.glia:glia-runtime:%s in the pom"
                            .formatted(
                                    agent.version(),
                                    runtime.version(),
                                    runtime.container(),
                                    runtime.version(),
                                    agent.version()));
        }
    }

    private String container() {
        return place.toString()
                .replace(RUNTIME, "")
                .replaceFirst("^jar:", "")
                .replaceFirst("!/$", "")
                .replaceFirst("^file:", "");
    }

    private static RuntimeVersion read(URL place) {
        if (place == null) {
            throw new GliaException(
                    "the Glia agent finds no '%s' on the class path, so its jar is not whole; take glia-agent.jar as published, and do not unpack it into another jar"
                            .formatted(RUNTIME));
        }
        try (InputStream in = place.openStream()) {
            Properties properties = new Properties();
            properties.load(in);
            return new RuntimeVersion(properties.getProperty("version", "unknown"), place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place, e);
        }
    }
}
