package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.neuron.child.EightThreads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NEURON has one time for every model in the JVM. */
@ExtendWith(NeuronSession.class)
class ExclusivelyTest {
    private static <T> T on(String thread, Callable<T> act) throws Exception {
        FutureTask<T> task = new FutureTask<>(act);
        new Thread(task, thread).start();
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    private static void run(String thread, Runnable act) throws Exception {
        on(thread, () -> {
            act.run();
            return null;
        });
    }

    private static void assertNames(String other, Runnable act) {
        IllegalStateException e = assertThrows(IllegalStateException.class, act::run);
        assertTrue(e.getMessage().contains("'" + other + "'"), e.getMessage());
        assertTrue(e.getMessage().contains("exclusively"), e.getMessage());
    }

    /** {@code -Dglia.test.seconds=60} for the whole of it. */
    @ParameterizedTest
    @CsvSource({
        "exclusively, calls",
        "exclusively, callbacks",
        "exclusively, executor",
        "freely, calls",
        "freely, callbacks",
        "freely, executor"
    })
    void of_two_threads_that_ran_at_once_each_could_read_the_numbers_of_the_other(String how, String way) {
        String seconds = System.getProperty("glia.test.seconds", "2");
        Ended ended = ChildJvm.of(EightThreads.class, seconds, how, way)
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        Matcher counts =
                Pattern.compile("right (\\d+), refused (\\d+)\nsurvived\n").matcher(ended.out());
        assertTrue(counts.matches(), ended.text());
        assertEquals(how.equals("freely"), !counts.group(2).equals("0"), ended.text());
        assertTrue(how.equals("freely") || Integer.parseInt(counts.group(1)) > 8, ended.text());
    }

    @Test
    void a_run_recorded_the_time_that_another_thread_had_asked_for() throws Exception {
        Vector v = Neuron.section("soma").insert("hh").at(0.5).record("v");
        Neuron.run(5);
        run("other", () -> Neuron.run(7));
        assertNames("other", v::toArray);
        assertNames("other", () -> v.number("max"));
        assertNames("other", v::size);
        assertNames("other", () -> v.view(x -> {}));
        Neuron.run(5);
        assertEquals(201, v.size());
    }

    @Test
    void a_run_went_on_from_what_another_thread_had_initialised() throws Exception {
        Section soma = Neuron.section("soma").insert("hh");
        Neuron.finitialize(-65);
        Neuron.continuerun(5);
        run("other", () -> Neuron.finitialize(-70));
        assertNames("other", () -> Neuron.continuerun(10));
        assertNames("other", () -> Neuron.hoc("fadvance()"));
        assertNames("other", () -> soma.at(0.5).get("v"));
        assertNames("other", () -> soma.at(0.5).get("m_hh"));
        assertNames("other", () -> soma.getAll("v"));
        assertEquals(0.12, soma.at(0.5).get("gnabar_hh"));
        assertEquals(0, Neuron.t());
    }

    @Test
    void a_run_was_driven_on_by_another_thread() throws Exception {
        Vector v = Neuron.section("soma").insert("hh").at(0.5).record("v");
        Neuron.run(5);
        run("other", () -> Neuron.continuerun(7));
        assertNames("other", () -> Neuron.continuerun(10));
        assertNames("other", v::toArray);
        assertEquals(7, Neuron.t(), 1e-9);
    }

    @Test
    void a_model_is_handed_on_from_thread_to_thread_as_before() throws Exception {
        for (int round = 0; round < 3; round++) {
            Section soma = on("builder", () -> Neuron.section("soma").insert("hh"));
            Vector v = soma.at(0.5).record("v");
            run("initialiser", () -> Neuron.finitialize(-65));
            run("runner", () -> Neuron.continuerun(5));
            run("second runner", () -> Neuron.continuerun(10));
            assertEquals(401, on("reader", v::size));
            assertEquals(401, v.size());
            run("initialiser and runner", () -> Neuron.run(5));
            assertEquals(201, v.size());
            assertEquals(5, on("anybody", Neuron::t), 1e-9);
            soma.close();
            v.close();
        }
    }

    @Test
    void a_callback_told_its_maker_of_the_run_of_another_thread() throws Exception {
        Neuron.section("soma").insert("hh");
        try (var handler = dev.glia.neuron.solve.Initialisation.last(() -> {})) {
            run("other", () -> Neuron.run(5));
            assertNames("other", () -> Neuron.run(5));
            Neuron.exclusively(() -> Neuron.run(5));
            assertTrue(!handler.isClosed());
        }
    }

    @Test
    void a_turn_is_ended_by_the_thread_that_took_it_and_others_wait_for_that() throws Exception {
        FutureTask<Double> other = new FutureTask<>(Neuron::t);
        try (Turn turn = Neuron.exclusively()) {
            new Thread(other, "other").start();
            Neuron.exclusively(() -> Neuron.run(1));
            assertThrows(IllegalStateException.class, () -> run("thief", turn::close));
            assertTrue(!other.isDone());
        }
        assertEquals(1, other.get(30, TimeUnit.SECONDS), 1e-9);
    }
}
