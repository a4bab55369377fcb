package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** A walk along the tokens of a mod. */
final class TokenWalk {
    private final String text;
    private final List<Token> tokens;
    private int next;

    TokenWalk(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    boolean isOver() {
        return next >= tokens.size();
    }

    Token take() {
        return tokens.get(next++);
    }

    String text(Token token) {
        return token.in(text);
    }

    /** Whether the token so far ahead, 0 for the next one, is this symbol. */
    boolean isAhead(int by, char symbol) {
        return next + by < tokens.size() && tokens.get(next + by).is(symbol, text);
    }

    boolean isNameAhead() {
        return !isOver() && tokens.get(next).kind() == Kind.NAME;
    }

    boolean take(char symbol) {
        boolean there = isAhead(0, symbol);
        next += there ? 1 : 0;
        return there;
    }

    boolean takeWord(String word) {
        boolean there = !isOver() && tokens.get(next).is(word, text);
        next += there ? 1 : 0;
        return there;
    }

    /** A number, or the name of one, with its sign. */
    void takeValue() {
        take('-');
        next += isOver() ? 0 : 1;
    }

    /** Names with commas between them. */
    List<Token> names() {
        List<Token> names = new ArrayList<>();
        do {
            if (isNameAhead()) {
                names.add(take());
                skip('[', ']');
            }
        } while (take(','));
        return names;
    }

    /** What stands between these symbols, if the first of them is ahead. */
    void skip(char open, char close) {
        if (take(open)) {
            while (!isOver() && !take(close)) {
                next++;
            }
        }
    }

    /** The rest of a block whose brace was taken. */
    void skipBlock() {
        for (int depth = 1; depth > 0 && !isOver(); ) {
            Token token = take();
            depth += token.is('{', text) ? 1 : token.is('}', text) ? -1 : 0;
        }
    }

    /** How many tokens ahead the one behind an index in brackets is; 0 where none is ahead. */
    int behindIndex() {
        if (!isAhead(0, '[')) {
            return 0;
        }
        int by = 1;
        for (int depth = 1; depth > 0 && next + by < tokens.size(); by++) {
            depth += isAhead(by, '[') ? 1 : isAhead(by, ']') ? -1 : 0;
        }
        return by;
    }
}
