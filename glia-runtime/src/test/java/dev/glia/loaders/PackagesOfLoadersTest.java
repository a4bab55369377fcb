package dev.glia.loaders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that are not on the class path are found through the class loaders that ask. */
class PackagesOfLoadersTest {
    private static final String LATE = "after NEURON had started: loaded as a library of its own";

    @TempDir
    Path folder;

    private Labs labs;

    @BeforeEach
    void two_labs() {
        labs = Labs.in(folder);
    }

    @Test
    void what_the_context_loader_shows_is_in_the_one_library_when_glia_starts_neuron() {
        var ended = run("context=" + labs.classPath(), "ask=Leak", "ask=hh");
        assertEquals("Leak is glia__lab_b__Leak__0\nhh is hh\n", ended.out(), ended.text());
        assertFalse(ended.err().contains(LATE), ended.text());
    }

    @Test
    void the_callers_loader_is_asked_where_the_context_loader_has_nothing() {
        var ended = run("caller=" + labs.labB(), "ask=Leak");
        assertEquals("Leak is glia__lab_b__Leak__0\n", ended.out(), ended.text());
    }

    @Test
    void a_loader_that_comes_later_brings_a_library_of_its_own_and_that_is_said() {
        var ended = run("context=" + labs.labA(), "ask=Kv1", "caller=" + labs.labB(), "ask=Leak", "ask=Leak");
        assertEquals(
                "Kv1 is glia__lab_a__Kv1__0\nLeak is glia__lab_b__Leak__0\nLeak is glia__lab_b__Leak__0\n",
                ended.out(),
                ended.text());
        assertTrue(
                ended.err()
                        .contains("package 'lab_b' (lab_b) was found through class loader 'context' and 'caller' "
                                + LATE),
                ended.text());
        assertEquals(1, ended.err().split(LATE, -1).length - 1, ended.text());
    }

    @Test
    void a_context_loader_that_was_not_there_before_is_looked_at_before_any_name_is_missed() {
        var ended = run("context=" + labs.labA(), "ask=Kv1", "context=" + labs.labB(), "ask=Kv1");
        assertTrue(
                ended.out().contains("asset 'Kv1' is ambiguous") || ended.out().contains("lab_b"),
                "lab_a's alone would depend on the order of calls: " + ended.text());
        assertTrue(ended.err().contains(LATE), ended.text());
    }

    @Test
    void a_place_that_is_added_to_a_loader_is_found_when_a_name_is_missed() {
        var ended = run("context=" + labs.labA(), "ask=Leak", "add=" + labs.labB(), "ask=Leak");
        assertTrue(ended.out().endsWith("Leak is glia__lab_b__Leak__0\n"), ended.text());
    }

    @Test
    void what_is_not_found_names_the_loaders_and_where_they_looked() {
        var ended = run("context=" + labs.labA(), "ask=Leak");
        assertTrue(
                ended.out()
                        .startsWith(
                                "asset 'Leak' is in no package: the packages here are lab_a. Glia has looked on the class path ("),
                ended.text());
        assertTrue(
                ended.out().contains(" and through class loader 'context' (file:" + labs.labA() + "/). "),
                ended.text());
    }

    @Test
    void late_packages_are_refused_where_the_user_says_so() {
        var ended = ChildJvm.of(
                        Program.class, "context=" + labs.labA(), "ask=Kv1", "context=" + labs.labB(), "ask=Leak")
                .jvm(
                        "-Dglia.late=refuse",
                        "-Dglia.neuron.home=" + TestNeuron.installation().home())
                .jvm("-Dglia.config=" + folder)
                .run();
        assertTrue(
                ended.out()
                        .endsWith(
                                "package 'lab_b' (lab_b) was found through class loader 'context' after NEURON had started, and glia.late is 'refuse'. Put it on the class path that the JVM is started with, call Glia.start() from there before anything else uses NEURON, or leave glia.late at 'load'\n"),
                ended.text());
    }

    @Test
    void a_package_that_is_loaded_is_no_news_and_another_of_its_name_is_refused() {
        Path copy = folder.resolve("copy");
        Labs.write(copy, "lab_a", "Kv1/0");
        Path other = folder.resolve("other");
        Labs.write(other, "lab_a", "Kv1/0", "Cav/0");
        var ended =
                run("context=" + labs.labA(), "ask=Kv1", "context=" + copy, "ask=Kv1", "context=" + other, "ask=Kv1");
        List<String> said = ended.out().lines().toList();
        assertEquals(
                List.of("Kv1 is glia__lab_a__Kv1__0", "Kv1 is glia__lab_a__Kv1__0"), said.subList(0, 2), ended.text());
        assertTrue(
                said.get(2)
                        .startsWith(
                                "package 'lab_a' is there twice with different content: version 1.0 of 'lab_a' is loaded"),
                ended.text());
        assertFalse(ended.err().contains(LATE), ended.text());
    }

    @Test
    void a_late_mod_that_gives_an_ion_another_charge_is_left_out_and_the_process_lives() {
        Labs.writeUsing(labs.labA(), "lab_c", "USEION lca READ elca VALENCE 2", "Early/0");
        Path late = folder.resolve("late");
        Labs.writeUsing(late, "lab_d", "USEION lca READ elca VALENCE 1", "Late/0");
        var ended = run("context=" + labs.labA(), "ask=Early", "context=" + late, "ask=Late", "ask=hh");
        List<String> said = ended.out().lines().toList();
        assertEquals("Early is glia__lab_c__Early__0", said.get(0), ended.text());
        assertTrue(said.get(1).contains("glia.valence chooses 2"), ended.text());
        assertEquals("hh is hh", said.get(2), ended.text());
    }

    @Test
    void with_noload_neuron_starts_without_the_packages_and_says_why_they_are_missed() {
        var ended = ChildJvm.of(
                        Program.class,
                        "context=" + labs.classPath(),
                        "ask=Kv1",
                        "ask=hh",
                        "context=" + labs.labA(),
                        "ask=Kv1")
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + folder)
                .variable("GLIA_NOLOAD", "Yes")
                .run();
        List<String> said = ended.out().lines().toList();
        assertTrue(
                said.get(0).contains("No package was loaded, because glia.noload (GLIA_NOLOAD) is set."), ended.text());
        assertEquals("hh is hh", said.get(1), ended.text());
        assertEquals(said.get(0), said.get(2), ended.text());
    }

    @Test
    void a_verbose_launch_tells_what_it_found_and_loaded_and_a_later_one_that_nothing_has_changed() {
        for (int launch = 0; launch < 3; launch++) {
            var ended = ChildJvm.of(Program.class, "context=" + labs.labB(), "ask=Leak")
                    .jvm(
                            "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                            "-Dglia.config=" + folder,
                            "-Dglia.verbose=on")
                    .run();
            String told = ended.err();
            assertTrue(told.contains(" ms: NEURON 9"), ended.text());
            assertTrue(told.contains(" with 3 mechanisms"), ended.text());
            boolean known = told.contains("as in an earlier launch: no file has changed since");
            assertTrue(known || told.contains("package 'lab_b' 1.0 of '" + labs.labB() + "'"), ended.text());
        }
    }

    private ChildJvm.Ended run(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        ChildJvm.Ended ended = ChildJvm.of(Program.class, all.toArray(String[]::new))
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + folder)
                .limit(java.time.Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        return ended;
    }
}
