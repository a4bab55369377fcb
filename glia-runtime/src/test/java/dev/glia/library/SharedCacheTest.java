package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.PackageSource;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.CompiledMods;
import dev.glia.host.file.FileState;
import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of several machines that share files, on a file system that has neither locks that hold anybody off nor fine times. */
class SharedCacheTest {
    private static final int MODS = 3;

    /** The long form of {@link ManyBuildsTest} is that of this. */
    private static final int PROCESSES = Math.max(3, Integer.getInteger("glia.test.processes", 6) / 2);

    private static final String COARSE = "2";

    @TempDir
    private Path folder;

    private Path weak;

    @BeforeEach
    void a_weak_file_system() throws IOException {
        try (var in = ChildJvm.class.getResourceAsStream("weak_files.cpp")) {
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            weak = CompiledMods.plain(folder, "weak", source, "-O1", "-ldl");
        }
    }

    private ChildJvm onIt(ChildJvm child) {
        return child.variable("LD_PRELOAD", weak.toString())
                .variable("WEAK_SECONDS", COARSE)
                .limit(Duration.ofMinutes(5));
    }

    @Test
    void builds_at_once_that_no_lock_holds_off_leave_one_whole_library() throws Exception {
        BuildBench bench = new BuildBench(folder);
        for (int i = 1; i <= MODS; i++) {
            bench.file("lab", "leak" + i + ".mod", Mods.leak("leak" + i, i));
        }
        List<ChildJvm.Running> builds = new ArrayList<>();
        Path shared = folder.resolve("shared/target/glia");
        for (int i = 0; i < PROCESSES; i++) {
            Path output = i < 2 ? shared : folder.resolve("own" + i + "/target/glia");
            builds.add(onIt(BuildOnce.child(bench, output)).start());
        }
        for (ChildJvm.Running build : builds) {
            ChildJvm.Ended ended = build.await();
            assertEquals(0, ended.exit(), ended.text());
            assertTrue(ended.out().contains(MODS + " mods of 1 package"), ended.text());
        }
        assertWhole(shared);
        for (int i = 2; i < PROCESSES; i++) {
            assertWhole(folder.resolve("own" + i + "/target/glia"));
        }
        assertEquals(List.of(), new BuildCache(BuildCache.below(bench.cache()), line -> {}).verify());
        try (var left = Files.list(shared)) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith("work")));
        }
    }

    /** A library that holds every mod, whichever of two linkers has made it. */
    private void assertWhole(Path output) {
        String out = PlainNeuron.output(
                output.resolve("libnrnmech.so"),
                folder,
                "for i in '123': s.insert('glia__lab__leak' + i + '__0')",
                "print('g', s(.5).glia__lab__leak1__0.g, s(.5).glia__lab__leak2__0.g, s(.5).glia__lab__leak3__0.g)");
        assertTrue(out.contains("g 1.0 2.0 3.0"), out);
        StatedLibrary stated = StatedLibrary.at(new GliaLayout(output), false);
        LibraryManifest manifest = stated.manifest().orElseThrow();
        assertEquals(MODS, manifest.mechanisms().size());
        assertEquals(Optional.empty(), LibraryJudge.damage(stated.layout(), manifest));
    }

    @Test
    void a_mod_that_changes_twice_within_one_tick_of_the_file_system_is_not_taken_for_unchanged() {
        ChildJvm.Ended ended =
                onIt(ChildJvm.of(TwoEdits.class, folder.toString())).run();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals("one state true, kept false\nkept later true\n", ended.out(), ended.text());
    }

    /** A look at a mod, and an edit of it behind the look, in one tick; then a look when the tick is over. */
    static final class TwoEdits {
        private TwoEdits() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Path mod = folder.resolve("classes/META-INF/glia/lab/kv.mod");
            Files.createDirectories(mod.getParent());
            Files.createDirectories(folder.resolve("glia"));
            long tick = Long.parseLong(COARSE) * 1000;
            Thread.sleep(tick - System.currentTimeMillis() % tick + 20);
            Files.writeString(mod, "one");
            String before = FileState.of(mod);
            LastBuild last = last(folder);
            Files.writeString(mod, "two");
            System.out.println(
                    "one state " + before.equals(FileState.of(mod)) + ", kept " + last.keep(tools(folder), "done"));
            Thread.sleep(3 * tick);
            System.out.println("kept later " + last(folder).keep(tools(folder), "done"));
        }

        private static LastBuild last(Path folder) {
            return new LastBuild(
                    new GliaLayout(folder.resolve("glia")),
                    List.of(new PackageSource("lab:lab:1", folder.resolve("classes"))),
                    List.of());
        }

        private static BuildTools tools(Path folder) {
            return new BuildTools(new BuildBench(folder).request(), () -> "tools");
        }
    }

    @Test
    void files_that_others_have_left_in_the_making_stay_and_those_of_the_dead_go() throws IOException {
        WorkFolders folders = new WorkFolders(folder.resolve("glia"));
        Path own = Files.createDirectories(folders.own());
        String name = own.getFileName().toString();
        String machine = name.substring(0, name.lastIndexOf('-') + 1);
        Files.createDirectories(own.resolveSibling(
                machine + ProcessHandle.current().parent().orElseThrow().pid()));
        Path dead = Files.createDirectories(own.resolveSibling(machine + "999999999"));
        Files.createDirectories(own.resolveSibling("work-of.another.machine-17"));
        assertEquals(
                List.of(own, dead),
                folders.unused().stream()
                        .sorted(Comparator.comparing(each -> !each.equals(own)))
                        .toList());
    }
}
