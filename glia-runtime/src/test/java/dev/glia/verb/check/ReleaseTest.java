package dev.glia.verb.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.imports.ModOrigin;
import dev.glia.imports.SourceMods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    private static final String LEAK = "NEURON { SUFFIX leak }\n";

    @TempDir
    Path dir;

    private Path jar(String mod, boolean licence) throws IOException {
        Path mods = Files.createDirectories(dir.resolve("src/main/mod"));
        Files.writeString(mods.resolve("Leak.mod"), mod);
        if (licence) {
            Files.writeString(dir.resolve("LICENSE"), "Apache License Version 2.0");
        }
        Path jar = dir.resolve("lab-1.0.jar");
        new SourceMods(
                        mods,
                        dir,
                        "lab",
                        ModOrigin.ofProject("1.0", licence ? List.of("Apache-2.0") : List.of(), List.of("A. Lab"), ""))
                .read()
                .writeTo(jar);
        return jar;
    }

    private void papers() throws IOException {
        Files.createFile(dir.resolve("lab-1.0-sources.jar"));
        Files.createFile(dir.resolve("lab-1.0-javadoc.jar"));
    }

    @Test
    void a_whole_release_has_every_file_listed_and_no_obstacle() throws IOException {
        papers();
        Release release = new Release(jar(LEAK, true), true, List.of(), true);
        assertEquals(List.of(), release.obstacles());
        assertEquals(
                List.of(
                        "FILE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/glia/lab/LICENSE",
                        "META-INF/glia/lab/Leak.mod",
                        "META-INF/glia/lab/package.json"),
                release.files()
                        .lines()
                        .map(line -> line.replaceFirst(" .*", ""))
                        .toList());
    }

    @Test
    void everything_that_stands_in_the_way_is_told_at_once() throws IOException {
        Release release = new Release(jar(LEAK, false), false, List.of("lab:other:jar:1.0-SNAPSHOT"), false);
        assertEquals(
                List.of(
                        "the pom names no licence",
                        "the package 'lab' has no text of its licence",
                        "there is no 'lab-1.0-sources.jar'",
                        "there is no 'lab-1.0-javadoc.jar'",
                        "the dependency 'lab:other:jar:1.0-SNAPSHOT' is a snapshot",
                        "two builds of it would differ"),
                release.obstacles().stream()
                        .map(text -> text.replaceFirst("[,;] .*", ""))
                        .toList());
    }

    @Test
    void a_mod_that_names_another_licence_than_the_package_is_refused() throws IOException {
        papers();
        for (String words : List.of(
                "SPDX-License-Identifier: GPL-3.0-only",
                "under the GNU General Public License",
                "Creative Commons Attribution",
                "for non-commercial use",
                "All rights reserved")) {
            List<String> obstacles =
                    new Release(jar(": " + words + "\n" + LEAK, true), true, List.of(), true).obstacles();
            assertEquals(1, obstacles.size(), words);
            assertTrue(obstacles.get(0).startsWith("'Leak.mod' says '"), obstacles.get(0));
        }
        for (String words : List.of("SPDX-License-Identifier: Apache-2.0", "Apache License", "a GPLike word")) {
            assertEquals(
                    List.of(),
                    new Release(jar(": " + words + "\n" + LEAK, true), true, List.of(), true).obstacles(),
                    words);
        }
    }

    @Test
    void without_a_jar_the_command_that_makes_it_is_told() {
        assertTrue(assertThrows(GliaException.class, () -> new Release(dir.resolve("no.jar"), true, List.of(), true))
                .getMessage()
                .contains("`mvn package glia:check -Dglia.release`"));
    }

    @Test
    void what_can_be_published_is_told_with_how_and_a_snapshot_with_what_that_means() {
        assertEquals(
                List.of(
                        "nothing stands in the way of publishing it; `mvn deploy` does, in the repository that the pom names"),
                Release.next("1.0", true));
        List<String> snapshot = Release.next("1.1-SNAPSHOT", false);
        assertTrue(
                snapshot.get(0)
                        .contains(
                                "`mvn deploy -DaltDeploymentRepository=lab::file:///groups/lab/maven` does, in a folder"),
                snapshot.get(0));
        assertTrue(snapshot.get(1).contains("write <version>1.1</version> into the pom"), snapshot.get(1));
    }
}
