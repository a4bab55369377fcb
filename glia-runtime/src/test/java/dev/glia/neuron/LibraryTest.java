package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.CompiledMods;
import dev.glia.neuron.child.HoldingMod;
import dev.glia.neuron.child.LeavingMod;
import dev.glia.neuron.network.ParallelContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries that come late, clash, are damaged, or hold mods that misbehave. */
@ExtendWith(NeuronSession.class)
class LibraryTest {
    @BeforeAll
    static void loadOnce() {
        OddMods.load();
    }

    private static NeuronException refused(Path library, String... names) {
        return assertThrows(NeuronException.class, () -> Neuron.load(library, List.of(names)));
    }

    @Test
    void a_loaded_mechanism_is_there_with_its_parameters() {
        Section soma = Neuron.section("soma").insert("failing");
        assertEquals(List.of("i", "when"), soma.mechanism("failing").variables());
        assertEquals(2.5, Neuron.get("shared_failing"));
        assertEquals("mV", Neuron.units("shared_failing"));
    }

    @Test
    void the_same_library_or_a_copy_of_it_is_refused(@TempDir Path folder) throws IOException {
        Path library = CompiledMods.library("odd");
        assertTrue(refused(library, "pointing").getMessage().contains("'pointing'"));
        assertTrue(refused(Files.copy(library, folder.resolve("copy.so")), "failing")
                .getMessage()
                .contains("'failing'"));
    }

    @Test
    void a_library_of_which_one_name_is_taken_brings_none_of_its_mechanisms() {
        NeuronException e = refused(CompiledMods.library("clash"), "clash_aaa", "pointing", "clash_zzz");
        assertTrue(e.getMessage().contains("'pointing'"), e.getMessage());
        assertFalse(Neuron.mechanisms().contains("clash_aaa"));
        assertFalse(Neuron.mechanisms().contains("clash_zzz"));
    }

    @Test
    void an_ion_of_two_valences_is_an_exception_and_NEURON_stays_usable() {
        Neuron.load(CompiledMods.library("ion1"), List.of("ion1"));
        NeuronException e = refused(CompiledMods.library("ion2"), "ion2");
        assertTrue((e.getMessage() + e.neuronOutput()).contains("zz"), e.getMessage() + e.neuronOutput());
        Neuron.hoc("create after_clash\nafter_clash insert hh");
        Neuron.run(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.66, 0.99})
    void a_library_that_was_cut_short_is_not_opened(double part, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(CompiledMods.library("odd"));
        Path cut = Files.write(folder.resolve("cut.so"), Arrays.copyOf(whole, (int) (whole.length * part)));
        NeuronException e = refused(cut, "other");
        assertTrue(e.getMessage().contains("cut.so") && e.getMessage().contains("bytes"), e.getMessage());
    }

