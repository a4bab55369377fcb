package dev.glia.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.select.UnknownAssetException;
import java.io.File;
import java.io.NotSerializableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pools of real workers with the real NEURON. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SimulationsTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Duration LONG = Duration.ofMinutes(2);

    private final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void the_workers_have_a_package(@TempDir Path folder) {
        FaultPackage.write(folder);
        System.setProperty("java.class.path", CLASS_PATH + File.pathSeparator + folder);
        System.setProperty("glia.neuron.home", TestNeuron.installation().home().toString());
    }

    @AfterAll
    static void the_class_path_is_as_before() {
        System.setProperty("java.class.path", CLASS_PATH);
        System.clearProperty("glia.neuron.home");
    }

    private Simulations pool(SimulationOptions options) {
        return Simulations.of(options.output(printed::add));
    }

    @Test
    void exceptions_come_back_as_objects_and_an_exit_or_an_odd_result_is_told() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1))) {
            Throwable refused = assertThrows(
                            ExecutionException.class,
                            () -> pool.submit(new Simulation.Refused("NoSuchAsset"))
                                    .get())
                    .getCause();
            assertInstanceOf(UnknownAssetException.class, refused);
            assertInstanceOf(
                    NotSerializableException.class,
                    assertThrows(
                                    ExecutionException.class,
                                    () -> pool.submit(new Simulation.Unsendable(0))
                                            .get())
                            .getCause());
            SimulationException exit = failure(pool.submit(new Simulation.Exit(3)));
            assertEquals(
                    "the simulation 'Exit[code=3]' ended its JVM with exit code 3 instead of answering",
                    exit.getMessage());
            Object local = new Object();
            Callable<Object> unserializable = () -> local;
            assertTrue(assertThrows(GliaException.class, () -> pool.submit(unserializable))
                    .getMessage()
                    .contains("cannot go to another JVM"));
        }
    }

    @Test
    void the_end_of_a_worker_is_told_though_a_process_that_its_task_has_started_lives_on() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1).limit(Duration.ofMinutes(1)))) {
            SimulationException exit = failure(pool.submit(new Simulation.Outlived(90)));
            assertEquals(SimulationException.Reason.EXITED, exit.reason());
        }
    }

    @Test
    void a_worker_whose_model_is_not_empty_is_replaced_and_told_of_and_globals_are_as_before() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1))) {
            long first = pool.submit(new Simulation.Tidy(0)).get();
            assertEquals(first, pool.submit(new Simulation.Untidy(1)).get(), "a worker stays warm");
            assertNotEquals(first, pool.submit(new Simulation.Tidy(2)).get());
        }
        assertTrue(
                printed.contains(
                        "[1] glia: the simulation 'Untidy[number=1]' has left forgotten, so its JVM is replaced; close what it makes, as `try (Model model = new Model())` does"),
                printed.toString());
    }

    @Test
    void what_a_task_prints_has_the_number_of_its_worker_before_it() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1))) {
            pool.submit(new Simulation.Print("hello")).get();
        }
        assertTrue(
                List.copyOf(printed).containsAll(List.of("[1] hello from Java", "[1] hello from hoc")),
                printed.toString());
    }

    @Test
    void what_a_task_prints_is_passed_on_before_the_pool_is_closed_however_slow_the_listener() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (Simulations pool = Simulations.of(SimulationOptions.processes(1).output(line -> {
            LockSupport.parkNanos(300_000_000);
            heard.add(line);
        }))) {
            pool.submit(new Simulation.Print("hello")).get();
        }
        assertEquals(List.of("[1] hello from Java", "[1] hello from hoc"), heard);
    }

    @Test
    void a_cancelled_task_ends_its_jvm_and_the_next_one_runs() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1))) {
            long before = pool.submit(new Simulation.Tidy(0)).get();
            Future<Double> endless = pool.submit(new Simulation.Endless(0));
            Thread.sleep(200);
            assertTrue(endless.cancel(true));
            assertThrows(CancellationException.class, endless::get);
            assertNotEquals(before, pool.submit(new Simulation.Tidy(1)).get());
            assertFalse(ProcessHandle.of(before).filter(ProcessHandle::isAlive).isPresent());
        }
    }

    @Test
    void memory_beyond_the_limit_of_the_address_space_is_refused_to_one_task_alone() throws Exception {
        try (Simulations pool = pool(SimulationOptions.processes(1).heap("128m").memory(3L << 30))) {
            Throwable cause = assertThrows(
                            ExecutionException.class,
                            () -> pool.submit(new Simulation.NativeHoarder(1e9)).get())
                    .getCause();
            assertTrue(cause instanceof GliaException, () -> cause.toString());
            assertEquals(1e3, pool.submit(new Simulation.NativeHoarder(1e3)).get());
        }
    }

    @Test
    void a_seed_belongs_to_the_task_and_not_to_the_worker_that_computes_it() throws Exception {
        List<Double> one = draws(1, 7);
        assertEquals(one, draws(2, 7));
        assertEquals(4, one.stream().distinct().count());
        try (Simulations pool = pool(SimulationOptions.processes(1).seed(41))) {
            pool.submit(new Simulation.Draw(0)).get();
            assertEquals(
                    OptionalLong.of(42),
                    failure(pool.submit(new Simulation.Exit(1))).seed());
        }
    }

    private List<Double> draws(int processes, long seed) throws Exception {
        List<Double> draws = new ArrayList<>();
        try (Simulations pool = pool(SimulationOptions.processes(processes).seed(seed))) {
            for (Future<Double> draw : pool.invokeAll(List.of(
                    new Simulation.Draw(0), new Simulation.Draw(1), new Simulation.Draw(2), new Simulation.Draw(3)))) {
                draws.add(draw.get());
            }
        }
        return draws;
    }

    @Test
    void a_parent_that_is_killed_leaves_no_child() throws Exception {
        ChildJvm.Running owner = ChildJvm.of(PoolOwner.class).limit(LONG).start();
        try {
            List<Long> children = childrenOf(owner);
            assertEquals(2, children.size());
            owner.process().destroyForcibly();
            for (long child : children) {
                ProcessHandle.of(child)
                        .ifPresent(handle ->
                                handle.onExit().orTimeout(5, TimeUnit.SECONDS).join());
            }
        } finally {
            owner.kill();
        }
    }

    @Test
    void a_program_that_never_closes_its_pool_ends_and_its_workers_with_it() throws Exception {
        ChildJvm.Running owner =
                ChildJvm.of(PoolOwner.class, "return").limit(LONG).start();
        List<Long> children = childrenOf(owner);
        ChildJvm.Ended ended = owner.await();
        assertEquals(0, ended.exit(), ended.text());
        for (long child : children) {
            ProcessHandle.of(child)
                    .ifPresent(handle ->
                            handle.onExit().orTimeout(5, TimeUnit.SECONDS).join());
        }
    }

    private static List<Long> childrenOf(ChildJvm.Running owner) throws Exception {
        String out = "";
        for (int i = 0; i < 1200 && !out.contains("at work") && owner.process().isAlive(); i++) {
            Thread.sleep(100);
            out = Files.readString(owner.out());
        }
        assertTrue(out.contains("at work"), out + Files.readString(owner.err()));
        return out.lines()
                .filter(line -> line.startsWith("child "))
                .map(line -> Long.parseLong(line.substring("child ".length())))
                .toList();
    }

    private static SimulationException failure(Future<?> answer) {
        Throwable cause = assertThrows(ExecutionException.class, answer::get).getCause();
        return assertInstanceOf(SimulationException.class, cause, () -> String.valueOf(cause));
    }
}
