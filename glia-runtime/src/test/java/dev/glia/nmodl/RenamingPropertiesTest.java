package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.Cases;
import dev.glia.fixtures.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class RenamingPropertiesTest {
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> PIECES = List.of(
            "COMMENT\nSUFFIX foo caf\u00e9\nENDCOMMENT foo\n",
            "COMMENT ENDCOMMENT SUFFIX foo\n",
            "VERBATIM\n// foo SUFFIX foo\nint foo = 1;\nENDVERBATIM\n",
            "TITLE SUFFIX foo\n",
            "PARAMETER { foo = 1 (foo?) <0,1> }\n",
            "ASSIGNED { v (mV) }\n",
            "FUNCTION foo(x) { foo = x : foo\n}\n",
            "PROCEDURE p() { printf(\"NEURON { SUFFIX foo\") }\n",
            "INCLUDE \"foo\"\n",
            "UNITSOFF\n",
            ": NEURON { SUFFIX foo }\n",
            "? foo\n",
            "\n");
    private static final List<String> STATEMENTS = List.of(
            "RANGE foo, bar",
            "USEION foo READ efoo WRITE ifoo VALENCE - 1",
            "GLOBAL foo : SUFFIX foo\n",
            "THREADSAFE",
            "POINTER foo",
            "NONSPECIFIC_CURRENT foo",
            "? foo }\n",
            "\n");
    private static final List<String> KEYWORDS =
            List.of("SUFFIX ", "POINT_PROCESS\n", "ARTIFICIAL_CELL\t", "SUFFIX : SUFFIX bar\n");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz_7Z";

    /** A legal mod in pieces, and another name for its mechanism. */
    private record Renaming(
            List<String> head,
            List<String> first,
            String keyword,
            List<String> second,
            List<String> tail,
            String lineEnd,
            String name) {

        static Renaming random(Random random) {
            return new Renaming(
                    some(random, PIECES, 5),
                    some(random, STATEMENTS, 3),
                    any(random, KEYWORDS),
                    some(random, STATEMENTS, 3),
                    some(random, PIECES, 5),
                    any(random, LINE_ENDS),
                    "x" + Cases.text(random, LETTERS, 80));
        }

        /** The mod where its mechanism has that name. */
        String with(String name) {
            String before = String.join("", head) + "NEURON {" + String.join(" ", first) + " " + keyword;
            String after = " " + String.join(" ", second) + " }\n" + String.join("", tail);
            return before.replace("\n", lineEnd) + name + after.replace("\n", lineEnd);
        }

        List<Renaming> smaller() {
            List<Renaming> smaller = new ArrayList<>();
            Cases.without(head).forEach(l -> smaller.add(new Renaming(l, first, keyword, second, tail, lineEnd, name)));
            Cases.without(first).forEach(l -> smaller.add(new Renaming(head, l, keyword, second, tail, lineEnd, name)));
            Cases.without(second).forEach(l -> smaller.add(new Renaming(head, first, keyword, l, tail, lineEnd, name)));
            Cases.without(tail).forEach(l -> smaller.add(new Renaming(head, first, keyword, second, l, lineEnd, name)));
            Cases.without(name.substring(1))
                    .forEach(n -> smaller.add(new Renaming(head, first, keyword, second, tail, lineEnd, "x" + n)));
            return smaller;
        }

        @Override
        public String toString() {
            return "to '" + name + "':\n" + with("foo").replace("\r", "\\r");
        }

        private static List<String> some(Random random, List<String> pieces, int most) {
            return Stream.generate(() -> any(random, pieces))
                    .limit(random.nextInt(most + 1))
                    .toList();
        }

        private static String any(Random random, List<String> pieces) {
            return pieces.get(random.nextInt(pieces.size()));
        }
    }

    private static final Cases<Renaming> RENAMINGS = new Cases<>(Renaming::random, Renaming::smaller);

    @Seeded
    void renaming_changes_the_name_token_and_no_other_byte(long seed) {
        RENAMINGS.hold(seed, mod -> {
            byte[] renamed = MechanismRenamer.rename(SmallMods.source(mod.with("foo")), mod.name, Map.of());
            assertEquals(mod.with(mod.name), SmallMods.text(renamed));
        });
    }

    @Seeded
    void renaming_back_restores_the_original(long seed) {
        RENAMINGS.hold(seed, mod -> {
            NmodlSource original = SmallMods.source(mod.with("foo"));
            NmodlSource renamed = NmodlSource.of(MechanismRenamer.rename(original, mod.name, Map.of()));
            assertEquals(mod.name, renamed.name().orElseThrow().text());
            assertEquals(original.facts(), renamed.facts());
            assertArrayEquals(original.bytes(), MechanismRenamer.rename(renamed, "foo", Map.of()));
        });
    }
}
