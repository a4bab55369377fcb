package dev.glia.neuron.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.CopiedNeuron;
import dev.glia.fixtures.TestNeuron;
import dev.glia.trial.BridgeCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What protects the process is counted, and what a NEURON lacks of it is not lost in silence. */
class ProtectionsTest {
    @TempDir
    Path folder;

    /** The tests' NEURON, in which a function has another name. */
    private Path neuronWith(String name, String otherName) throws IOException {
        Path home = CopiedNeuron.in(folder.resolve("neuron"));
        Path library = home.resolve("lib/libnrniv.so");
        String bytes = Files.readString(library, StandardCharsets.ISO_8859_1);
        String there = "\0" + name + "\0";
        assertTrue(bytes.contains(there), name);
        Files.writeString(library, bytes.replace(there, "\0" + otherName + "\0"), StandardCharsets.ISO_8859_1);
        return home;
    }

    private static Ended started(Path home, String... more) {
        return ChildJvm.of(BridgeCheck.class)
                .jvm("-Dglia.neuron.home=" + home, "--enable-native-access=ALL-UNNAMED")
                .jvm(more)
                .limit(Duration.ofMinutes(5))
                .run();
    }

    @Test
    void all_of_them_hold_in_the_NEURON_that_Glia_installs() {
        Ended ended = started(TestNeuron.installation().home());
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().matches("protections: guards (\\d{3}) of \\1, exits (\\d) of \\2\n"), ended.text());
        assertEquals("", ended.err(), ended.text());
    }

    @Test
    void one_that_another_NEURON_lacks_is_named_when_it_starts() throws IOException {
        Ended ended = started(neuronWith("medfltr", "medfitr"), "-Dglia.cache=" + folder.resolve("cache"));
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.err().contains("has no 'Vector.medfltr' as Glia knows it"), ended.text());
        assertTrue(
                ended.out().matches("protections: guards (\\d+) of (?!\\1)\\d+, exits (\\d) of \\2\n"), ended.text());
    }

    @Test
    void one_without_which_results_could_be_wrong_refuses_that_NEURON() throws IOException {
        Ended ended = started(neuronWith("batch_run", "batch_ran"), "-Dglia.cache=" + folder.resolve("cache"));
        assertEquals(1, ended.exit(), ended.text());
        assertTrue(
                ended.err().contains("without guards of 'batch_run', results could be wrong and nothing would tell"),
                ended.text());
    }
}
