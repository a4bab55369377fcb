package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    /** A legal mod cut in two where the name belongs. */
    record Cut(String before, String after) {
        String with(String name) {
            return before + name + after;
        }
    }

    @Provide
    Arbitrary<Cut> mods() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(5).map(p -> String.join("", p));
        Arbitrary<String> statements =
                Arbitraries.of(STATEMENTS).list().ofMaxSize(3).map(s -> String.join(" ", s));
        Arbitrary<String> keyword = Arbitraries.of(KEYWORDS);
        return Combinators.combine(pieces, statements, keyword, statements, pieces, Arbitraries.of(LINE_ENDS))
                .as((head, first, word, second, tail, eol) -> new Cut(
                        (head + "NEURON {" + first + " " + word).replace("\n", eol),
                        (" " + second + " }\n" + tail).replace("\n", eol)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('_', '7', 'Z')
                .ofMaxLength(80)
                .map(s -> "x" + s);
    }

    @Property
    void renaming_changes_the_name_token_and_no_other_byte(@ForAll("mods") Cut mod, @ForAll("names") String name) {
        byte[] renamed = MechanismRenamer.rename(SmallMods.source(mod.with("foo")), name, Map.of());
        assertEquals(mod.with(name), SmallMods.text(renamed));
    }

    @Property
    void renaming_back_restores_the_original(@ForAll("mods") Cut mod, @ForAll("names") String name) {
        NmodlSource original = SmallMods.source(mod.with("foo"));
        NmodlSource renamed = NmodlSource.of(MechanismRenamer.rename(original, name, Map.of()));
        assertEquals(name, renamed.name().orElseThrow().text());
        assertEquals(original.facts(), renamed.facts());
        assertArrayEquals(original.bytes(), MechanismRenamer.rename(renamed, "foo", Map.of()));
    }
}
