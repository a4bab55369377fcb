package dev.glia.host.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The global symbols of an ELF file: an object, or a shared library.
 *
 * @param strong defined, and allowed once in a library
 * @param weak defined, and allowed any number of times, as inline functions are
 * @param needed must be defined elsewhere
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.symtab.html">ELF symbol table</a>
 */
public record ElfSymbols(Set<String> strong, Set<String> weak, Set<String> needed) {
    private static final int SYMBOL_TABLE = 2;
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int GLOBAL = 1;
    private static final int WEAK = 2;
    private static final int UNIQUE = 10;

    /** The symbols of an object file; empty where the file is no 64-bit ELF file, as on macOS. */
    public static Optional<ElfSymbols> ofObject(Path file) {
        return read(file, SYMBOL_TABLE);
    }

    /** What a shared library exports; empty where the file is no 64-bit ELF file, as on macOS. */
    public static Optional<ElfSymbols> ofLibrary(Path file) {
        return read(file, DYNAMIC_SYMBOLS);
    }

    /**
     * The names that the members of a static library define, from its index; empty where it has none, as on macOS.
     *
     * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi41.pdf">archive symbol table</a>
     */
    public static Optional<Set<String>> ofArchive(Path file) {
        try {
            ByteBuffer archive = ByteBuffer.wrap(Files.readAllBytes(file));
            String head = new String(archive.array(), 0, Math.min(68, archive.limit()), StandardCharsets.ISO_8859_1);
            if (!head.startsWith("!<arch>\n/ ")) {
                return Optional.empty();
            }
            int count = archive.getInt(68);
            Set<String> names = new HashSet<>();
            int at = 72 + 4 * count;
            for (int i = 0; i < count; i++) {
                String name = name(archive, at);
                names.add(name);
                at += name.length() + 1;
            }
            return Optional.of(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<ElfSymbols> read(Path file, int table) {
        try {
            Optional<ElfFile> elf = ElfFile.open(file);
            if (elf.isEmpty()) {
                return Optional.empty();
            }
            try (ElfFile open = elf.get()) {
                return Optional.of(of(open.symbols(table)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty(); // It is cut short or damaged.
        }
    }

    private static ElfSymbols of(List<ElfFile.Symbol> all) {
        ElfSymbols symbols = new ElfSymbols(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (ElfFile.Symbol symbol : all) {
            if (symbol.binding() == GLOBAL) {
                (symbol.defined() ? symbols.strong : symbols.needed).add(symbol.name());
            } else if (symbol.defined() && (symbol.binding() == WEAK || symbol.binding() == UNIQUE)) {
                symbols.weak.add(symbol.name());
            }
        }
        return symbols;
    }

    private static String name(ByteBuffer archive, int start) {
        int end = start;
        while (archive.get(end) != 0) {
            end++;
        }
        return new String(archive.array(), start, end - start, StandardCharsets.ISO_8859_1);
    }
}
