package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** clang instead of gcc. */
class ClangTest {
    private static final String SCHEME = """
            NEURON { THREADSAFE SUFFIX gate NONSPECIFIC_CURRENT i RANGE g }
            PARAMETER { g = 0.001 (S/cm2) }
            ASSIGNED { v (mV) i (mA/cm2) back (/ms) }
            STATE { c o }
            INITIAL { SOLVE scheme STEADYSTATE sparse }
            BREAKPOINT { SOLVE scheme METHOD sparse i = g * o * (v + 70) }
            KINETIC scheme {
              back = 0.2 * exp(-v / 40)
              ~ c <-> o (0.7, back)
              CONSERVE c + o = 1
            }
            """;
    private static final String SYNAPSE = """
            NEURON { POINT_PROCESS syn NONSPECIFIC_CURRENT i RANGE e, tau }
            PARAMETER { tau = 2 (ms) e = 0 (mV) }
            ASSIGNED { v (mV) i (nA) }
            STATE { g (uS) }
            INITIAL { g = 0 }
            BREAKPOINT { SOLVE decay METHOD cnexp i = g * (v - e) }
            DERIVATIVE decay { g' = -g / tau }
            NET_RECEIVE(w (uS)) { g = g + w }
            """;

    /** One cache for all, because a precompiled header of clang's cannot be moved. */
    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder)
                .cache(cache)
                .options(Clang.options())
                .file("lab", "gate.mod", SCHEME)
                .file("lab", "syn.mod", SYNAPSE);
    }

    @Test
    void clang_and_gcc_give_the_same_bits() {
        BuildResult ofClang = bench.build();
        assertTrue(ofClang.manifest().compiler().startsWith("clang version"), ofClang.toString());
        String trace = trace(ofClang);
        BuildResult ofGcc = bench.options(BuildOptions.defaults()).build();
        assertEquals(2, ofGcc.compiled());
        assertEquals(trace(ofGcc), trace);
        assertTrue(trace.contains("trace -"), trace);
    }

    @Test
    void gccs_own_flags_are_not_for_clang_and_the_headers_are_precompiled() throws IOException {
        BuildResult result = bench.file("lab", "own.mod", Mods.leak("own", 1)).build();
        assertFalse(result.manifest().flags().contains("-fno-gcse"), result.toString());
        assertFalse(result.manifest().flags().contains("--param"), result.toString());
        String log = Files.readString(bench.layout().log());
        assertTrue(log.contains("-include-pch"), log);
        assertFalse(log.contains("warning: "), log);
    }

    @Test
    void a_header_that_an_earlier_build_has_precompiled_is_used_when_its_folder_is_gone() throws IOException {
        bench.build();
        BuildResult second = bench.output("second/target/glia")
                .file("lab", "added.mod", Mods.leak("added", 2))
                .build();
        assertEquals(List.of("lab/added"), bench.compiled());
        assertEquals(3, second.manifest().mechanisms().size(), bench.said());
        assertFalse(Files.readString(bench.layout().log()).contains("c++-header"));
    }

    @Test
    void the_header_of_a_cache_that_was_moved_is_made_again() throws IOException {
        bench.cache(folder.resolve("cache")).build();
        Path moved = Files.move(folder.resolve("cache"), folder.resolve("moved"));
        BuildResult later = bench.cache(moved)
                .file("lab", "later.mod", Mods.leak("later", 3))
                .build();
        assertEquals(3, later.manifest().mechanisms().size(), bench.said());
        assertEquals(List.of("lab/later"), bench.compiled());
        assertTrue(Files.readString(bench.layout().log()).contains("c++-header"));
    }

    @Test
    void neurons_own_flags_alone_compile_with_clang_too() {
        bench.options(options("glia.optimize", "false"));
        assertEquals(2, bench.build().manifest().mechanisms().size(), bench.said());
    }

    /** clang, and one more choice. */
    private static BuildOptions options(String name, String value) {
        Map<String, String> chosen = Map.of("glia.cxx", Clang.command(), name, value);
        return BuildOptions.from(chosen::get, asked -> null);
    }

    private String trace(BuildResult result) {
        return PlainNeuron.output(
                        result.library().orElseThrow(),
                        folder,
                        "h.load_file('stdrun.hoc')",
                        "s.insert('hh'); s.insert('glia__lab__gate__0'); syn = h.glia__lab__syn__0(s(.5))",
                        "source = h.NetStim(); source.start = 1; source.number = 3; source.interval = 2",
                        "wire = h.NetCon(source, syn); wire.weight[0] = 0.5",
                        "v = h.Vector().record(s(.5)._ref_v); o = h.Vector().record(s(.5).glia__lab__gate__0._ref_o)",
                        "for variable in (0, 1):",
                        "    h.cvode_active(variable); h.finitialize(-65); h.continuerun(15)",
                        "    print('trace', ' '.join(x.hex() for x in list(v) + list(o)))")
                .lines()
                .filter(line -> line.startsWith("trace"))
                .reduce("", (a, b) -> a + b);
    }
}
