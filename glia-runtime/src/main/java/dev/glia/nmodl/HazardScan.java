package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the {@link Hazard}s of one mod. */
final class HazardScan {
    private static final Set<String> ENDS = Set.of("exit", "_exit", "abort", "quick_exit");
    private static final Set<String> CPP_WORDS = Set.of(
            "catch",
            "class",
            "delete",
            "friend",
            "namespace",
            "new",
            "operator",
            "private",
            "protected",
            "public",
            "template",
            "this",
            "try",
            "typename",
            "using",
            "virtual");
    private static final Set<String> C_TYPES =
            Set.of("char", "double", "float", "int", "long", "short", "struct", "unsigned", "void");
    private static final Set<String> LOOKUPS = Set.of(
            "hoc_lookup",
            "hoc_table_lookup",
            "hoc_get_symbol",
            "hoc_oc",
            "hoc_valid_stmt",
            "hoc_obj_run",
            "nrn_get_mechtype");
    private static final Pattern NEURON_FUNCTION = Pattern.compile("(vector|nrn_random)_[a-z0-9_]+");

    private final NmodlSource source;
    private final String text;
    private final String own;
    private final Set<String> siblings;
    private final List<Hazard> found = new ArrayList<>();

    private HazardScan(NmodlSource source, Set<String> siblings) {
        this.source = source;
        this.text = source.text();
        this.own = source.name().map(NameToken::text).orElse("");
        this.siblings = siblings;
    }

    static List<Hazard> of(NmodlSource source, Set<String> siblings) {
        HazardScan scan = new HazardScan(source, siblings);
        scan.scopRandom(source.tokens());
        source.verbatim().forEach(block -> scan.verbatim(ActiveCode.of(scan.text, block)));
        scan.textAfterEnd();
        scan.found.sort(Comparator.comparing((Hazard h) -> h.place().line())
                .thenComparing(h -> h.place().column()));
        return List.copyOf(scan.found);
    }

    private void verbatim(List<Token> tokens) {
        scopRandom(tokens);
        int statement = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.STRING) {
                if (isLookedUp(tokens, i)) {
                    ownName(token);
                }
            } else if (token.kind() == Kind.NAME) {
                boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is('(', text);
                name(token, call, tokens.subList(statement, i));
                if (call) {
                    oldStyleFunction(tokens, i);
                } else {
                    cppWord(tokens, i);
                }
            } else if (token.is(';', text) || token.is('{', text) || token.is('}', text)) {
                statement = i + 1;
            }
        }
    }

    private void name(Token token, boolean call, List<Token> before) {
        String name = token.in(text);
        if (call && ENDS.contains(name)) {
            add(Hazard.Kind.ENDS_THE_PROCESS, token, name + "()");
        } else if (call && NEURON_FUNCTION.matcher(name).matches() && isType(before)) {
            add(Hazard.Kind.REDECLARES_NEURON_FUNCTION, token, name);
        } else if (siblings.stream().anyMatch(s -> !s.equals(own) && MechanismRenamer.endsWith(name, s))
                && !source.facts().externals().contains(name)) {
            add(Hazard.Kind.SIBLING_IN_VERBATIM, token, name);
        }
    }

    /** {@code f(x, y) double x}: behind the parenthesis, which holds names alone, stands a type. */
    private void oldStyleFunction(List<Token> tokens, int name) {
        int i = name + 2;
        while (i < tokens.size()
                && (tokens.get(i).kind() == Kind.NAME || tokens.get(i).is(',', text))) {
            i++;
        }
        if (i + 1 < tokens.size()
                && i > name + 2
                && tokens.get(i).is(')', text)
                && C_TYPES.contains(tokens.get(i + 1).in(text))) {
            add(
                    Hazard.Kind.OLD_STYLE_FUNCTION,
                    tokens.get(name),
                    tokens.get(name).in(text));
        }
    }

    /** One that stands where only a name can: behind another word, or before what gives it a value. */
    private void cppWord(List<Token> tokens, int i) {
        if (CPP_WORDS.contains(tokens.get(i).in(text))
                && i + 1 < tokens.size()
                && "=;,".indexOf(text.charAt(tokens.get(i + 1).start())) >= 0) {
            add(Hazard.Kind.CPP_WORD_AS_NAME, tokens.get(i), tokens.get(i).in(text));
        }
    }

    /** Whether a statement has so far only said a type, as in {@code extern void* vector_arg(}. */
    private boolean isType(List<Token> before) {
        return before.stream().anyMatch(t -> t.kind() == Kind.NAME)
                && before.stream().allMatch(t -> t.is('*', text) || (t.kind() == Kind.NAME && !t.is("return", text)));
    }

    /** Whether a string is what a function of hoc is given to look up or to run, and not a text for people or a new name. */
    private boolean isLookedUp(List<Token> tokens, int string) {
        return string >= 2
                && tokens.get(string - 1).is('(', text)
                && LOOKUPS.contains(tokens.get(string - 2).in(text));
    }

    private void ownName(Token string) {
        if (own.isEmpty() || own.equals("nothing")) {
            return;
        }
        String content = text.substring(string.start() + 1, string.end() - 1);
        boolean variable =
                Arrays.stream(content.split("[^A-Za-z0-9_]+")).anyMatch(w -> MechanismRenamer.endsWith(w, own));
        // The bare name in a longer string is most often prose, as in "NetStim: a generator is required".
        if (variable || content.equals(own)) {
            add(Hazard.Kind.OWN_NAME_IN_STRING, string, string.in(text));
        }
    }

    private void scopRandom(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("scop_random", text)
                    && tokens.get(i + 1).is('(', text)
                    && !tokens.get(i + 2).is(')', text)) {
                add(
                        Hazard.Kind.SCOP_RANDOM_ARGUMENT,
                        tokens.get(i),
                        "scop_random(" + tokens.get(i + 2).in(text));
            }
        }
    }

    private void textAfterEnd() {
        int end = SourceLines.end(text);
        if (text.substring(end).chars().anyMatch(c -> c > ' ')) {
            found.add(new Hazard(Hazard.Kind.TEXT_AFTER_END, source.place(end), "^" + (char) (text.charAt(end) + '@')));
        }
    }

    private void add(Hazard.Kind kind, Token token, String quote) {
        found.add(new Hazard(kind, source.place(token.start()), quote));
    }
}
