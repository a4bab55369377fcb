package dev.glia.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryBuildTest {
    private BuildBench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new BuildBench(folder);
    }

    @Test
    void two_packages_with_one_file_name_are_both_in_the_library() {
        bench.file("laba", "Kv1.mod", leak("Kv1", 1)).file("labb", "Kv1.mod", leak("Kv1", 2));
        BuildResult result = bench.build();
        assertEquals(List.of("laba/Kv1", "labb/Kv1"), bench.compiled(), bench.said());
        assertEquals(
                List.of("glia__laba__Kv1__0", "glia__labb__Kv1__0"),
                result.manifest().mechanismNames(),
                bench.said());
        assertTrue(bench.build().unchanged());
    }

    static String leak(String suffix, double g) {
        return """
                NEURON { SUFFIX %s NONSPECIFIC_CURRENT i RANGE g }
                PARAMETER { g = %s (S/cm2) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * (v + 70) }
                """.formatted(suffix, g);
    }
}
