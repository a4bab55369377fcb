package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.file.DiskFullException;
import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No room for what a build writes: one clear error, and the next build is right. */
class DiskFullTest {
    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder)
                .file("lab", "one.mod", Mods.leak("one", 1))
                .file("lab", "two.mod", Mods.leak("two", 2));
    }

    @Test
    void objects_that_find_no_room_are_no_fault_of_the_mods() throws IOException {
        // The real assembler, with a real full device for its object.
        Path script = folder.resolve("full");
        Files.writeString(script, """
                #!/bin/bash
                words=("$@")
                case "$*" in *' -c '*) words[-1]=/dev/full;; esac
                exec c++ "${words[@]}"
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        bench.variable("CXX", script.toString());
        DiskFullException full = assertThrows(DiskFullException.class, bench::build);
        assertTrue(full.getMessage().contains("there is no room (No space left on device)"), full.getMessage());
        assertTrue(full.getMessage().contains("glia cache prune"), full.getMessage());
        assertFalse(Files.exists(bench.layout().manifest()));
        isRight(bench.variable("CXX", "c++").build());
    }

    /** {@code ulimit -f} needs no rights, and stops every file of JVM, nocmodl, compiler and linker at so many half KiB. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60})
    void a_build_whose_files_may_not_grow_says_so_and_leaves_nothing_half(int blocks) {
        endsWithoutRoom(BuildOnce.child(bench, bench.layout().folder()), blocks);
        isRight(bench.build());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void a_library_that_cannot_be_taken_over_whole_is_not_taken_over(int blocks) {
        Path jar = BuildOnce.published(bench.request().packages().get(0), folder.resolve("lab.jar"))
                .container();
        assertEquals(
                0,
                BuildOnce.child(bench, folder.resolve("first"), List.of(jar))
                        .run()
                        .exit());
        ChildJvm takeOver = BuildOnce.child(bench, folder.resolve("second"), List.of(jar));
        endsWithoutRoom(takeOver, blocks);
        ChildJvm.Ended ended = takeOver.run();
        assertTrue(ended.out().startsWith("library of 2 mods of 1 package: 0 compiled, 2 reused"), ended.text());
    }

    private static void endsWithoutRoom(ChildJvm build, int blocks) {
        List<String> child = build.words();
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        words.addAll(child.subList(0, 1));
        // The JVM's own performance counters are a file, too.
        words.add("-XX:-UsePerfData");
        ChildJvm.Ended ended =
                new ChildJvm(words, child.subList(1, child.size()), Map.of(), Duration.ofMinutes(2)).run();
        assertNotEquals(0, ended.exit(), ended.text());
        assertTrue(ended.err().contains("DiskFullException"), ended.text());
        assertTrue(ended.err().contains("there is no room (File "), ended.text());
    }

    private void isRight(BuildResult result) {
        assertEquals(
                List.of("glia__lab__one__0", "glia__lab__two__0"),
                result.manifest().mechanismNames(),
                bench.said());
        assertFalse(bench.said().contains("damaged"), bench.said());
        assertEquals(List.of(), new BuildCache(BuildCache.below(bench.cache()), line -> {}).verify());
        String out = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "s.insert('glia__lab__two__0'); print('g', s(.5).glia__lab__two__0.g)");
        assertTrue(out.contains("g 2.0"), out);
    }
}
