package dev.glia.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between two semicolons or braces of Java source: its words without comments, and its texts. */
record Statement(String words, List<String> texts) {
    private static final Pattern PART = Pattern.compile(
            "(?s)\"\"\"(?<block>(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+)\"\"\"|\"(?<text>(?:[^\"\\\\]++|\\\\.)*+)\""
                    + "|'(?:[^'\\\\]|\\\\.)++'|//[^\n]*+|/\\*.*?\\*/|(?<end>[;{}])|(?<word>.)");

    static List<Statement> of(String source) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        List<String> texts = new ArrayList<>();
        Matcher part = PART.matcher(source);
        while (part.find()) {
            if (part.group("word") != null) {
                words.append(part.group("word"));
            } else if (part.group("end") != null) {
                statements.add(new Statement(words.toString(), List.copyOf(texts)));
                words.setLength(0);
                texts.clear();
            } else if (part.group("text") != null) {
                texts.add(part.group("text"));
            } else if (part.group("block") != null) {
                texts.add(part.group("block"));
            }
        }
        return statements;
    }
}
