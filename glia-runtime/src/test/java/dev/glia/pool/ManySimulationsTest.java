package dev.glia.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.MechanismName;
import dev.glia.fixtures.TestNeuron;
import dev.glia.pool.SimulationException.Reason;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pool at work for long: of a hundred simulations one crashes, of a thousand five never end and three exhaust the heap. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ManySimulationsTest {
    private static final int MANY = Integer.getInteger("glia.test.simulations", 40);
    private static final int PROCESSES = 4;
    private static final int CURRENTS = 20;
    private static final long MIB = 1 << 20;
    private static final String CLASS_PATH = System.getProperty("java.class.path");

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

    /** {@code -Dglia.test.simulations} says how many. */
    @Test
    void what_crashes_hangs_and_hoards_fails_alone_and_the_parents_heap_and_handles_stay_level() throws Exception {
        List<Double> alone = peaksOfOneProcess();
        assertEquals(CURRENTS, alone.stream().distinct().count(), "every current has a peak of its own");
        List<Simulation<Double>> tasks = tasks();
        List<Future<Double>> answers;
        try (Simulations pool = Simulations.of(SimulationOptions.processes(PROCESSES)
                .limit(Duration.ofSeconds(10))
                .heap("64m")
                .output(printed::add))) {
            pool.invokeAll(tasks.subList(0, PROCESSES));
            long handles = handles();
            long heap = heap();
            answers = pool.invokeAll(tasks);
            awaitAtMost(handles);
            long more = heap() - heap;
            assertTrue(more < 8 * MIB, "the heap of the parent has grown by " + more + " bytes");
            System.out.println("%s simulations: heap %s KiB more, handles %s, then %s"
                    .formatted(MANY, more >> 10, handles, handles()));
        }
        int right = 0;
        for (int i = 0; i < MANY; i++) {
            if (tasks.get(i) instanceof Simulation.Peak) {
                assertEquals(alone.get(i % CURRENTS), answers.get(i).get());
                right++;
            } else {
                assertNamed(tasks.get(i), failure(answers.get(i)));
            }
        }
        assertEquals(MANY - crashing() - endless() - hoarding(), right);
    }

    private static int crashing() {
        return Math.max(2, MANY / 100);
    }

    private static int endless() {
        return Math.max(1, MANY / 200);
    }

    private static int hoarding() {
        return Math.max(1, MANY * 3 / 1000);
    }

    private static List<Simulation<Double>> tasks() {
        List<Simulation<Double>> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tasks.add(new Simulation.Peak(i % CURRENTS * 0.5));
        }
        List<Simulation<Double>> faults = new ArrayList<>();
        IntStream.range(0, crashing()).forEach(i -> faults.add(new Simulation.Crash(i)));
        IntStream.range(0, endless()).forEach(i -> faults.add(new Simulation.Endless(i)));
        IntStream.range(0, hoarding()).forEach(i -> faults.add(new Simulation.Hoarder(i)));
        for (int i = 0; i < faults.size(); i++) {
            tasks.set((i + 1) * MANY / (faults.size() + 1), faults.get(i));
        }
        return tasks;
    }

    private List<Double> peaksOfOneProcess() throws Exception {
        List<Double> peaks = new ArrayList<>();
        try (Simulations pool = Simulations.of(SimulationOptions.processes(1).output(printed::add))) {
            for (Future<Double> peak : pool.invokeAll(IntStream.range(0, CURRENTS)
                    .mapToObj(i -> new Simulation.Peak(i * 0.5))
                    .toList())) {
                peaks.add(peak.get());
            }
        }
        return peaks;
    }

    private static void assertNamed(Simulation<Double> task, SimulationException failure) {
        assertTrue(failure.getMessage().startsWith("the simulation '" + task + "'"), failure.getMessage());
        if (task instanceof Simulation.Crash) {
            assertEquals(Reason.CRASHED, failure.reason(), failure.getMessage());
            assertEquals(Optional.of(new MechanismName("lab", "Fault", "0")), failure.mechanism());
            assertTrue(failure.output().startsWith("about to crash"), failure.output());
            assertTrue(
                    failure.getMessage()
                            .contains(
                                    " was ended by a fault in the code of mechanism 'glia__lab__Fault__0' (asset 'Fault' of package 'lab'), which Java cannot catch; the JVM's report is '"),
                    failure.getMessage());
        } else if (task instanceof Simulation.Endless) {
            assertEquals(Reason.TIME_LIMIT, failure.reason(), failure.getMessage());
            assertTrue(
                    failure.getMessage().contains(" was ended because it took longer than 10 s"), failure.getMessage());
        } else {
            assertEquals(Reason.MEMORY, failure.reason(), failure.getMessage());
        }
    }

    private static SimulationException failure(Future<?> answer) {
        Throwable cause = assertThrows(ExecutionException.class, answer::get).getCause();
        return assertInstanceOf(SimulationException.class, cause, () -> String.valueOf(cause));
    }

    /** Files, sockets and pipes that this process has open, and its threads. */
    private static long handles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count() + ManagementFactory.getThreadMXBean().getThreadCount();
        }
    }

    /** The last worker that was replaced may still be on its way out. */
    private static void awaitAtMost(long handles) throws Exception {
        long now = handles();
        for (int i = 0; i < 100 && now > handles + 1; i++) {
            Thread.sleep(100);
            now = handles();
        }
        assertTrue(now <= handles + 1, "handles before: %s, after: %s".formatted(handles, now));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
