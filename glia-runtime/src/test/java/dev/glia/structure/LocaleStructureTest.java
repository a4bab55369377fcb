package dev.glia.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text depends on the locale of the machine: hoc, C++, JSON, keys and command lines are read by programs, and the
 * sentences of Glia are English. A {@code %s} is a number's own text in every locale; whatever else is written with digits,
 * or changes the case of letters, names {@code Locale.ROOT}.
 */
class LocaleStructureTest {
    private static final Pattern IN_DIGITS_OF_THE_LOCALE =
            Pattern.compile("%(?:\\d+\\$)?[-#+0,(]*\\d*(?:\\.\\d+)?[deEfgGtTS]");

    private static final Pattern ASKS_THE_LOCALE =
            Pattern.compile("\\bto(?:Lower|Upper)Case\\s*\\(\\s*\\)|::\\s*to(?:Lower|Upper)Case\\b|\\bString::format\\b"
                    + "|\\bnew Scanner\\b|\\b(?:Number|Decimal|SimpleDate|Message)Format\\b|\\bDateTimeFormatter\\.of");

    private static final Pattern TAKES_A_LOCALE =
            Pattern.compile("\\bString\\s*\\.\\s*format\\s*\\(|\\bprintf\\s*\\(|\\bnew Formatter\\s*\\(");

    private static boolean hasLocalDigits(String text) {
        return IN_DIGITS_OF_THE_LOCALE.matcher(text.replace("%%", "")).find();
    }

    private static boolean isOfNoLocale(Statement statement) {
        return statement.words().contains("Locale.ROOT");
    }

    /** @return where each statement stands that breaks the rule */
    private static List<String> breaking(Stream<SourceFile> sources, Predicate<Statement> rule) {
        return sources.flatMap(source -> Statement.of(source.text()).stream()
                        .filter(rule)
                        .map(statement -> source + ": " + statement.words().strip() + " " + statement.texts()))
                .toList();
    }

    private static Stream<SourceFile> all() {
        return Stream.concat(SourceFile.all().stream(), SourceFile.tests().stream());
    }

    @Test
    void what_formats_numbers_or_changes_case_names_the_locale() {
        assertEquals(
                List.of(),
                breaking(
                        all(),
                        statement -> !isOfNoLocale(statement)
                                && (TAKES_A_LOCALE.matcher(statement.words()).find()
                                        || ASKS_THE_LOCALE
                                                .matcher(statement.words())
                                                .find())));
    }

    @Test
    void formatted_is_for_texts_whose_numbers_are_written_as_they_are() {
        assertEquals(
                List.of(),
                breaking(
                        all(),
                        statement -> statement.words().matches("(?s).*(?:\\.|::)\\s*formatted\\b.*")
                                && !isOfNoLocale(statement)
                                && statement.texts().stream().anyMatch(LocaleStructureTest::hasLocalDigits)));
    }

    @Test
    void no_text_of_the_product_waits_elsewhere_to_be_formatted_in_digits_of_the_locale() {
        assertEquals(
                List.of(),
                breaking(
                        SourceFile.all().stream(),
                        statement -> !isOfNoLocale(statement)
                                && statement.texts().stream().anyMatch(LocaleStructureTest::hasLocalDigits)));
    }

    @Test
    void the_rules_find_what_they_are_for() {
        Statement folded =
                Statement.of("x = \"a;%d\"\n  .formatted(1) /* Locale.ROOT */;").get(0);
        assertTrue(folded.texts().stream().anyMatch(LocaleStructureTest::hasLocalDigits), folded.toString());
        assertTrue(!isOfNoLocale(folded), folded.toString());
        assertTrue(ASKS_THE_LOCALE.matcher("name.toLowerCase()").find());
        assertTrue(ASKS_THE_LOCALE.matcher("map(String::toUpperCase)").find());
        assertTrue(TAKES_A_LOCALE.matcher("String.format(").find());
        assertTrue(hasLocalDigits("%,.0f") && hasLocalDigits("%1$d") && hasLocalDigits("%-6d"));
        assertTrue(!hasLocalDigits("100%% done %s %n %02X %s"));
    }
}
