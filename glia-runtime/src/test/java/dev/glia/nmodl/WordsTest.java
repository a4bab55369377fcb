package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.Cases;
import dev.glia.fixtures.Seeded;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Against nocmodl's own patterns, from its lex.lpp. */
class WordsTest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:\\.[0-9]*)?(?:[Ee][-+]?[0-9]+)?|\\.[0-9]+(?:[Ee][-+]?[0-9]+)?");

    private static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    /** A text, of which no more than so much is looked at. */
    private record Bounded(String text, int limit) {
        static Cases<Bounded> of(String characters, int most) {
            return new Cases<>(
                    random -> new Bounded(Cases.text(random, characters, most), random.nextInt(most + 1)),
                    bounded -> Cases.without(bounded.text).stream()
                            .map(shorter -> new Bounded(shorter, bounded.limit))
                            .toList());
        }
    }

    @Seeded
    void a_number_ends_where_nocmodls_does(long seed) {
        Bounded.of(".eE+-07x", 8).hold(seed, bounded -> {
            int end = Math.min(bounded.limit, bounded.text.length());
            Matcher matcher = NUMBER.matcher(bounded.text).region(0, end);
            assertEquals(matcher.lookingAt() ? matcher.end() : 0, Words.numberEnd(bounded.text, 0, end));
        });
    }

    @Seeded
    void a_name_ends_where_nocmodls_does(long seed) {
        Bounded.of(PRINTABLE, 6).hold(seed, bounded -> {
            String text = "m" + bounded.text;
            int end = Math.max(1, Math.min(bounded.limit + 1, text.length()));
            Matcher matcher = NAME.matcher(text).region(0, end);
            assertEquals(matcher.lookingAt() ? matcher.end() : 0, Words.nameEnd(text, 0, end));
        });
    }
}
