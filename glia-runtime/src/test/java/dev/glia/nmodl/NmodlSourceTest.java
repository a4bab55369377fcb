package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModParameter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NmodlSourceTest {
    private static String name(String mod) {
        return SmallMods.source(mod).name().map(NameToken::text).orElse("none");
    }

    private static NmodlException fault(String mod) {
        return assertThrows(NmodlException.class, () -> SmallMods.source(mod));
    }

    @Test
    void bytes_come_out_as_they_went_in() {
        for (String mod : SmallMods.all().values()) {
            assertArrayEquals(SmallMods.bytes(mod), SmallMods.source(mod).bytes());
        }
    }

    @Test
    void the_name_is_found_among_ions_functions_titles_and_comments_that_share_it() {
        NameToken token = SmallMods.source(SmallMods.NAME_OF_EVERYTHING).name().orElseThrow();
        assertEquals("na", token.text());
        assertEquals(new Place(4, 10), token.place());
        assertEquals("SUFFIX", token.keyword());
    }

    @Test
    void the_name_may_stand_lines_below_its_keyword() {
        NmodlSource source = SmallMods.source(SmallMods.ON_SEVERAL_LINES);
        assertEquals("foo", source.name().orElseThrow().text());
        assertEquals(ModKind.POINT_PROCESS, source.kind());
    }

    @Test
    void a_comment_block_hides_blocks_and_statements_up_to_the_end_of_its_closing_line() {
        assertEquals("foo", name(SmallMods.IN_A_COMMENT));
        assertEquals("none", name(SmallMods.NO_BLOCK));
    }

    @Test
    void a_comment_closes_on_its_own_line_only_with_its_first_word() {
        assertEquals("foo", name(SmallMods.COMMENT_ON_ONE_LINE));
        assertEquals("foo", name(SmallMods.NOT_ON_ONE_LINE));
    }

    @Test
    void the_closing_word_ends_at_the_first_character_that_is_no_letter() {
        assertEquals("foo", name("COMMENT\n\t ENDCOMMENT_1 x\nNEURON { SUFFIX foo }"));
        assertEquals("foo", name("COMMENT\nENDCOMMENTS\nNEURON { SUFFIX bar }\nENDCOMMENT\nNEURON { SUFFIX foo }"));
    }

    @Test
    void whichever_block_opens_first_hides_the_other() {
        assertEquals("foo", name("VERBATIM\n/*\nCOMMENT\n*/\nENDVERBATIM\nNEURON { SUFFIX foo }"));
        assertEquals("foo", name("COMMENT\nVERBATIM\nENDCOMMENT\nNEURON { SUFFIX foo }"));
    }

    @Test
    void a_colon_right_behind_comment_hides_the_line_behind_the_block() {
        assertEquals("foo", name(SmallMods.COLON_BEHIND_COMMENT));
        assertEquals("none", name("COMMENT: x\nENDCOMMENT\nNEURON { SUFFIX bar }\n"));
    }

    @Test
    void a_title_takes_the_rest_of_its_line_or_the_next_line_when_it_has_none() {
        assertEquals("foo", name("TITLE NEURON { SUFFIX bar }\nNEURON { SUFFIX foo }"));
        assertEquals("none", name("TITLE\nNEURON { SUFFIX bar }\n"));
    }

    @Test
    void a_byte_above_127_in_a_comment_ends_a_line_for_nocmodl() {
        NmodlSource source = SmallMods.source(SmallMods.ENDED_BEHIND_LATIN_1);
        assertEquals("foo", source.name().orElseThrow().text());
        assertEquals(3, source.editorLine(4));
        assertEquals(2, source.editorLine(3));
        assertEquals("bar", name("COMMENT\n\u00e9ENDCOMMENT\u00e9NEURON { SUFFIX bar }\n"));
    }

    @Test
    void of_two_statements_the_last_names_and_the_stronger_kind_stays() {
        NmodlSource source = SmallMods.source(SmallMods.TWO_STATEMENTS);
        assertEquals("bar", source.name().orElseThrow().text());
        assertEquals(ModKind.POINT_PROCESS, source.kind());
    }

    @Test
    void the_name_may_stand_in_either_of_two_blocks() {
        assertEquals("foo", name(SmallMods.TWO_BLOCKS));
        assertEquals("foo", name(SmallMods.NAME_IN_SECOND_BLOCK));
        assertEquals(
                List.of("x", "y"),
                SmallMods.source(SmallMods.TWO_BLOCKS).facts().ranges());
    }

    @Test
    void a_lone_carriage_return_ends_a_comment() {
        NmodlSource source = SmallMods.source(SmallMods.LONE_CR);
        assertEquals(new Place(2, 17), source.name().orElseThrow().place());
        assertEquals(List.of("x"), source.facts().ranges());
    }

    @Test
    void next_line_of_latin_1_is_no_line_end() {
        assertEquals(
                4,
                SmallMods.source(SmallMods.LATIN_1).name().orElseThrow().place().line());
    }

    @Test
    void units_and_ontology_terms_may_hold_what_begins_a_comment_elsewhere() {
        assertEquals(
                List.of(
                        new ModParameter("x", Optional.of("?"), Optional.of("1")),
                        new ModParameter("y", Optional.of("a:b"), Optional.of("-2"))),
                SmallMods.source(SmallMods.QUESTIONABLE_UNIT).facts().parameters());
        assertEquals(List.of("x"), SmallMods.source(SmallMods.ONTOLOGY).facts().ranges());
    }

    @Test
    void a_string_may_run_over_lines_and_hide_comments() {
        assertEquals("foo", name(SmallMods.LONG_STRING));
    }

    @Test
    void text_behind_a_control_z_is_not_read() {
        NmodlSource source = SmallMods.source(SmallMods.CONTROL_Z);
        assertEquals("foo", source.name().orElseThrow().text());
        assertEquals(Hazard.Kind.TEXT_AFTER_END, source.hazards().get(0).kind());
        assertEquals("^Z", source.hazards().get(0).quote());
        assertEquals(List.of(), SmallMods.source(SmallMods.PLAIN + "\u001a\r\n").hazards());
    }

    @Test
    void kinds_are_read() {
        assertEquals(ModKind.DENSITY, SmallMods.source(SmallMods.PLAIN).kind());
        assertEquals(ModKind.FUNCTIONS, SmallMods.source(SmallMods.NOTHING).kind());
        assertEquals(
                ModKind.ARTIFICIAL_CELL, SmallMods.source(SmallMods.ARTIFICIAL).kind());
        assertEquals(ModKind.DENSITY, SmallMods.source(SmallMods.NO_STATEMENT).kind());
    }

    @ParameterizedTest
    @CsvSource({"VALENCE 2,2", "CHARGE 1.0,1.0", "VALENCE -1,-1", "VALENCE - 1,-1", "VALENCE 222,222"})
    void valences_are_read_as_written(String statement, String valence) {
        NmodlSource source =
                SmallMods.source("NEURON { SUFFIX a USEION cl READ ecl, cli WRITE icl " + statement + " }");
        assertEquals(
                List.of(new IonUse("cl", List.of("ecl", "cli"), List.of("icl"), Optional.of(valence))), source.ions());
    }

    @Test
    void ions_without_valence_and_with_only_a_write_are_read() {
        NmodlSource source = SmallMods.source("NEURON { SUFFIX a USEION ca WRITE cai USEION k READ ek, ik RANGE g }");
        assertEquals(
                List.of(
                        new IonUse("ca", List.of(), List.of("cai"), Optional.empty()),
                        new IonUse("k", List.of("ek", "ik"), List.of(), Optional.empty())),
                source.ions());
        assertEquals(List.of("g"), source.facts().ranges());
    }

    @Test
    void the_parameters_that_the_user_may_set_leave_out_those_of_neuron_and_the_ions() {
        NmodlSource source = SmallMods.source("""
                NEURON { SUFFIX a USEION na READ ena RANGE gbar GLOBAL q10 POINTER p THREADSAFE }
                DEFINE N 3
                PARAMETER {
                  gbar = 1e-3 (S/cm2) <0, 1> : maximal
                  q10 = N
                  w[N] (nA)
                  p
                  celsius (degC)
                  ena = -50 (mV)
                }
                """);
        assertEquals(
                List.of(
                        new ModParameter("gbar", Optional.of("S/cm2"), Optional.of("1e-3")),
                        new ModParameter("q10", Optional.empty(), Optional.of("N")),
                        new ModParameter("w", Optional.of("nA"), Optional.empty())),
                source.facts().settable());
        assertEquals(6, source.facts().parameters().size());
        assertEquals(List.of("q10"), source.facts().globals());
        assertEquals(List.of("p"), source.facts().pointers());
        assertTrue(source.facts().threadsafe());
    }

    @Test
    void includes_are_read_outside_comments_only() {
        NmodlSource source = SmallMods.source("""
                INCLUDE "netcon.inc"
                : INCLUDE "a.inc"
                NEURON { SUFFIX a }
                VERBATIM
                #include "misc.h"
                // #include "no.h"
                # include <math.h>
                ENDVERBATIM
                """);
        assertEquals(List.of("netcon.inc"), source.includes());
        assertEquals(List.of("misc.h"), source.verbatimIncludes());
    }

    @Test
    void what_stands_behind_an_include_statement_on_its_line_is_not_read() {
        assertEquals("none", name("INCLUDE \"a.inc\" NEURON { SUFFIX a }\n"));
        assertEquals("b", name("INCLUDE \"a.inc\" COMMENT\nNEURON { SUFFIX b }\n"));
    }

    @Test
    void an_unclosed_block_is_reported_where_it_opens() {
        NmodlException comment = fault("NEURON { SUFFIX a }\n  COMMENT x ENDCOMMENT\n");
        assertEquals(2, comment.line());
        assertEquals(3, comment.column());
        assertEquals(
                "'mods/a.mod' cannot be read as NMODL: COMMENT is not closed; a line whose first word is ENDCOMMENT must"
                        + " end it (on the opening line it counts only as the first word) (line 2, column 3)",
                comment.in("mods/a.mod").getMessage());
        assertEquals(1, fault("VERBATIM\n/* a */ ENDVERBATIM\n").line());
        assertTrue(fault("NEURON { SUFFIX a\n").getMessage().contains("the NEURON block is not closed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEURON { SUFFIX a }\n: caf\u00e9\n",
                "NEURON { SUFFIX a }\nTITLE \u00e9\n",
                "NEURON { SUFFIX a }\nVERBATIM \u00e9\nENDVERBATIM\n",
                "NEURON { SUFFIX a }\nCOMMENT \u00e9\nENDCOMMENT\n",
                "PROCEDURE p() {\nCOMMENT\n\u00e9\nENDCOMMENT\n}\n"
            })
    void a_byte_above_127_is_refused_wherever_nocmodl_refuses_it(String mod) {
        NmodlException fault = fault(mod);
        assertTrue(fault.getMessage().contains("byte 0xE9 is not ASCII"), fault.getMessage());
        assertEquals(mod.startsWith("P") ? 3 : 2, fault.line());
    }

    @Test
    void a_byte_order_mark_is_named() {
        assertTrue(fault("\u00ef\u00bb\u00bfNEURON { SUFFIX a }").getMessage().contains("byte order mark"));
    }

    @Test
    void lines_may_have_511_bytes_and_no_more() {
        assertEquals("foo", name(SmallMods.LONGEST_LINE));
        assertEquals("foo", name("COMMENT\n" + "x".repeat(511) + "\r\nENDCOMMENT\n" + SmallMods.PLAIN));
        NmodlException fault = fault("COMMENT\n" + "x".repeat(512) + "\nENDCOMMENT\n");
        assertEquals(2, fault.line());
        assertEquals(512, fault.column());
        assertTrue(fault.getMessage().contains("more than 511 bytes"));
    }

    @Test
    void a_zero_byte_is_refused() {
        assertTrue(fault("NEURON {\n\0 SUFFIX a }").getMessage().contains("a zero byte"));
    }

    @Test
    void comment_inside_a_declaring_block_is_refused() {
        NmodlException fault = fault("NEURON {\nCOMMENT\nENDCOMMENT\nSUFFIX a }");
        assertEquals(2, fault.line());
        assertTrue(fault.getMessage().contains("inside the NEURON block"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEURON { SUFFIX {{ suffix }} }", "NEURON { SUFFIX _a }", "NEURON { SUFFIX RANGE x }"})
    void a_statement_without_a_name_is_refused(String mod) {
        assertTrue(fault(mod).getMessage().contains("where the mechanism's name is expected"));
    }
}
