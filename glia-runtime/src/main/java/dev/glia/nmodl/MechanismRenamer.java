package dev.glia.nmodl;

import dev.glia.asset.ModKind;
import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives a mechanism another name by changing as few bytes as can be: the name token of the NEURON block, and the EXTERNAL
 * variables that follow the name of another mod of the package. Every line keeps its number, unless the longer name makes
 * a line too long for nocmodl: then the name goes to a line of its own.
 */
public final class MechanismRenamer {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private MechanismRenamer() {}

    /**
     * The mod's bytes with its mechanism called {@code newName}. {@code SUFFIX nothing} is no mechanism and stays. A mod
     * that names none gets a SUFFIX statement behind the brace of its first NEURON block, or a NEURON block at its end.
     *
     * @param siblings old mechanism name to new, for the mods of the same package
     * @throws NmodlException where C++ in VERBATIM would become longer than nocmodl's 511 bytes a line
     */
    public static byte[] rename(NmodlSource source, String newName, Map<String, String> siblings) {
        if (!NAME.matcher(newName).matches()) {
            throw new IllegalArgumentException("not a mechanism name: " + newName);
        }
        List<Edit> edits = new ArrayList<>();
        if (source.kind() != ModKind.FUNCTIONS) {
            edits.add(nameEdit(source, newName));
        }
        edits.addAll(externalEdits(source, externals(source, siblings)));
        edits.sort(Comparator.comparing(Edit::start));
        return Edit.apply(source, edits);
    }

    private static Edit nameEdit(NmodlSource source, String newName) {
        Optional<NameToken> name = source.name();
        if (name.isPresent()) {
            return new Edit(name.get().start(), name.get().end(), newName, true);
        }
        Optional<Integer> block = source.neuronBlock();
        if (block.isPresent()) {
            return new Edit(block.get(), block.get(), " SUFFIX " + newName + " ", true);
        }
        String text = source.text();
        int end = SourceLines.end(text);
        String eol = Edit.lineEnd(text);
        boolean fresh = end == 0 || text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r';
        return new Edit(end, end, (fresh ? "" : eol) + "NEURON { SUFFIX " + newName + " }" + eol, true);
    }

    private static Map<String, String> externals(NmodlSource source, Map<String, String> siblings) {
        Map<String, String> renamed = new HashMap<>();
        for (String variable : source.facts().externals()) {
            siblings.keySet().stream()
                    .filter(old -> !old.equals("nothing") && endsWith(variable, old))
                    .max(Comparator.comparing(String::length))
                    .ifPresent(old -> renamed.put(
                            variable, variable.substring(0, variable.length() - old.length()) + siblings.get(old)));
        }
        return renamed;
    }

    private static List<Edit> externalEdits(NmodlSource source, Map<String, String> renamed) {
        List<Edit> edits = new ArrayList<>();
        if (!renamed.isEmpty()) {
            source.tokens().forEach(t -> edit(source, t, renamed, true).ifPresent(edits::add));
            source.verbatim()
                    .forEach(block ->
                            block.forEach(t -> edit(source, t, renamed, false).ifPresent(edits::add)));
        }
        return edits;
    }

    private static Optional<Edit> edit(
            NmodlSource source, Token token, Map<String, String> renamed, boolean breakable) {
        return token.kind() == Kind.NAME
                ? Optional.ofNullable(renamed.get(token.in(source.text())))
                        .map(name -> new Edit(token.start(), token.end(), name, breakable))
                : Optional.empty();
    }

    /** Whether NEURON would read {@code word} as a variable or function of the mechanism {@code mechanism}. */
    static boolean endsWith(String word, String mechanism) {
        return word.length() > mechanism.length() + 1 && word.endsWith("_" + mechanism);
    }
}
