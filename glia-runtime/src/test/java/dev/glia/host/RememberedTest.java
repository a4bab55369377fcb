package dev.glia.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    @Test
    void an_answer_is_read_as_it_was_written() {
        Path file = folder.resolve("a/b");
        for (String answer : new String[] {"", "one", "two\nlines\n", "é"}) {
            Remembered.write(file, answer);
            assertEquals(Optional.of(answer), Remembered.read(file));
        }
        assertEquals(Optional.empty(), Remembered.read(folder.resolve("none")));
    }

    @Test
    void an_answer_with_a_flipped_bit_anywhere_or_cut_short_is_forgotten() throws IOException {
        Path file = folder.resolve("answer");
        Remembered.write(file, "-O2 -std=c++17");
        Path kept = folder.resolve("answer.checked");
        byte[] whole = Files.readAllBytes(kept);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(kept, flipped);
            assertEquals(Optional.empty(), Remembered.read(file), "flipped at " + i);
            Files.write(kept, Arrays.copyOf(whole, i));
            assertEquals(Optional.empty(), Remembered.read(file), "cut at " + i);
        }
    }
}
