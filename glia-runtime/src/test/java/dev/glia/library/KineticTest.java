package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to compile faster changes no bit of a result. */
class KineticTest {
    private static final String SCHEME = """
            NEURON { THREADSAFE SUFFIX gate NONSPECIFIC_CURRENT i RANGE g, kf }
            PARAMETER { g = 0.001 (S/cm2) kf = 0.7 (/ms) }
            ASSIGNED { v (mV) i (mA/cm2) back (/ms) }
            STATE { c1 c2 o }
            INITIAL { SOLVE scheme STEADYSTATE sparse }
            BREAKPOINT { SOLVE scheme METHOD sparse i = g * o * (v + 70) }
            KINETIC scheme {
              back = 0.2 * exp(-v / 40)
              ~ c1 <-> c2 (kf, back)
              ~ c2 <-> o (2 * kf, back / 3)
              CONSERVE c1 + c2 + o = 1
            }
            """;

    @Test
    void a_kinetic_scheme_gives_the_same_bits_with_neurons_own_flags_alone(@TempDir Path folder) {
        BuildBench bench = new BuildBench(folder).file("lab", "gate.mod", SCHEME);
        String economical = trace(bench.build(), folder);
        bench.options(BuildOptions.from(name -> name.equals("glia.optimize") ? "false" : null, name -> null));
        BuildResult plain = bench.build();
        assertEquals(1, plain.compiled(), bench.said());
        assertTrue(
                !plain.manifest().flags().contains("-fno-gcse"),
                plain.manifest().flags().toString());
        assertEquals(trace(plain, folder), economical);
        assertTrue(economical.contains("trace -"), economical);
    }

    /** Those that plain nrnivmodl takes: nocmodl itself writes more of NEURON's names into the C++ of a scheme. */
    @Test
    void variables_named_as_parts_of_neurons_headers_compile(@TempDir Path folder) {
        String names = "neuron mechanism cache container data_handle detail std generic_data_handle field_index";
        String leak = """
                NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g, %s }
                PARAMETER { g = 0.001 (S/cm2) }
                ASSIGNED { v (mV) i (mA/cm2) %s }
                BREAKPOINT { neuron = 1 mechanism = 2 i = g * (v + 70) }
                """.formatted(names.replace(" ", ", "), names);
        String gate = SCHEME.replace("RANGE g", "RANGE phase, fields, count, rhs, oldfun, type, g")
                .replace("back (/ms) }", "back (/ms) phase fields count rhs oldfun type }")
                .replace("back = 0.2", "phase = 1 count = 3 back = 0.2");
        BuildBench bench = new BuildBench(folder).file("lab", "leak.mod", leak).file("lab", "gate.mod", gate);
        assertEquals(2, bench.build().manifest().mechanisms().size(), bench.said());
        bench.options(BuildOptions.from(name -> name.equals("glia.optimize") ? "false" : null, name -> null));
        assertEquals(2, bench.build().manifest().mechanisms().size(), bench.said());
    }

    /** Fixed and variable steps. */
    private static String trace(BuildResult result, Path folder) {
        return PlainNeuron.output(
                        result.library().orElseThrow(),
                        folder,
                        "h.load_file('stdrun.hoc')",
                        "s.insert('glia__lab__gate__0'); clamp = h.IClamp(s(.5)); clamp.dur = 3; clamp.amp = 1",
                        "v = h.Vector().record(s(.5)._ref_v); o = h.Vector().record(s(.5).glia__lab__gate__0._ref_o)",
                        "for variable in (0, 1):",
                        "    h.cvode_active(variable); h.finitialize(-65); h.continuerun(5)",
                        "    print('trace', ' '.join(x.hex() for x in list(v) + list(o)))")
                .lines()
                .filter(line -> line.startsWith("trace"))
                .reduce("", (a, b) -> a + b);
    }
}
