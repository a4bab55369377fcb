package dev.glia.host.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private ProgressBar bar(boolean watched) {
        return new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), watched, "simulations");
    }

    private String shown() {
        String shown = screen.toString(StandardCharsets.UTF_8);
        screen.reset();
        return shown.replace("\r\033[K", "|");
    }

    @Test
    void it_counts_makes_room_for_lines_and_is_gone_at_the_end() {
        ProgressBar bar = bar(true);
        bar.expect(2);
        assertEquals("|[..............................] 0 of 2 simulations", shown());
        bar.advance();
        assertEquals("|[###############...............] 1 of 2 simulations", shown());
        bar.around("[1] hello", line -> screen.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals("|[1] hello\n|[###############...............] 1 of 2 simulations", shown());
        bar.advance();
        assertEquals("|", shown());
    }

    @Test
    void where_nobody_watches_nothing_is_drawn() {
        ProgressBar bar = bar(false);
        bar.expect(2);
        bar.advance();
        assertEquals("", shown());
    }
}
