package dev.glia.library.tool;

import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What makes compiling cheaper and changes no floating-point operation of a mod.
 *
 * @param flags of the compiler, behind NEURON's own
 * @param header C++ behind the headers that every translation begins with; may be empty
 * @param common C++ that defines what the header only declares; empty with it
 */
public record Economies(List<String> flags, String header, String common) {
    private static final Economies NONE = new Economies(List.of(), "", "");
    private static final String WRITTEN_FOR = "9.0.2";

    /**
     * gcc's global common subexpression elimination takes half of the time of large KINETIC mods. The limits make it inline
     * NEURON's one-line accessors in whatever function they are, which it else stops doing in some.
     */
    private static final List<String> GCC =
            List.of("-fno-gcse", "--param", "early-inlining-insns=30", "--param", "max-inline-insns-single=200");

    /** The economies for {@code neuron}; with {@code optimize} false, none. */
    public static Economies of(NeuronInstallation neuron, boolean clang, boolean optimize) {
        if (!optimize) {
            return NONE;
        }
        // They take the place of functions of NEURON's own, which another version may have changed.
        boolean known = neuron.version().equals(WRITTEN_FOR);
        return new Economies(clang ? List.of() : GCC, known ? Code.HEADER : "", known ? Code.COMMON : "");
    }

    /** Whether what nocmodl writes is edited, so that libraries need the common code. */
    public boolean haveCode() {
        return !header.isEmpty();
    }

    /** Over both files: it stands for them in every key. */
    public String fingerprint() {
        return haveCode() ? Code.FINGERPRINT : "";
    }

    /** Read once. */
    private static final class Code {
        static final String HEADER = text("economies.hpp");
        static final String COMMON = text("economies.cpp");
        static final String FINGERPRINT = Sha256.of(List.of(HEADER, COMMON));
    }

    private static String text(String resource) {
        try (InputStream in = Economies.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
