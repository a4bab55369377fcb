package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.file.Sha256;
import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds in processes of their own, at once or ended at any moment. */
class ManyBuildsTest {
    private static final int MODS = 4;

    /** CONTRIBUTING.md tells how to run more of them. */
    private static final int KILLS = Integer.getInteger("glia.test.kills", 4);

    private static final int PROCESSES = Integer.getInteger("glia.test.processes", 6);

    @TempDir
    private Path folder;

    @Test
    void builds_at_once_compile_each_mod_once_in_all() throws Exception {
        BuildBench bench = bench();
        List<ChildJvm> children = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            // Three of them want to build into one folder.
            Path output = folder.resolve(i < 3 ? "shared/target/glia" : "own" + i + "/target/glia");
            children.add(BuildOnce.child(bench, output).limit(Duration.ofMinutes(5)));
        }
        List<ChildJvm.Running> builds = children.stream().map(ChildJvm::start).toList();
        int compiled = 0;
        for (ChildJvm.Running build : builds) {
            ChildJvm.Ended ended = build.await();
            assertEquals(0, ended.exit(), ended.text());
            assertTrue(ended.out().contains(MODS + " mods of 1 package"), ended.text());
            Matcher count = Pattern.compile("(\\d+) compiled").matcher(ended.out());
            compiled += count.find() ? Integer.parseInt(count.group(1)) : 0;
        }
        assertEquals(MODS, compiled);
        for (int i = 3; i < PROCESSES; i++) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("shared/target/glia/libnrnmech.so")),
                    Files.readAllBytes(folder.resolve("own" + i + "/target/glia/libnrnmech.so")));
        }
    }

    @Test
    void a_build_after_a_killed_one_is_right() throws Exception {
        BuildBench bench = bench();
        Random moments = new Random(KILLS);
        for (int kill = 1; kill <= KILLS; kill++) {
            // A new mod each time, so that there is something to compile, and something wrong to find.
            bench.file("lab", "leak1.mod", Mods.leak("leak1", 10 + kill));
            long after = 250 + moments.nextInt(2500);
            ChildJvm child = BuildOnce.child(bench, bench.layout().folder());
            if (kill % 10 == 0) {
                forgetHeaders(bench.cache());
            }
            ChildJvm.Running build = child.start();
            build.process().waitFor(after, TimeUnit.MILLISECONDS);
            // The JVM alone: its compilers live on, as they do when the system ends it.
            build.process().destroyForcibly();
            build.await();
            isRight(bench, "kill " + kill + " after " + after + " ms", 10 + kill);
        }
        assertEquals(List.of(), new BuildCache(BuildCache.below(bench.cache()), line -> {}).verify());
    }

    @Test
    void a_library_is_whole_after_a_project_was_killed_while_it_took_it_over() throws Exception {
        BuildBench bench = bench();
        Path jar = BuildOnce.published(bench.request().packages().get(0), folder.resolve("lab.jar"))
                .container();
        Path first = folder.resolve("first");
        assertEquals(0, BuildOnce.child(bench, first, List.of(jar)).run().exit());
        Random moments = new Random(KILLS);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path other = folder.resolve("other" + kill);
            ChildJvm takeOver = BuildOnce.child(bench, other, List.of(jar));
            ChildJvm.Running killed = takeOver.start();
            killed.process().waitFor(100 + moments.nextInt(500), TimeUnit.MILLISECONDS);
            killed.process().destroyForcibly();
            killed.await();
            ChildJvm.Ended ended = takeOver.run();
            assertTrue(
                    ended.out().matches("(?s)library (up to date|of 4 mods.*: 0 compiled, 4 reused).*"), ended.text());
            assertEquals(left(first), left(other), ended.text());
        }
    }

    /** Staged mods and library, by their path in the folder, each with its checksum. */
    private static Map<String, String> left(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().matches(".*\\.(mod|so)"))
                    .collect(Collectors.toMap(file -> output.relativize(file).toString(), Sha256::of));
        }
    }

    private void isRight(BuildBench bench, String when, int g) {
        BuildResult result = bench.build();
        assertEquals(MODS, result.manifest().mechanisms().size(), when + bench.said());
        assertFalse(bench.said().contains("damaged"), when + bench.said());
        String out = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "for i in '1234': s.insert('glia__lab__leak' + i + '__0')",
                "print('g', s(.5).glia__lab__leak1__0.g, s(.5).glia__lab__leak2__0.g)");
        assertTrue(out.contains("g " + g + ".0 2.0"), when + ": " + out);
        assertTrue(bench.build().unchanged(), when);
    }

    /** So that a kill may also meet the making of one. */
    private static void forgetHeaders(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(BuildCache.below(cache).resolve("headers"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void paths_may_hold_spaces_quotes_and_letters_of_any_language() {
        BuildBench bench = new BuildBench(folder.resolve("modèles d'Élodie \"x\" & $HOME/日本"))
                .file(
                        "lab",
                        "sub/user.mod",
                        "NEURON { SUFFIX user RANGE y }\nINCLUDE \"part.inc\"\n"
                                + "ASSIGNED { v (mV) y }\nINITIAL { y = part() }\n")
                .file("lab", "sub/part.inc", "FUNCTION part() { part = 5 }\n");
        BuildResult result = bench.build();
        assertEquals(1, result.manifest().mechanisms().size(), bench.said());
        assertTrue(bench.build().unchanged());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void object_code_names_no_path_of_this_machine(boolean clang) throws IOException {
        BuildBench bench =
                bench().file("lab", "inc.mod", """
                NEURON { SUFFIX inc RANGE y }
                INCLUDE "part.inc"
                VERBATIM
                #include <assert.h>
                ENDVERBATIM
                ASSIGNED { v (mV) y }
                INITIAL {
                VERBATIM
                  assert(y == y);
                ENDVERBATIM
                }
                """).file("lab", "part.inc", "FUNCTION part() { part = 5 }\n");
        bench.options(clang ? Clang.options() : BuildOptions.defaults());
        assertEquals(MODS + 1, bench.build().compiled(), bench.said());
        for (BuildCache.Entry entry : new BuildCache(BuildCache.below(bench.cache()), line -> {}).entries()) {
            if (entry.kind().equals("objects")) {
                String bytes = Files.readString(entry.file(), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(folder.toString()), "the project's path in " + entry);
                assertFalse(
                        bytes.contains(
                                bench.request().neuron().home().orElseThrow().toString()),
                        "NEURON's path in " + entry);
            }
        }
    }

    private BuildBench bench() {
        BuildBench bench = new BuildBench(folder);
        for (int i = 1; i <= MODS; i++) {
            bench.file("lab", "leak" + i + ".mod", Mods.leak("leak" + i, i));
        }
        return bench;
    }
}
