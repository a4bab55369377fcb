package dev.glia.build.compile;

import dev.glia.host.neuron.NeuronInstallation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes compiling cheaper and changes no floating-point operation of a mod.
 *
 * @param flags of the compiler, behind NEURON's own
 * @param header C++ behind the headers that every translation begins with; may be empty
 */
public record Economies(List<String> flags, String header) {
    private static final Economies NONE = new Economies(List.of(), "");
    private static final String HEADER = "economies.hpp";
    private static final String WRITTEN_FOR = "9.0.2";

    /**
     * gcc's global common subexpression elimination takes half of the time of large KINETIC mods. The limits make it inline
     * NEURON's one-line accessors in whatever function they are, which it else stops doing in some.
     */
    private static final List<String> GCC =
            List.of("-fno-gcse", "--param", "early-inlining-insns=30", "--param", "max-inline-insns-single=200");

    private static final Pattern SCHEME = Pattern.compile(
            "(?m)^ ?static int (\\w+) ?\\(void\\* _so, double\\* _rhs, _internalthreadargsproto_\\)(\\s*\\{int _reset=0;)");
    private static final String END_OF_SCHEME = "return _reset;";

    /** The function under its own name, which chooses one of two instances, and the head of the template. */
    private static final String BY_PHASE = " template <int glia_phase> static int glia_%1$s%2$s;"
            + " static int %1$s%2$s { return __builtin_expect(static_cast<SparseObj*>(_so)->phase == 0, 1)"
            + " ? glia_%1$s<0>(_so, _rhs, _threadargs_) : glia_%1$s<1>(_so, _rhs, _threadargs_); }"
            + " template <int glia_phase> static int glia_%1$s%2$s%3$s";

    private static final String ARGUMENTS = "(void* _so, double* _rhs, _internalthreadargsproto_)";

    /** The economies for {@code neuron}; with {@code optimize} false, none. */
    static Economies of(NeuronInstallation neuron, boolean clang, boolean optimize) {
        // It takes the place of functions of NEURON's own, which another version may have changed.
        String header = neuron.version().equals(WRITTEN_FOR) ? text() : "";
        return optimize ? new Economies(clang ? List.of() : GCC, header) : NONE;
    }

    /** The C++ that nocmodl wrote, line for line, with the functions of KINETIC schemes as templates of their phase. */
    String applyTo(String cpp) {
        return header.isEmpty()
                ? cpp
                : SCHEME.matcher(cpp)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                hasStatics(cpp, found.end())
                                        ? found.group()
                                        : BY_PHASE.formatted(found.group(1), ARGUMENTS, found.group(2))));
    }

    /** Two instances of a function have two of each static variable. */
    private static boolean hasStatics(String cpp, int begin) {
        int end = cpp.indexOf(END_OF_SCHEME, begin);
        return end < 0 || cpp.substring(begin, end).contains("static ");
    }

    private static String text() {
        try (InputStream in = Economies.class.getResourceAsStream(HEADER)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
