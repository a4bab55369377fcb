package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MechanismRenamerTest {
    private static final String NEW = "glia__p__foo__0";

    private static String rename(String mod) {
        return rename(mod, Map.of());
    }

    private static String rename(String mod, Map<String, String> siblings) {
        return SmallMods.text(MechanismRenamer.rename(SmallMods.source(mod), NEW, siblings));
    }

    /** The mod with the last word {@code old} behind a keyword replaced, and nothing else. */
    private static void assertOnlyThisChanges(String mod, String statement, String renamed) {
        assertEquals(mod.replace(statement, renamed), rename(mod));
    }

    @Test
    void only_the_name_changes() {
        assertOnlyThisChanges(SmallMods.NAME_OF_EVERYTHING, "  SUFFIX na :", "  SUFFIX " + NEW + " :");
        assertOnlyThisChanges(SmallMods.ON_SEVERAL_LINES, "\tfoo\n", "\t" + NEW + "\n");
        assertOnlyThisChanges(SmallMods.IN_A_COMMENT, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.NAME_IN_SECOND_BLOCK, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.TWO_BLOCKS, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.ARTIFICIAL, "CELL foo", "CELL " + NEW);
        assertOnlyThisChanges(SmallMods.ENDED_BEHIND_LATIN_1, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.CONTROL_Z, "SUFFIX foo", "SUFFIX " + NEW);
    }

    @Test
    void line_ends_and_bytes_above_127_pass_unchanged() {
        assertOnlyThisChanges(SmallMods.LONE_CR, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.CRLF, "SUFFIX foo", "SUFFIX " + NEW);
        assertOnlyThisChanges(SmallMods.LATIN_1, "SUFFIX foo", "SUFFIX " + NEW);
        assertEquals("NEURON{SUFFIX " + NEW + "}", rename("NEURON{SUFFIX foo}"));
    }

    @Test
    void of_two_statements_the_last_is_renamed() {
        assertOnlyThisChanges(SmallMods.TWO_STATEMENTS, "SUFFIX bar", "SUFFIX " + NEW);
    }

    @Test
    void suffix_nothing_stays() {
        assertEquals(SmallMods.NOTHING, rename(SmallMods.NOTHING));
    }

    @Test
    void a_mod_without_a_statement_gets_one_behind_the_brace_of_its_first_block() {
        assertEquals(
                "NEURON { SUFFIX " + NEW + "  : no name\n  RANGE x\n}\nASSIGNED { x }\n",
                rename(SmallMods.NO_STATEMENT));
        assertEquals("NEURON{ SUFFIX " + NEW + " }", rename("NEURON{}"));
    }

    @Test
    void a_mod_without_a_block_gets_one_at_its_end() {
        assertEquals(SmallMods.NO_BLOCK + "\nNEURON { SUFFIX " + NEW + " }\n", rename(SmallMods.NO_BLOCK));
        assertEquals("TITLE x\r\nNEURON { SUFFIX " + NEW + " }\r\n\u001a", rename("TITLE x\r\n\u001a"));
        assertEquals("NEURON { SUFFIX " + NEW + " }\n", rename(""));
    }

    @Test
    void externals_of_siblings_follow_their_new_names_in_code_and_verbatim_but_not_in_comments() {
        String renamed = rename(SmallMods.WITH_EXTERNAL, Map.of("src", "glia__p__src__0", "dst", NEW));
        assertEquals("""
                NEURON { SUFFIX glia__p__foo__0 EXTERNAL gbl_glia__p__src__0, eps_IntFire4 RANGE x }
                ASSIGNED { x }
                BREAKPOINT { x = gbl_glia__p__src__0 + gbl_srcs } : gbl_src
                ASSIGNED { gbl_srcs }
                VERBATIM
                static double twice() { /* gbl_src */ return 2 * gbl_glia__p__src__0; }
                ENDVERBATIM
                """, renamed);
    }

    @Test
    void an_external_belongs_to_the_sibling_with_the_longest_name_that_fits() {
        String mod = "NEURON { SUFFIX d EXTERNAL x_a_b }";
        assertTrue(rename(mod, Map.of("b", "B", "a_b", "AB")).contains("EXTERNAL x_AB "));
        assertTrue(rename(mod, Map.of("b", "B", "x_a_b", "XAB")).contains("EXTERNAL x_a_B "));
        assertTrue(rename(mod, Map.of("nothing", "N")).contains("EXTERNAL x_a_b "));
    }

    @Test
    void a_name_that_makes_its_line_too_long_goes_to_a_line_of_its_own() {
        String mod = "NEURON { RANGE x SUFFIX a :" + "x".repeat(480) + "\n}\nASSIGNED { x }\n";
        assertEquals(mod.replace("SUFFIX a ", "SUFFIX \n" + NEW + " "), rename(mod));
        String both = "NEURON { SUFFIX a:" + "x".repeat(493) + "\n}\n";
        String name = "n".repeat(95);
        String broken = SmallMods.text(MechanismRenamer.rename(SmallMods.source(both), name, Map.of()));
        assertEquals("NEURON { SUFFIX \n" + name + "\n:" + "x".repeat(493) + "\n}\n", broken);
        assertEquals(name, SmallMods.source(broken).name().orElseThrow().text());
    }

    @Test
    void a_line_of_verbatim_that_becomes_too_long_is_reported() {
        String mod =
                "NEURON { SUFFIX d EXTERNAL x_src }\nVERBATIM\n//\n x_src; //" + "x".repeat(500) + "\nENDVERBATIM\n";
        NmodlException fault = assertThrows(NmodlException.class, () -> rename(mod, Map.of("src", "glia__p__src__0")));
        assertEquals(4, fault.line());
        assertEquals(2, fault.column());
        assertTrue(fault.getMessage().contains("'x_glia__p__src__0'"));
    }
}
