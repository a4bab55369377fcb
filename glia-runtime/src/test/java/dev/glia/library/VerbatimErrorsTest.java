package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VERBATIM that was C and is no C++, or was written for another NEURON: what gcc and clang say is explained. */
class VerbatimErrorsTest {
    /** Mods by what their C++ is, and the line in it and the words of advice that a user must read. */
    private static final Map<String, Broken> MODS = new LinkedHashMap<>();

    private record Broken(String code, int line, String advice) {}

    static {
        put("redeclared", 1, "delete the declaration", "void* vector_arg(int i);");
        put("old", 1, "types of a function's arguments inside", "static double f(a, b) double a; int b; { return a; }");
        put("malloced", 2, "write a cast", "static void f() {\n  double* p = malloc(8);\n}");
        put("calloced", 3, "write a cast", "static void f() {\n  double* p;\n  p = calloc(1, 8);\n}");
        put("passed", 3, "write a cast", "static void f(double* p) {}\nstatic void k() {\n  f(malloc(8));\n}");
        put("random", 2, "scop_random() takes no argument", "static double f() {\n  return scop_random(1);\n}");
        put("local", 3, "declaration of the function", "static int f() {\n  int ifarg();\n  return ifarg(1);\n}");
        put("called", 2, "in VERBATIM before its first use", "static void f() {\n  some_function(1);\n}");
        put("places", 2, "use their names", "static double f() {\n  return _p[0];\n}");
        put("datum", 2, ".get<double*>()", "static void f(Datum* d) {\n  d[0]._pvoid = 0;\n}");
        put("value", 2, ".get<double*>()", "static double f(Datum* d) {\n  return *d[0].pval;\n}");
        put(
                "prop",
                2,
                "_nrn_mechanism_access_param",
                "static double f(Point_process* q) {\n  return q->_prop->param[0];\n}");
        put("word", 2, "another name", "static int f() {\n  int new = 0;\n  return 0;\n}");
        put("untyped", 1, "every function and variable has a type", "static f() { return 1; }");
        put("pointers", 3, "converts less by itself", "static void f() {\n  int* q; double* d = 0;\n  q = d;\n}");
        put("header", 1, "put the header into the package", "#include <bbp/sonata/reports.h>");
    }

    @TempDir
    private Path folder;

    @Test
    void gccs_errors_are_placed_and_explained() {
        explained(new BuildBench(folder));
    }

    @Test
    void clangs_errors_are_placed_and_explained() {
        explained(new BuildBench(folder).options(Clang.options()));
    }

    private static void explained(BuildBench bench) {
        MODS.forEach((name, mod) -> bench.file("lab", name + ".mod", Mods.verbatim(name, mod.code)));
        Map<MechanismName, BrokenMod> broken = bench.build().manifest().broken();
        assertAll(MODS.entrySet().stream()
                .map(mod -> () -> explained(
                        broken.get(new MechanismName("lab", mod.getKey(), "0")), mod.getKey(), mod.getValue())));
    }

    private static void explained(BrokenMod found, String name, Broken expected) {
        assertTrue(found != null, name + " was compiled");
        // VERBATIM stands behind two lines.
        String place = name + ".mod:" + (expected.line + 2) + ":";
        assertTrue(found.place().startsWith(place), found.sentence());
        assertTrue(found.hint().orElse("").contains(expected.advice), found.sentence());
    }

    private static void put(String name, int line, String advice, String code) {
        MODS.put(name, new Broken(code, line, advice));
    }
}
