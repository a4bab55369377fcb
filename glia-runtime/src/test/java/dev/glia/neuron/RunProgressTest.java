package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.process.JavaProgram;
import dev.glia.neuron.child.WatchedRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees of a long run; the terminal is Python's. */
class RunProgressTest {
    private static final String TERMINAL =
            "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";

    private CommandResult run(boolean terminal, String progress) {
        List<String> words = new ArrayList<>();
        if (terminal) {
            words.addAll(List.of(TestNeuron.python().toString(), "-c", TERMINAL));
        }
        words.addAll(List.of(
                JavaProgram.current().toString(),
                "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                "-cp",
                System.getProperty("java.class.path"),
                WatchedRun.class.getName(),
                progress));
        return new Command(words, Path.of("").toAbsolutePath(), Map.of(), Duration.ofMinutes(4)).run();
    }

    @Test
    void a_long_run_shows_how_far_it_is_and_takes_the_bar_away() {
        CommandResult watched = run(true, "true");
        assertEquals(0, watched.exit(), watched.output());
        assertTrue(watched.output().matches("(?s).*\\[#*\\.+] \\d+ of 30000 µs.*"), watched.output());
        assertTrue(watched.output().matches("(?s).*\r\u001b\\[Kthe run is over at 30.0 ms\\s*"), watched.output());
    }

    @Test
    void nothing_is_shown_where_nobody_asked_or_nobody_sees_it() {
        for (CommandResult silent : List.of(run(true, "false"), run(false, "true"))) {
            assertEquals(0, silent.exit(), silent.output());
            assertFalse(silent.output().contains("["), silent.output());
            assertTrue(silent.output().contains("the run is over at 30.0 ms"), silent.output());
        }
    }
}
