package dev.glia.neuron.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.MpiJob;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network of NEURON's Python tutorial, against the same in Python, to the last bit of each spike time. */
class RingTest {
    private static final String CELLS = "10";
    private static final String TSTOP = "200";

    private static TreeSet<String> ofPython;

    @BeforeAll
    static void run_python() throws URISyntaxException {
        Path script = Path.of(RingTest.class.getResource("ring.py").toURI());
        CommandResult result = new Command(
                        List.of(TestNeuron.python().toString(), script.toString(), CELLS, TSTOP),
                        Path.of("").toAbsolutePath(),
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(1))
                .run();
        assertTrue(result.succeeded(), result.output());
        ofPython = spikes(result.output());
    }

    private static TreeSet<String> spikes(String output) {
        return output.lines().filter(line -> line.startsWith("spike ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertSameSpikes(Ended ended) {
        assertEquals(0, ended.exit(), ended.text());
        assertEquals(ofPython, spikes(ended.out()), ended.text());
    }

    private static ChildJvm serial(int threads, String way) {
        return ChildJvm.of(Ring.class, CELLS, TSTOP, String.valueOf(threads), way)
                .jvm("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void the_ring_goes_round() {
        assertTrue(ofPython.size() > 2 * Integer.parseInt(CELLS), ofPython::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psolve", "continuerun"})
    void serially_the_spikes_are_those_of_python(String way) {
        assertSameSpikes(serial(1, way).run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"psolve", "continuerun"})
    void with_four_threads_the_spikes_are_those_of_python(String way) {
        assertSameSpikes(serial(4, way).run());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void on_ranks_the_spikes_are_those_of_python(int ranks) {
        assertSameSpikes(
                MpiJob.of(ranks, Ring.class, CELLS, TSTOP, "1", "psolve").run());
    }

    @Test
    void on_ranks_a_run_needs_no_parallel_context() {
        assertSameSpikes(
                MpiJob.of(2, Ring.class, CELLS, TSTOP, "1", "continuerun").run());
    }

    @Test
    void on_ranks_with_threads_the_spikes_are_those_of_python() {
        assertSameSpikes(MpiJob.of(2, Ring.class, CELLS, TSTOP, "2", "psolve").run());
    }
}
