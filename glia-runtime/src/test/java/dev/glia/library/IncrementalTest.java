package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.cache.BuildCache;
import dev.glia.select.Preference;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second build does exactly the work that the change asks for. */
class IncrementalTest {
    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder)
                .file("lab", "one.mod", Mods.leak("one", 1))
                .file("lab", "two.mod", Mods.leak("two", 2));
        assertEquals(2, bench.build().compiled(), bench.said());
    }

    @Test
    void nothing_changed_does_nothing() throws IOException {
        FileTime before = Files.getLastModifiedTime(bench.layout().library());
        Files.delete(bench.layout().log());
        BuildResult result = bench.build();
        assertTrue(result.unchanged());
        assertEquals("library up to date (2 mods of 1 package), nothing compiled", result.sentence());
        assertEquals(before, Files.getLastModifiedTime(bench.layout().library()));
        assertFalse(Files.exists(bench.layout().log()), "a process was started");
    }

    @Test
    void a_changed_mod_alone_is_compiled() {
        bench.file("lab", "two.mod", Mods.leak("two", 3));
        BuildResult result = bench.build();
        assertEquals(List.of("lab/two"), bench.compiled());
        assertEquals(1, result.reused());
    }

    @Test
    void a_changed_include_file_compiles_what_includes_it() {
        bench.file("lab", "user.mod", "NEURON { SUFFIX user }\nINCLUDE \"part.inc\"\nASSIGNED { v (mV) }\n");
        bench.file("lab", "part.inc", "FUNCTION part() { part = 1 }\n");
        bench.build();
        bench.file("lab", "part.inc", "FUNCTION part() { part = 2 }\n").build();
        assertEquals(List.of("lab/user"), bench.compiled());
    }

    @Test
    void an_added_mod_alone_is_compiled() {
        bench.file("other", "one.mod", Mods.leak("one", 1)).build();
        assertEquals(List.of("other/one"), bench.compiled());
    }

    @Test
    void a_removed_mod_leaves_the_library_and_nothing_is_compiled() {
        BuildResult result = bench.without("lab", "two.mod").build();
        assertFalse(result.unchanged());
        assertEquals(List.of(), bench.compiled());
        assertEquals(List.of("glia__lab__one__0"), result.manifest().mechanismNames());
        assertFalse(Files.exists(bench.layout().mods().resolve("glia__lab__two__0.mod")));
    }

    @Test
    void the_last_removed_package_leaves_no_library() {
        BuildResult result = bench.without("lab").build();
        assertEquals(Optional.empty(), result.library());
        assertFalse(Files.exists(bench.layout().library()));
        assertTrue(result.sentence().contains("mvn glia:import"), result.sentence());
        assertTrue(bench.build().unchanged());
    }

    @Test
    void other_preferences_are_recorded_and_nothing_is_compiled() {
        Preference preference = new Preference(Optional.of("Kv1"), Optional.of("lab"), Optional.empty());
        BuildRequest plain = bench.request();
        BuildRequest request = new BuildRequest(
                plain.packages(),
                plain.ownPackages(),
                plain.folder(),
                plain.options(),
                List.of(preference),
                plain.progress(),
                plain.neuron());
        assertTrue(LibraryBuild.run(request).unchanged());
        assertEquals(
                List.of(preference),
                LibraryManifest.read(bench.layout()).orElseThrow().preferences());
    }

    @Test
    void other_flags_compile_everything_and_the_old_ones_nothing() {
        BuildOptions plain = BuildOptions.defaults();
        bench.options(BuildOptions.from(name -> name.equals("glia.cxxflags") ? "-DLAB=1" : null, name -> null));
        assertEquals(2, bench.build().compiled());
        assertEquals(0, bench.options(plain).build().compiled());
    }

    @Test
    void another_project_with_the_same_packages_compiles_nothing_and_links_nothing() throws IOException {
        byte[] library = Files.readAllBytes(bench.layout().library());
        BuildResult result = bench.output("elsewhere ü/target/glia").build();
        assertEquals(0, result.compiled());
        assertEquals(2, result.reused());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                library, Files.readAllBytes(bench.layout().library()));
        assertFalse(Files.readString(bench.layout().log()).contains("-shared"), "it was linked again");
    }

    @Test
    void special_is_neurons_program_with_the_mechanisms() {
        bench.options(BuildOptions.from(name -> name.equals("glia.special") ? "true" : null, name -> null));
        assertEquals(0, bench.build().compiled());
        assertEquals("2", printed(bench.layout().special().toString()));
        assertTrue(bench.build().unchanged());
    }

    @Test
    void the_library_loads_in_plain_nrniv() {
        Path nrniv = TestNeuron.installation().home().resolve("bin").resolve("nrniv");
        assertEquals(
                "2", printed(nrniv.toString(), "-dll", bench.layout().library().toString()));
    }

    /** What NEURON's program prints of the second mod's conductance. */
    private String printed(String... program) {
        String hoc = "create s\naccess s\ninsert glia__lab__two__0\nprint g_glia__lab__two__0\nquit()";
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of("-nogui", "-nopython", "-c", hoc));
        CommandResult ran =
                new Command(words, folder, TestNeuron.installation().environment(), Duration.ofMinutes(1)).run();
        return ran.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .findFirst()
                .orElse(ran.output());
    }

    @Test
    void a_changed_library_is_noticed_and_put_back() throws IOException {
        byte[] whole = Files.readAllBytes(bench.layout().library());
        flip(bench.layout().library());
        assertFalse(bench.build().unchanged());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                whole, Files.readAllBytes(bench.layout().library()));
    }

    @Test
    void the_manifest_says_what_its_build_compiled_and_what_it_reused() {
        assertEquals(
                new LibraryManifest.Made(2, 0),
                LibraryManifest.read(bench.layout()).orElseThrow().made());
        LibraryManifest second = bench.output("second").build().manifest();
        assertEquals(new LibraryManifest.Made(0, 2), second.made());
    }

    @Test
    void a_damaged_manifest_is_made_anew() throws IOException {
        Files.writeString(bench.layout().manifest(), "{\"schema\": 1, ");
        BuildResult result = bench.build();
        assertFalse(result.unchanged());
        assertEquals(0, result.compiled());
        assertTrue(bench.build().unchanged());
    }

    @Test
    void damaged_entries_of_the_cache_are_noticed_said_once_and_made_again() throws IOException {
        BuildCache cache = new BuildCache(BuildCache.below(bench.cache()), line -> {});
        for (BuildCache.Entry entry : cache.entries()) {
            if (!entry.kind().equals("headers")) {
                flip(entry.file());
            }
        }
        BuildResult result = bench.output("second").build();
        assertEquals(2, result.compiled());
        // Two objects, what they have in common, and the library that was linked of them.
        assertEquals(
                4, bench.said().lines().filter(l -> l.contains("is damaged")).count(), bench.said());
        assertEquals(
                4,
                bench.said()
                        .lines()
                        .distinct()
                        .filter(l -> l.contains("is damaged"))
                        .count());
        assertEquals(List.of(), cache.verify());
    }

    @Test
    void a_truncated_object_is_noticed() throws IOException {
        BuildCache cache = new BuildCache(BuildCache.below(bench.cache()), line -> {});
        BuildCache.Entry object = cache.entries().stream()
                .filter(entry -> entry.kind().equals("objects"))
                .findFirst()
                .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(object.file().toFile(), "rw")) {
            file.setLength(object.size() / 2);
        }
        assertEquals(
                List.of(object.key()),
                cache.verify().stream().map(BuildCache.Entry::key).toList());
        bench.file("lab", "three.mod", Mods.leak("three", 3));
        assertEquals(2, bench.build().compiled());
    }

    @Test
    void the_longest_unused_entries_are_pruned_first_and_none_in_use() throws IOException {
        BuildCache cache = new BuildCache(BuildCache.below(bench.cache()), line -> {});
        assertEquals(List.of(), cache.prune(0), "all were just used");
        List<BuildCache.Entry> entries = cache.entries();
        Instant day = Instant.now().minusSeconds(86_400);
        for (int i = 0; i < 2; i++) {
            Path stamp = entries.get(i).file().resolveSibling(entries.get(i).key() + ".stamp");
            Files.setLastModifiedTime(stamp, FileTime.from(day.plusSeconds(i)));
        }
        Path leftBehind = Files.writeString(entries.get(0).file().resolveSibling(".killed.tmp"), "half");
        Files.setLastModifiedTime(leftBehind, FileTime.from(day));
        List<BuildCache.Entry> removed = cache.prune(0);
        assertFalse(Files.exists(leftBehind));
        assertEquals(
                List.of(entries.get(0).key(), entries.get(1).key()),
                removed.stream().map(BuildCache.Entry::key).toList());
        assertEquals(entries.size() - 2, cache.entries().size());
        assertTrue(cache.clear() > 0);
        assertEquals(List.of(), cache.entries());
    }

    @Test
    void a_clock_that_was_set_back_hides_no_change_and_keeps_nothing_for_ever() throws IOException {
        FileTime nextYear = FileTime.from(Instant.now().plus(Duration.ofDays(365)));
        BuildCache cache = new BuildCache(BuildCache.below(bench.cache()), line -> {});
        for (BuildCache.Entry entry : cache.entries()) {
            Files.setLastModifiedTime(entry.file(), nextYear);
            Files.setLastModifiedTime(entry.file().resolveSibling(entry.key() + ".stamp"), nextYear);
        }
        Files.setLastModifiedTime(bench.layout().manifest(), nextYear);
        Files.setLastModifiedTime(bench.layout().library(), nextYear);
        assertTrue(bench.build().unchanged());
        bench.file("lab", "two.mod", Mods.leak("two", 4)).build();
        assertEquals(List.of("lab/two"), bench.compiled());
        // All but what this build has used; the tests share their headers.
        List<String> kinds = cache.prune(0).stream()
                .map(BuildCache.Entry::kind)
                .filter(kind -> !kind.equals("headers"))
                .sorted()
                .toList();
        assertEquals(List.of("libraries", "objects"), kinds);
    }

    @Test
    void a_cache_that_cannot_be_written_is_replaced_by_the_projects_own() throws IOException {
        Path file = Files.writeString(folder.resolve("no folder"), "");
        BuildResult result = bench.cache(file).output("third").build();
        assertEquals(2, result.compiled(), bench.said());
        assertTrue(bench.said().contains(bench.layout().ownCache().toString()), bench.said());
        assertNotEquals(Optional.empty(), result.library());
    }

    private static void flip(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 0x10);
        }
    }
}
