package dev.glia.host.tool;

import dev.glia.host.file.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Python package in one version. For the versions that Glia was tested with, this jar also holds what it depends on, with the
 * SHA-256 of every wheel of every platform: pip then installs nothing else.
 *
 * @param requirements in pip's format; empty where the user has chosen another version
 */
public record PinnedPackages(String name, String version, Optional<String> requirements) {
    public static PinnedPackages of(String name, String version) {
        return new PinnedPackages(name, version, requirements("requirements-%s-%s.txt".formatted(name, version)));
    }

    private static Optional<String> requirements(String resource) {
        try (InputStream in = PinnedPackages.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words for {@code pip install}; the list of hashes is put into {@code folder}. */
    List<String> writtenIn(Path folder) {
        if (requirements.isEmpty()) {
            return List.of("--only-binary", name, name + "==" + version);
        }
        Path file = folder.resolve("requirements.txt");
        AtomicFiles.write(file, requirements.get().getBytes(StandardCharsets.US_ASCII));
        return List.of("--only-binary", ":all:", "--require-hashes", "--requirement", file.toString());
    }
}
