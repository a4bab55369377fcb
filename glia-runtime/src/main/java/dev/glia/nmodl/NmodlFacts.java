package dev.glia.nmodl;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a mod declares, each list in the order of the text. INCLUDE files may declare more; they are not read.
 *
 * @param ranges names of RANGE statements
 * @param globals names of GLOBAL statements
 * @param parameters every entry of the PARAMETER blocks
 * @param pointers names of POINTER and BBCOREPOINTER statements: unset, they crash NEURON
 * @param externals names of EXTERNAL statements, of the form {@code <variable>_<mechanism>}
 * @param functions names of FUNCTION, PROCEDURE and FUNCTION_TABLE blocks
 * @param includes files of INCLUDE statements
 * @param verbatimIncludes files of {@code #include "..."} in VERBATIM
 * @param threadsafe whether the mod says THREADSAFE
 */
public record NmodlFacts(
        ModKind kind,
        List<IonUse> ions,
        List<String> ranges,
        List<String> globals,
        List<ModParameter> parameters,
        List<String> pointers,
        List<String> externals,
        List<String> functions,
        List<String> includes,
        List<String> verbatimIncludes,
        boolean threadsafe) {
    /** Variables that NEURON sets; a mod lists them in PARAMETER only to read them. */
    private static final Set<String> OF_NEURON = Set.of("v", "t", "dt", "celsius", "area", "diam", "secondorder");

    public NmodlFacts {
        ions = List.copyOf(ions);
        ranges = List.copyOf(ranges);
        globals = List.copyOf(globals);
        parameters = List.copyOf(parameters);
        pointers = List.copyOf(pointers);
        externals = List.copyOf(externals);
        functions = List.copyOf(functions);
        includes = List.copyOf(includes);
        verbatimIncludes = List.copyOf(verbatimIncludes);
    }

    /** The parameters that are the user's to set: without NEURON's own variables, those of ions, pointers and externals. */
    public List<ModParameter> settable() {
        Set<String> taken = notTheMods();
        return parameters.stream().filter(p -> !taken.contains(p.name())).toList();
    }

    /** Names that are not the mod's own: NEURON's variables, those of ions, pointers and externals. */
    Set<String> notTheMods() {
        Set<String> taken = new HashSet<>(OF_NEURON);
        ions.forEach(ion -> {
            taken.addAll(ion.reads());
            taken.addAll(ion.writes());
        });
        taken.addAll(pointers);
        taken.addAll(externals);
        return taken;
    }
}
