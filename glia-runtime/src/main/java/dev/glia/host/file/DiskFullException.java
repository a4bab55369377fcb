package dev.glia.host.file;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** There is no room left for a file: on the disk, in the user's quota, or below the limit on the size of files. */
public final class DiskFullException extends HostException {
    private static final long serialVersionUID = 1L;

    private static final int PROBE_BYTES = 1 << 20;

    private static final Pattern SAID =
            Pattern.compile("No space left on device|Disk quota exceeded|File too large|File size limit exceeded");

    /**
     * @param what could not be done, half a sentence
     * @param why half a sentence, too
     */
    public DiskFullException(String what, String why, Throwable cause) {
        super(
                ("%s: %s. Free some space there, in Glia's cache (`glia cache prune`, or another folder with"
                                + " -Dglia.cache=FOLDER) and for temporary files ('%s'), and do it again: nothing half-written is kept.")
                        .formatted(what, why, System.getProperty("java.io.tmpdir")),
                cause);
    }

    /** Why, if not even a small file has room in {@code folder}: one is written and removed again. */
    public static Optional<String> foundIn(Path folder) {
        Path probe = AtomicFiles.temporary(folder.resolve("probe"));
        try {
            try {
                Files.write(probe, new byte[PROBE_BYTES]);
            } finally {
                Files.deleteIfExists(probe);
            }
            return Optional.empty();
        } catch (IOException e) {
            return saidIn(Failures.reason(e));
        }
    }

    /** Why, if {@code text} holds the system's words for it. */
    public static Optional<String> saidIn(String text) {
        Matcher matcher = SAID.matcher(text);
        return matcher.find() ? Optional.of("there is no room (" + matcher.group() + ")") : Optional.empty();
    }
}
