package dev.glia.neuron;

import dev.glia.host.elf.ElfFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A library file, looked at before the system opens it: opening one that has been cut short ends the process by a signal.
 * An ELF file says in its head where its last table lies, so a cut is seen; a changed byte is not, that takes a checksum.
 */
record SharedLibrary(Path file) {
    /** The first bytes of libraries of macOS: of one processor, of several. */
    private static final Set<Integer> MAC = Set.of(0xcffaedfe, 0xcafebabe);

    /** @throws NeuronException if the file is empty, no library, or cut short */
    void requireWhole() {
        try {
            long size = Files.size(file);
            Optional<ElfFile> elf = ElfFile.open(file);
            if (elf.isEmpty() && !isOfMac()) {
                throw fault("is no shared library, it has %s bytes that do not begin as one".formatted(size));
            }
            if (elf.isPresent()) {
                try (ElfFile open = elf.get()) {
                    if (size < open.length()) {
                        throw fault("is cut short, it has %s of %s bytes".formatted(size, open.length()));
                    }
                }
            }
        } catch (IOException e) {
            throw fault("cannot be read: " + e.getMessage());
        }
    }

    private boolean isOfMac() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(Integer.BYTES);
            return first.length == Integer.BYTES
                    && MAC.contains(ByteBuffer.wrap(first).getInt());
        }
    }

    private NeuronException fault(String why) {
        return new NeuronException(
                "the mechanism library '%s' %s; build it again with `mvn glia:compile`".formatted(file, why), "");
    }
}
