package dev.glia.maven.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.glia.library.BuildProgress.ModDone;
import dev.glia.library.BuildProgress.Outcome;
import dev.glia.maven.RecordedLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final RecordedLog log = new RecordedLog();

    @Test
    void a_log_gets_one_line_per_mod() {
        LogProgress progress = new LogProgress(log);
        progress.done(new ModDone(12, 47, "dbbs", "Kv1_1", Duration.ofMillis(412), Outcome.COMPILED));
        progress.done(new ModDone(13, 47, "dbbs", "cdp5/CAM", Duration.ofSeconds(9), Outcome.BROKEN));
        progress.done(new ModDone(14, 47, "dbbs", "Kca", Duration.ZERO, Outcome.REUSED));
        progress.warn("mind this");
        assertEquals(
                List.of(
                        "INFO [12/47] dbbs Kv1_1 0.4 s",
                        "INFO [13/47] dbbs cdp5/CAM 9.0 s, does not compile",
                        "INFO [14/47] dbbs Kca 0.0 s, compiled by another process",
                        "WARN mind this"),
                log.lines());
    }

    @Test
    void a_terminal_gets_a_bar_that_grows_in_one_line() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        TerminalProgress progress = new TerminalProgress(log, new PrintStream(terminal, true, StandardCharsets.UTF_8));
        progress.done(new ModDone(1, 3, "lab", "Kv1", Duration.ofMillis(400), Outcome.COMPILED));
        assertEquals(
                "\r\033[K[##########....................] [1/3] lab Kv1 0.4 s",
                terminal.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), log.lines());
    }

    @Test
    void without_a_person_at_a_terminal_there_is_no_bar() {
        assertInstanceOf(LogProgress.class, TerminalProgress.orLines(log, false));
    }
}
