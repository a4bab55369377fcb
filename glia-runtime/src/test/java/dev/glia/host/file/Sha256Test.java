package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void bytes_text_and_file_of_one_content_have_one_hash() throws IOException {
        assertEquals(ABC, Sha256.of("abc"));
        assertEquals(ABC, Sha256.of(new byte[] {'a', 'b', 'c'}));
        assertEquals(ABC, Sha256.of(Files.writeString(folder.resolve("abc"), "abc")));
    }

    @Test
    void where_a_list_is_split_counts() {
        assertNotEquals(Sha256.of(List.of("ab", "c")), Sha256.of(List.of("a", "bc")));
        assertNotEquals(Sha256.of(List.of("a", "")), Sha256.of(List.of("a")));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("none");

        assertEquals(
                "'%1$s' cannot be read: '%1$s' does not exist".formatted(file),
                assertThrows(HostException.class, () -> Sha256.of(file)).getMessage());
    }
}
