package dev.glia.build.compile;

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
 */
public record Economies(List<String> flags, String header) {
    private static final Economies NONE = new Economies(List.of(), "");
    private static final String HEADER = "economies.hpp";

    /** The economies for {@code neuron}; with {@code optimize} false, none. */
    static Economies of(NeuronInstallation neuron, boolean clang, boolean optimize) {
        // The header takes the place of functions of NEURON's, so it is for the versions that it was written for.
        return optimize
                ? new Economies(
                        clang ? List.of() : List.of("-fno-gcse"),
                        neuron.version().startsWith("9.0.") ? text() : "")
                : NONE;
    }

    private static String text() {
        try (InputStream in = Economies.class.getResourceAsStream(HEADER)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
