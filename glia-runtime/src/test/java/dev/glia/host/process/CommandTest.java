package dev.glia.host.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandTest {
    @TempDir
    Path folder;

    private Command shell(String script, Duration limit) {
        return new Command(List.of("sh", "-c", script), folder, Map.of("GREETING", "hello"), limit);
    }

    private CommandResult run(String script) {
        return shell(script, Duration.ofSeconds(30)).run();
    }

    @Test
    void both_streams_are_captured_in_the_order_in_which_they_were_written() {
        assertEquals(
                new CommandResult(3, "one\ntwo\nthree\n", false), run("echo one; echo two >&2; echo three; exit 3"));
    }

    @Test
    void folder_and_environment_are_those_asked_for() throws IOException {
        assertEquals(
                folder.toRealPath() + " hello\n",
                run("echo $(pwd -P) $GREETING").output());
    }

    @Test
    void more_output_than_a_pipe_holds_does_not_block() {
        CommandResult result =
                run("head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero | tr '\\0' y >&2");

        assertTrue(result.succeeded());
        assertEquals(6_000_000, result.output().length());
    }

    @Test
    void standard_input_is_empty() {
        assertEquals(new CommandResult(0, "end\n", false), run("cat; echo end"));
    }

    @Test
    void at_the_time_limit_the_program_and_its_children_are_killed() {
        CommandResult result =
                shell("sleep 1000 & echo $!; wait", Duration.ofMillis(700)).run();

        assertTrue(result.timedOut());
        assertFalse(result.succeeded());
        assertIsGone(Long.parseLong(result.output().strip()));
    }

    @Test
    void a_grandchild_that_keeps_the_output_open_does_not_hold_up_the_result() {
        CommandResult result = run("sleep 1000 & echo $!");

        assertTrue(result.succeeded());
        ProcessHandle.of(Long.parseLong(result.output().strip())).orElseThrow().destroyForcibly();
    }

    @Test
    void an_interrupt_kills_the_program_and_stays_set() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        StringBuilder message = new StringBuilder();
        Thread waiting = new Thread(() -> {
            CommandException e = assertThrows(
                    CommandException.class,
                    () -> shell("sleep 1000", Duration.ofMinutes(5)).run());
            message.append(e.getMessage());
            stillInterrupted.set(Thread.currentThread().isInterrupted());
            ended.countDown();
        });
        waiting.start();
        waiting.interrupt();

        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertTrue(stillInterrupted.get());
        assertEquals("'sh -c 'sleep 1000'' was interrupted and has been ended", message.toString());
    }

    @Test
    void a_missing_program_is_named_with_the_folder() {
        Command missing = new Command(List.of("no-such-program"), folder, Map.of(), Duration.ofSeconds(1));

        CommandException e = assertThrows(CommandException.class, missing::run);
        assertEquals(
                "'no-such-program' cannot be started in '%s': No such file or directory".formatted(folder),
                e.getMessage());
        assertEquals(missing, e.command());
    }

    @Test
    void a_missing_folder_is_named() {
        Path nowhere = folder.resolve("nowhere");
        Command command = new Command(List.of("true"), nowhere, Map.of(), Duration.ofSeconds(1));

        assertEquals(
                "'true' cannot be started in '%s': that folder does not exist".formatted(nowhere),
                assertThrows(CommandException.class, command::run).getMessage());
    }

    @Test
    void the_line_can_be_pasted_into_a_shell() {
        List<String> words = List.of("g++", "-I/usr/include", "it's here/a b.mod", "");

        assertEquals(
                "g++ -I/usr/include 'it'\\''s here/a b.mod' ''",
                new Command(words, folder, Map.of(), Duration.ZERO).line());
    }

    @Test
    void a_jvm_that_is_told_to_end_ends_its_programs() throws Exception {
        Process jvm = new ProcessBuilder(ChildJvm.of(Sleeper.class).words())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = jvm.inputReader()) {
            long pid = Long.parseLong(said.readLine());
            jvm.destroy();
            assertTrue(jvm.waitFor(30, TimeUnit.SECONDS));
            assertIsGone(pid);
        }
    }

    private static void assertIsGone(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(process ->
                        process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    /** Runs a program that tells its own process id to whoever started this JVM, and does not end. */
    static final class Sleeper {
        public static void main(String[] arguments) {
            new Command(
                            List.of("sh", "-c", "echo $$ > /proc/$PPID/fd/1; exec sleep 1000"),
                            Path.of("").toAbsolutePath(),
                            Map.of(),
                            Duration.ofMinutes(5))
                    .run();
        }
    }
}
