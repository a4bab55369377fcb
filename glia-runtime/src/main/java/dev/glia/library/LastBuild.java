package dev.glia.library;

import dev.glia.asset.PackageSource;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.FileState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How all that a build reads and has written looks; see {@link FileStates}. If it looks as after the last build, no jar need be
 * opened, no library read, nothing hashed and no compiler looked for; if not, the build itself finds out what has changed, from
 * contents.
 *
 * <p>One text: a line that was said, a line that names the tools, what was seen, and what shows that the tools are the same.
 */
final class LastBuild {
    private final GliaLayout layout;
    private final String seen;
    private final long looked;

    /**
     * Looks at the packages before they are read, so that what changes while a build reads them is noticed by the next.
     *
     * @param sources jars and folders, in any order that is always the same
     * @param settings what else decides what the build does and says
     */
    LastBuild(GliaLayout layout, List<PackageSource> sources, List<String> settings) {
        this.layout = layout;
        this.looked = System.currentTimeMillis();
        this.seen = FileStates.text(sources, settings);
    }

    /**
     * What there was to say of the last build, if it has left the folder whole and nothing has changed since.
     *
     * @param tools asked only where there was a build, and where it does not show from outside that they are the same
     */
    Optional<String> unchanged(BuildTools tools) {
        try {
            String text = Files.readString(layout.lastBuild());
            int said = text.indexOf('\n');
            int asked = text.indexOf('\n', said + 1);
            String now = now();
            if (asked < 0 || !text.startsWith(now, asked + 1)) {
                return Optional.empty();
            }
            boolean same = tools.areThoseOf(text.substring(asked + 1 + now.length()))
                    || tools.said().equals(text.substring(said + 1, asked));
            return same ? Optional.of(text.substring(0, said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // The first build in this folder, or one that was ended.
        }
    }

    /** Whether there was a build that left a library, changed or not. */
    boolean isKept() {
        return Files.exists(layout.lastBuild());
    }

    /**
     * Keeps this look, now that the build is done, with what is to be said while nothing changes. Not where a file has changed so
     * shortly before the look that, by the times that its file system keeps, one more change might not show.
     *
     * @return whether it is kept
     */
    boolean keep(BuildTools tools, String said) {
        if (seen.lines().anyMatch(state -> FileState.mayHideAChange(state, looked))) {
            return false;
        }
        String text = said + "\n" + tools.said() + "\n" + now() + tools.evidence();
        AtomicFiles.writeUnforced(layout.lastBuild(), text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** Forgets the look of the last build, before another one changes what it was of. */
    void forget() {
        try {
            Files.deleteIfExists(layout.lastBuild());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String now() {
        StringBuilder now = new StringBuilder(seen);
        written().forEach(state -> now.append(state).append('\n'));
        return now.append('\n').toString();
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
