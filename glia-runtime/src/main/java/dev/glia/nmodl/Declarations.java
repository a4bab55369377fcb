package dev.glia.nmodl;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModParameter;
import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the NEURON and PARAMETER blocks, the names of functions and the INCLUDE statements off the tokens of a mod. */
final class Declarations {
    private static final Set<String> KEYWORDS = Set.of(
            "SUFFIX",
            "POINT_PROCESS",
            "ARTIFICIAL_CELL",
            "NONSPECIFIC_CURRENT",
            "ELECTRODE_CURRENT",
            "RANGE",
            "GLOBAL",
            "USEION",
            "READ",
            "WRITE",
            "VALENCE",
            "CHARGE",
            "REPRESENTS",
            "POINTER",
            "BBCOREPOINTER",
            "EXTERNAL",
            "THREADSAFE",
            "RANDOM",
            "NEURON",
            "PARAMETER",
            "INCLUDE",
            "TITLE");

    private static final List<String> FUNCTIONS = List.of("FUNCTION", "PROCEDURE", "FUNCTION_TABLE");

    private final String text;
    private final List<Token> tokens;
    private int next;

    private final List<IonUse> ions = new ArrayList<>();
    private final List<String> ranges = new ArrayList<>();
    private final List<String> globals = new ArrayList<>();
    private final List<ModParameter> parameters = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final List<String> externals = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final List<String> includes = new ArrayList<>();
    private boolean threadsafe;
    private ModKind kind = ModKind.DENSITY;
    private Optional<NameToken> name = Optional.empty();
    private Optional<Integer> neuronBlock = Optional.empty();

    Declarations(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.is("NEURON", text) && take('{')) {
                neuronBlock(token);
            } else if (token.is("PARAMETER", text) && take('{')) {
                parameterBlock();
            } else if (isFunction(token) && ahead(Kind.NAME)) {
                functions.add(tokens.get(next++).in(text));
            } else if (token.is("INCLUDE", text) && ahead(Kind.STRING)) {
                String quoted = tokens.get(next++).in(text);
                includes.add(quoted.substring(1, quoted.length() - 1));
            }
        }
    }

    Optional<NameToken> name() {
        return name;
    }

    /** Offset behind the opening brace of the first NEURON block. */
    Optional<Integer> neuronBlock() {
        return neuronBlock;
    }

    NmodlFacts facts(List<String> verbatimIncludes) {
        return new NmodlFacts(
                name.filter(n -> n.text().equals("nothing")).isPresent() ? ModKind.FUNCTIONS : kind,
                ions,
                ranges,
                globals,
                parameters,
                pointers,
                externals,
                functions,
                includes,
                verbatimIncludes,
                threadsafe);
    }

    /** Asked of every token, so that no text is made of any. */
    private boolean isFunction(Token token) {
        for (String word : FUNCTIONS) {
            if (token.is(word, text)) {
                return true;
            }
        }
        return false;
    }

    private void neuronBlock(Token opening) {
        if (neuronBlock.isEmpty()) {
            neuronBlock = Optional.of(tokens.get(next - 1).end());
        }
        while (!take('}')) {
            if (next >= tokens.size()) {
                throw fault(opening, "the NEURON block is not closed; add the missing '}'");
            }
            Token token = tokens.get(next++);
            switch (token.in(text)) {
                case "SUFFIX", "POINT_PROCESS", "ARTIFICIAL_CELL" -> nameStatement(token);
                case "USEION" -> useIon(token);
                case "RANGE" -> ranges.addAll(names());
                case "GLOBAL" -> globals.addAll(names());
                case "POINTER", "BBCOREPOINTER" -> pointers.addAll(names());
                case "EXTERNAL" -> externals.addAll(names());
                case "THREADSAFE" -> threadsafe = true;
                default -> {}
            }
        }
    }

    /** Several statements: the last name holds, but a kind once declared stays (nocmodl only ever sets its flags). */
    private void nameStatement(Token keyword) {
        String word = keyword.in(text);
        if (!ahead(Kind.NAME) || KEYWORDS.contains(tokens.get(next).in(text))) {
            String found = next < tokens.size() ? tokens.get(next).in(text) : "the end of the file";
            throw fault(
                    keyword, "%s is followed by '%s' where the mechanism's name is expected".formatted(word, found));
        }
        Token token = tokens.get(next++);
        name = Optional.of(new NameToken(word, token.in(text), token.start(), Place.of(text, token.start())));
        if (word.equals("ARTIFICIAL_CELL")) {
            kind = ModKind.ARTIFICIAL_CELL;
        } else if (word.equals("POINT_PROCESS") && kind == ModKind.DENSITY) {
            kind = ModKind.POINT_PROCESS;
        }
    }

    private void useIon(Token keyword) {
        if (!ahead(Kind.NAME)) {
            throw fault(keyword, "USEION names no ion");
        }
        String ion = tokens.get(next++).in(text);
        List<String> reads = takeWord("READ") ? names() : List.of();
        List<String> writes = takeWord("WRITE") ? names() : List.of();
        Optional<String> valence = Optional.empty();
        if (takeWord("VALENCE") || takeWord("CHARGE")) {
            valence = number();
        }
        ions.add(new IonUse(ion, reads, writes, valence));
    }

    private void parameterBlock() {
        while (next < tokens.size() && !take('}')) {
            Token token = tokens.get(next++);
            if (token.kind() == Kind.NAME) {
                skip('[', ']');
                Optional<String> value = take('=') ? number() : Optional.empty();
                parameters.add(new ModParameter(token.in(text), unit(), value));
                skip('<', '>');
            }
        }
    }

    private Optional<String> unit() {
        if (!take('(') || !ahead(Kind.UNIT)) {
            return Optional.empty();
        }
        String unit = tokens.get(next++).in(text).trim();
        take(')');
        return Optional.of(unit).filter(u -> !u.isEmpty());
    }

    /** A number, or the name of one that DEFINE has set, with its sign. */
    private Optional<String> number() {
        String sign = take('-') ? "-" : "";
        return ahead(Kind.NUMBER) || ahead(Kind.NAME)
                ? Optional.of(sign + tokens.get(next++).in(text))
                : Optional.empty();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            if (ahead(Kind.NAME)) {
                names.add(tokens.get(next++).in(text));
            }
        } while (take(','));
        return names;
    }

    private void skip(char open, char close) {
        if (take(open)) {
            while (next < tokens.size() && !take(close)) {
                next++;
            }
        }
    }

    private boolean ahead(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean take(char symbol) {
        boolean there = next < tokens.size() && tokens.get(next).is(symbol, text);
        next += there ? 1 : 0;
        return there;
    }

    private boolean takeWord(String word) {
        boolean there = next < tokens.size() && tokens.get(next).is(word, text);
        next += there ? 1 : 0;
        return there;
    }

    private NmodlException fault(Token token, String problem) {
        return NmodlException.at(text, token.start(), problem);
    }
}
