package dev.glia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps with real workers and the real NEURON. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SweepTest {
    private static final int ROWS = 300;

    @TempDir
    Path folder;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void the_neuron_of_the_tests() {
        System.setProperty("glia.neuron.home", TestNeuron.installation().home().toString());
    }

    @AfterEach
    void no_setting_is_left() {
        System.clearProperty("glia.neuron.home");
    }

    private SweepRequest request(Class<?> task, String to, String... ranges) {
        return new SweepRequest(
                Optional.of(task.getName()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(ranges),
                folder.resolve(to),
                new Place.Processes(),
                OptionalInt.of(2),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of("128m"),
                OptionalLong.empty(),
                false,
                List.of());
    }

    private List<String> table(String to) throws IOException {
        return Files.readAllLines(folder.resolve(to));
    }

    @Test
    void a_task_gives_a_row_of_results_for_each_row_and_what_fails_says_why() throws Exception {
        int failed = new Sweep(
                        request(Peak.class, "out.csv", "amplitude=0,0.5", "label=plain,refused,exit", "log=,"),
                        said::add)
                .run();
        assertEquals(8, failed, said.toString());
        List<String> rows = table("out.csv");
        assertEquals("amplitude,label,log,peak,last,text,failure", rows.get(0));
        assertTrue(rows.get(1).matches("0,plain,,-6\\d[.]\\d+,-6\\d[.]\\d+,\"plain, \"\"quoted\"\"\","), rows.get(1));
        assertEquals(rows.get(1), rows.get(2), "rows that are the same have the same result");
        assertEquals("0,refused,,,,,\"refused, as it was told to be\"", rows.get(3));
        assertEquals("0,exit,,,,,EXITED", rows.get(5));
        assertTrue(rows.get(7).startsWith("0.5,plain,,3") || rows.get(7).startsWith("0.5,plain,,4"), rows.get(7));
        assertEquals(13, rows.size());
    }

    @Test
    void a_main_is_given_the_parameters_and_its_lines_with_a_name_are_results() throws Exception {
        SweepRequest main = new SweepRequest(
                Optional.empty(),
                Optional.of(Peak.Program.class.getName()),
                List.of("fixed"),
                Optional.of(Files.writeString(folder.resolve("in.csv"), "amplitude\n0\n0.5\n")),
                List.of(),
                folder.resolve("main.csv"),
                new Place.Processes(),
                OptionalInt.of(1),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false,
                List.of());
        assertEquals(0, new Sweep(main, said::add).run(), said.toString());
        assertEquals("amplitude,peak,label", table("main.csv").get(0));
        assertTrue(
                table("main.csv").get(2).matches("0[.]5,[34]\\d[.]\\d+,fixed"),
                table("main.csv").toString());
        assertTrue(said.contains("[1] this is no result"), said.toString());
    }

    @Test
    void what_is_done_is_not_done_again_and_rows_may_be_added() throws Exception {
        Path log = folder.resolve("log");
        new Sweep(request(Peak.class, "out.csv", "amplitude=0,0.5", "label=a", "log=" + log), said::add).run();
        assertEquals(2, Files.readAllLines(log).size());
        List<String> first = table("out.csv");
        said.clear();
        new Sweep(request(Peak.class, "out.csv", "amplitude=0,0.25,0.5", "label=a", "log=" + log), said::add).run();
        assertTrue(said.contains("2 of 3 rows are done already"), said.toString());
        assertEquals(List.of("0.25"), Files.readAllLines(log).subList(2, 3));
        assertEquals(3, Files.readAllLines(log).size());
        List<String> second = table("out.csv");
        assertEquals(
                List.of(first.get(0), first.get(1), first.get(2)),
                List.of(second.get(0), second.get(1), second.get(3)));
    }

    @Test
    void on_a_terminal_a_bar_says_how_many_rows_are_done_and_leaves_the_line_empty() throws Exception {
        List<String> words =
                new ArrayList<>(List.of("python3", "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"));
        words.addAll(ChildJvm.of(
                        SweepProgram.class,
                        request(Peak.class, "bar.csv", "amplitude=0,0.5", "label=refused,plain", "log=,")
                                .words()
                                .toArray(String[]::new))
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home())
                .words());
        ChildJvm.Ended ended = new ChildJvm(words, List.of(), Map.of(), Duration.ofMinutes(2)).run();
        assertEquals(1, ended.exit(), ended.text());
        String clear = "\r\033[K";
        assertTrue(ended.out().contains(clear + "[" + "#".repeat(15) + ".".repeat(15) + "] 4 of 8 rows"), ended.text());
        assertTrue(ended.out().contains(clear + "row 1 {amplitude=0, label=refused, log=} failed: "), ended.text());
        assertTrue(ended.out().contains(clear + "4 of 8 rows are in '"), ended.text());
    }

    @Test
    void a_seed_belongs_to_its_row() throws Exception {
        SweepRequest plain = request(Peak.Draw.class, "draw.csv", "n=1:6:1");
        SweepRequest seeded = new SweepRequest(
                plain.task(),
                plain.main(),
                plain.arguments(),
                plain.table(),
                plain.ranges(),
                folder.resolve("seeded.csv"),
                plain.place(),
                plain.processes(),
                plain.limit(),
                plain.heap(),
                OptionalLong.of(7),
                false,
                List.of());
        new Sweep(seeded, said::add).run();
        List<String> drawn = table("seeded.csv").stream()
                .skip(1)
                .map(row -> row.replaceFirst(".*,", ""))
                .toList();
        assertEquals(6, drawn.stream().distinct().count(), drawn.toString());
        List<String> before = table("seeded.csv");
        Files.delete(Sweep.journal(folder.resolve("seeded.csv")));
        new Sweep(seeded, said::add).run();
        assertEquals(before, table("seeded.csv"));
    }

    @Test
    void what_would_fail_in_every_row_is_told_before_the_first() {
        assertFault(
                "the record 'dev.glia.sweep.Peak' has the parameters amplitude, label, log, and the table has amplitude; both must be the same",
                request(Peak.class, "x.csv", "amplitude=1"));
        assertFault(
                "the parameter 'amplitude' of 'dev.glia.sweep.Peak' is a double and cannot be 'much'; a sweep makes numbers, texts, true or false, and constants of enums",
                request(Peak.class, "x.csv", "amplitude=1,much", "label=a", "log=b"));
        assertFault(
                "the class 'dev.glia.sweep.SweepTest' is no record that implements Callable, as `record Rate(double amplitude) implements Callable<Double>` does; a class with a main is named as the main",
                request(SweepTest.class, "x.csv", "amplitude=1"));
        assertFalse(Files.exists(folder.resolve("x.csv.done")), "nothing was begun");
    }

    private void assertFault(String message, SweepRequest request) {
        assertEquals(
                message,
                assertThrows(SweepException.class, () -> new Sweep(request, said::add).run())
                        .getMessage());
    }

    /** {@code -Dglia.test.sweepKills} says how often. */
    @Test
    void a_sweep_that_is_killed_at_random_moments_ends_with_the_same_table_as_one_that_ran_through() throws Exception {
        int kills = Integer.getInteger("glia.test.sweepKills", 2);
        Path log = folder.resolve("log");
        String[] ranges = {"amplitude=0.01:%s:0.01".formatted(ROWS / 100.0), "label=a", "log=" + log};
        assertEquals(0, new Sweep(request(Peak.class, "through.csv", ranges), said::add).run(), said.toString());
        Files.delete(log);

        Random random = new Random(kills);
        int killed = 0;
        for (int kill = 0; kill < kills; kill++) {
            ChildJvm.Running running = program(request(Peak.class, "killed.csv", ranges));
            int enough = journaled() + 1 + random.nextInt(ROWS / (kills + 2));
            while (running.process().isAlive() && journaled() < enough) {
                Thread.sleep(10);
            }
            Thread.sleep(random.nextInt(50));
            killed += running.process().isAlive() ? 1 : 0;
            running.process().destroyForcibly().waitFor();
            running.await();
            if (Files.exists(folder.resolve("killed.csv"))) {
                assertEquals(table("through.csv"), table("killed.csv"), "half a table");
            }
        }
        assertNotEquals(0, killed, "every sweep had ended before it was to be killed");
        awaitQuiet(log);
        int before = Files.exists(log) ? Files.readAllLines(log).size() : 0;
        ChildJvm.Ended last = program(request(Peak.class, "killed.csv", ranges)).await();
        assertEquals(0, last.exit(), last.text());
        Matcher done = Pattern.compile("(\\d+) of %s rows are done already".formatted(ROWS))
                .matcher(last.err());
        int known = done.find() ? Integer.parseInt(done.group(1)) : 0;
        assertEquals(ROWS - known, Files.readAllLines(log).size() - before, "what is done is not done again");
        assertNotEquals(0, known, "no row was done before the last kill: " + last.text());
        assertEquals(table("through.csv"), table("killed.csv"));
    }

    /** The whole lines of the journal, the first of which is no row. */
    private int journaled() throws IOException {
        Path journal = Sweep.journal(folder.resolve("killed.csv"));
        return Files.exists(journal)
                ? (int) Files.readString(journal).chars().filter(c -> c == '\n').count()
                : 0;
    }

    private ChildJvm.Running program(SweepRequest request) {
        return ChildJvm.of(SweepProgram.class, request.words().toArray(String[]::new))
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home())
                .limit(Duration.ofMinutes(5))
                .start();
    }

    /** The workers of a sweep that was killed end by themselves, and may have a row to finish. */
    private static void awaitQuiet(Path log) throws IOException, InterruptedException {
        String before = null;
        while (!String.valueOf(Files.exists(log) ? Files.readString(log) : "").equals(before)) {
            before = Files.exists(log) ? Files.readString(log) : "";
            Thread.sleep(1_000);
        }
    }
}
