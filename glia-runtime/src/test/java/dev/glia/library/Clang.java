package dev.glia.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The clang that Maven has unpacked for the tests, so that none depends on what the machine has. */
final class Clang {
    private static final Path PROGRAM =
            Path.of("target", "clang", "bin", "clang++").toAbsolutePath();

    private Clang() {}

    /** What {@code glia.cxx} takes. */
    static String command() {
        try {
            // A jar keeps no permissions.
            Files.setPosixFilePermissions(PROGRAM, PosixFilePermissions.fromString("rwxr-xr-x"));
            return PROGRAM.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("unpack it with `mvn -pl glia-runtime generate-test-resources`", e);
        }
    }

    /** Defaults, and this compiler. */
    static BuildOptions options() {
        return BuildOptions.from(name -> name.equals("glia.cxx") ? command() : null, name -> null);
    }
}
