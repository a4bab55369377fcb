package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The code of a mod block by block, as words with one blank between them: the same wherever a mod is laid out or commented in
 * another way. What declares variables is not code, and is left out.
 */
public final class CodeTexts {
    private static final String BLANK = " ";
    private static final Set<String> DECLARING = Set.of("NEURON", "PARAMETER", "ASSIGNED", "STATE", "INDEPENDENT");

    private static final Set<String> BLOCKS = Set.of(
            "NEURON",
            "UNITS",
            "PARAMETER",
            "CONSTANT",
            "ASSIGNED",
            "STATE",
            "INDEPENDENT",
            "INITIAL",
            "BREAKPOINT",
            "DERIVATIVE",
            "KINETIC",
            "LINEAR",
            "NONLINEAR",
            "DISCRETE",
            "FUNCTION",
            "PROCEDURE",
            "FUNCTION_TABLE",
            "NET_RECEIVE",
            "BEFORE",
            "AFTER",
            "DESTRUCTOR",
            "CONSTRUCTOR",
            "TERMINAL");

    /** What stands in no block, such as DEFINE, INCLUDE and LOCAL. */
    private static final String OUTSIDE = "what is in no block";

    private CodeTexts() {}

    /** The text of each block by its title, {@code FUNCTION alpha}, {@code INITIAL}; several of one title are one. */
    public static SortedMap<String, String> of(NmodlSource source) {
        SortedMap<String, String> texts = new TreeMap<>();
        TokenWalk walk = new TokenWalk(source.text(), source.tokens());
        List<String> before = new ArrayList<>();
        while (!walk.isOver()) {
            Token token = walk.take();
            if (token.is('{', source.text())) {
                block(before, walk, source.text(), texts);
                before.clear();
            } else if (token.kind() == Kind.VERBATIM) {
                add(texts, "VERBATIM outside of blocks", token.in(source.text()).strip());
            } else {
                before.add(token.in(source.text()));
            }
        }
        add(texts, OUTSIDE, String.join(BLANK, before));
        return texts;
    }

    private static void block(List<String> before, TokenWalk walk, String text, SortedMap<String, String> texts) {
        int keyword = keyword(before);
        List<String> words = new ArrayList<>(before.subList(keyword, before.size()));
        add(texts, OUTSIDE, String.join(BLANK, before.subList(0, keyword)));
        for (int depth = 1; depth > 0 && !walk.isOver(); ) {
            Token token = walk.take();
            depth += token.is('{', text) ? 1 : token.is('}', text) ? -1 : 0;
            words.add(token.in(text).strip());
        }
        if (!DECLARING.contains(before.isEmpty() ? "" : before.get(keyword))) {
            add(texts, title(before.subList(keyword, before.size())), String.join(BLANK, words));
        }
    }

    /** Where the block's own words begin, behind statements that have no braces. */
    private static int keyword(List<String> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (BLOCKS.contains(before.get(i))) {
                return i;
            }
        }
        return Math.max(0, before.size() - 1);
    }

    private static String title(List<String> words) {
        boolean named = words.size() > 1 && words.get(1).matches("[A-Za-z]\\w*");
        return words.isEmpty() ? OUTSIDE : named ? words.get(0) + BLANK + words.get(1) : words.get(0);
    }

    private static void add(SortedMap<String, String> texts, String title, String text) {
        if (!text.isBlank()) {
            texts.merge(title, text, (one, other) -> one + "\n" + other);
        }
    }
}
