package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a VERBATIM block: names, numbers, strings and single characters, without C++ comments. */
final class CppTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?(?:\\*/|\\z)|//[^\\n\\r]*)"
                    + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
                    + "|(?<number>\\.?[0-9][A-Za-z0-9_.]*)"
                    + "|(?<string>\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+')"
                    + "|(?<symbol>[^ \\t\\n\\r])",
            Pattern.DOTALL);

    private CppTokens() {}

    static List<Token> of(String text, Token verbatim) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(verbatim.start(), verbatim.end());
        while (matcher.find()) {
            if (matcher.group("name") != null) {
                tokens.add(new Token(Kind.NAME, matcher.start(), matcher.end()));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, matcher.start(), matcher.end()));
            } else if (matcher.group("string") != null) {
                tokens.add(new Token(Kind.STRING, matcher.start(), matcher.end()));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Kind.SYMBOL, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }
}
