package dev.glia.sweep.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.sweep.RowEnd;
import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    private static final LinkedHashMap<String, String> ODD =
            new LinkedHashMap<>(Map.of("a\tb", "line\nend\r \\n \\ \"é\""));

    @TempDir
    Path folder;

    private Path written() {
        try (PartFile part = PartFile.begin(folder, 3)) {
            part.done("one", ODD);
            part.failed("two", new RowEnd.Failure("why", "who and why"));
            part.done("three", new LinkedHashMap<>());
            part.end();
        }
        return PartFile.of(folder, 3).get(0);
    }

    @Test
    void a_part_that_was_cut_anywhere_has_what_is_before_and_never_half_a_row() throws IOException {
        byte[] bytes = Files.readAllBytes(written());
        int lines = 0;
        for (int length = 0; length <= bytes.length; length++) {
            lines += length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
            Part part = PartFile.read(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length)));
            assertEquals(lines > 1 ? Map.of("one", ODD) : Map.of(), without(part, "three"), "at " + length);
            assertEquals(lines > 2, part.failed().containsKey("two"), "at " + length);
            assertEquals(lines > 3, part.done().containsKey("three"), "at " + length);
            assertEquals(lines > 4, part.isEnded(), "at " + length);
        }
        assertEquals(5, lines);
    }

    private static Map<String, LinkedHashMap<String, String>> without(Part part, String key) {
        Map<String, LinkedHashMap<String, String>> others = new LinkedHashMap<>(part.done());
        others.remove(key);
        return others;
    }

    @Test
    void a_damaged_row_and_all_behind_it_are_not_taken() throws IOException {
        Path file = written();
        Files.writeString(file, Files.readString(file).replace("who and why", "who and how"));
        Part part = PartFile.read(file);
        assertEquals(Map.of("one", ODD), part.done());
        assertEquals(Map.of(), part.failed());
        assertFalse(part.isEnded());
    }

    @Test
    void each_start_of_a_job_writes_a_file_of_its_own() {
        Path first = written();
        try (PartFile again = PartFile.begin(folder, 3)) {
            again.broken("another node");
        }
        assertEquals(2, PartFile.of(folder, 3).size());
        assertTrue(PartFile.read(first).isEnded());
        assertEquals(
                "another node",
                PartFile.read(PartFile.of(folder, 3).get(1)).broken().orElseThrow());
    }

    @Test
    void rows_of_a_job_that_are_not_all_there_are_refused() throws IOException {
        Path file = Block.file(folder, 0);
        Block block = new Block("what", List.of(new Block.Row(4, "key", Map.of("a\n", "1\t2"))));
        block.write(file);
        assertEquals(block, Block.read(file));
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(SweepException.class, () -> Block.read(file), "at " + length);
        }
    }
}
