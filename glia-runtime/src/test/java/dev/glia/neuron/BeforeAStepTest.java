package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.solve.CVode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these ended the process in the next step, whoever made NEURON step. */
@ExtendWith(NeuronSession.class)
class BeforeAStepTest {
    @BeforeAll
    static void loadOnce() {
        OddMods.load();
    }

    private static Section soma() {
        return Neuron.section("soma").L(20).diam(20).insert("hh");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a mechanism", soma -> soma.insert("pas")),
                change("segments", soma -> soma.nseg(5)),
                change("a section", soma -> Neuron.section("dend").insert("hh").connect(soma)),
                change("a synapse", soma -> Neuron.pointProcess("ExpSyn", soma.at(0.5))),
                change("an artificial cell", soma -> Neuron.artificialCell("NetStim")),
                change("a diameter", soma -> soma.diam(5)));
    }

    private static Arguments change(String name, Consumer<Section> act) {
        return Arguments.of(name, act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_run_with_variable_step_goes_on_after_a_change_of_structure(String name, Consumer<Section> change) {
        Section soma = soma();
        try (CVode solver = new CVode().active(true)) {
            Neuron.finitialize(-65);
            Neuron.continuerun(3);
            change.accept(soma);
            Neuron.continuerun(6);
            assertEquals(6, Neuron.t(), 1e-9);
            change.accept(soma);
            assertEquals(0, solver.number("solve", 8));
            assertTrue(soma.at(0.5).v() < 0);
        }
    }

    @Test
    void a_connection_to_what_hoc_has_deleted_is_named_by_finitialize() {
        Section soma = soma();
        NetCon connection =
                NetCon.between(Neuron.artificialCell("NetStim"), Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        Neuron.callIn(soma, "delete_section");
        for (int i = 0; i < 600; i++) {
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.finitialize(-65));
            assertTrue(e.getMessage().contains(connection + " leads to ExpSyn"), e.getMessage());
        }
        connection.close();
        Neuron.run(1);
    }

    @Test
    void a_connection_that_hoc_frees_with_an_event_on_its_way_refuses_the_next_step() {
        Neuron.hoc(
                "objref stim, syn, nc\ncreate held\nheld { insert hh  syn = new ExpSyn(0.5) }\nstim = new NetStim()\n"
                        + "stim.start = 1\nstim.number = 1\nnc = new NetCon(stim, syn)\nnc.delay = 30\nnc.weight = 0.01");
        Neuron.run(5);
        Neuron.hoc("objref nc");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.continuerun(50));
        assertTrue(e.getMessage().contains("call finitialize"), e.getMessage());
        assertThrows(IllegalStateException.class, () -> Neuron.hoc("fadvance()"));
        Neuron.run(50);
        assertEquals(50, Neuron.t(), 1e-6);
        Neuron.hoc("objref syn, stim");
    }

    @Test
    void an_unset_pointer_refuses_a_step_that_hoc_makes() {
        Section soma = soma();
        Neuron.run(1);
        soma.insert("pointing");
        assertThrows(IllegalStateException.class, () -> Neuron.hoc("for i = 0, 3 { fadvance() }"));
        soma.uninsert("pointing");
    }

    @Test
    void a_pointer_that_lost_its_target_between_two_runs_of_hoc_is_named() {
        Section soma = soma().insert("pointing");
        soma.at(0.5).setPointer("source_pointing", soma.at(0.5).ref("v"));
        Neuron.run(1);
        soma.nseg(3);
        assertThrows(IllegalStateException.class, () -> Neuron.hoc("fadvance()"));
        soma.uninsert("pointing");
        Neuron.run(1);
    }

    static Stream<Arguments> structureOfAStep() {
        return Stream.of(
                change("segments", soma -> soma.nseg(3)),
                change("a mechanism", soma -> soma.insert("pas")),
                change("a mechanism less", soma -> soma.uninsert("hh")),
                change("a section", soma -> Neuron.section("dend")),
                change("a section of hoc", soma -> Neuron.hoc("create hoc_dend")),
                change("a section less", soma -> Neuron.callIn(soma, "delete_section")),
                change("a synapse", soma -> Neuron.pointProcess("ExpSyn", soma.at(0.5))),
                change("an artificial cell", soma -> Neuron.artificialCell("NetStim")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structureOfAStep")
    void a_callback_in_mid_run_cannot_change_the_structure(String name, Consumer<Section> change) {
        Section soma = soma();
        for (boolean variable : new boolean[] {false, true}) {
            try (CVode solver = new CVode().active(variable)) {
                Neuron.finitialize(-65);
                solver.event(1, () -> change.accept(soma));
                IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.continuerun(3));
                assertTrue(e.getMessage().contains("in the middle of a step"), e.getMessage());
            }
            Neuron.run(1);
        }
    }

    @Test
    void what_hoc_frees_in_mid_run_is_freed_after_it() {
        Neuron.hoc("objref held_syn\ncreate held_soma\nheld_soma { insert hh  held_syn = new ExpSyn(0.5) }");
        try (CVode solver = new CVode()) {
            Neuron.finitialize(-65);
            solver.event(1, () -> Neuron.hoc("objref held_syn"));
            assertThrows(IllegalStateException.class, () -> {
                Neuron.continuerun(3);
                Neuron.continuerun(5);
            });
        }
        Neuron.run(5);
        assertEquals(5, Neuron.t(), 1e-6);
    }

    @Test
    void functions_of_a_mod_that_ask_for_the_time_can_be_called_before_the_first_initialisation() {
        assertEquals(0, Neuron.artificialCell("IntFire1").number("M"), 1e-12);
    }
}
