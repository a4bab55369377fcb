package dev.glia.library.compile;

import dev.glia.host.file.FileState;
import dev.glia.host.file.Remembered;
import dev.glia.library.key.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which files compilers read, beside those that they were told to compile, for what they made in this build and before. Their
 * content is in the keys of objects; how they looked is kept beside a library, so that an unchanged build need not know what it
 * was made of. Many threads may ask.
 */
public final class CompilerReads {
    private final Remembered lists;
    private final Map<String, FilesRead> known = new ConcurrentHashMap<>();
    private final SortedMap<Path, String> seen = new ConcurrentSkipListMap<>();

    /** @param lists keeps them from build to build */
    public CompilerReads(Remembered lists) {
        this.lists = lists;
    }

    /** What was read for {@code key} when it was last made, with the content of now; once it is known, it stays for this build. */
    Optional<FilesRead> find(String key) {
        FilesRead found = known.get(key);
        return found != null
                ? Optional.of(found)
                : lists.read(key).flatMap(FilesRead::parse).map(before -> {
                    FilesRead now = before.now();
                    if (now != before) {
                        lists.write(key, now.text());
                    }
                    return note(key, now);
                });
    }

    /** Keeps that {@code read} was read for {@code key}. */
    FilesRead learn(String key, FilesRead read) {
        lists.write(key, read.text());
        return note(key, read);
    }

    private FilesRead note(String key, FilesRead read) {
        known.put(key, read);
        seen.putAll(read.states());
        return read;
    }

    /** The key of what was made for {@code key}: the same where no other file was read. */
    String complete(String key) {
        return find(key).map(read -> complete(key, read)).orElse(key);
    }

    static String complete(String key, FilesRead read) {
        return Keys.withFilesRead(key, read.files().stream().map(Path::toString).toList(), read.contents());
    }

    /** What a build has to leave beside its library, for {@link #areAsTheyWere}. */
    public String seen() {
        StringBuilder text = new StringBuilder();
        seen.forEach(
                (place, state) -> text.append(place).append('\t').append(state).append('\n'));
        return text.toString();
    }

    /** The places at which a change of any file is seen that the compiler read for the library beside {@code file}. */
    public static Collection<Path> places(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Path.of(line.substring(0, line.indexOf('\t'))))
                    .toList();
        } catch (IOException e) {
            return java.util.List.of();
        }
    }

    /** Whether all that was seen looks as it did when {@code file} was left. */
    public static boolean areAsTheyWere(Path file) {
        try {
            return areAsTheyWere(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false; // There was no build, or one of an older Glia.
        }
    }

    /** The same of the text that was left. */
    public static boolean areAsTheyWere(String seen) {
        return seen.lines().allMatch(FileState::isAsKept);
    }
}
