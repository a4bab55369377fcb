package dev.glia.library.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a mod is the same mechanism for both engines. CoreNEURON takes a mechanism's memory as NEURON has laid it out, and
 * ends the process where its own library has it otherwise.
 */
public final class Compatibility {
    private static final Pattern NEURON_SIZES =
            Pattern.compile("hoc_register_prop_size\\(_mechtype, (\\d+), (\\d+)\\)");
    private static final Pattern CORE_VALUES = size("float");
    private static final Pattern CORE_POINTERS = size("int");

    /** NEURON's alone: a place for its variable time step. */
    private static final String VARIABLE_STEP = "\"cvodeieq\"";

    private Compatibility() {}

    /** Whether threads of NEURON may run the mod, whose C++ this is, at once; else its memory holds no membrane potential. */
    public static boolean isThreadSafe(String neuron) {
        return !neuron.contains("#define NRN_VECTORIZED 0");
    }

    /** How the layouts in NEURON's and in CoreNEURON's C++ of a mod differ, in words; empty where they do not. */
    public static Optional<String> difference(String neuron, String core) {
        Matcher sizes = NEURON_SIZES.matcher(neuron);
        Matcher values = CORE_VALUES.matcher(core);
        Matcher pointers = CORE_POINTERS.matcher(core);
        if (!sizes.find() || !values.find() || !pointers.find()) {
            return Optional.of("one of the translators does not tell how much memory an instance has");
        }
        int expected = Integer.parseInt(sizes.group(2)) - (neuron.contains(VARIABLE_STEP) ? 1 : 0);
        boolean same = sizes.group(1).equals(values.group(1)) && expected == Integer.parseInt(pointers.group(1));
        return same
                ? Optional.empty()
                : Optional.of(
                        "NEURON's nocmodl gives an instance %s values and %s pointers, CoreNEURON's nmodl gives it %s and %s"
                                .formatted(sizes.group(1), expected, values.group(1), pointers.group(1)));
    }

    private static Pattern size(String kind) {
        return Pattern.compile("int " + kind + "_variables_size\\(\\) \\{\\s*return (\\d+);");
    }
}
