package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Remembered answers;

    @BeforeEach
    void answers() {
        answers = new Remembered(folder.resolve("a/b"), said::add);
    }

    @Test
    void an_answer_is_read_as_it_was_written() {
        for (String answer : new String[] {"", "one", "two\nlines\n", "é"}) {
            answers.write("name", answer);
            assertEquals(Optional.of(answer), answers.read("name"));
        }
        assertEquals(Optional.empty(), answers.read("none"));
        assertEquals(List.of(), said);
    }

    @Test
    void an_answer_with_a_flipped_bit_anywhere_or_cut_short_is_forgotten_and_said() throws IOException {
        answers.write("flags", "-O2 -std=c++17");
        Path kept = folder.resolve("a/b/flags.checked");
        byte[] whole = Files.readAllBytes(kept);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(kept, flipped);
            assertEquals(Optional.empty(), answers.read("flags"), "flipped at " + i);
            Files.write(kept, Arrays.copyOf(whole, i));
            assertEquals(Optional.empty(), answers.read("flags"), "cut at " + i);
        }
        assertEquals(2 * whole.length, said.size());
        assertEquals("the cached file '%s' is damaged; it is made again".formatted(kept), said.get(0));
    }
}
