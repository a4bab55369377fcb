package dev.glia.agent;

import dev.glia.fixtures.TestNeuron;
import dev.glia.sweep.OwnClassPath;
import java.nio.file.Path;
import java.util.List;

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

    /** The folder of this module: these tests run in another. */
    static Path module() {
        return jar().toAbsolutePath().getParent().getParent();
    }

    /** The runtime's jar, as a model has it on its class path. */
    static Path runtime() {
        return OwnClassPath.entries().stream()
                .filter(file -> file.getFileName().toString().matches("glia-runtime-.*(?<!tests)\\.jar"))
                .findFirst()
                .orElseThrow();
    }

    /** One cache for all tests, so that the bridge and the mods' common header are compiled once. */
    static Path cache() {
        return jar().resolveSibling("it-cache").toAbsolutePath();
    }

    /** {@code -javaagent:...} with these options. */
    static String option(String options) {
        return "-javaagent:" + jar() + (options.isEmpty() ? "" : "=" + options);
    }

    /** The command line of Glia with the NEURON and the cache of the tests. */
    static List<String> commandLine() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                "-Dglia.cache=" + cache(),
                "-Dglia.config=" + cache().resolve("config"),
                "-jar",
                jar().toString());
    }
}
