package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.GliaException;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void the_first_outcome_is_the_outcome_for_good() {
        var good = launching("neuron.home=" + TestNeuron.installation().home(), "neuron.home=/nowhere");
        assertEquals(0, good.exit(), good.text());
        assertEquals(
                List.of("brought up", "brought up", "true"), good.out().lines().toList());
        var bad = launching(
                "neuron.home=/nowhere",
                "neuron.home=" + TestNeuron.installation().home());
        List<String> said = bad.out().lines().toList();
        assertEquals(
                "glia.neuron.home names a NEURON that Glia cannot use: '/nowhere' does not exist. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one.",
                said.get(0),
                bad.text());
        assertEquals("Glia could not start in this JVM: " + said.get(0), said.get(1));
    }

    @Test
    void a_neuron_that_runs_already_is_the_one() {
        var ended = launching("start", "neuron.home=/nowhere");
        assertEquals(List.of("brought up", "true"), ended.out().lines().toList(), ended.text());
    }

    private ChildJvm.Ended launching(String... steps) {
        String home = TestNeuron.installation().home().toString();
        List<String> arguments = new ArrayList<>(List.of(home));
        arguments.addAll(Arrays.asList(steps));
        return ChildJvm.of(Launching.class, arguments.toArray(String[]::new))
                .jvm("-Dglia.config=" + folder)
                .run();
    }

    /** Does each of its arguments, after the first: an option string is launched with. */
    static final class Launching {
        private Launching() {}

        public static void main(String[] arguments) {
            for (String step : Arrays.asList(arguments).subList(1, arguments.length)) {
                try {
                    if (step.equals("start")) {
                        System.setProperty("glia.neuron.home", arguments[0]);
                        Neuron.start();
                    } else {
                        Launch.bringUp(LaunchOptions.parse(step), line -> {});
                        System.out.println("brought up");
                    }
                } catch (GliaException e) {
                    System.out.println(e.getMessage());
                }
            }
            System.out.println(Neuron.installation().isPresent());
        }
    }
}
