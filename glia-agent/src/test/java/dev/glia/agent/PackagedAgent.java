package dev.glia.agent;

import java.nio.file.Path;

/** The agent's jar as users get it; tests that need it are named {@code IT} and run after packaging. */
final class PackagedAgent {
    private PackagedAgent() {}

    static Path jar() {
        String jar = System.getProperty("glia.test.agentJar");
        if (jar == null) {
            throw new IllegalStateException(
                    "this test needs the packaged agent; run it with `mvn verify -pl glia-agent -am -Dit.test=...`");
        }
        return Path.of(jar);
    }

    /** One cache for all tests, so that the bridge and the mods' common header are compiled once. */
    static Path cache() {
        return jar().resolveSibling("it-cache").toAbsolutePath();
    }

    /** {@code -javaagent:...} with these options. */
    static String option(String options) {
        return "-javaagent:" + jar() + (options.isEmpty() ? "" : "=" + options);
    }
}
