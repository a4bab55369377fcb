package dev.glia.maven.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgLineTest {
    private static final Path AGENT = Path.of("/repo/glia-agent.jar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                          | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED
            -Xmx2g                                      | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -Xmx2g
            -Da="b c"  -ea                              | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -Da="b c" -ea
            -javaagent:/repo/glia-agent.jar -ea         | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -ea
            "-javaagent:/repo/glia-agent.jar=jobs=1" -ea | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -ea
            --enable-native-access=ALL-UNNAMED -ea      | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -ea
            -javaagent:/repo/jacoco.jar=x               | -javaagent:/repo/glia-agent.jar=jobs=2 --enable-native-access=ALL-UNNAMED -javaagent:/repo/jacoco.jar=x
            """)
    void the_agent_comes_first_and_once_and_the_users_arguments_stay(String before, String after) {
        assertEquals(after, ArgLine.withAgent(before, AGENT, "jobs=2"));
    }

    @Test
    void an_agent_in_a_folder_with_a_space_is_quoted_and_found_again() {
        Path agent = Path.of("/my repo/glia-agent.jar");
        String once = ArgLine.withAgent("-ea", agent, "");
        assertEquals("\"-javaagent:/my repo/glia-agent.jar\" --enable-native-access=ALL-UNNAMED -ea", once);
        assertEquals(once, ArgLine.withAgent(once, agent, ""));
    }

    @Test
    void arguments_lose_their_quotes_as_in_a_shell() {
        assertEquals(
                List.of("-Da=b c", "x y", "plain", "it's"), ArgLine.arguments("  -Da=\"b c\" 'x y' plain \"it's\" "));
    }
}
