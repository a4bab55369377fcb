package dev.glia.host.elf;

import dev.glia.host.file.FileIdentity;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which build of a native library a file is: the build id that the linker wrote into it, which is a few reads; where
 * there is none (macOS, some builds from source) its SHA-256, remembered for as long as its size and date stay.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html">ELF program header</a>
 */
public record LibraryIdentity(Remembered checksums) {
    private static final int NOTE_SEGMENT = 4;
    private static final int BUILD_ID = 3;

    public String of(Path library) throws IOException {
        Optional<String> id = buildId(library);
        return id.isPresent() ? id.get() : checksum(library);
    }

    private String checksum(Path library) throws IOException {
        String identity = FileIdentity.of(library).key();
        String remembered = Sha256.of(identity).substring(0, 16);
        Optional<String> known = checksums.read(remembered).filter(text -> text.matches("[0-9a-f]{40}"));
        if (known.isPresent()) {
            return known.get();
        }
        String checksum = Sha256.of(library).substring(0, 40);
        checksums.write(remembered, checksum);
        return checksum;
    }

    public static Optional<String> buildId(Path library) throws IOException {
        try (FileChannel file = FileChannel.open(library)) {
            ByteBuffer header = read(file, 0, 64);
            boolean elf64 = header.limit() == 64 && header.getInt(0) == 0x464c457f && header.get(4) == 2;
            if (!elf64) {
                return Optional.empty();
            }
            int count = header.getShort(56);
            int size = header.getShort(54);
            for (int i = 0; i < count; i++) {
                ByteBuffer segment = read(file, header.getLong(32) + (long) i * size, size);
                if (segment.limit() == size && segment.getInt(0) == NOTE_SEGMENT) {
                    Optional<String> id = buildId(read(file, segment.getLong(8), (int) segment.getLong(32)));
                    if (id.isPresent()) {
                        return id;
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** Notes follow each other: three words (length of the name, of the content, type), name, content, each padded. */
    private static Optional<String> buildId(ByteBuffer notes) {
        while (notes.remaining() >= 12) {
            int nameLength = notes.getInt();
            int length = notes.getInt();
            int type = notes.getInt();
            int content = notes.position() + padded(nameLength);
            if (nameLength < 0 || length < 0 || content + length > notes.limit()) {
                return Optional.empty();
            }
            if (type == BUILD_ID && nameLength == 4 && notes.getInt(notes.position()) == 0x00554e47) {
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

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(length, 1 << 16)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) > 0) {
            // until it is full or the file ends
        }
        return buffer.flip();
    }
}
