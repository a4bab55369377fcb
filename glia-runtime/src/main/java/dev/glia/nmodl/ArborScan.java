package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what NEURON's NMODL has and Arbor's does not, word by word. Each entry was tried with modcc of Arbor 0.12, which stops at
 * the first of them; what it passes over, such as THREADSAFE, TITLE and UNITSOFF, is none.
 *
 * @see <a href="https://docs.arbor-sim.org/en/latest/fileformat/nmodl.html">Arbor's NMODL</a>
 */
final class ArborScan {
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("INDEPENDENT", "delete it; t needs no declaration"),
            Map.entry("INCLUDE", "put the text of the file in its place"),
            Map.entry("DEFINE", "write the number where the name stands"),
            Map.entry("CONSTRUCTOR", "a mechanism of Arbor's begins in INITIAL"),
            Map.entry("DESTRUCTOR", "nothing of a mechanism of Arbor's has to be freed"),
            Map.entry("BEFORE", "compute it in BREAKPOINT or in the block that is solved"),
            Map.entry("AFTER", "compute it in BREAKPOINT or in the block that is solved"),
            Map.entry("NONLINEAR", "write it as DERIVATIVE or KINETIC"),
            Map.entry("FUNCTION_TABLE", "write the function as a formula"),
            Map.entry("LOCAL", "declare the variable in ASSIGNED, or LOCAL in the blocks that use it"));
    private static final Map<String, String> OF_NEURON_BLOCK = Map.of(
            "POINTER", "a mechanism of Arbor's reads ions and its own variables alone",
            "BBCOREPOINTER", "a mechanism of Arbor's reads ions and its own variables alone",
            "EXTERNAL", "declare the variable in this mod",
            "ELECTRODE_CURRENT", "write NONSPECIFIC_CURRENT and turn the current's sign",
            "ARTIFICIAL_CELL", "Arbor has spike sources of its own",
            "RANDOM", "Arbor has WHITE_NOISE");
    private static final Map<String, String> IN_CODE = Map.ofEntries(
            Map.entry("TABLE", "delete it; the functions are computed each time"),
            Map.entry("FROM", "write the loop out"),
            Map.entry("WHILE", "write a formula, or a state, for what it computes"),
            Map.entry("WATCH", "Arbor has no conditions that it watches"),
            Map.entry("LONGITUDINAL_DIFFUSION", "Arbor diffuses ions itself"),
            Map.entry("net_send", "a mechanism of Arbor's sends itself no events"),
            Map.entry("net_move", "a mechanism of Arbor's sends itself no events"),
            Map.entry("net_event", "Arbor's cells alone send events"),
            Map.entry("printf", "delete it; a mechanism of Arbor's prints nothing"));
    private static final Set<String> ELSEWHERE = Set.of("pow", "log10", "fmod", "atan2");
    private static final Set<String> METHODS = Set.of("cnexp", "sparse", "stochastic");
    private static final Set<String> DECLARING = Set.of("PARAMETER", "ASSIGNED", "STATE");
    private static final Set<String> PLAIN = Set.of("UNITS", "CONSTANT", "INDEPENDENT");

    private final NmodlSource source;
    private final List<Token> tokens;
    private final String text;
    private final List<Foreign> found = new ArrayList<>();
    private String block = "";
    private int depth;
    private boolean reacted;

    private ArborScan(NmodlSource source) {
        this.source = source;
        this.tokens = source.tokens();
        this.text = source.text();
    }

    static List<Foreign> of(NmodlSource source) {
        ArborScan scan = new ArborScan(source);
        for (int i = 0; i < scan.tokens.size(); i++) {
            scan.look(i);
        }
        return List.copyOf(scan.found);
    }

    private void look(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Kind.VERBATIM) {
            int word = Math.max(0, text.lastIndexOf("VERBATIM", token.start()));
            found.add(new Foreign(source.place(word), "VERBATIM", "write it in NMODL"));
        } else if (token.is('{', text)) {
            depth++;
        } else if (token.is('}', text)) {
            depth--;
        } else if (depth == 0 && token.kind() == Kind.NAME) {
            outside(i, token);
        } else if (block.equals("NEURON")) {
            listed(OF_NEURON_BLOCK, token);
        } else if (DECLARING.contains(block)) {
            declaration(token);
        } else if (!PLAIN.contains(block)) {
            code(i, token);
        }
    }

    /** A name between blocks begins one, or is what that is called; only the first can be one of these words. */
    private void outside(int i, Token token) {
        String word = token.in(text);
        boolean begins = i == 0 || isAfterBlock(i);
        if (begins || word.equals("NEURON") || DECLARING.contains(word) || word.equals("KINETIC")) {
            block = word;
            reacted = false;
            listed(BLOCKS, token);
        }
    }

    private boolean isAfterBlock(int i) {
        return tokens.get(i - 1).is('}', text) || beginsLine(i);
    }

    /** Whether the token before it, which there must be, stands in an earlier line. */
    private boolean beginsLine(int i) {
        return source.place(tokens.get(i - 1).start()).line()
                < source.place(tokens.get(i).start()).line();
    }

    private void declaration(Token token) {
        if (token.is('[', text)) {
            add(token, "an array", "declare a variable for each element");
        }
    }

    private void code(int i, Token token) {
        if (token.kind() == Kind.NAME && IN_CODE.containsKey(token.in(text))) {
            listed(IN_CODE, token);
        } else if (token.kind() == Kind.NAME && ELSEWHERE.contains(token.in(text)) && isCall(i)) {
            add(token, token.in(text) + "()", "write it with exp, log, sqrt and ^, or as a FUNCTION of the mod's own");
        } else if (token.is("METHOD", text) && i + 1 < tokens.size()) {
            method(tokens.get(i + 1));
        } else if (block.equals("KINETIC")) {
            kinetic(i, token);
        }
    }

    private boolean isCall(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).is('(', text)
                && !source.facts().functions().contains(tokens.get(i).in(text));
    }

    private void method(Token method) {
        if (!METHODS.contains(method.in(text))) {
            add(method, "METHOD " + method.in(text), "use cnexp for linear equations, and sparse for all others");
        }
    }

    private void kinetic(int i, Token token) {
        if (token.is('~', text)) {
            reacted = true;
        } else if (token.is('<', text)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is('<', text)) {
            add(token, "<<", "write the scheme as DERIVATIVE, where a flux is a term of the sum");
        } else if (reacted && token.is('=', text) && isAssignment(i)) {
            add(
                    tokens.get(i - 1),
                    "an assignment behind a reaction",
                    "compute it before the first reaction, or in BREAKPOINT");
        }
    }

    /** CONSERVE has an equals sign too; nothing but the name stands before that of an assignment. */
    private boolean isAssignment(int i) {
        return i >= 2 && tokens.get(i - 1).kind() == Kind.NAME && beginsLine(i - 1);
    }

    private void listed(Map<String, String> words, Token token) {
        if (token.kind() == Kind.NAME) {
            Optional.ofNullable(words.get(token.in(text))).ifPresent(advice -> add(token, token.in(text), advice));
        }
    }

    private void add(Token token, String what, String advice) {
        found.add(new Foreign(source.place(token.start()), what, advice));
    }
}
