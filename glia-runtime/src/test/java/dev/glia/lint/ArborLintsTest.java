package dev.glia.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each entry was tried with modcc of Arbor 0.12.2, which refuses what is found here and takes what is not. */
class ArborLintsTest {
    private static List<String> findings(String mod) {
        return ArborLints.of(NmodlSource.of(mod.getBytes(StandardCharsets.ISO_8859_1))).stream()
                .map(remark -> "%s:%s %s"
                        .formatted(
                                remark.place().line(),
                                remark.place().column(),
                                remark.text().replaceFirst("[;,].*", "")))
                .toList();
    }

    @Test
    void all_that_arbor_has_not_is_found_at_once() {
        assertEquals(
                List.of(
                        "2:1 Arbor's dialect has not INCLUDE",
                        "3:1 Arbor's dialect has not INDEPENDENT",
                        "4:1 Arbor's dialect has not LOCAL",
                        "6:5 Arbor's dialect has not POINTER",
                        "8:12 Arbor declares 'v' itself",
                        "8:19 Arbor declares 'ek' itself",
                        "8:28 Arbor's dialect has not an array",
                        "11:23 Arbor's dialect has not METHOD derivimplicit",
                        "14:5 Arbor's dialect has not FROM",
                        "14:30 Arbor's dialect has not pow()",
                        "15:15 a mechanism of Arbor's does not know the time t",
                        "17:22 Arbor's dialect has not TABLE",
                        "18:1 Arbor's dialect has not VERBATIM"),
                findings("""
                        TITLE a channel
                        INCLUDE "gates.inc"
                        INDEPENDENT { t FROM 0 TO 1 WITH 1 (ms) }
                        LOCAL q
                        NEURON { SUFFIX a THREADSAFE USEION k READ ek WRITE ik
                            POINTER p
                        }
                        ASSIGNED { v (mV) ek (mV) x[3] }
                        STATE { m }
                        BREAKPOINT {
                          SOLVE states METHOD derivimplicit
                        }
                        DERIVATIVE states {
                            FROM i = 0 TO 2 { x[i] = pow(m, 2) }
                            m' = -m * t
                        }
                        PROCEDURE rates(u) { TABLE q DEPEND celsius WITH 200 }
                        VERBATIM
                        ENDVERBATIM
                        """));
    }

    @Test
    void a_kinetic_scheme_has_its_assignments_before_the_first_reaction() {
        String begin = """
                NEURON { SUFFIX a NONSPECIFIC_CURRENT i }
                STATE { m n }
                BREAKPOINT {
                  SOLVE s METHOD sparse
                  i = m * v
                }
                KINETIC s {
                """;
        assertEquals(List.of(), findings(begin + """
                  LOCAL r
                  r = v / 10
                  COMPARTMENT 1 { m n }
                  ~ m <-> n (r, 1)
                  CONSERVE m + n = 1
                }
                """));
        assertEquals(List.of("10:3 Arbor's dialect has not an assignment behind a reaction"), findings(begin + """
                          ~ m <-> n (1, 1)
                          ~ m <-> n (fabs(v), 1)
                          m = n
                        }
                        """));
        assertEquals(List.of("8:7 Arbor's dialect has not <<"), findings(begin + """
                          ~ m << (1)
                        }
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TITLE t\nNEURON { SUFFIX a THREADSAFE NONSPECIFIC_CURRENT i RANGE g GLOBAL q }\nUNITS { (mV) = (millivolt) }\n"
                        + "PARAMETER { g = 1 (S/cm2) <0, 1e9> v (mV) celsius (degC) }\nCONSTANT { z = 3 }\n"
                        + "STATE { m FROM 0 TO 1 }\nBREAKPOINT {\nSOLVE s METHOD cnexp\ni = g * m * v\n}\n"
                        + "DERIVATIVE s { m' = -m * diam * dt }\nUNITSOFF\nUNITSON\n",
                "NEURON { POINT_PROCESS a NONSPECIFIC_CURRENT i USEION foo READ efoo VALENCE 1 }\nASSIGNED { t dt }\n"
                        + "STATE { m }\nBREAKPOINT {\nSOLVE s METHOD sparse\ni = m\n}\nDERIVATIVE s { m' = -m*t }\n"
                        + "NET_RECEIVE(w) { INITIAL { m = 1 } m = m + w }\nFUNCTION pow(a, b) { pow = a^b }\n"
                        + "PROCEDURE p() { m = pow(m, 2) + sqrt(m) + log(m) }\n? a comment\n: INCLUDE, TABLE, FROM\n"
            })
    void what_arbor_has_or_passes_over_is_not_found(String mod) {
        assertEquals(List.of(), findings(mod));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEURON { ARTIFICIAL_CELL a }",
                "NEURON { POINT_PROCESS a ELECTRODE_CURRENT i }",
                "NEURON { SUFFIX a EXTERNAL x }",
                "NEURON { SUFFIX a RANDOM r }",
                "NEURON { SUFFIX a BBCOREPOINTER p }",
                "NEURON { SUFFIX a NONSPECIFIC_CURRENT i }\nASSIGNED { i }",
                "NEURON { SUFFIX a }\nASSIGNED { celsius }",
                "NEURON { SUFFIX a }\nASSIGNED { area }",
                "NEURON { SUFFIX a }\nASSIGNED { diam }",
                "NEURON { SUFFIX a }\nDEFINE N 3",
                "NEURON { SUFFIX a }\nCONSTRUCTOR { }",
                "NEURON { SUFFIX a }\nDESTRUCTOR { }",
                "NEURON { SUFFIX a }\nBEFORE STEP { }",
                "NEURON { SUFFIX a }\nAFTER SOLVE { }",
                "NEURON { SUFFIX a }\nFUNCTION_TABLE f(v)",
                "NEURON { SUFFIX a }\nNONLINEAR s { ~ m = 1 }",
                "NEURON { POINT_PROCESS a }\nNET_RECEIVE(w) { net_send(1, 1) }",
                "NEURON { POINT_PROCESS a }\nNET_RECEIVE(w) { net_event(3) }",
                "NEURON { POINT_PROCESS a }\nNET_RECEIVE(w) { WATCH (v > 0) 2 }",
                "NEURON { SUFFIX a }\nINITIAL { printf(\"x\") }",
                "NEURON { SUFFIX a }\nINITIAL { WHILE (v < 3) { } }",
                "NEURON { SUFFIX a }\nKINETIC s { LONGITUDINAL_DIFFUSION 1 { m } }"
            })
    void what_arbor_refuses_is_found(String mod) {
        assertEquals(1, findings(mod).size(), findings(mod).toString());
    }
}
