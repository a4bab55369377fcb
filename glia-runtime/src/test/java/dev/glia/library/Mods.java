package dev.glia.library;

/** Mods of a few lines. */
final class Mods {
    private Mods() {}

    /** A leak, {@code i = g (v + 70)}. */
    static String leak(String suffix, double g) {
        return """
                NEURON { SUFFIX %s NONSPECIFIC_CURRENT i RANGE g }
                PARAMETER { g = %s (S/cm2) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * (v + 70) }
                """.formatted(suffix, g);
    }

    /** A mechanism that carries the ion {@code x} with the given {@code VALENCE} clause, which may be empty. */
    static String carrier(String ion, String valence) {
        return """
                NEURON { SUFFIX carrier USEION %1$s READ e%1$s WRITE i%1$s %2$s }
                ASSIGNED { v (mV) e%1$s (mV) i%1$s (mA/cm2) }
                BREAKPOINT { i%1$s = 0.001 * (v - e%1$s) }
                """.formatted(ion, valence);
    }

    /** A mechanism with C++ of its own. */
    static String verbatim(String suffix, String code) {
        return """
                NEURON { SUFFIX %s RANGE g }
                VERBATIM
                %s
                ENDVERBATIM
                PARAMETER { g = 1 }
                ASSIGNED { v (mV) }
                """.formatted(suffix, code);
    }
}
