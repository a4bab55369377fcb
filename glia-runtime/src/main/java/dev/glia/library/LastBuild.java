package dev.glia.library;

import dev.glia.asset.PackageSource;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.FileState;
import dev.glia.library.key.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A {@link FileStates} at all that a build reads and has written. If it is the one of the last build, no jar need be opened and no
 * library read; if not, the build itself finds out what has changed, from contents.
 */
final class LastBuild {
    private final GliaLayout layout;
    private final Fingerprint seen;

    /**
     * Looks at the packages before they are read, so that what changes while a build reads them is noticed by the next.
     *
     * @param sources jars and folders, in any order that is always the same
     * @param settings what else decides what the build does and says
     */
    LastBuild(GliaLayout layout, List<PackageSource> sources, List<String> settings) {
        this.layout = layout;
        this.seen = FileStates.of(sources, settings);
    }

    /**
     * What there was to say of the last build, if it has left the folder whole and nothing has changed since.
     *
     * @param tools which NEURON and which compiler there are; asked only where there was a build
     */
    Optional<String> unchanged(Supplier<String> tools) {
        try {
            List<String> kept = Files.readAllLines(layout.lastBuild());
            return kept.size() == 2 && kept.get(1).equals(now(tools.get()))
                    ? Optional.of(kept.get(0))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // The first build in this folder, or one that was ended.
        }
    }

    /** Keeps this look, now that the build is done, with what is to be said while nothing changes. */
    void keep(String tools, String said) {
        AtomicFiles.writeUnforced(
                layout.lastBuild(), (said + "\n" + now(tools) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets the look of the last build, before another one changes what it was of. */
    void forget() {
        try {
            Files.deleteIfExists(layout.lastBuild());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String now(String tools) {
        return seen.copy().add(tools).addAll(written()).hex();
    }

    /** What builds leave in the folder, but for the look itself, and what is written without a change. */
    private List<String> written() {
        List<Path> others = List.of(layout.lastBuild(), layout.lock(), layout.log());
        try (Stream<Path> files = Files.list(layout.folder())) {
            return files.filter(file -> Files.isRegularFile(file) && !others.contains(file))
                    .sorted()
                    .map(FileState::of)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
