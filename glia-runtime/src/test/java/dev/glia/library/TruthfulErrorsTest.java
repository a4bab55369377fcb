package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a mod is the mistake in it, with the place of the mistake. */
class TruthfulErrorsTest {
    private static final String WRONG_UNITS = """
            NEURON { SUFFIX kslow NONSPECIFIC_CURRENT i RANGE gbar }
            UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
            PARAMETER { gbar = 0.1 (S/cm2) tau = 5 (ms) }
            ASSIGNED { v (mV) i (mA/cm2) }
            BREAKPOINT { i = gbar*(v - tau) }
            """;

    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder);
    }

    @Test
    void
            a_missing_procedure_an_open_parenthesis_or_brace_an_unsafe_transfer_and_a_strange_include_are_told_as_what_they_are() {
        bench.file("lab", "kin.mod", """
                NEURON { SUFFIX kin }
                STATE { a b }
                BREAKPOINT { SOLVE s METHOD sparse }
                KINETIC s {
                  rates()
                  ~ a <-> b (1, 1)
                }
                """)
                .file("lab", "par.mod", """
                NEURON { SUFFIX par NONSPECIFIC_CURRENT i RANGE g }
                PARAMETER { g = 1 }
                ASSIGNED { v i }
                BREAKPOINT {
                  i = g*(v + 70
                }
                """)
                .file("lab", "brace.mod", """
                NEURON { SUFFIX brace NONSPECIFIC_CURRENT i RANGE g }
                PARAMETER { g = 1
                ASSIGNED { v i }
                BREAKPOINT { i = g*v }
                """)
                .file("lab", "method.mod", """
                NEURON { SUFFIX method }
                STATE { a }
                BREAKPOINT { SOLVE s METHOD magic }
                DERIVATIVE s { a' = -a }
                """)
                .file("lab", "bbc.mod", """
                NEURON {
                  POINT_PROCESS bbc
                  BBCOREPOINTER mem
                }
                ASSIGNED { mem }
                VERBATIM
                static void bbcore_write(double* x, int* d, int* xx, int* offset, _threadargsproto_) {}
                static void bbcore_read(double* x, int* d, int* xx, int* offset, _threadargsproto_) {}
                ENDVERBATIM
                """)
                .file("lab", "outside.mod", "NEURON { SUFFIX outside }\nINCLUDE \"/dev/stdin\"\n")
                .file("lab", "kslow.mod", WRONG_UNITS);
        BuildResult result = bench.build();
        assertEquals("kin.mod:5:3: no PROCEDURE or FUNCTION named 'rates' in this mod", why(result, "kin"));
        assertEquals("par.mod:5:9: this '(' is never closed; nocmodl says 'Illegal block'", why(result, "par"));
        assertTrue(why(result, "brace").startsWith("brace.mod:2:11: this '{' is never closed"), why(result, "brace"));
        assertTrue(bench.said().contains("a METHOD that NEURON does not have"), bench.said());
        assertEquals(
                "bbc.mod:3:3: NEURON's nocmodl makes no valid C++ of a BBCOREPOINTER in a mod that is not THREADSAFE",
                why(result, "bbc"));
        assertEquals("outside.mod:2:9: it includes '/dev/stdin', which is outside the package", why(result, "outside"));
        // Units are the business of whose mods they are.
        assertFalse(bench.said().contains("units"), bench.said());
    }

    @Test
    void units_that_do_not_fit_are_a_warning_an_error_or_nothing_as_the_user_wants() {
        bench.own("lab")
                .file("lab", "kslow.mod", WRONG_UNITS)
                .file("lab", "warm.mod", """
                NEURON { SUFFIX warm RANGE x }
                ASSIGNED { x }
                BREAKPOINT { x = celsius }
                """)
                .file("lab", "odd.mod", """
                NEURON { SUFFIX odd USEION nrvc READ nrvci VALENCE 1 RANGE x }
                ASSIGNED { x nrvci (nA) }
                BREAKPOINT { x = nrvci }
                """)
                .file("lab", "small.mod", """
                NEURON { SUFFIX small RANGE x }
                PARAMETER { x = 1 (mv) }
                """);
        BuildResult result = bench.build();
        assertEquals(4, result.manifest().mechanisms().size());
        assertTrue(
                bench.said()
                        .contains(
                                "warm.mod:3:18: units: celsius must have the units, degC, instead of none; declare it"),
                bench.said());
        assertTrue(
                bench.said()
                        .matches(
                                "(?s).*odd[.]mod:2:2[01]: units: Cannot recognize the units: nA; declare the unit, as in UNITS . .nA. = .nanoamp. .*"),
                bench.said());
        assertTrue(
                bench.said()
                        .contains(
                                "units: Cannot recognize the units: mv; capital letters count, so perhaps (mV) is meant"),
                bench.said());
        String finding =
                "kslow.mod:5:30: units: The units of the previous two expressions are not conformable: '0.001 sec' and '0.001 m2-kg/sec2-coul'";
        assertFalse(bench.said().contains("C++ that Glia does not know"), bench.said());
        assertTrue(bench.said().contains("META-INF/glia/lab/" + finding), bench.said());
        assertTrue(bench.said().contains("WARN /"), bench.said());

        bench.options(units("error"));
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        assertTrue(failed.getMessage().contains(finding), failed.getMessage());

        bench.options(units("off")).output("off/target/glia").build();
        assertFalse(bench.said().contains("units"), bench.said());
    }

    private static BuildOptions units(String units) {
        return BuildOptions.from(name -> name.equals("glia.units") ? units : null, name -> null);
    }

    private static String why(BuildResult result, String asset) {
        BrokenMod broken = result.manifest().broken().get(new MechanismName("lab", asset, "0"));
        return broken.place() + ": " + broken.reason();
    }
}
