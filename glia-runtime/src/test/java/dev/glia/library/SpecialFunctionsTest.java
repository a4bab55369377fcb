package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The special functions of C++17 are not in the precompiled header. VERBATIM may call them all the same. */
class SpecialFunctionsTest {
    private static final String SPECIAL = """
            NEURON { SUFFIX Special }
            FUNCTION legendre_of(x) {
            VERBATIM
                _llegendre_of = %s;
            ENDVERBATIM
            }
            """;

    private static String values(Path folder, String expression) {
        BuildResult built = new BuildBench(folder)
                .file("lab", "Special.mod", SPECIAL.formatted(expression))
                .file("lab", "Plain.mod", "NEURON { SUFFIX Plain }\nFUNCTION twice(x) { twice = 2 * x }\n")
                .build();
        return PlainNeuron.output(
                        built.library().orElseThrow(),
                        folder,
                        "print('legendre', h.legendre_of_glia__lab__Special__0(.5), h.twice_glia__lab__Plain__0(4))")
                .lines()
                .filter(line -> line.startsWith("legendre"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void VERBATIM_calls_a_function_that_the_precompiled_header_lacks(@TempDir Path folder) {
        assertEquals("legendre -0.125 8.0", values(folder, "std::legendre(2, _lx)"));
    }

    @Test
    void a_mod_that_asks_whether_they_are_there_takes_the_way_that_it_takes_with_nrnivmodl(@TempDir Path folder) {
        String asked =
                "0.;\n#ifdef __cpp_lib_math_special_functions\n_llegendre_of = std::legendrel(2, _lx);\n#endif\n";
        assertEquals("legendre -0.125 8.0", values(folder, asked));
    }
}
