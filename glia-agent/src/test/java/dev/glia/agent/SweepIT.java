package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.Rest;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code glia sweep} as it is typed. */
class SweepIT {
    @TempDir
    Path folder;

    private Labs labs;

    @BeforeEach
    void two_labs() {
        labs = Labs.in(folder);
    }

    @Test
    void the_command_line_sweeps_a_task_of_a_class_path_and_goes_on_where_it_was() throws IOException {
        Path table = folder.resolve("rest.csv");
        var first = sweep("--param", "g=0,0.001", "--param", "time=10", "--to", table.toString());
        assertEquals(0, first.exit(), first.text());
        List<String> rows = Files.readAllLines(table);
        assertEquals("g,time,result", rows.get(0));
        assertEquals("0,10,-65.0", rows.get(1));
        assertTrue(rows.get(2).matches("0[.]001,10,-69[.]\\d+"), rows.toString());
        var second = sweep("--param", "g=0,0.001", "--param", "time=10", "--to", table.toString());
        assertTrue(second.err().contains("2 of 2 rows are done already"), second.text());
        assertEquals(rows, Files.readAllLines(table));
    }

    @Test
    void what_cannot_be_swept_is_one_line_and_exit_code_1() {
        var typo = sweep(
                "--param",
                "gbar=0",
                "--param",
                "time=10",
                "--to",
                folder.resolve("x.csv").toString());
        assertEquals(1, typo.exit(), typo.text());
        assertEquals(
                "glia: the record 'dev.glia.agent.model.Rest' has the parameters g, time, and the table has gbar, time; both must be the same\n",
                typo.err());
        var nothing = sweep();
        assertEquals(1, nothing.exit(), nothing.text());
        assertEquals(
                "glia: there is nothing to sweep over; name a table of parameters, params.csv, or a parameter, amp=0:1:0.1\n",
                nothing.err());
    }

    @Test
    void a_command_that_is_killed_leaves_no_process() throws Exception {
        ChildJvm.Running running = command(
                        "--param",
                        "g=0,0.001",
                        "--param",
                        "time=1e9",
                        "--to",
                        folder.resolve("x.csv").toString())
                .start();
        List<ProcessHandle> children = List.of();
        while (children.size() < 3) { // the sweep and two workers
            assertTrue(running.process().isAlive());
            children = running.process().descendants().toList();
            Thread.sleep(100);
        }
        running.process().destroyForcibly();
        for (ProcessHandle child : children) {
            child.onExit().get(1, TimeUnit.MINUTES);
        }
        running.await();
        assertFalse(Files.exists(folder.resolve("x.csv")));
    }

    private ChildJvm.Ended sweep(String... arguments) {
        return command(arguments).run();
    }

    private ChildJvm command(String... arguments) {
        String classes =
                Rest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                "--task",
                Rest.class.getName(),
                "--processes",
                "2",
                "-cp",
                classes + File.pathSeparator + labs.labB()));
        words.addAll(List.of(arguments));
        return new ChildJvm(PackagedAgent.commandLine(), words, Map.of(), Duration.ofMinutes(3));
    }
}
