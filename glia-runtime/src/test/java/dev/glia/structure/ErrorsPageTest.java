package dev.glia.structure;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.glia.fixtures.Documentation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The site's page of errors has every exception that a user may catch, with the first words of its javadoc. */
class ErrorsPageTest {
    private static final Pattern EXCEPTION = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s+public (?:final )?class (\\w+) extends (\\w+Exception) ", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@(?:code|link) (?:\\w+(?=#))?#?([^}]+)}");

    /** An exception, with the one that it extends. */
    private record Thrown(String name, String kind, String packageName, String sentence) {
        private String row() {
            return "| `%s` | `%s` | %s | %s |%n"
                    .formatted(name, packageName, kind.equals("RuntimeException") ? "" : "`" + kind + "`", sentence);
        }
    }

    @Test
    void the_page_has_every_exception_with_its_sentence() {
        Map<String, Thrown> found = new TreeMap<>();
        for (SourceFile source : SourceFile.all()) {
            Matcher matcher = EXCEPTION.matcher(source.text());
            if (matcher.find() && !matcher.group(3).equals("IOException")) {
                found.put(
                        matcher.group(2),
                        new Thrown(matcher.group(2), matcher.group(3), source.packageName(), first(matcher.group(1))));
            }
        }
        assertFalse(found.isEmpty());
        List<Thrown> sorted = found.values().stream()
                .sorted(Comparator.comparing(Thrown::packageName).thenComparing(Thrown::name))
                .toList();
        Documentation.require(
                "errors.md",
                "the javadoc of the exceptions",
                "| exception | package | is a | means |\n| --- | --- | --- | --- |\n"
                        + sorted.stream().map(Thrown::row).collect(Collectors.joining()));
    }

    private static String first(String javadoc) {
        String text =
                javadoc.replaceAll("\\s*\\*\\s+", " ").replaceAll("\\s+", " ").strip();
        Matcher sentence = Pattern.compile("^.*?\\.(?= [A-Z]|$)").matcher(text);
        return LINK.matcher(sentence.find() ? sentence.group() : text).replaceAll("`$1`");
    }
}
