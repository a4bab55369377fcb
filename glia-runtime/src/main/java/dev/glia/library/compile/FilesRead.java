package dev.glia.library.compile;

import dev.glia.host.file.FileState;
import dev.glia.host.file.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that a compiler read, and what was in them.
 *
 * @param files each once, sorted
 * @param states how the places looked, before the files were hashed, at which a change of any of them is seen
 * @param contents a hash over what was in the files, not over where they lie
 */
record FilesRead(List<Path> files, SortedMap<Path, String> states, String contents) {
    /** What lies here is the system's, which puts new files in the place of old ones: their folders tell of it. */
    private static final List<Path> SYSTEM = List.of(Path.of("/usr/include"), Path.of("/usr/lib"));

    FilesRead {
        files = List.copyOf(files);
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /** These files, watched one by one. */
    static FilesRead of(Collection<Path> files) {
        return read(files, false);
    }

    /** Hundreds of files that every mod is compiled with; of the system's, their few folders are watched. */
    static FilesRead ofHeaders(Collection<Path> files) {
        return read(files, true);
    }

    private static FilesRead read(Collection<Path> files, boolean byFolder) {
        SortedMap<Path, String> states = new TreeMap<>();
        for (Path file : files) {
            boolean system = byFolder && SYSTEM.stream().anyMatch(file::startsWith);
            states.computeIfAbsent(system ? file.getParent() : file, FileState::of);
        }
        List<Path> sorted = files.stream().distinct().sorted().toList();
        return new FilesRead(sorted, states, hash(sorted));
    }

    /** A file that is gone is one that was never read; whatever was made of it will not be asked for. */
    private static String hash(List<Path> files) {
        return Sha256.of(files.parallelStream()
                .map(file -> Files.isRegularFile(file) ? Sha256.of(file) : "gone")
                .sorted()
                .toList());
    }

    /** The same files as they are now: hashed again only where a place looks otherwise. */
    FilesRead now() {
        boolean same = states.entrySet().stream()
                .allMatch(place -> FileState.of(place.getKey()).equals(place.getValue()));
        return same ? this : read(files, !states.keySet().containsAll(files));
    }

    /** As {@link #parse} takes it. */
    String text() {
        StringBuilder text = new StringBuilder(contents).append('\n');
        files.forEach(file -> text.append("f ").append(file).append('\n'));
        states.forEach((place, state) ->
                text.append("s ").append(place).append('\t').append(state).append('\n'));
        return text.toString();
    }

    static Optional<FilesRead> parse(String text) {
        List<Path> files = new ArrayList<>();
        SortedMap<Path, String> states = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int tab = line.indexOf('\t');
            if (line.startsWith("f ")) {
                files.add(Path.of(line.substring(2)));
            } else if (tab > 0) {
                states.put(Path.of(line.substring(2, tab)), line.substring(tab + 1));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new FilesRead(files, states, lines.get(0)));
    }
}
