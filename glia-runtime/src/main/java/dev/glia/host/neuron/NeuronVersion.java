package dev.glia.host.neuron;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of NEURON as its headers tell it, which needs no process; compared only by its first number. */
record NeuronVersion(int major, int minor, int patch) {
    private static final Pattern LINE = Pattern.compile("#define\\s+NRN_VERSION_(MAJOR|MINOR|PATCH)\\s+(\\d+)");

    /** Mechanisms became C++, and their data columns, with 9.0: Glia builds only that. */
    static final int OLDEST = 9;

    /** Empty where the header is missing, which it is before NEURON 8.2. */
    static Optional<NeuronVersion> in(Path include) throws IOException {
        Path header = include.resolve("nrnsemanticversion.h");
        if (!Files.isRegularFile(header)) {
            return Optional.empty();
        }
        int[] parts = {-1, -1, -1};
        Matcher line = LINE.matcher(Files.readString(header, StandardCharsets.ISO_8859_1));
        while (line.find()) {
            parts["MAJOR MINOR PATCH".indexOf(line.group(1)) / 6] = Integer.parseInt(line.group(2));
        }
        if (parts[0] < 0 || parts[1] < 0 || parts[2] < 0) {
            throw new IOException("'" + header + "' does not tell a version");
        }
        return Optional.of(new NeuronVersion(parts[0], parts[1], parts[2]));
    }

    boolean isTooOld() {
        return major < OLDEST;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
