package dev.glia.host.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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
    private static final int SYMBOL_BYTES = 24;

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
            ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            boolean elf64 = elf.limit() >= 64 && elf.getInt(0) == 0x464c457f && elf.get(4) == 2 && elf.get(5) == 1;
            return elf64 ? Optional.of(read(elf, table)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static ElfSymbols read(ByteBuffer elf, int table) {
        ElfSymbols symbols = new ElfSymbols(new HashSet<>(), new HashSet<>(), new HashSet<>());
        int sections = (int) elf.getLong(40);
        int size = elf.getShort(58);
        int count = elf.getShort(60) & 0xffff;
        for (int i = 0; i < count; i++) {
            int header = sections + i * size;
            if (elf.getInt(header + 4) == table) {
                int names = (int) elf.getLong(sections + elf.getInt(header + 40) * size + 24);
                int start = (int) elf.getLong(header + 24);
                int end = start + (int) elf.getLong(header + 32);
                for (int symbol = start; symbol < end; symbol += SYMBOL_BYTES) {
                    symbols.add(elf, symbol, names);
                }
            }
        }
        return symbols;
    }

    private void add(ByteBuffer elf, int symbol, int names) {
        int binding = (elf.get(symbol + 4) & 0xff) >> 4;
        boolean defined = elf.getShort(symbol + 6) != 0;
        if (binding == GLOBAL) {
            (defined ? strong : needed).add(name(elf, names + elf.getInt(symbol)));
        } else if (defined && (binding == WEAK || binding == UNIQUE)) {
            weak.add(name(elf, names + elf.getInt(symbol)));
        }
    }

    private static String name(ByteBuffer elf, int start) {
        int end = start;
        while (elf.get(end) != 0) {
            end++;
        }
        return new String(elf.array(), start, end - start, StandardCharsets.ISO_8859_1);
    }
}
