package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a mod into tokens as nocmodl does, quirks included, because where a comment ends decides which statement names
 * the mechanism. The rules are those of {@code lex.lpp}, {@code io.cpp} and {@code parse1.ypp} of NEURON's nocmodl.
 */
final class NmodlLexer {
    private static final Set<String> DECLARING =
            Set.of("NEURON", "PARAMETER", "ASSIGNED", "STATE", "CONSTANT", "UNITS", "INDEPENDENT");
    private static final Pattern ONTOLOGY =
            Pattern.compile("\\[[a-zA-Z][a-zA-Z0-9_]*:[a-zA-Z0-9_]*\\]|[a-zA-Z][a-zA-Z0-9_]*:[a-zA-Z0-9_]*");

    private final String text;
    private final SourceLines lines;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int lineEnd;
    private int depth;
    private String declaring = "";

    NmodlLexer(String text) {
        this.text = text;
        this.lines = new SourceLines(text);
        while (at < lineEnd || loadLine(false)) {
            if (at < lineEnd) {
                step();
            }
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Where each line begins that nocmodl counts. */
    List<Integer> lineStarts() {
        return lines.starts();
    }

    private void step() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t') {
            at++;
        } else if (c == ':' || c == '?') {
            at = lineEnd;
        } else if (Words.isLetter(c)) {
            word();
        } else if (c == '"') {
            string();
        } else if (!take(Words.numberEnd(text, at, lineEnd), Kind.NUMBER)) {
            symbol(c);
        }
    }

    private void word() {
        take(Words.nameEnd(text, at, lineEnd), Kind.NAME);
        Token token = tokens.get(tokens.size() - 1);
        if (token.is("COMMENT", text)) {
            tokens.remove(tokens.size() - 1);
            block(token, "COMMENT", depth == 0);
        } else if (token.is("VERBATIM", text)) {
            tokens.remove(tokens.size() - 1);
            tokens.add(block(token, "VERBATIM", false));
        } else if (token.is("TITLE", text)) {
            title();
        } else if (token.is("REPRESENTS", text)) {
            ontology();
        }
    }

    /**
     * To decide that the word has ended, nocmodl's lexer has read one character more, and the block's lines begin after
     * it; that character is read again when the block is over. So {@code COMMENT: x} makes a comment of the line behind
     * the block.
     */
    private Token block(Token opening, String word, boolean anyBytes) {
        if (!declaring.isEmpty()) {
            throw fault(
                    opening.start(),
                    "%s stands inside the %s block, where nocmodl does not take it; move it out"
                            .formatted(word, declaring));
        }
        boolean comment = colonAhead();
        boolean more = at++ < lineEnd || loadLine(anyBytes);
        int body = at;
        while (more && !endsHere(word)) {
            more = loadLine(anyBytes);
        }
        if (!more) {
            throw fault(
                    opening.start(),
                    ("%s is not closed; a line whose first word is END%s must end it (on the opening line it counts"
                                    + " only as the first word)")
                            .formatted(word, word));
        }
        Token verbatim = new Token(Kind.VERBATIM, body, at);
        at = lineEnd;
        skipLineIf(comment);
        return verbatim;
    }

    private boolean endsHere(String word) {
        int i = at;
        while (i < lineEnd && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        int start = i;
        while (i < lineEnd && Words.isLetter(text.charAt(i))) {
            i++;
        }
        return text.substring(start, i).equals("END" + word);
    }

    /** TITLE takes the rest of its line, and the whole next line when nothing follows it, for the reason told above. */
    private void title() {
        boolean comment = colonAhead();
        if (at < lineEnd || loadLine(false)) {
            at = lineEnd;
        }
        skipLineIf(comment);
    }

    private boolean colonAhead() {
        return at < lineEnd && (text.charAt(at) == ':' || text.charAt(at) == '?');
    }

    private void skipLineIf(boolean comment) {
        if (comment && loadLine(false)) {
            at = lineEnd;
        }
    }

    /** After REPRESENTS, up to the end of the line, a colon belongs to the term. */
    private void ontology() {
        while (at < lineEnd && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        Matcher term = ONTOLOGY.matcher(text).region(at, lineEnd);
        take(term.lookingAt() ? term.end() : at, Kind.STRING);
    }

    private void string() {
        int closing = text.indexOf('"', at + 1);
        if (closing < 0 || closing >= lines.limit()) {
            symbol('"');
            return;
        }
        Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        tokens.add(new Token(Kind.STRING, at, closing + 1));
        while (lineEnd <= closing && loadLine(false)) {}
        // nocmodl drops what stands on the line behind an INCLUDE statement.
        at = before != null && before.is("INCLUDE", text) ? lineEnd : closing + 1;
    }

    private void symbol(char c) {
        if (c == '{') {
            Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            if (depth++ == 0 && before != null && DECLARING.contains(before.in(text))) {
                declaring = before.in(text);
            }
        } else if (c == '}' && --depth <= 0) {
            depth = 0;
            declaring = "";
        }
        tokens.add(new Token(Kind.SYMBOL, at, ++at));
        if (c == '(' && !declaring.isEmpty()) {
            unit();
        }
    }

    /** Among declarations a parenthesis holds a unit, in which {@code ?} and {@code :} begin no comment. */
    private void unit() {
        int closing = text.indexOf(')', at);
        if (closing < 0 || closing >= lineEnd) {
            throw fault(at - 1, "the parenthesis of a unit is not closed on its line; close it");
        }
        tokens.add(new Token(Kind.UNIT, at, closing));
        at = closing;
    }

    /** Makes a token of what stands before {@code end}, if anything does. */
    private boolean take(int end, Kind kind) {
        if (end <= at) {
            return false;
        }
        tokens.add(new Token(kind, at, end));
        at = end;
        return true;
    }

    private boolean loadLine(boolean anyBytes) {
        boolean there = lines.next(anyBytes);
        at = there ? lines.start() : at;
        lineEnd = lines.end();
        return there;
    }

    private NmodlException fault(int offset, String problem) {
        return NmodlException.at(text, offset, problem);
    }
}
