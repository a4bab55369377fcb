package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShadedJarIT {
    /** Whatever is outside these prefixes would meet the user's own classes on one class path. */
    private static final Pattern OURS = Pattern.compile(
            "dev/glia/.*|dev/|META-INF/|META-INF/(MANIFEST.MF|LICENSE|NOTICE|[A-Za-z-]+-LICENSE)|META-INF/licenses/.*|META-INF/services/(dev\\.glia\\..*)?");

    @Test
    void the_jar_holds_nothing_but_ours_and_what_was_moved_below_it() throws IOException {
        try (JarFile jar = new JarFile(PackagedAgent.jar().toFile())) {
            assertEquals(
                    List.of(),
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> !OURS.matcher(name).matches())
                            .toList());
        }
    }

    @Test
    void the_libraries_are_moved_and_the_runtime_is_not() throws IOException {
        try (JarFile jar = new JarFile(PackagedAgent.jar().toFile())) {
            Set<String> shaded = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("dev/glia/shaded/[^/]+/.*"))
                    .map(name -> name.split("/")[3])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("bytebuddy", "jackson", "picocli"), shaded);
            for (String entry : List.of(
                    "dev/glia/Glia.class",
                    "dev/glia/agent/GliaAgent.class",
                    "dev/glia/cli/Main.class",
                    "META-INF/LICENSE")) {
                assertTrue(jar.getEntry(entry) != null, entry);
            }
        }
    }

    @Test
    void the_manifest_names_agent_and_command_line() throws IOException {
        try (JarFile jar = new JarFile(PackagedAgent.jar().toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            Map.of(
                            "Premain-Class", "dev.glia.agent.GliaAgent",
                            "Agent-Class", "dev.glia.agent.GliaAgent",
                            "Main-Class", "dev.glia.cli.Main",
                            "Can-Retransform-Classes", "true",
                            "Enable-Native-Access", "ALL-UNNAMED")
                    .forEach((name, value) -> assertEquals(value, main.getValue(name), name));
        }
    }

    @Test
    void the_jar_is_the_command_line() {
        var list = new ChildJvm(
                        List.of(System.getProperty("java.home") + "/bin/java", "-jar"),
                        List.of(
                                PackagedAgent.jar().toString(),
                                "list",
                                "--builtins",
                                "--classpath",
                                PackagedAgent.jar().toString()),
                        Map.of(),
                        java.time.Duration.ofMinutes(1))
                .run();
        assertEquals(0, list.exit(), list.text());
        assertEquals("", list.err());
        assertTrue(list.out().contains("* hh "), list.text());
    }
}
