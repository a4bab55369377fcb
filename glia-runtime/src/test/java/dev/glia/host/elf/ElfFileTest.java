package dev.glia.host.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CompiledMods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On what this machine's compiler makes. */
class ElfFileTest {
    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void a_library() {
        library = CompiledMods.plain(folder, "some", """
                extern "C" int taken();
                static int hidden() { return taken(); }
                inline int shared() { static int n = 0; return ++n; }
                extern "C" int strong() { return hidden() + shared(); }
                """, "-Wl,--build-id=0x0123456789abcdef");
    }

    @Test
    void one_reader_tells_symbols_build_id_and_length() throws IOException {
        ElfSymbols symbols = ElfSymbols.ofLibrary(library).orElseThrow();
        assertTrue(symbols.strong().contains("strong"), symbols.toString());
        assertTrue(symbols.weak().contains("_Z6sharedv"), symbols.toString());
        assertTrue(symbols.needed().contains("taken"), symbols.toString());
        assertFalse(symbols.toString().contains("hidden"), symbols.toString());
        assertEquals(Optional.of("0123456789abcdef"), LibraryIdentity.buildId(library));
        assertEquals(Files.size(library), length(library));
    }

    @Test
    void a_file_cut_short_anywhere_tells_less_and_throws_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(library);
        Path cut = folder.resolve("cut");
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            LibraryIdentity.buildId(cut);
            ElfSymbols.ofLibrary(cut);
            assertTrue(length < 64 || length(cut) > length);
        }
    }

    @Test
    void another_kind_of_file_is_none() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "x".repeat(100));
        assertEquals(Optional.empty(), ElfFile.open(text));
        assertEquals(Optional.empty(), ElfSymbols.ofObject(text));
    }

    private static long length(Path file) throws IOException {
        try (ElfFile elf = ElfFile.open(file).orElseThrow()) {
            return elf.length();
        }
    }
}
