package dev.glia.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mod says of itself before its first statement: a COMMENT block, or lines that are comments. */
final class HeadComment {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^[ \\t]*COMMENT\\b[ \\t]*\\n?(.*?)^[ \\t]*ENDCOMMENT\\b");

    private HeadComment() {}

    /** The text without the marks of a comment, a line for each of the mod's; empty where there is none. */
    static String of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            boolean isTitle = stripped.startsWith("TITLE");
            boolean isComment = stripped.startsWith(":") || stripped.startsWith("?");
            if (!isTitle && !isComment && !stripped.isEmpty()) {
                break;
            }
            if (!isTitle) {
                lines.add(isComment ? stripped.substring(1).strip() : "");
            }
        }
        String said = String.join("\n", lines).strip();
        Matcher block = BLOCK.matcher(text);
        return said.isEmpty() && block.find() ? block.group(1).strip() : said;
    }
}
