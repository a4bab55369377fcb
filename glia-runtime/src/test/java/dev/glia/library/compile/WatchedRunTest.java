package dev.glia.library.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.library.translate.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRunTest {
    @TempDir
    private Path folder;

    @Test
    void names_in_a_list_of_files_may_hold_blanks_dollars_and_letters_of_any_language() {
        assertEquals(
                List.of(
                        Path.of("/a/b.h"),
                        Path.of("/with blank/ü#1.h"),
                        Path.of("/$HOME/c:d.h"),
                        Path.of("relative.h")),
                WatchedRun.parse(
                        "out\\ put.o: /a/b.h \\\n /with\\ blank/ü\\#1.h \\\n /$$HOME/c:d.h \\\n  relative.h\n"));
        assertEquals(List.of(), WatchedRun.parse("out.o:\n"));
        assertEquals(List.of(), WatchedRun.parse(""));
    }

    @Test
    void the_compiler_is_run_again_where_a_file_changed_while_it_read() throws IOException {
        Files.writeString(folder.resolve("read.h"), "old");
        WatchedRun run = run("test -f again || echo new > read.h; touch again");
        assertEquals(Set.of(folder.resolve("read.h")), run.read());
        assertTrue(run.result().succeeded());
    }

    @Test
    void a_file_that_never_stops_changing_is_refused_in_one_paragraph() {
        HostException refused = assertThrows(HostException.class, () -> run("date +%N >> read.h"));
        assertEquals(
                "files that the compiler reads change while it reads them, among them '%s'; build again when they are written"
                        .formatted(folder.resolve("read.h")),
                refused.getMessage());
    }

    /** A compiler of a few words, which always tells that it has read one file. */
    private WatchedRun run(String work) {
        Path list = folder.resolve("list.d");
        String script = work + "; echo 'x.o: read.h' > list.d";
        Command command = new Command(List.of("sh", "-c", script), folder, Map.of(), Duration.ofMinutes(1));
        try (Transcript log = new Transcript(folder.resolve("log"))) {
            return WatchedRun.of(command, list, new CompilerRuns(log), file -> false);
        }
    }
}
