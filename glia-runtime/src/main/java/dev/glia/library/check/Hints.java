package dev.glia.library.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What would mend an error of the compiler, in the words of gcc and of clang. Most are of mods that were written when NEURON
 * compiled them as C.
 *
 * @see <a href="https://nrn.readthedocs.io/en/9.0.2/guide/porting_mechanisms_to_cpp.html">Adapting MOD files for C++</a>
 */
public final class Hints {
    private static final String GUIDE = "; see NEURON's guide \"Adapting MOD files for C++\"";

    /** The more special ones first. */
    private static final List<Hint> HINTS = List.of(
            hint(
                    "'_(p|ppvar|thread)'",
                    "NEURON 9 does not keep a mechanism's variables in _p and _ppvar; use their names instead"),
            hint(
                    "was not declared in this scope|use of undeclared identifier",
                    "declare it: a variable in ASSIGNED, a C function in VERBATIM before its first use; a mod of Arbor's"
                            + " dialect, which needs no declaration, must say so in its package"),
            hint(
                    "No such file or directory|file not found",
                    "put the header into the package beside the mod, or install what provides it and name its folder"
                            + " with -Dglia.cxxflags=-IFOLDER"),
            hint(
                    "ambiguating new declaration|differ only in their return type",
                    "NEURON 9 declares this function itself, in C++ and with other types; delete the declaration"),
            hint(
                    "'void ?\\*'",
                    "NEURON 9 compiles VERBATIM as C++, which does not convert void* by itself; write a cast, for example"
                            + " (double*) malloc(n)"),
            hint(
                    "too many arguments to function|no matching function for call",
                    "NEURON 9 compiles mods as C++, where a declaration with () takes no arguments; delete the mod's own"
                            + " declaration of the function, or write its arguments" + GUIDE),
            hint(
                    "no member named '(_pvoid|pval|_i|literal_value)'",
                    "NEURON 9 keeps a value in a Datum together with its type; read it with .get<TYPE>(), for example"
                            + " _ppvar[0].get<double*>(), and assign to the Datum itself"),
            hint(
                    "incomplete type '(struct )?Prop'",
                    "NEURON 9 hides what is in Prop; write _nrn_mechanism_access_param(prop, i) for prop->param[i] and"
                            + " _nrn_mechanism_access_dparam(prop) for prop->dparam"),
            hint("'register' storage class", "C++ has no register variables any more; delete the word"),
            hint(
                    "jump to label|cannot jump from this goto",
                    "in C++ a goto may not pass the place where a variable gets its first value; declare the variable"
                            + " before the goto"),
            hint(
                    "declaration of .* with no type|type specifier is required",
                    "in C++ every function and variable has a type, which in C was int when there was none; write it"),
            hint(
                    "cannot convert|invalid conversion|incompatible (pointer )?type|cannot initialize a",
                    "NEURON 9 compiles VERBATIM as C++, which converts less by itself, and has changed some types"
                            + GUIDE));

    private record Hint(Pattern error, String advice) {}

    private Hints() {}

    /** What would mend this error, where that is known. */
    public static Optional<String> of(String error) {
        return HINTS.stream()
                .filter(hint -> hint.error.matcher(error).find())
                .map(Hint::advice)
                .findFirst();
    }

    private static Hint hint(String error, String advice) {
        return new Hint(Pattern.compile(error), advice);
    }
}
