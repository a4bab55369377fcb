package dev.glia.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule on what it must find and on what it must not. */
class LintsTest {
    private static List<String> findings(Rule rule, String mod) {
        return Lints.of(NmodlSource.of(mod.getBytes(StandardCharsets.ISO_8859_1))).stream()
                .filter(remark -> remark.rule() == rule)
                .map(remark -> "%s:%s %s"
                        .formatted(
                                remark.place().line(),
                                remark.place().column(),
                                remark.text().replaceFirst("[,;:].*", "")))
                .toList();
    }

    @Test
    void an_undeclared_variable_is_found_at_its_first_use() {
        assertEquals(
                List.of("4:16 'tau' is declared nowhere", "5:21 'ek' is declared nowhere"),
                findings(Rule.UNDECLARED, """
                        NEURON { SUFFIX a USEION k READ ek WRITE ik RANGE x }
                        ASSIGNED { v (mV) x ik }
                        BREAKPOINT {
                          x = exp(1) + tau + tau
                          ik = 0.001 * (v - ek)
                        }
                        """));
    }

    @Test
    void what_is_declared_in_any_way_is_not_undeclared() {
        assertEquals(List.of(), findings(Rule.UNDECLARED, """
                NEURON { POINT_PROCESS a NONSPECIFIC_CURRENT i RANGE e RANDOM rr }
                DEFINE N 3
                UNITS { (mV) = (millivolt) FARADAY = (faraday) (coulomb) }
                CONSTANT { q = 2 }
                PARAMETER { e = 0 (mV) <-100, 100> w[N] START2 = 1 }
                ASSIGNED { v (mV) i (nA) on x[N] }
                STATE { g (uS) FROM 0 TO 1 z }
                LOCAL top
                INITIAL { g = g0 }
                BREAKPOINT {
                  LOCAL k
                  SOLVE states METHOD cnexp
                  k = 1/(1(mV)) + q + celsius + area + top
                  i = g*(v - e)
                  FROM j = 0 TO N-1 { x[j] = w[j] * k + PI() * FARADAY + START2 }
                }
                DERIVATIVE states { g' = -g/tau(v) }
                FUNCTION tau(v (mV)) (ms) { tau = 1 + exp(-v/10(mV)) }
                FUNCTION_TABLE other(v (mV)) (ms)
                NET_RECEIVE(weight (uS), old (ms)) {
                  INITIAL { old = t }
                  if (flag == 0) { g = g + weight on = 1 }
                  FOR_NETCONS(w1, t1 (ms)) { w1 = t1 }
                }
                KINETIC kin { ~ g <-> z (f(on), 1) CONSERVE g + z = 1 x[0] = f_flux }
                FUNCTION f(y) {
                VERBATIM
                  double hidden = 1;
                ENDVERBATIM
                  f = y * hidden
                }
                """));
    }

    @Test
    void what_is_used_nowhere_is_found_and_an_argument_of_its_name_is_no_use() {
        assertEquals(
                List.of(
                        "2:15 PARAMETER 'b' is used nowhere in the mod",
                        "3:14 ASSIGNED 'c' is used nowhere in the mod (FUNCTION f has one of its own of that name)",
                        "4:9 STATE 'd' is used nowhere in the mod",
                        "5:23 LOCAL 'k' is not used in BREAKPOINT"),
                findings(Rule.UNUSED, """
                        NEURON { SUFFIX a RANGE x }
                        PARAMETER { a b = 1 }
                        ASSIGNED { x c }
                        STATE { d }
                        BREAKPOINT { LOCAL j, k   j = a   x = j + f(1) }
                        FUNCTION f(c) { f = c }
                        """));
    }

    @Test
    void what_is_used_in_code_in_a_table_in_verbatim_or_by_neuron_is_used() {
        assertEquals(List.of(), findings(Rule.UNUSED, """
                NEURON { SUFFIX a USEION ca READ cai, eca RANGE x POINTER p }
                PARAMETER { low = -100 high = 100 inC = 1 celsius = 36 }
                ASSIGNED { v cai eca dt x y p }
                BREAKPOINT { rates(v) }
                PROCEDURE rates(v) {
                  TABLE x DEPEND y FROM low TO high WITH 200
                  x = v
                VERBATIM
                  inC = 2;
                ENDVERBATIM
                }
                INITIAL { y = 2 }
                """));
    }

