package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeuronSession.class)
class InterruptionTest {
    /** Calls back from inside the run at 1 ms of model time, so that the interrupt cannot come too early. */
    private static FutureTask<Double> started(Runnable run) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<Double> task = new FutureTask<>(
                () -> {
                    begun.countDown();
                    run.run();
                },
                0.0);
        new Thread(task, "runner").start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        return task;
    }

    private static <T extends Throwable> T endOf(FutureTask<Double> task, Class<T> kind) {
        ExecutionException e = assertThrows(
                ExecutionException.class,
                () -> Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    while (!task.isDone()) {
                        Neuron.interrupt();
                        Thread.yield();
                    }
                    return task.get();
                }));
        return kind.cast(e.getCause());
    }

    @Test
    void a_fixed_step_run_that_would_take_for_ever_is_interrupted_and_the_next_run_works() throws Exception {
        Neuron.section("soma").insert("hh");
        Neuron.finitialize(-65);
        RunInterruptedException e = endOf(started(() -> Neuron.continuerun(1e9)), RunInterruptedException.class);
        assertTrue(e.reached() < 1e9);
        assertEquals(1e9, e.target());
        Neuron.run(5);
        assertEquals(5, Neuron.t(), 1e-6);
    }

    @Test
    void a_run_of_many_steps_in_one_call_of_NEURON_is_interrupted() throws Exception {
        Neuron.section("soma").insert("hh");
        try (HocObject context = Neuron.create("ParallelContext")) {
            context.call("set_maxstep", 10);
            Neuron.finitialize(-65);
            NeuronException e = endOf(started(() -> context.call("psolve", 1e9)), NeuronException.class);
            assertTrue(e.getMessage().contains("interrupt"), e.getMessage());
            assertTrue(Neuron.t() < 1e9);
        }
        Neuron.run(5);
        assertEquals(5, Neuron.t(), 1e-6);
    }

    @Test
    void a_loop_of_hoc_is_interrupted() throws Exception {
        NeuronException e = endOf(started(() -> Neuron.hoc("while (1) { x = 1 }")), NeuronException.class);
        assertTrue(e.getMessage().contains("interrupt"), e.getMessage());
        assertEquals(2, Neuron.number("1 + 1"));
    }

    @Test
    void a_variable_step_run_is_interrupted() throws Exception {
        Neuron.section("soma").insert("hh");
        try (HocObject cvode = Neuron.create("CVode")) {
            cvode.call("active", true);
            Neuron.finitialize(-65);
            endOf(started(() -> Neuron.continuerun(1e9)), RunInterruptedException.class);
            Neuron.run(5);
            assertEquals(5, Neuron.t(), 1e-9);
            cvode.call("active", false);
        }
    }

    @Test
    void the_interrupt_of_a_thread_ends_its_run() {
        Neuron.section("soma").insert("hh");
        Neuron.finitialize(-65);
        Thread.currentThread().interrupt();
        assertThrows(RunInterruptedException.class, () -> Neuron.continuerun(1e9));
        assertTrue(Thread.interrupted());
    }

    @Test
    void an_interrupt_while_nothing_runs_shortens_no_later_run() {
        Neuron.section("soma").insert("hh");
        Neuron.hoc("stoprun = 1");
        Neuron.interrupt();
        try (HocObject cvode = Neuron.create("CVode")) {
            cvode.call("active", true);
            Neuron.finitialize(-65);
            Neuron.interrupt();
            Neuron.hoc("stoprun = 1");
            Neuron.continuerun(5);
            assertEquals(5, Neuron.t(), 1e-9);
            cvode.call("active", false);
        }
    }

    @Test
    void two_threads_that_call_at_once_are_served_one_after_the_other() throws Exception {
        FutureTask<Double> other = started(() -> statements(5000));
        statements(5000);
        other.get(60, TimeUnit.SECONDS);
    }

    private static void statements(int count) {
        for (int i = 0; i < count; i++) {
            int value = i;
            assertEquals(value + 1.0, Neuron.number(value + " + 1"));
        }
    }
}
