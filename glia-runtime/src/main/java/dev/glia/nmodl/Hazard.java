package dev.glia.nmodl;

/**
 * Something in a mod that reads well and goes wrong later: after renaming, with NEURON 9, or inside a JVM. Never a reason
 * to refuse the mod; data for a warning or for a hint beside a compiler's error.
 *
 * @param quote the words of the mod
 */
public record Hazard(Kind kind, Place place, String quote) {
    public enum Kind {
        /** A string in VERBATIM holds the mechanism's own name, which renaming does not reach: a lookup will fail. */
        OWN_NAME_IN_STRING(
                "this string in VERBATIM holds the mechanism's name from before the renaming, so looking it up"
                        + " in hoc finds nothing; use the suffix macro or drop the lookup"),
        /** VERBATIM names a function or variable of another mod of the package, which is renamed. */
        SIBLING_IN_VERBATIM("VERBATIM names a function or variable of another mod of the package, whose name changes"
                + " with the renaming; declare it as EXTERNAL, which follows the renaming"),
        /** VERBATIM ends the process, and with it the JVM. */
        ENDS_THE_PROCESS("this call ends the whole process and the JVM with it; hoc_execerror(\"text\", 0) reports an"
                + " error instead"),
        /** VERBATIM declares a function of NEURON that NEURON 9 declares itself, with other types. */
        REDECLARES_NEURON_FUNCTION(
                "NEURON 9 declares this function itself, in C++ and with other types; delete the" + " declaration"),
        /** {@code scop_random(1)}: takes no argument since NEURON 9. */
        SCOP_RANDOM_ARGUMENT("scop_random() takes no argument since NEURON 9; delete the argument"),
        /** {@code double f(x) double x; { ... }}: C of before 1989, which C++ does not know. */
        OLD_STYLE_FUNCTION(
                "C++ wants the types of a function's arguments inside its parentheses, as in double f(double x);"
                        + " move them there"),
        /** {@code int new;} in VERBATIM. */
        CPP_WORD_AS_NAME(
                "NEURON 9 compiles VERBATIM as C++, where this word has a meaning of its own; give the variable"
                        + " another name"),
        /** There is text behind a control-Z or control-D, where nocmodl stops reading. */
        TEXT_AFTER_END("nocmodl takes this control character for the end of the file and ignores what follows; delete"
                + " it");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /** Whether a C++ compiler refuses the mod for it. */
        public boolean stopsCompiler() {
            return switch (this) {
                case REDECLARES_NEURON_FUNCTION, SCOP_RANDOM_ARGUMENT, OLD_STYLE_FUNCTION, CPP_WORD_AS_NAME -> true;
                case OWN_NAME_IN_STRING, SIBLING_IN_VERBATIM, ENDS_THE_PROCESS, TEXT_AFTER_END -> false;
            };
        }

        /** What goes wrong and what to do about it. */
        public String advice() {
            return advice;
        }
    }

    /** The hazard in one line, for example {@code line 12: `exit(1)`: this call ends the whole process ...}. */
    public String sentence() {
        return "line %s: `%s`: %s".formatted(place.line(), quote, kind.advice());
    }
}
