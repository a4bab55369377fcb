package dev.glia.library.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HocNamesTest {
    /** Some of what Python lists is Python's own: {@code ref}, {@code same}. */
    private static final String QUESTION = """
            from neuron import h
            for name in dir(h):
                if not name.startswith('__') and h.name_declared(name): print('glia', name)
            """;

    @TempDir
    private Path folder;

    @Test
    void names_of_the_python_interface_are_free() {
        assertFalse(HocNames.ofNeuron().contains("same"));
        assertTrue(HocNames.ofNeuron().contains("install_vector_fitness"));
    }

    @Test
    void the_stored_list_is_what_a_fresh_neuron_says() {
        CommandResult said = new Command(
                        List.of(TestNeuron.python().toString(), "-c", QUESTION),
                        folder,
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(1))
                .run();
        List<String> names = said.output()
                .lines()
                .filter(line -> line.startsWith("glia "))
                .map(line -> line.substring(5))
                .sorted()
                .toList();
        assertEquals(names, List.copyOf(new TreeSet<>(HocNames.ofNeuron())), said.output());
    }
}
