package dev.glia.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.build.cache.BuildCache;
import dev.glia.fixtures.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own, at once or ended at any moment. */
class ManyBuildsTest {
    private static final int MODS = 4;

    @TempDir
    private Path folder;

    @Test
    void builds_at_once_compile_each_mod_once_in_all() throws Exception {
        BuildBench bench = bench();
        ExecutorService starters = Executors.newFixedThreadPool(6);
        try {
            List<ChildJvm> children = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                // Three of them want to build into one folder.
                Path output = folder.resolve(i < 3 ? "shared/target/glia" : "own" + i + "/target/glia");
                children.add(BuildOnce.child(bench, output));
            }
            List<Future<ChildJvm.Ended>> builds = new ArrayList<>();
            children.forEach(child -> builds.add(starters.submit(child::run)));
            int compiled = 0;
            for (Future<ChildJvm.Ended> build : builds) {
                ChildJvm.Ended ended = build.get(5, TimeUnit.MINUTES);
                assertEquals(0, ended.exit(), ended.text());
                assertTrue(ended.out().contains(" of " + MODS), ended.text());
                compiled += Integer.parseInt(ended.out().replaceFirst("(?s).*compiled (\\d+) of.*", "$1"));
            }
            assertEquals(MODS, compiled);
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("shared/target/glia/libnrnmech.so")),
                    Files.readAllBytes(folder.resolve("own5/target/glia/libnrnmech.so")));
        } finally {
            starters.shutdownNow();
        }
    }

    @Test
    void a_build_after_killed_ones_is_right() throws Exception {
        BuildBench bench = bench();
        for (int i = 0; i < 6; i++) {
            bench.file("lab", "leak1.mod", Mods.leak("leak1", 10 + i));
            Process process = start(BuildOnce.child(bench, bench.layout().folder()));
            process.waitFor(300 + 400L * i, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        BuildResult result = bench.build();
        assertEquals(MODS, result.manifest().mechanisms().size(), bench.said());
        assertFalse(bench.said().contains("damaged"), bench.said());
        assertEquals(List.of(), new BuildCache(BuildCache.below(bench.cache()), line -> {}).verify());
        String out = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "s.insert('glia__lab__leak1__0'); print(s(.5).glia__lab__leak1__0.g)");
        assertTrue(out.contains("15.0"), out);
        assertTrue(bench.build().unchanged());
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

    @Test
    void object_code_names_no_path_of_this_machine() throws IOException {
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
        bench.build();
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

    private static Process start(ChildJvm child) throws IOException {
        List<String> words = new ArrayList<>(child.java());
        words.addAll(child.program());
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
