package dev.glia.neuron;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A library file, looked at before the system opens it: opening one that has been cut short ends the process by a signal.
 * An ELF file says in its head where its last table lies, so a cut is seen; a changed byte is not, that takes a checksum.
 */
record SharedLibrary(Path file) {
    private static final int HEADER = 64;
    private static final int ELF = 0x7f454c46;
    private static final int TABLE_OFFSET = 40;
    private static final int ENTRY_SIZE = 58;
    private static final int ENTRY_COUNT = 60;

    /** @throws NeuronException if the file is empty, no library, or cut short */
    void requireWhole() {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(HEADER);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            long size = channel.size();
            boolean mac = head.position() >= 4 && head.getInt(0) != ELF && isMachO(head.getInt(0));
            if (!mac && (head.position() < HEADER || head.getInt(0) != ELF)) {
                throw fault("is no shared library, it has %d bytes that do not begin as one".formatted(size));
            }
            if (!mac && size < needed(head)) {
                throw fault("is cut short, it has %d of %d bytes".formatted(size, needed(head)));
            }
        } catch (IOException e) {
            throw fault("cannot be read: " + e.getMessage());
        }
    }

    private static long needed(ByteBuffer head) {
        head.order(ByteOrder.nativeOrder());
        return head.getLong(TABLE_OFFSET)
                + (long) Short.toUnsignedInt(head.getShort(ENTRY_SIZE))
                        * Short.toUnsignedInt(head.getShort(ENTRY_COUNT));
    }

    private static boolean isMachO(int magic) {
        return magic == 0xcffaedfe || magic == 0xcafebabe;
    }

    private NeuronException fault(String why) {
        return new NeuronException(
                "the mechanism library '%s' %s; build it again with `mvn glia:compile`".formatted(file, why), "");
    }
}
