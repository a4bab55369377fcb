package dev.glia.host.elf;

import dev.glia.host.file.FileState;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which build of a native library a file is: the build id that the linker wrote into it, which is a few reads; where
 * there is none (macOS, some builds from source) its SHA-256, remembered for as long as its size, dates and number stay.
 */
public record LibraryIdentity(Remembered checksums) {
    public String of(Path library) throws IOException {
        Optional<String> id = buildId(library);
        return id.isPresent() ? id.get() : checksum(library);
    }

    /** The SHA-256 of any file, cut to the length of a build id; hashed again only when the file looks otherwise. */
    public String checksum(Path library) throws IOException {
        String remembered = Sha256.of(FileState.of(library.toRealPath())).substring(0, 16);
        Optional<String> known = checksums.read(remembered).filter(text -> text.matches("[0-9a-f]{40}"));
        if (known.isPresent()) {
            return known.get();
        }
        String checksum = Sha256.of(library).substring(0, 40);
        checksums.write(remembered, checksum);
        return checksum;
    }

    public static Optional<String> buildId(Path library) throws IOException {
        Optional<ElfFile> elf = ElfFile.open(library);
        if (elf.isEmpty()) {
            return Optional.empty();
        }
        try (ElfFile open = elf.get()) {
            return open.buildId();
        }
    }
}
