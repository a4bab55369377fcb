package dev.glia.host.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that this process alone uses and that goes with it: a name in the system's temporary folder is anybody's to make. */
final class PrivateFolder {
    /** One for all class loaders of the JVM. */
    private static final String MADE = "dev.glia.privateFolder";

    private PrivateFolder() {}

    static synchronized Path ofThisProcess() {
        return Optional.ofNullable(System.getProperty(MADE)).map(Path::of).orElseGet(PrivateFolder::make);
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("glia-"); // for its owner alone
            System.setProperty(MADE, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "glia-private-folder"));
            return folder;
        } catch (IOException e) {
            throw Failures.exception(
                    "this user has no home folder, and no folder can be made in '%s'; name one for Glia's cache with -Dglia.cache=FOLDER and one for its settings with -Dglia.config=FOLDER"
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /** What cannot be removed is the system's to tidy up, as all in its temporary folder. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }
}
