package dev.glia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final LinkedHashMap<String, String> ODD =
            new LinkedHashMap<>(Map.of("a\tb", "line\nend\r \\n \\ \"é\""));

    @TempDir
    Path folder;

    @Test
    void a_journal_that_was_cut_anywhere_has_the_rows_before_and_never_half_a_row() throws IOException {
        Path whole = folder.resolve("whole");
        try (Journal journal = Journal.open(whole, "what", false)) {
            journal.add("one", ODD);
            journal.add("two", new LinkedHashMap<>(Map.of("x", "1.5")));
        }
        byte[] bytes = Files.readAllBytes(whole);
        int end = 0;
        for (int length = 0; length <= bytes.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            end += length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
            try (Journal journal = Journal.open(cut, "what", false)) {
                assertEquals(end > 1 ? Optional.of(ODD) : Optional.empty(), journal.find("one"), "at " + length);
                assertEquals(end > 2, journal.find("two").isPresent(), "at " + length);
                journal.add("three", ODD);
            }
            try (Journal journal = Journal.open(cut, "what", false)) {
                assertEquals(Optional.of(ODD), journal.find("three"), "at " + length);
                assertEquals(end > 1, journal.find("one").isPresent(), "at " + length);
            }
        }
        assertEquals(3, end);
    }

    @Test
    void a_damaged_row_and_all_behind_it_are_not_taken() throws IOException {
        Path file = folder.resolve("damaged");
        try (Journal journal = Journal.open(file, "what", false)) {
            journal.add("one", new LinkedHashMap<>(Map.of("x", "15")));
            journal.add("two", new LinkedHashMap<>(Map.of("x", "16")));
        }
        Files.writeString(file, Files.readString(file).replace("x\t15", "x\t14"));
        try (Journal journal = Journal.open(file, "what", false)) {
            assertTrue(journal.find("one").isEmpty());
            assertTrue(journal.find("two").isEmpty());
        }
    }

    @Test
    void what_something_else_has_computed_is_refused_and_may_be_forgotten() {
        Path file = folder.resolve("other");
        try (Journal journal = Journal.open(file, "what", false)) {
            journal.add("one", ODD);
        }
        String message = assertThrows(SweepException.class, () -> Journal.open(file, "other", false))
                .getMessage();
        assertTrue(message.contains("--fresh"), message);
        try (Journal journal = Journal.open(file, "other", true)) {
            assertTrue(journal.find("one").isEmpty());
        }
    }

    @Test
    void two_sweeps_do_not_write_one_journal() {
        Path file = folder.resolve("shared");
        try (Journal journal = Journal.open(file, "what", false)) {
            journal.add("one", ODD);
            String message = assertThrows(SweepException.class, () -> Journal.open(file, "what", false))
                    .getMessage();
            assertTrue(message.startsWith("another sweep writes '" + file + "' now"), message);
        }
    }
}
