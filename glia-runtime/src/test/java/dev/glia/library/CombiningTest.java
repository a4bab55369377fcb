package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mods that were written apart, together in one library that NEURON loads. */
class CombiningTest {
    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder);
    }

    @Test
    void two_packages_with_one_file_name_are_both_in_the_library() {
        bench.file("laba", "Kv1.mod", Mods.leak("Kv1", 1)).file("labb", "Kv1.mod", Mods.leak("Kv1", 2));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__laba__Kv1__0", "glia__labb__Kv1__0"),
                result.manifest().mechanismNames(),
                bench.said());
        String out = run(
                result,
                "s.insert('glia__laba__Kv1__0'); s.insert('glia__labb__Kv1__0')",
                "print(s(.5).glia__laba__Kv1__0.g, s(.5).glia__labb__Kv1__0.g)");
        assertTrue(out.contains("1.0 2.0"), out);
    }

    @Test
    void an_external_variable_of_a_sibling_is_that_of_the_renamed_sibling() {
        bench.file("lab", "src.mod", """
                NEURON { SUFFIX src GLOBAL gbl }
                PARAMETER { gbl = 7 }
                ASSIGNED { v (mV) }
                """).file("lab", "dst.mod", """
                NEURON { SUFFIX dst EXTERNAL gbl_src RANGE seen }
                ASSIGNED { v (mV) seen gbl_src }
                INITIAL { seen = gbl_src }
                """);
        String out = run(
                bench.build(),
                "s.insert('glia__lab__src__0'); s.insert('glia__lab__dst__0')",
                "h.finitialize(); print('seen', s(.5).glia__lab__dst__0.seen)");
        assertTrue(out.contains("seen 7.0"), out);
    }

    @Test
    void functions_of_a_suffix_nothing_mod_are_called_from_verbatim() {
        bench.file("lab", "tools.mod", """
                NEURON { SUFFIX nothing }
                FUNCTION twice(x) { twice = 2 * x }
                """).file("lab", "user.mod", """
                NEURON { SUFFIX user RANGE y }
                ASSIGNED { v (mV) y }
                VERBATIM
                extern double twice(double);
                ENDVERBATIM
                INITIAL {
                VERBATIM
                  y = twice(21.0);
                ENDVERBATIM
                }
                """);
        BuildResult result = bench.build();
        assertEquals(List.of("glia__lab__user__0"), result.manifest().mechanismNames(), bench.said());
        String out = run(result, "s.insert('glia__lab__user__0'); h.finitialize(); print(s(.5).glia__lab__user__0.y)");
        assertTrue(out.contains("42.0"), out);
    }

    /** NEURON would refuse the whole library. */
    @Test
    void a_suffix_nothing_mod_with_a_name_that_hoc_has_is_left_out() {
        bench.file("lab", "fitness.mod", """
                NEURON { SUFFIX nothing }
                PROCEDURE install_vector_fitness() { }
                """)
                .file("lab", "one.mod", """
                NEURON { SUFFIX nothing }
                PARAMETER { shared_rate = 1 }
                FUNCTION once(x) { once = x }
                """)
                .file("lab", "two.mod", """
                NEURON { SUFFIX nothing GLOBAL shared_rate }
                PARAMETER { shared_rate = 2 }
                FUNCTION twice(x) { twice = 2 * x }
                """)
                .file("lab", "kv.mod", Mods.leak("kv", 1));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__lab__fitness__0", "glia__lab__two__0"),
                result.manifest().broken().keySet().stream()
                        .map(MechanismName::fullName)
                        .toList());
        assertTrue(
                bench.said()
                        .contains(
                                "with SUFFIX nothing it gives hoc the name 'install_vector_fitness', and NEURON has one itself"),
                bench.said());
        assertTrue(bench.said().contains("'shared_rate', and mod 'glia__lab__one__0' of package 'lab'"), bench.said());
        String out = run(result, "s.insert('glia__lab__kv__0'); print('once', h.once(3), h.shared_rate)");
        assertTrue(out.contains("once 3.0 1.0"), out);
    }

    @Test
    void packages_do_not_see_each_others_include_files() {
        String mod = """
                NEURON { SUFFIX inc RANGE y }
                INCLUDE "shared.inc"
                VERBATIM
                #include "misc.h"
                ENDVERBATIM
                ASSIGNED { v (mV) y }
                INITIAL {
                VERBATIM
                  y = MISC;
                ENDVERBATIM
                  y = y + part()
                }
                """;
        bench.file("laba", "mods/inc.mod", mod)
                .file("laba", "mods/shared.inc", "FUNCTION part() { part = 1 }\n")
                .file("laba", "mods/misc.h", "#define MISC 10\n")
                .file("labb", "inc.mod", mod)
                .file("labb", "shared.inc", "FUNCTION part() { part = 2 }\n")
                .file("labb", "misc.h", "#define MISC 20\n");
        String out = run(
                bench.build(),
                "s.insert('glia__laba__inc__0'); s.insert('glia__labb__inc__0'); h.finitialize()",
                "print('y', s(.5).glia__laba__inc__0.y, s(.5).glia__labb__inc__0.y)");
        assertTrue(out.contains("y 11.0 22.0"), out);
    }

    @Test
    void an_include_file_of_another_package_is_not_found() {
        bench.file("laba", "inc.mod", "NEURON { SUFFIX inc }\nINCLUDE \"only_b.inc\"\nASSIGNED { v (mV) }\n")
                .file("labb", "leak.mod", Mods.leak("leak", 1))
                .file("labb", "only_b.inc", "FUNCTION part() { part = 2 }\n");
        BuildResult result = bench.build();
        BrokenMod broken = result.manifest().broken().get(new MechanismName("laba", "inc", "0"));
        assertEquals("inc.mod:2:10", broken.place());
        assertTrue(broken.reason().contains("'only_b.inc'"), broken.reason());
        assertEquals(List.of("glia__labb__leak__0"), result.manifest().mechanismNames());
    }

    @Test
    void names_that_differ_in_case_are_two_mechanisms() {
        bench.file("lab", "Dipole.mod", Mods.leak("Dipole", 1)).file("lab", "dipole__1.mod", Mods.leak("dipole", 2));
        bench.file("lab", "dipole.mod", Mods.leak("dipole", 3));
        String out = run(
                bench.build(),
                "for n in ('Dipole__0', 'dipole__0', 'dipole__1'): s.insert('glia__lab__' + n)",
                "print(s(.5).glia__lab__Dipole__0.g, s(.5).glia__lab__dipole__0.g, s(.5).glia__lab__dipole__1.g)");
        assertTrue(out.contains("1.0 3.0 2.0"), out);
    }

    @Test
    void a_flag_for_the_linker_alone_is_none_for_the_compiler_and_may_be_unknown_to_the_quicker_linker() {
        bench.options(BuildOptions.from(
                name -> name.equals("glia.cxxflags") ? "-Wl,--print-memory-usage" : null, name -> null));
        BuildResult result = bench.file("lab", "one.mod", Mods.leak("one", 1)).build();
        assertEquals(List.of("glia__lab__one__0"), result.manifest().mechanismNames(), bench.said());
        assertTrue(
                run(result, "s.insert('glia__lab__one__0'); print('inserted')").contains("inserted"));
    }

    @Test
    void mods_whose_library_is_known_are_not_looked_for_one_by_one() throws IOException {
        bench.file("lab", "one.mod", Mods.leak("one", 1)).build();
        try (Stream<Path> objects = Files.walk(bench.cache().resolve("build/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
            }
        }
        BuildResult second = bench.output("second/target/glia").build();
        assertEquals(0, second.compiled(), bench.said());
        assertEquals(1, second.reused());
        assertTrue(
                run(second, "s.insert('glia__lab__one__0'); print('inserted')").contains("inserted"));
    }

    @Test
    void of_two_mods_that_define_one_c_name_the_second_is_left_out_and_both_are_named() {
        bench.file("laba", "vec.mod", Mods.verbatim("vec", "double* scr; void openvec(int n) { scr = 0; }"))
                .file("labb", "vec.mod", Mods.verbatim("vec", "double* scr;"));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__laba__vec__0"), result.manifest().mechanismNames());
        BrokenMod broken = result.manifest().broken().get(new MechanismName("labb", "vec", "0"));
        assertTrue(
                broken.sentence()
                        .matches(
                                ".*'glia__labb__vec__0' of package 'labb' \\(lab:labb:1.0\\).*it defines 'scr', which"
                                        + " mod 'glia__laba__vec__0' of package 'laba' \\(lab:laba:1.0, vec.mod\\) defines too.*"),
                broken.sentence());
        run(result, "s.insert('glia__laba__vec__0')");
    }

    @Test
    void the_projects_own_mod_keeps_a_c_name_that_a_dependency_defines_too() {
        bench.own("labb")
                .file("laba", "vec.mod", Mods.verbatim("vec", "double* scr;"))
                .file("labb", "vec.mod", Mods.verbatim("vec", "double* scr;"));
        assertEquals(List.of("glia__labb__vec__0"), bench.build().manifest().mechanismNames());
    }

    @Test
    void a_mod_whose_symbol_nobody_defines_is_left_out_and_so_is_what_needs_it() {
        bench.file("lab", "leak.mod", Mods.leak("leak", 1))
                .file(
                        "lab",
                        "needs.mod",
                        Mods.verbatim("needs", "double SHA1_Init(); double mine() { return SHA1_Init(); }"))
                .file("lab", "user.mod", Mods.verbatim("user", "double mine(); double users() { return mine(); }"));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__lab__leak__0"), result.manifest().mechanismNames(), bench.said());
        assertTrue(bench.said().contains("it needs 'SHA1_Init'"), bench.said());
        assertTrue(bench.said().contains("it needs 'mine'"), bench.said());
        run(result, "s.insert('glia__lab__leak__0')");
    }

    @Test
    void a_function_of_neuron_declared_with_other_arguments_is_said_to_be() {
        bench.file(
                "lab",
                "old.mod",
                Mods.verbatim("old", "int vector_capacity(double*); int f() { return vector_capacity((double*) 0); }"));
        bench.build();
        assertTrue(bench.said().contains("it needs 'vector_capacity'"), bench.said());
        assertTrue(bench.said().contains("delete the mod's own declaration"), bench.said());
    }

    @Test
    void of_two_charges_for_one_ion_one_mod_is_left_out_before_anything_compiles_and_all_clashes_are_told() {
        bench.file("laba", "cl.mod", Mods.carrier("cl", "VALENCE -1"))
                .file("laba", "x.mod", Mods.carrier("xx", "VALENCE 2"))
                .file("labb", "cl.mod", Mods.carrier("cl", "VALENCE 1.0"))
                .file("labb", "x.mod", Mods.carrier("xx", "VALENCE 0"))
                .file("labb", "leak.mod", Mods.leak("leak", 1));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__laba__cl__0", "glia__laba__x__0", "glia__labb__leak__0"),
                result.manifest().mechanismNames(),
                bench.said());
        assertEquals(List.of("laba/cl", "laba/x", "labb/leak"), bench.compiled());
        assertEquals(
                "mod 'glia__labb__cl__0' of package 'labb' (lab:labb:1.0) does not build: cl.mod: USEION cl gives the ion VALENCE 1,"
                        + " but mod 'glia__laba__cl__0' of package 'laba' (lab:laba:1.0, cl.mod) gives it VALENCE -1; NEURON"
                        + " allows an ion one charge; choose this one with -Dglia.valence=cl=1, which leaves out the mods that"
                        + " give it another charge, or give the ion another name in one of the mods",
                result.manifest()
                        .broken()
                        .get(new MechanismName("labb", "cl", "0"))
                        .sentence());
        assertTrue(bench.said().contains("USEION xx gives the ion VALENCE 0"), bench.said());
        run(result, "s.insert('glia__laba__cl__0'); s.insert('glia__labb__leak__0'); h.finitialize()");

        bench.options(BuildOptions.from(name -> name.equals("glia.valence") ? "cl=1, xx=0" : null, name -> null));
        BuildResult other = bench.build();
        assertEquals(
                List.of("glia__labb__cl__0", "glia__labb__leak__0", "glia__labb__x__0"),
                other.manifest().mechanismNames(),
                bench.said());
        run(other, "s.insert('glia__labb__cl__0'); s.insert('glia__labb__x__0'); h.finitialize()");
    }

    @Test
    void the_personal_collection_gives_way_where_two_mods_are_in_each_others_way_and_fails_no_strict_build() {
        bench.options(BuildOptions.from(name -> name.equals("glia.strict") ? "true" : null, name -> null))
                .file("local", "cl.mod", Mods.carrier("cl", "VALENCE 1"))
                .file("local", "vec.mod", Mods.verbatim("vec", "double* scr;"))
                .file("local", "bad.mod", "NEURON { SUFFIX bad RANGE g }\nBREAKPOINT { g = * }\n")
                .file("local", "fine.mod", Mods.leak("fine", 1))
                .file("zlab", "cl.mod", Mods.carrier("cl", "VALENCE -1"))
                .file("zlab", "vec.mod", Mods.verbatim("vec", "double* scr;"));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__local__fine__0", "glia__zlab__cl__0", "glia__zlab__vec__0"),
                result.manifest().mechanismNames(),
                bench.said());
        assertTrue(
                bench.said()
                        .contains(
                                " (the personal collection)\n  mod 'glia__local__cl__0' of package 'local' does not build; the library is built without it"),
                bench.said());
        assertTrue(
                new String(result.manifest().toJson(), StandardCharsets.UTF_8).contains("\"personal\" : true"),
                "library.json does not say it");
        run(result, "s.insert('glia__zlab__cl__0'); s.insert('glia__local__fine__0'); h.finitialize()");
        assertTrue(bench.build().unchanged(), bench.said());
    }

    @Test
    void no_package_lives_on_a_charge_that_only_the_personal_collection_gives() {
        bench.file("local", "giver.mod", Mods.carrier("xx", "VALENCE 2"))
                .file("local", "taker.mod", Mods.carrier("xx", ""))
                .file("zlab", "cl.mod", Mods.carrier("xx", ""));
        assertEquals(
                List.of("glia__local__giver__0", "glia__local__taker__0"),
                bench.build().manifest().mechanismNames().stream().sorted().toList());
        assertTrue(bench.said().contains("'glia__zlab__cl__0' of package 'zlab'"), bench.said());
    }

    @Test
    void a_mod_that_needs_what_a_left_out_mod_defines_is_told_so_and_not_of_a_library() {
        bench.file("laba", "vec.mod", Mods.verbatim("vec", "double* scr;"))
                .file("labb", "vec.mod", Mods.verbatim("vec", "double* scr; double list_vector_px3() { return 3; }"))
                .file("labb", "bad.mod", Mods.verbatim("bad", "double broken_one(int n) { return undeclared; }"))
                .file(
                        "labc",
                        "one.mod",
                        Mods.verbatim("one", "double list_vector_px3(); double f1() { return list_vector_px3(); }"))
                .file(
                        "labc",
                        "two.mod",
                        Mods.verbatim("two", "double broken_one(int); double f2() { return broken_one(1); }"));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__laba__vec__0"), result.manifest().mechanismNames(), bench.said());
        assertTrue(
                bench.said()
                        .contains("it needs 'list_vector_px3', which mod 'glia__labb__vec__0' of package 'labb'"
                                + " (lab:labb:1.0, vec.mod) defines, and that mod is left out"),
                bench.said());
        assertTrue(
                bench.said()
                        .contains("it needs 'broken_one', which mod 'glia__labb__bad__0' of package 'labb'"
                                + " (lab:labb:1.0, bad.mod) defines, and that mod is left out"),
                bench.said());
    }

    @Test
    void one_charge_written_in_several_ways_is_no_clash() {
        bench.file("laba", "cl.mod", Mods.carrier("cl", "VALENCE -1"))
                .file("labb", "cl.mod", Mods.carrier("cl", "CHARGE - 1.0"))
                .file("labc", "cl.mod", Mods.carrier("cl", ""));
        BuildResult result = bench.build();
        assertEquals(3, result.manifest().mechanisms().size(), bench.said());
        run(result, "for p in 'abc': s.insert('glia__lab' + p + '__cl__0')", "h.finitialize()");
    }

    @Test
    void a_mod_whose_ion_has_no_charge_anywhere_is_left_out() {
        bench.file("lab", "x.mod", Mods.carrier("xx", "")).file("lab", "leak.mod", Mods.leak("leak", 1));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__lab__leak__0"), result.manifest().mechanismNames());
        assertTrue(bench.said().contains("USEION xx gives no VALENCE"), bench.said());
        run(result, "s.insert('glia__lab__leak__0')");
    }

    @Test
    void a_mod_that_contradicts_neurons_own_charge_is_left_out() {
        bench.file("lab", "ca.mod", Mods.carrier("ca", "VALENCE 1")).file("lab", "leak.mod", Mods.leak("leak", 1));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__lab__leak__0"), result.manifest().mechanismNames());
        assertTrue(bench.said().contains("VALENCE 1, but in NEURON it is 2"), bench.said());
        run(result, "s.insert('glia__lab__leak__0')");
    }

    @Test
    void mods_with_names_of_neurons_own_mechanisms_are_loaded_beside_them() {
        bench.file("lab", "hh.mod", Mods.leak("hh", 5));
        String out =
                run(bench.build(), "s.insert('hh'); s.insert('glia__lab__hh__0'); print(s(.5).glia__lab__hh__0.g)");
        assertTrue(out.contains("5.0"), out);
    }

    private String run(BuildResult result, String... statements) {
        return PlainNeuron.output(result.library().orElseThrow(), folder, statements);
    }
}
