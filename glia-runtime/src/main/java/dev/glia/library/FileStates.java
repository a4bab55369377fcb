package dev.glia.library;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import dev.glia.host.file.FileState;
import dev.glia.library.key.Fingerprint;
import dev.glia.library.key.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The state of whole packages from outside; see {@link FileState}. */
final class FileStates {
    private FileStates() {}

    /**
     * The look of jars and folders, for a key.
     *
     * @param sources in any order that is always the same
     * @param settings what else decides what is made of them
     */
    static Fingerprint of(List<PackageSource> sources, List<String> settings) {
        Fingerprint look = Keys.look(settings);
        for (PackageSource source : sources) {
            look.add(source.coordinate()).addAll(identities(source.container()));
        }
        return look;
    }

    /** The same as text, for a comparison that need not hash. */
    static String text(List<PackageSource> sources, List<String> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach(setting -> text.append(setting).append('\n'));
        for (PackageSource source : sources) {
            text.append(source.coordinate()).append('\n');
            identities(source.container())
                    .forEach(state -> text.append('\t').append(state).append('\n'));
        }
        return text.toString();
    }

    private static List<String> identities(Path container) {
        if (!Files.isDirectory(container)) {
            return List.of(FileState.of(container));
        }
        try (Stream<Path> files = Files.walk(container.resolve(PackageManifest.ROOT))) {
            return files.sorted().map(FileState::of).toList();
        } catch (IOException e) {
            return List.of("no packages");
        }
    }
}
