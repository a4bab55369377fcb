package dev.glia.nmodl;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mods of a few lines, one for each peculiarity of published mods; nocmodl translates every one of {@link #all()}. */
final class SmallMods {
    static final String PLAIN = "NEURON { SUFFIX foo }\n";
    static final String WITH_EXTERNAL = """
            NEURON { SUFFIX dst EXTERNAL gbl_src, eps_IntFire4 RANGE x }
            ASSIGNED { x }
            BREAKPOINT { x = gbl_src + gbl_srcs } : gbl_src
            ASSIGNED { gbl_srcs }
            VERBATIM
            static double twice() { /* gbl_src */ return 2 * gbl_src; }
            ENDVERBATIM
            """;
    static final String NOTHING = """
            NEURON { SUFFIX nothing }
            FUNCTION get_x_pos() { get_x_pos = 1 }
            """;
    static final String OWN_LOOKUP = """
            NEURON { SUFFIX foo }
            FUNCTION foo() {
            VERBATIM
              Symbol* s = hoc_lookup("foo_foo"); // "foo_foo"
            ENDVERBATIM
            foo = 1 }
            """;
    static final String NAME_OF_EVERYTHING = """
            TITLE na SUFFIX na
            NEURON { : SUFFIX was hh
              USEION na READ ena WRITE ina
              SUFFIX na : trailing
              RANGE gna
            }
            PARAMETER { gna = .12 (S/cm2) <0,1e9> }
            ASSIGNED { v (mV) ena (mV) ina (mA/cm2) }
            BREAKPOINT { ina = gna*(v - ena) }
            FUNCTION na(x) { na = x }
            """;
    static final String ON_SEVERAL_LINES = "NEURON\n{\n  POINT_PROCESS : the name follows\n\n\tfoo\n}\n";
    static final String IN_A_COMMENT = """
            COMMENT
            NEURON { SUFFIX nothing }
            VERBATIM
            ENDCOMMENT NEURON { SUFFIX dropped }
            NEURON { SUFFIX foo }
            """;
    static final String NO_STATEMENT = "NEURON { : no name\n  RANGE x\n}\nASSIGNED { x }\n";
    static final String NO_BLOCK = "COMMENT\nNEURON{SUFFIX nothing}\nENDCOMMENT";
    static final String TWO_BLOCKS = "NEURON { SUFFIX foo RANGE x }\nNEURON { RANGE y }\nASSIGNED { x y }\n";
    static final String NAME_IN_SECOND_BLOCK = "NEURON { RANGE x }\nNEURON { SUFFIX foo RANGE y }\nASSIGNED { x y }\n";
    static final String TWO_STATEMENTS = "NEURON { POINT_PROCESS foo SUFFIX bar }\n";
    static final String LONE_CR = "TITLE x\rNEURON { SUFFIX foo : a comment\rRANGE x }\rASSIGNED { x }\r";
    static final String CRLF = "NEURON {\r\n  SUFFIX foo\r\n}\r\n";
    static final String LATIN_1 = "COMMENT\ncaf\u00e9 \u0085 x\nENDCOMMENT\nNEURON { SUFFIX foo }\n";
    static final String ENDED_BEHIND_LATIN_1 = "COMMENT\ncaf\u00e9 ENDCOMMENT x\nNEURON { SUFFIX foo }\n";
    static final String COLON_BEHIND_COMMENT = "COMMENT: x\nENDCOMMENT\nNEURON { SUFFIX bar }\nNEURON { SUFFIX foo }\n";
    static final String COMMENT_ON_ONE_LINE = "COMMENT ENDCOMMENT x\nNEURON { SUFFIX foo }\n";
    static final String NOT_ON_ONE_LINE =
            "COMMENT x ENDCOMMENT\nNEURON { SUFFIX bar }\n ENDCOMMENT\nNEURON { SUFFIX foo }\n";
    static final String BARE_TITLE = "TITLE\nNEURON { SUFFIX bar }\nNEURON { SUFFIX foo }\n";
    static final String QUESTIONABLE_UNIT = "NEURON { SUFFIX foo }\nPARAMETER { x = 1 (?) y = -2 (a:b) }\n";
    static final String ONTOLOGY = "NEURON { SUFFIX foo REPRESENTS NCIT:C17145 RANGE x }\nASSIGNED { x }\n";
    static final String LONG_STRING = "NEURON { SUFFIX foo }\nPROCEDURE p() { printf(\"SUFFIX a:b\n?c\") }\n";
    static final String LONGEST_LINE = "NEURON { SUFFIX foo }\n:" + "x".repeat(510);
    static final String CONTROL_Z = "NEURON { SUFFIX foo }\n\u001aNEURON { SUFFIX bar }\n";
    static final String ARTIFICIAL = "NEURON { ARTIFICIAL_CELL foo }\nNET_RECEIVE (w) { net_event(t) }\n";

    static final String REACTION = "NEURON { SUFFIX foo }\nSTATE { a b }\nKINETIC k { ~ a <-> b (1, 2) : x\n}\n";

    private SmallMods() {}

    static byte[] bytes(String mod) {
        return mod.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static NmodlSource source(String mod) {
        return NmodlSource.of(bytes(mod));
    }

    /** Every small mod by its name, with the name that the mechanism has in it. */
    static Map<String, String> all() {
        Map<String, String> mods = new LinkedHashMap<>();
        for (var field : SmallMods.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                try {
                    mods.put(field.getName(), (String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return mods;
    }
}
