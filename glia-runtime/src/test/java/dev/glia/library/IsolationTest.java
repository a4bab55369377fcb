package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inline code of VERBATIM, of which a linker keeps one of each name. */
class IsolationTest {
    private static final String MOD = """
            NEURON { SUFFIX %s RANGE given, made }
            VERBATIM
            %s
            ENDVERBATIM
            ASSIGNED { v (mV) given made }
            INITIAL {
            VERBATIM
              given = next_id();
              made = made_of(Kind());
            ENDVERBATIM
            }
            """;

    /** With a function's variable, a variable, a template, and a class with a table of virtual functions. */
    private static final String CODE = """
            #include <vector>
            inline double next_id() { static double n = 0; return n += %1$s; }
            inline double offset = %1$s;
            struct Kind { virtual double step() { return offset; } virtual ~Kind() {} };
            template <typename T> double made_of(T one) { static std::vector<T> all; all.push_back(one); return all.back().step() + all.size(); }
            """;

    @TempDir
    private Path folder;

    @Test
    void inline_functions_of_two_packages_keep_their_own_code_and_variables_and_those_of_one_package_share_them() {
        BuildBench bench = new BuildBench(folder)
                .file("laba", "one.mod", MOD.formatted("one", "#include \"ids.h\""))
                .file("laba", "two.mod", MOD.formatted("two", "#include \"ids.h\""))
                .file("laba", "ids.h", CODE.formatted(1))
                .file("labb", "one.mod", MOD.formatted("one", CODE.formatted(100)));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__laba__one__0", "glia__laba__two__0", "glia__labb__one__0"),
                result.manifest().mechanismNames(),
                bench.said());
        String out = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "m = ['glia__laba__one__0', 'glia__laba__two__0', 'glia__labb__one__0']",
                "for n in m: s.insert(n)",
                "h.finitialize()",
                "print('ids', *[getattr(s(.5), n).given for n in m])",
                "print('kinds', *[getattr(s(.5), n).made for n in m])");
        assertTrue(out.matches("(?s).*ids (1.0 2.0|2.0 1.0) 100.0\n.*"), out);
        assertTrue(out.matches("(?s).*kinds (2.0 3.0|3.0 2.0) 101.0\n.*"), out);
    }
}
