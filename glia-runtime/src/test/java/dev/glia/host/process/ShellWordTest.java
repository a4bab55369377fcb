package dev.glia.host.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellWordTest {
    @TempDir
    Path folder;

    @Test
    void a_shell_reads_back_whatever_is_in_a_path() {
        List<String> words = List.of(
                "/home/user/model-1.0.jar",
                "it's mine",
                "a\"b\\c",
                "$HOME `id` $(id) !!",
                "*",
                "~",
                "a;b&c|d>e<f#g",
                "été\tα",
                "",
                "-n",
                "two\nlines");
        String script = "for word in "
                + String.join(" ", words.stream().map(ShellWord::of).toList())
                + "; do printf '%s|' \"$word\"; done";
        assertEquals(
                String.join("|", words) + "|",
                new Command(List.of("sh", "-c", script), folder, Map.of(), Duration.ofMinutes(1))
                        .run()
                        .output());
    }

    @Test
    void a_plain_path_stands_as_it_is() {
        assertEquals("/opt/nrn/lib-9.0.jar", ShellWord.of(Path.of("/opt/nrn/lib-9.0.jar")));
    }
}
