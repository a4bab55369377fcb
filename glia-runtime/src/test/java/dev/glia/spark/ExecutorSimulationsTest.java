package dev.glia.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.Glia;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.pool.SimulationException;
import java.io.Serializable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a thread like an executor's: its class loader has what Spark has brought, and the class path has not. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ExecutorSimulationsTest {
    /** Has a mechanism of a package, leaves its section, and answers how many sections it found, and its process. */
    record Untidy(boolean crash) implements Callable<String>, Serializable {
        @Override
        public String call() {
            if (crash) {
                Runtime.getRuntime().halt(3);
            }
            int before = Neuron.sections().size();
            Section left = Neuron.section("left");
            Glia.insert(left, "Leak");
            return before + " in " + ProcessHandle.current().pid();
        }
    }

    @TempDir
    Path folder;

    private final ClassLoader own = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void a_loader_with_a_package() throws Exception {
        System.setProperty("glia.neuron.home", TestNeuron.installation().home().toString());
        URL[] urls = {Labs.in(folder).labB().toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, own));
    }

    @AfterEach
    void as_before() {
        Thread.currentThread().setContextClassLoader(own);
        System.clearProperty("glia.neuron.home");
    }

    @Test
    void the_second_task_of_an_executor_finds_an_empty_model_and_the_packages_of_its_class_loader() throws Exception {
        String first = ExecutorSimulations.call(new Untidy(false));
        String second = ExecutorSimulations.call(new Untidy(false));
        assertEquals("0 in", first.replaceFirst(" \\d+$", ""));
        assertEquals("0 in", second.replaceFirst(" \\d+$", ""));
        assertNotEquals(first, second, "a process whose model is not empty is replaced");
        assertEquals(
                SimulationException.Reason.EXITED,
                assertThrows(SimulationException.class, () -> ExecutorSimulations.call(new Untidy(true)))
                        .reason());
        assertEquals("0 in", ExecutorSimulations.call(new Untidy(false)).replaceFirst(" \\d+$", ""));
    }
}
