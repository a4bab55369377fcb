package dev.glia.host.tool;

import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The processor of this machine. It decides what a compiler makes that is told to compile for {@code native}, and code for one
 * ends the process, or is wrong, on another.
 */
public final class Processor {
    private static final Pattern NATIVE = Pattern.compile("(?:^|[^A-Za-z0-9])-m(?:arch|cpu|tune)=native\\b");
    private static final Path INFO = Path.of("/proc/cpuinfo");
    private static final int LENGTH = 16;

    /** What compilers ask it for, on x86 and on ARM; frequency and number of cores are not among it. */
    private static final Set<String> FIELDS = Set.of(
            "vendor_id",
            "cpu family",
            "model",
            "flags",
            "CPU implementer",
            "CPU architecture",
            "CPU variant",
            "CPU part",
            "Features");

    private Processor() {}

    /** Whether a word of a command is a flag whose meaning is the machine's. */
    public static boolean isMeant(String word) {
        return NATIVE.matcher(word).find();
    }

    /** The processor of this machine, in one word, if one of these words means it. */
    public static Optional<String> meantBy(Collection<String> words) {
        return words.stream().anyMatch(Processor::isMeant) ? Optional.of(identity()) : Optional.empty();
    }

    /** One word that is another for a processor of another kind. */
    public static String identity() {
        try {
            return identity(Files.readAllLines(INFO, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** @param lines of {@code /proc/cpuinfo}, of which those of the first processor count */
    static String identity(List<String> lines) {
        List<String> known = lines.stream()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> FIELDS.contains(line.split(":", 2)[0].strip()))
                .toList();
        return Sha256.of(known).substring(0, LENGTH);
    }
}