    @Test
    void a_text_is_no_library(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "no library at all, but longer than a head".repeat(9));
        assertTrue(refused(text, "other").getMessage().contains("no shared library"));
    }

    @Test
    void a_library_with_an_undefined_symbol_says_which(@TempDir Path folder) {
        Path library = CompiledMods.plain(
                folder, "undefined", "void missing_thing(); extern \"C\" void modl_reg() { missing_thing(); }");
        String message = refused(library, "other").getMessage();
        assertTrue(message.contains("missing_thing"), message);
    }

    @Test
    void a_library_without_mechanisms_says_so(@TempDir Path folder) {
        Path library = CompiledMods.plain(folder, "plain", "extern \"C\" int answer() { return 42; }");
        String message = refused(library, "other").getMessage();
        assertTrue(message.contains("modl_reg"), message);
    }

    @Test
    void a_library_that_lacks_a_promised_mechanism_says_which(@TempDir Path folder) {
        Path library = CompiledMods.plain(folder, "lacking", "extern \"C\" void modl_reg() {}");
        assertTrue(refused(library, "promised").getMessage().contains("'promised'"));
    }

    @Test
    void a_variable_of_hoc_that_would_hide_one_of_a_mechanism_refuses_the_library(@TempDir Path folder) {
        Neuron.hoc("q10_late = 3");
        Path library = CompiledMods.plain(folder, "late", "extern \"C\" void modl_reg() {}");
        String message = refused(library, "early", "late").getMessage();
        assertTrue(message.contains("'q10_late'"), message);
        assertFalse(refused(library, "early", "ate").getMessage().contains("q10_late"));
    }

    @Test
    void a_library_built_with_fast_math_does_not_change_how_java_counts(@TempDir Path folder) {
        Path library = CompiledMods.plain(folder, "fast", "extern \"C\" void modl_reg() {}", "-Ofast");
        refused(library, "promised");
        assertEquals(Double.MIN_NORMAL, Double.parseDouble(Double.toString(Double.MIN_NORMAL / 2)) * 2);
    }

    @Test
    void an_unset_pointer_of_a_density_mechanism_is_named_before_the_run() {
        Section soma = Neuron.section("soma").insert("pointing");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.finitialize(-65));
        assertTrue(e.getMessage().contains("source_pointing") && e.getMessage().contains("'soma'"), e.getMessage());
        soma.close();
        assertDoesNotThrow(() -> Neuron.finitialize(-65));
    }

    @Test
    void a_pointer_that_lost_its_target_is_named_before_the_next_step() {
        Section soma = Neuron.section("soma").insert("pointing");
        Section source = Neuron.section("source");
        soma.at(0.5).setPointer("source_pointing", source.at(0.5).ref("v"));
        Neuron.run(1);
        Neuron.callIn(source, "delete_section");
        assertThrows(IllegalStateException.class, () -> Neuron.continuerun(2));
        soma.uninsert("pointing");
        Neuron.continuerun(3);
    }

    @Test
    void new_segments_of_a_section_whose_pointer_was_set_are_seen_to_be_unset() {
        Section soma = Neuron.section("soma").insert("pointing");
        soma.at(0.5).setPointer("source_pointing", soma.at(0.5).ref("v"));
        Neuron.run(1);
        soma.nseg(3);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.continuerun(2));
        assertTrue(e.getMessage().contains("source_pointing"), e.getMessage());
        soma.uninsert("pointing");
    }

    @Test
    void a_pointer_whose_source_lost_segments_is_named_and_one_whose_source_got_more_leads_to_one_of_them() {
        Section soma = Neuron.section("soma").insert("pointing");
        Section source = Neuron.section("source").nseg(3).insert("pas");
        soma.at(0.5).setPointer("source_pointing", source.at(0.9).ref("v"));
        Neuron.run(1);
        source.nseg(5).setAll("v", 1, 2, 3, 4, 5);
        assertEquals(3, soma.get("source_pointing", 0.5), 2);
        Neuron.continuerun(2);
        source.nseg(1);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.continuerun(3));
        assertTrue(e.getMessage().contains("source_pointing"), e.getMessage());
        soma.at(0.5).setPointer("source_pointing", source.at(0.9).ref("v"));
        Neuron.run(2);
        assertEquals(source.at(0.9).v(), soma.get("source_pointing", 0.5));
    }

    @Test
    void an_unset_pointer_of_a_density_mechanism_is_an_exception_to_read() {
        Section soma = Neuron.section("soma").insert("pointing");
        NeuronException e = assertThrows(NeuronException.class, () -> soma.get("source_pointing", 0.5));
        assertTrue(e.getMessage().contains("source_pointing"), e.getMessage());
        soma.uninsert("pointing");
    }

    @Test
    void an_unset_pointer_of_a_point_process_is_named_before_the_run() {
        Section soma = Neuron.section("soma");
        PointProcess pointed = Neuron.pointProcess("Pointed", soma.at(0.5));
        assertThrows(IllegalStateException.class, () -> pointed.get("source"));
        Section other = Neuron.section("other");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.finitialize(-65));
        assertTrue(e.getMessage().contains("'source'"), e.getMessage());
        pointed.setPointer("source", other.at(0.5).ref("v"));
        Neuron.run(1);
        assertEquals(other.at(0.5).v(), pointed.get("source"));
        assertEquals(0, pointed.set("table", 2, 0).get("table", 2));
    }

    @Test
    void a_mod_that_gives_up_is_an_exception_with_its_reason() {
        Section soma = Neuron.section("soma").insert("failing");
        soma.set("when_failing", 1);
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.finitialize(-65));
        assertTrue(e.getMessage().contains("the mod gave up in INITIAL"), e.getMessage());
        soma.set("when_failing", 0);
        Neuron.finitialize(-65);
        soma.set("when_failing", 2);
        e = assertThrows(NeuronException.class, () -> Neuron.continuerun(1));
        assertTrue(e.getMessage().contains("in BREAKPOINT"), e.getMessage());
        soma.set("when_failing", 0);
        Neuron.run(5);
    }

    @Test
    void a_mod_that_gives_up_on_a_thread_of_NEURONs_own_is_an_exception_too() {
        Section first = Neuron.section("first").insert("failing");
        Section second = Neuron.section("second").insert("failing");
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
            for (Section failing : List.of(first, second)) {
                Neuron.run(1);
                failing.set("when_failing", 2);
                NeuronException e = assertThrows(NeuronException.class, () -> Neuron.continuerun(3));
                assertTrue(e.getMessage().contains("the mod gave up"), e.getMessage());
                failing.set("when_failing", 0);
                assertThrows(IllegalStateException.class, () -> Neuron.continuerun(3));
            }
            Neuron.run(1);
            assertEquals(1, Neuron.t(), 1e-9);
            context.threads(1);
        }
    }

    @Test
    void a_mod_that_calls_exit_is_an_exception_that_names_its_library() {
        ChildJvm.Ended ended = ChildJvm.of(
                        LeavingMod.class, CompiledMods.library("odd").toString())
                .jvm("--enable-native-access=ALL-UNNAMED")
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("the mod says 3"), ended.text());
        assertTrue(ended.out().contains("libnrnmech.so called exit(5), which would have ended"), ended.text());
        assertTrue(ended.out().endsWith("survived\n"), ended.text());
    }

    /** NEURON refused every section that came. */
    @Test
    void a_mod_that_never_lets_the_model_go_does_not_keep_it_still_for_ever() {
        ChildJvm.Ended ended = ChildJvm.of(
                        HoldingMod.class, CompiledMods.library("odd").toString())
                .jvm("--enable-native-access=ALL-UNNAMED")
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().endsWith("the same voltage\nsurvived\n"), ended.text());
    }

    @Test
    void a_mechanism_that_CoreNEURON_lacks_is_named_before_it_ends_the_process() {
        Section soma = Neuron.section("soma").insert("hh").insert("failing");
        PointProcess pointed = Neuron.pointProcess("Pointed", soma.at(0.5));
        pointed.setPointer("source", soma.at(0.5).ref("v"));
        Neuron.coreneuron(true);
        try {
            NeuronException e = assertThrows(NeuronException.class, () -> Neuron.run(5));
            assertTrue(e.getMessage().contains("'failing', 'Pointed'"), e.getMessage());
        } finally {
            Neuron.coreneuron(false);
        }
        Neuron.run(1);
        assertEquals(1, Neuron.t(), 1e-9);
    }
}
