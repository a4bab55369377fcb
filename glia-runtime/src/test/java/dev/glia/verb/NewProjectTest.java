package dev.glia.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {
    private static final NewProject PROJECT =
            new NewProject("my-channels", "io.github.a-lab", List.of("A. Lab <a@lab.example>"), "MIT", "1.2.3");

    @TempDir
    Path dir;

    @Test
    void no_place_in_the_files_is_left_open() throws IOException {
        List<String> written = PROJECT.writeBelow(dir);
        assertTrue(written.contains("src/test/java/my_channels/LeakTest.java"), written.toString());
        try (Stream<Path> files = Files.walk(dir.resolve("my-channels"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(!Files.readString(file).matches("(?s).*@[a-z]+@.*"), file.toString());
            }
        }
        String pom = Files.readString(dir.resolve("my-channels/pom.xml"));
        assertTrue(pom.contains("<glia.version>1.2.3</glia.version>"), pom);
        assertTrue(pom.contains("<email>a@lab.example</email>"), pom);
        assertTrue(pom.contains("<url>https://github.com/a-lab/my-channels</url>"), pom);
        assertTrue(
                Files.readString(dir.resolve("my-channels/LICENSE")).contains("A. Lab"), "the author has the rights");
    }

    @Test
    void a_folder_in_which_something_is_stays_as_it_is() throws IOException {
        Files.createDirectories(dir.resolve("my-channels/src"));
        String message =
                assertThrows(GliaException.class, () -> PROJECT.writeBelow(dir)).getMessage();
        assertEquals(
                "'%s' is there already and not empty; take another name, or another folder to put it into"
                        .formatted(dir.resolve("my-channels")),
                message);
    }

    @Test
    void what_would_fail_later_is_refused_now() {
        assertTrue(refusal("a--b", "lab", "MIT").endsWith("Take another, as a-b"));
        assertTrue(refusal("a/b", "lab", "MIT").contains("'a/b' cannot name a project"));
        assertTrue(refusal("a", "lab..x", "MIT").contains("'lab..x' cannot be a groupId"));
        assertTrue(refusal("a", "lab", "GPL").contains("choose one of Apache-2.0, BSD-3-Clause, MIT"));
    }

    private static String refusal(String name, String group, String licence) {
        return assertThrows(GliaException.class, () -> new NewProject(name, group, List.of("A"), licence, "1"))
                .getMessage();
    }
}
