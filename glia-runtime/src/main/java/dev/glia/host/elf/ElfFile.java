package dev.glia.host.elf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A 64-bit little-endian ELF file, of which no more is read than is asked for. What lies beyond its end reads as nothing.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html">ELF header</a>
 */
public final class ElfFile implements AutoCloseable {
    private static final int HEADER = 64;
    private static final int MAGIC = 0x464c457f;
    private static final int NOTE_SEGMENT = 4;
    private static final int BUILD_ID = 3;
    private static final int GNU = 0x00554e47;
    private static final int MAX_NOTES = 1 << 16;
    private static final int LOCAL = 0;

    private final RandomAccessFile file;
    private final ByteBuffer header;

    private ElfFile(RandomAccessFile file, ByteBuffer header) {
        this.file = file;
        this.header = header;
    }

    /** Opens {@code path}; empty where it is something else, as on macOS. */
    public static Optional<ElfFile> open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        ByteBuffer header = read(file, 0, HEADER);
        boolean elf64 =
                header.limit() == HEADER && header.getInt(0) == MAGIC && header.get(4) == 2 && header.get(5) == 1;
        if (!elf64) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new ElfFile(file, header));
    }

    /** How many bytes the file must have, by where its last table lies. */
    public long length() {
        return header.getLong(40) + (long) Short.toUnsignedInt(header.getShort(58)) * sections();
    }

    private int sections() {
        return Short.toUnsignedInt(header.getShort(60));
    }

    /** The build id that the linker wrote into it. */
    public Optional<String> buildId() throws IOException {
        int count = Short.toUnsignedInt(header.getShort(56));
        int size = Short.toUnsignedInt(header.getShort(54));
        for (int i = 0; i < count; i++) {
            ByteBuffer segment = read(file, header.getLong(32) + (long) i * size, size);
            if (segment.limit() == size && size >= 40 && segment.getInt(0) == NOTE_SEGMENT) {
                int length = (int) Math.min(segment.getLong(32), MAX_NOTES);
                Optional<String> id = buildId(read(file, segment.getLong(8), length));
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Notes follow each other: three words (length of the name, of the content, type), name, content, each padded.
     *
     * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html">note section</a>
     */
    private static Optional<String> buildId(ByteBuffer notes) {
        while (notes.remaining() >= 12) {
            int nameLength = notes.getInt();
            int length = notes.getInt();
            int type = notes.getInt();
            int content = notes.position() + padded(nameLength);
            if (nameLength < 0 || length < 0 || content + length > notes.limit()) {
                return Optional.empty();
            }
            if (type == BUILD_ID && nameLength == 4 && notes.getInt(notes.position()) == GNU) {
                byte[] id = new byte[length];
                notes.get(content, id);
                return Optional.of(HexFormat.of().formatHex(id));
            }
            notes.position(Math.min(notes.limit(), content + padded(length)));
        }
        return Optional.empty();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    /**
     * One symbol.
     *
     * @param binding global, weak, or one of the system's own
     * @param defined whether here, or it must be elsewhere
     * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.symtab.html">ELF symbol table</a>
     */
    record Symbol(String name, int binding, boolean defined) {
        private static final int BYTES = 24;

        private static Symbol at(ByteBuffer table, int place, ByteBuffer names) {
            int binding = (table.get(place + 4) & 0xff) >> 4;
            return new Symbol(text(names, table.getInt(place)), binding, table.getShort(place + 6) != 0);
        }
    }

    /** The symbols of all sections of that type, but for those that nobody else sees. */
    List<Symbol> symbols(int type) throws IOException {
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < sections(); i++) {
            ByteBuffer section = section(i);
            if (section.getInt(4) == type) {
                ByteBuffer table = content(section);
                ByteBuffer names = content(section(section.getInt(40)));
                for (int place = 0; place < table.limit(); place += Symbol.BYTES) {
                    if (table.get(place + 4) >> 4 != LOCAL) {
                        symbols.add(Symbol.at(table, place, names));
                    }
                }
            }
        }
        return symbols;
    }

    private ByteBuffer section(int number) throws IOException {
        int size = Short.toUnsignedInt(header.getShort(58));
        return read(file, header.getLong(40) + (long) number * size, size);
    }

    private ByteBuffer content(ByteBuffer section) throws IOException {
        long begin = Math.min(section.getLong(24), file.length());
        long end = Math.min(section.getLong(24) + section.getLong(32), file.length());
        return read(file, begin, Math.toIntExact(Math.max(0, end - begin)));
    }

    private static String text(ByteBuffer names, int start) {
        int end = start;
        while (names.get(end) != 0) {
            end++;
        }
        return new String(names.array(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer read(RandomAccessFile file, long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int end = 0;
        if (position >= 0) {
            file.seek(position);
            int more = file.read(bytes);
            while (more > 0) {
                end += more;
                more = file.read(bytes, end, length - end);
            }
        }
        return ByteBuffer.wrap(bytes, 0, end).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
