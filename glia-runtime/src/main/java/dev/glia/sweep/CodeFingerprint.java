package dev.glia.sweep;

import dev.glia.host.file.Sha256;
import dev.glia.library.LocalCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The content of everything on the class path, and of the personal collection where models see it: rows that other code has
 * computed are not this sweep's.
 */
final class CodeFingerprint {
    private CodeFingerprint() {}

    /** @param isOther whether an entry has none of the user's code */
    static String ofThisJvm(Predicate<Path> isOther) {
        List<String> parts = new ArrayList<>();
        for (Path entry : OwnClassPath.entries()) {
            if (!isOther.test(entry) && Files.exists(entry)) {
                parts.addAll(files(entry));
            }
        }
        LocalCollection local = LocalCollection.current();
        if (local.seen() && Files.exists(local.jar())) {
            parts.addAll(files(local.jar()));
        }
        return Sha256.of(parts);
    }

    private static List<String> files(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            List<String> parts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(entry.relativize(file).toString());
                parts.add(Sha256.of(file));
            }
            return parts;
        } catch (IOException e) {
            throw new SweepException("'%s' of the class path cannot be read: %s".formatted(entry, e.getMessage()), e);
        }
    }
}
