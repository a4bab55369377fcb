package dev.glia.host.file;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers kept in the cache to save asking again; they can be lost without harm. The first line of each is the checksum of the
 * rest, so that what a loss of power or a bad disk has damaged is asked again.
 *
 * @param folder one file per answer; need not exist
 * @param say hears, in one line for the user, of every damaged answer
 */
public record Remembered(Path folder, Consumer<String> say) {

    /** The answer of that name, if there is one and it is whole. */
    public Optional<String> read(String name) {
        Path file = file(name);
        Optional<String> answer = whole(file);
        // Flags of a compiler are among the answers: whoever writes them decides what code is made.
        Optional<String> objection = answer.flatMap(there -> Trust.current().objection(file));
        if (objection.isPresent()) {
            say.accept("the cached file '%s' is not used: %s".formatted(file, objection.get()));
            return Optional.empty();
        }
        if (answer.isEmpty() && Files.exists(file)) {
            say.accept("the cached file '%s' is damaged; it is made again".formatted(file));
        }
        return answer;
    }

    private static Optional<String> whole(Path file) {
        try {
            String kept = Files.readString(file);
            int first = kept.indexOf('\n');
            return Optional.of(kept.substring(first + 1))
                    .filter(answer -> first > 0 && kept.substring(0, first).equals(Sha256.of(answer)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps an answer if that is possible; a cache that cannot be written costs time, not the answer. */
    public void write(String name, String answer) {
        try {
            AtomicFiles.writeUnforced(file(name), (Sha256.of(answer) + "\n" + answer).getBytes(StandardCharsets.UTF_8));
        } catch (HostException e) {
            // Asked again next time; whoever must write to the cache says what is wrong with it.
            return;
        }
    }

    /** Not the bare name, because an older Glia that shares the cache would take the checksum for the answer. */
    private Path file(String name) {
        return folder.resolve(name + ".checked");
    }
}
