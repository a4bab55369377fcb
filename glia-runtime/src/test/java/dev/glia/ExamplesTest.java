package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModKind;
import dev.glia.example.Dendrite;
import dev.glia.example.Ring;
import dev.glia.example.Started;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as a modeller writes them, compared with the same in Python where there is the same. */
class ExamplesTest {
    /** How many lines of Java may stand for ten of Python. */
    private static final int MOST = 13;

    private static final Path PYTHON = Path.of("src/test/resources/dev/glia/example/ring.py");
    private static final Path JAVA = Path.of("src/test/java/dev/glia/example/Ring.java");

    private static final String LEAK = """
            NEURON { SUFFIX Leak NONSPECIFIC_CURRENT i RANGE gmax, e }
            PARAMETER { gmax = 1e-4 (S/cm2) e = -70 (mV) }
            ASSIGNED { v (mV) i (mA/cm2) }
            BREAKPOINT { i = gmax * (v - e) }
            """;
    private static final String CHANNEL = """
            NEURON { SUFFIX Kv1 USEION k READ ek WRITE ik RANGE gbar, minf }
            PARAMETER { gbar = 0.005 (S/cm2) <0, 1e9> }
            ASSIGNED { v (mV) ek (mV) ik (mA/cm2) minf (1) }
            STATE { m (1) }
            INITIAL { minf = 1 / (1 + exp(-(v + 20) / 9)) m = minf }
            BREAKPOINT { SOLVE states METHOD cnexp ik = gbar * m * (v - ek) }
            DERIVATIVE states { minf = 1 / (1 + exp(-(v + 20) / 9)) m' = (minf - m) / 2 }
            """;

    @TempDir
    Path folder;

    @Test
    void the_ring_spikes_as_in_python_and_takes_no_more_than_its_share_of_lines() throws IOException {
        CommandResult python = new Command(
                        List.of(
                                TestNeuron.python().toString(),
                                PYTHON.toAbsolutePath().toString()),
                        folder,
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(1))
                .run();
        assertTrue(python.succeeded(), python.output());
        List<String> spikes =
                python.output().lines().filter(line -> line.startsWith("ball")).toList();
        assertEquals(10, spikes.size(), python.output());
        assertTrue(spikes.stream().allMatch(line -> line.matches("ball\\[\\d] \\[[\\d., ]+]")), spikes.toString());
        assertEquals(spikes, run(Ring.class));
        long lines = counted(JAVA, "package ", "import ");
        long ofPython = counted(PYTHON, "from ", "import ");
        assertTrue(lines * 10 <= ofPython * MOST, lines + " lines of Java, " + ofPython + " of Python");
    }

    @Test
    void the_documentation_shows_the_ring_that_is_tested() throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/ring.md"));
        assertTrue(page.contains("```python\n" + Files.readString(PYTHON) + "```\n"));
        String java = Files.readString(JAVA);
        assertTrue(page.contains("```java\n" + java.substring(java.indexOf("import static")) + "```\n"));
    }

    @Test
    void parameters_over_space_short_names_units_and_a_mistake_read_as_the_model_does() {
        TwoLabs.Jar jar = new TwoLabs.Jar("some_pkg");
        jar.mod("Leak", "0", ModKind.DENSITY, LEAK);
        jar.mod("Kv1", "0", ModKind.DENSITY, CHANNEL);
        List<String> printed = run(Dendrite.class, jar.write(folder));
        assertEquals(
                List.of(
                        "unit S/cm2",
                        "gbar 0.002369",
                        "m in 5 segments, first true",
                        "unit of the synapse's current nA, samples 801",
                        "spikes 1, and the same again true",
                        "no variable 'gnabr' in hh; it has the parameters gnabar, gkbar, gl, el and the variables gna, gk, il, minf, hinf, ninf, mtau, htau, ntau, m, h, n; near names are 'gnabar'",
                        "left {}",
                        "Kv1 opens: minf 1.00",
                        "left 0.0 NetStims"),
                printed);
    }

    /** Lines of code: neither blank nor one of those. */
    private static long counted(Path file, String... exempt) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && Arrays.stream(exempt).noneMatch(line::startsWith))
                .count();
    }

    private List<String> run(Class<?> model, Path... jars) {
        List<String> classPath =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        Arrays.stream(jars).forEach(jar -> classPath.add(jar.toString()));
        ChildJvm.Ended ended = ChildJvm.on(classPath, Started.class.getName(), model.getName())
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + folder)
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        return ended.out().lines().toList();
    }
}