    @Test
    void a_mod_with_an_include_is_not_asked_for_what_the_include_may_hold() {
        String mod = """
                NEURON { SUFFIX a RANGE never }
                PARAMETER { unused = 1 }
                ASSIGNED { never }
                INCLUDE "more.inc"
                BREAKPOINT { x = undeclared }
                """;
        for (Rule rule : List.of(Rule.UNUSED, Rule.UNDECLARED, Rule.NEVER_WRITTEN)) {
            assertEquals(List.of(), findings(rule, mod));
            assertTrue(!findings(rule, mod.replace("INCLUDE \"more.inc\"", "")).isEmpty(), rule.id());
        }
    }

    @Test
    void a_mod_whose_braces_do_not_pair_has_no_findings_that_may_be_wrong() {
        assertEquals(
                List.of(),
                Lints.of(NmodlSource.of("NEURON { SUFFIX a RANGE x }\nASSIGNED { x\nBREAKPOINT { x = yy }\n"
                        .getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void a_range_variable_that_nothing_writes_is_found() {
        assertEquals(
                List.of("1:25 RANGE 'g' is in ASSIGNED and written nowhere in the mod"),
                findings(Rule.NEVER_WRITTEN, """
                        NEURON { SUFFIX a RANGE g, x }
                        ASSIGNED { g x }
                        BREAKPOINT { if (g == 1) { x = g } }
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASSIGNED { g } BREAKPOINT { g = 1 }",
                "ASSIGNED { g[3] } BREAKPOINT { g[1 + 1] = 1 }",
                "PARAMETER { g = 1 }",
                "STATE { g } DERIVATIVE s { g' = 1 } BREAKPOINT { SOLVE s METHOD cnexp }",
                "ASSIGNED { g } PROCEDURE p(x) { TABLE g FROM 0 TO 1 WITH 10 g = x }",
                "ASSIGNED { g } INITIAL {\nVERBATIM\n g = 1;\nENDVERBATIM\n}"
            })
    void a_range_variable_that_something_writes_is_not_found(String code) {
        assertEquals(List.of(), findings(Rule.NEVER_WRITTEN, "NEURON { SUFFIX a RANGE g }\n" + code + "\n"));
    }

    @Test
    void an_ion_s_variable_in_range_is_the_ion_s() {
        assertEquals(
                List.of(),
                findings(Rule.NEVER_WRITTEN, "NEURON { SUFFIX a USEION ca READ cai RANGE cai }\nASSIGNED { cai }\n"));
    }

    @Test
    void a_pointer_that_the_mod_does_not_set_is_found_and_one_that_verbatim_sets_is_not() {
        String mod = "NEURON { POINT_PROCESS a POINTER p BBCOREPOINTER q }\nASSIGNED { p q x }\nBREAKPOINT { x = p }\n";
        assertEquals(
                List.of("1:34 nothing in the mod sets POINTER 'p'", "1:50 nothing in the mod sets BBCOREPOINTER 'q'"),
                findings(Rule.POINTER, mod));
        assertEquals(
                List.of("1:34 nothing in the mod sets POINTER 'p'"),
                findings(Rule.POINTER, mod + "INITIAL {\nVERBATIM\n _p_q = 0;\nENDVERBATIM\n}\n"));
    }

    @Test
    void a_table_that_reads_celsius_and_does_not_say_so_is_found_through_what_it_calls_too() {
        String mod = """
                NEURON { SUFFIX a RANGE m }
                ASSIGNED { m celsius v }
                BREAKPOINT { rates(v) }
                PROCEDURE rates(v) {
                  TABLE m FROM -100 TO 100 WITH 200
                  m = q10() * v
                }
                FUNCTION q10() { q10 = 3^((celsius - 6.3)/10) }
                """;
        assertEquals(
                List.of("5:3 the TABLE in PROCEDURE rates does not say DEPEND celsius"),
                findings(Rule.TABLE_CELSIUS, mod));
        assertEquals(List.of(), findings(Rule.TABLE_CELSIUS, mod.replace("TABLE m", "TABLE m DEPEND celsius")));
        assertEquals(List.of(), findings(Rule.TABLE_CELSIUS, mod.replace("q10() * v", "v")));
        assertEquals(
                List.of(),
                findings(Rule.TABLE_CELSIUS, mod.replace("q10() { q10 = 3", "q10(celsius) { q10 = 3")),
                "an argument of that name is another variable");
    }

    @Test
    void a_global_that_is_written_while_the_simulation_runs_is_found_where_it_is_written() {
        String mod = """
                NEURON { SUFFIX a GLOBAL minf }
                ASSIGNED { minf v }
                STATE { m }
                INITIAL { rates(v) }
                DERIVATIVE s { rates(v)  m' = minf - m }
                PROCEDURE rates(v) { minf = v }
                """;
        assertEquals(
                List.of("6:22 GLOBAL 'minf' is written while the simulation runs"), findings(Rule.GLOBAL_WRITTEN, mod));
        assertEquals(
                List.of(),
                findings(Rule.GLOBAL_WRITTEN, mod.replace("DERIVATIVE s { rates(v)", "DERIVATIVE s {")),
                "written in INITIAL alone");
        assertEquals(List.of(), findings(Rule.GLOBAL_WRITTEN, mod.replace("{ minf = v }", "{ PROTECT minf = v }")));
        assertEquals(List.of(), findings(Rule.GLOBAL_WRITTEN, mod.replace("{ minf = v }", "{ LOCAL minf  minf = v }")));
        assertEquals(List.of(), findings(Rule.GLOBAL_WRITTEN, mod.replace("GLOBAL", "RANGE")));
        assertEquals(
                List.of(),
                findings(Rule.GLOBAL_WRITTEN, mod.replace("{ rates(v)", "{")),
                "a procedure that only hoc calls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKPOINT {\nVERBATIM\nENDVERBATIM\n}",
                "NEURON { POINTER p }\nASSIGNED { p }",
                "NEURON { GLOBAL x }\nASSIGNED { x }\nBREAKPOINT { x = 1 }",
                "STATE { x }\nLINEAR l { ~ x = 1 }",
                "ASSIGNED { x }\nINITIAL { x = exprand(1) }"
            })
    void what_keeps_a_mod_on_one_thread_is_told_unless_the_author_says_threadsafe(String code) {
        String mod = "NEURON { SUFFIX a %s}\n" + code + "\n";
        assertEquals(1, findings(Rule.THREADSAFE, mod.formatted("")).size());
        assertEquals(List.of(), findings(Rule.THREADSAFE, mod.formatted("THREADSAFE ")));
    }

    @Test
    void a_mod_of_functions_alone_has_no_mechanism_that_threads_could_run() {
        assertEquals(List.of(), findings(Rule.THREADSAFE, """
                NEURON { SUFFIX nothing }
                VERBATIM
                static int count;
                ENDVERBATIM
                """));
    }

    @Test
    void a_mod_that_nocmodl_takes_for_safe_by_itself_need_not_say_so() {
        assertEquals(List.of(), findings(Rule.THREADSAFE, """
                NEURON { SUFFIX a RANGE x GLOBAL y }
                PARAMETER { y = 1 }
                ASSIGNED { x }
                BREAKPOINT { x = y }
                """));
    }

    @Test
    void what_neuron_9_refuses_in_verbatim_is_found_and_what_it_takes_is_not() {
        String mod = "NEURON { POINT_PROCESS a }\nINITIAL {\nVERBATIM\n  %s\nENDVERBATIM\n}\n";
        assertEquals(
                List.of("4:16 `vector_arg`"),
                findings(Rule.VERBATIM, mod.formatted("extern void* vector_arg();")).stream()
                        .map(text -> text.replaceFirst(": .*", ""))
                        .toList());
        assertEquals(List.of(), findings(Rule.VERBATIM, mod.formatted("double x = 1;")));
    }
}
