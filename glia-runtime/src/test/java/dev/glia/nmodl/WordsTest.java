package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Against nocmodl's own patterns, from its lex.lpp. */
class WordsTest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:\\.[0-9]*)?(?:[Ee][-+]?[0-9]+)?|\\.[0-9]+(?:[Ee][-+]?[0-9]+)?");

    @Property
    void a_number_ends_where_nocmodls_does(
            @ForAll @Chars({'.', 'e', 'E', '+', '-', '0', '7', 'x'}) @StringLength(max = 8) String text,
            @ForAll @IntRange(max = 8) int limit) {
        int end = Math.min(limit, text.length());
        Matcher matcher = NUMBER.matcher(text).region(0, end);
        assertEquals(matcher.lookingAt() ? matcher.end() : 0, Words.numberEnd(text, 0, end));
    }

    @Property
    void a_name_ends_where_nocmodls_does(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 6) String rest,
            @ForAll @IntRange(max = 7) int limit) {
        String text = "m" + rest;
        int end = Math.max(1, Math.min(limit, text.length()));
        Matcher matcher = NAME.matcher(text).region(0, end);
        assertEquals(matcher.lookingAt() ? matcher.end() : 0, Words.nameEnd(text, 0, end));
    }
}
