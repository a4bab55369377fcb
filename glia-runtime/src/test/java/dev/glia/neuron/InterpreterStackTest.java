package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** NEURON's interpreter is as level after a call that failed as before it. */
@ExtendWith(NeuronSession.class)
class InterpreterStackTest {
    /** Of the 512 frames that NEURON has; fewer fit where calls that failed have left theirs behind. */
    private static void require500Frames() {
        if (!Neuron.knows("glia_depth")) {
            Neuron.hoc("func glia_depth() { if ($1 <= 0) { return 0 } return glia_depth($1 - 1) }");
        }
        assertEquals(0.0, Neuron.call("glia_depth", 500));
    }

    @Test
    void calls_that_take_too_much_from_the_stack_leave_it_level() {
        HocObject matrix = Neuron.create("Matrix", 3, 3);
        HocObject context = Neuron.create("ParallelContext");
        for (int i = 0; i < 600; i++) {
            assertThrows(RuntimeException.class, () -> matrix.get("x", 0));
            assertThrows(RuntimeException.class, () -> matrix.call("getval"));
            assertThrows(RuntimeException.class, () -> context.call("pyret"));
            assertThrows(RuntimeException.class, () -> Neuron.call("object_pop"));
        }
        require500Frames();
    }

    @Test
    void a_failed_assertion_is_told_with_its_place() {
        HocObject context = Neuron.create("ParallelContext");
        NeuronException e = assertThrows(NeuronException.class, () -> context.call("pyret"));
        assertTrue(e.getMessage().contains("the assertion '"), e.getMessage());
        assertTrue(e.getMessage().contains("ocbbs.cpp:"), e.getMessage());
    }

    @Test
    void NEURON_may_write_into_a_text_that_it_is_given() {
        Section soma = Neuron.section("soma");
        for (int i = 0; i < 1000; i++) {
            Neuron.callIn(soma, "sectionname", "some text of ours, longer than a short one");
            Neuron.callIn(soma, "sectionname", "");
        }
        require500Frames();
    }

    @Test
    void a_class_whose_definition_failed_halfway_can_be_met_again() {
        assertThrows(NeuronException.class, () -> Neuron.hoc("begintemplate GliaHalf\nx = (\n"));
        assertEquals(0, Neuron.create("List", "GliaHalf").number("count"));
        require500Frames();
    }
}
