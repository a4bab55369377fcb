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
 * @param ahead C++ in front of the headers that every translation begins with, where they are precompiled; may be empty
 * @param header C++ behind them; may be empty
 * @param common C++ that defines what the header only declares; empty with it
 */
public record Economies(List<String> flags, String ahead, String header, String common) {
    private static final Economies NONE = new Economies(List.of(), "", "", "");
    private static final String WRITTEN_FOR = "9.0.2";

    /**
     * gcc's global common subexpression elimination takes half of the time of large KINETIC mods. The other passes take a fifth
     * of the time of all mods, and what they make of a mod runs no faster: it loads and stores doubles through pointers and calls
     * exp. The limits make gcc inline NEURON's one-line accessors in whatever function they are, which it else stops doing in some.
     */
    private static final List<String> GCC = List.of(
            "-fno-gcse",
            "-fno-tree-vrp",
            "-fno-tree-pta",
            "-fno-thread-jumps",
            "-fno-schedule-insns2",
            "-fno-tree-vectorize",
            "--param",
            "early-inlining-insns=30",
            "--param",
            "max-inline-insns-single=200");

    /**
     * Keeps the special functions of C++17 ({@code std::legendre} and its kind) out of gcc's {@code cmath}, whose 114 function
     * templates gcc would instantiate anew for every mod. A mod that calls one is compiled with {@link #SPECIAL_FUNCTIONS} too. The macros
     * still say that they are there, so that no code takes another way for it.
     */
    private static final String NO_SPECIAL_FUNCTIONS = """
            #include <cstddef>
            #ifdef _GLIBCXX_USE_STD_SPEC_FUNCS
            #undef _GLIBCXX_USE_STD_SPEC_FUNCS
            #define __STDCPP_MATH_SPEC_FUNCS__ 201003L
            #define __cpp_lib_math_special_functions 201603L
            #endif
            """;

    /** C++ behind the precompiled header that brings in the functions which {@link #ahead} keeps out. */
    public static final String SPECIAL_FUNCTIONS = """
            #define _GLIBCXX_USE_STD_SPEC_FUNCS 1
            #include <bits/specfun.h>
            """;

    /** The economies for {@code neuron}; with {@code optimize} false, none. */
    public static Economies of(NeuronInstallation neuron, boolean clang, boolean optimize) {
        if (!optimize) {
            return NONE;
        }
        // They take the place of functions of NEURON's own, which another version may have changed.
        boolean known = neuron.version().equals(WRITTEN_FOR);
        return new Economies(
                clang ? List.of() : GCC,
                known && !clang ? NO_SPECIAL_FUNCTIONS : "",
                known ? Code.HEADER : "",
                known ? Code.COMMON : "");
    }

    /** Whether what nocmodl writes is edited, so that libraries need the common code. */
    public boolean haveCode() {
        return !header.isEmpty();
    }

    /** Over all C++: it stands for it in every key. */
    public String fingerprint() {
        return haveCode() ? Code.FINGERPRINT : "";
    }

    /** Read once. */
    private static final class Code {
        static final String HEADER = text("economies.hpp");
        static final String COMMON = text("economies.cpp");
        static final String FINGERPRINT = Sha256.of(List.of(NO_SPECIAL_FUNCTIONS, HEADER, COMMON));
    }

    private static String text(String resource) {
        try (InputStream in = Economies.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
