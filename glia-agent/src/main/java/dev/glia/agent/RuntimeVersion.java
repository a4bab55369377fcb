package dev.glia.agent;

import dev.glia.GliaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;

/**
 * The version of the runtime classes that this JVM will use, which are the user's where glia-runtime is on the class
 * path, and of this agent. Read from resources, so that no runtime class is loaded before it is known to fit.
 */
record RuntimeVersion(String version, URL place) {
    private static final String RUNTIME = "dev/glia/launch/version.properties";
    private static final String AGENT = "dev/glia/agent/version.properties";

    /**
     * Refuses a runtime of another version than the agent's. The manifests of the two jars tell at once, for the JVM has read
     * them; where one does not say, the resources do.
     */
    static void requireOne(ClassLoader loader) {
        Package runtime = GliaException.class.getPackage();
        Package agent = RuntimeVersion.class.getPackage();
        boolean told = isOurs(runtime)
                && isOurs(agent)
                && runtime.getImplementationVersion().equals(agent.getImplementationVersion());
        if (!told) {
            requireSame(ofRuntime(loader), ofAgent(loader));
        }
    }

    /** A jar that the user packed of several has a manifest of its own. */
    private static boolean isOurs(Package one) {
        String title = one.getImplementationTitle();
        return title != null && title.startsWith("Glia ") && one.getImplementationVersion() != null;
    }

    static RuntimeVersion ofRuntime(ClassLoader loader) {
        return read(loader, RUNTIME);
    }

    static RuntimeVersion ofAgent(ClassLoader loader) {
        return read(loader, AGENT);
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

    private static RuntimeVersion read(ClassLoader loader, String resource) {
        URL place = loader.getResource(resource);
        if (place == null) {
            throw new GliaException(
                    "the Glia agent finds no '%s' on the class path, so its jar is not whole; take glia-agent.jar as published, and do not unpack it into another jar"
                            .formatted(resource));
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
