package dev.glia.benchmarks.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The agents that are compared: Glia's, which is on this program's class path, and small ones. */
final class AgentJars {
    private AgentJars() {}

    /** Glia's own. */
    static Path glia() {
        return jar("glia-agent");
    }

    /** The runtime, as a model has it on its class path. */
    static Path runtime() {
        return jar("glia-runtime");
    }

    private static Path jar(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(file -> file.getFileName().toString().matches(artifact + "-.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        artifact + " is no jar on the class path: run this by `mvn -Pbenchmarks ... verify`"));
    }

    /** A jar in {@code folder} with that class alone, which is an agent if it has what an agent has. */
    static Path of(Class<?> agent, Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        String entry = agent.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve(agent.getSimpleName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = agent.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
