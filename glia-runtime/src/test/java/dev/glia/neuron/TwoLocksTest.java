package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.TwoLocks;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two threads could do to each other at NEURON's door, in a JVM that may die or hang of it. */
class TwoLocksTest {
    @ParameterizedTest
    @ValueSource(strings = {"vector", "point", "reference", "section"})
    void what_one_thread_closes_while_another_uses_it_is_an_exception_and_not_the_end_of_the_process(String what) {
        survives(what);
    }

    @Test
    void a_thread_that_switches_to_CoreNEURON_and_one_that_runs_on_it_do_not_wait_for_each_other() {
        survives("coreneuron");
    }

    @Test
    void a_model_that_is_asked_for_what_is_alive_does_not_make_the_thread_that_has_NEURON_wait() {
        survives("model");
    }

    @Test
    void the_first_question_to_Glia_from_a_callback_and_that_of_another_thread_do_not_wait_for_each_other() {
        survives("resolve");
    }

    @Test
    void a_thread_that_prints_from_hoc_does_not_wait_in_NEURON_for_one_that_holds_System_out() {
        String out = survives("output");
        assertTrue(out.contains("0 \n1 \n2 \n3 \n4 \n5 \n6 \n7 \n8 \n9 \n"), out);
    }

    @Test
    void halt_ends_the_process_while_another_thread_computes() {
        survives("halt");
    }

    private static String survives(String what) {
        Ended ended = ChildJvm.of(TwoLocks.class, what)
                .jvm("--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("survived\n"), ended.text());
        return ended.out();
    }
}
