package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of nocmodl's that end the process in plain NEURON, and do not in a library of Glia's. */
class MendedTest {
    /** An assigned GLOBAL of a THREADSAFE mod has a value for each thread. */
    private static final String GIFT = """
            NEURON { THREADSAFE POINT_PROCESS Gift GLOBAL top RANGE got, first NONSPECIFIC_CURRENT i }
            ASSIGNED { v (mV) i (nA) top got first }
            INITIAL { top = 2 got = 0 }
            BREAKPOINT { i = 0 }
            FUNCTION raised(x) { raised = top + x }
            NET_RECEIVE(w, k) {
                INITIAL { k = 10 * top first = k }
                got = top * w + raised(k)
            }
            """;

    private static String received(BuildResult built, Path folder, int threads) {
        return PlainNeuron.output(
                        built.library().orElseThrow(),
                        folder,
                        "pc = h.ParallelContext(); pc.nthread(%s)".formatted(threads),
                        "cells = [h.Section(name='c' + str(i)) for i in range(3)]",
                        "gifts = [h.glia__lab__Gift__0(c(.5)) for c in cells]",
                        "stim = h.NetStim(); stim.start = 1; stim.number = 1",
                        "cons = [h.NetCon(stim, g) for g in gifts]",
                        "for c in cons: c.weight[0] = 4; c.delay = 1",
                        "h.finitialize(-65); pc.set_maxstep(10); pc.psolve(5)",
                        "print('got', [(g.got, g.first) for g in gifts])")
                .lines()
                .filter(line -> line.startsWith("got"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void NET_RECEIVE_of_a_thread_safe_point_process_reads_the_GLOBALs_that_the_mod_assigns(@TempDir Path folder) {
        BuildBench bench = new BuildBench(folder).file("lab", "Gift.mod", GIFT);
        BuildResult built = bench.build();
        String expected = "got [(30.0, 20.0), (30.0, 20.0), (30.0, 20.0)]";
        assertEquals(List.of(expected, expected), List.of(received(built, folder, 1), received(built, folder, 2)));
        bench.options(BuildOptions.from(name -> name.equals("glia.optimize") ? "false" : null, name -> null));
        assertEquals(expected, received(bench.build(), folder, 1), "with NEURON's own flags alone, too");
    }
}
