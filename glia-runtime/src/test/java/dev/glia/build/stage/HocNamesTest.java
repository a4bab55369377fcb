package dev.glia.build.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HocNamesTest {
    private static final String QUESTION =
            "from neuron import h\nfor n in dir(h):\n" + "    if not n.startswith('__'): print('glia', n)\n";

    @TempDir
    private Path folder;

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
