package dev.glia.host.process;

import java.nio.file.Path;

/** The {@code java} that runs this program, for the JVMs that it starts. */
public final class JavaProgram {
    private JavaProgram() {}

    public static Path current() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
