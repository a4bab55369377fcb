package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.library.LibraryManifest.Made;
import dev.glia.library.cache.BuildCache;
import dev.glia.select.Preference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects with the same packages and one cache, built for real. */
class ProjectBuildTest {
    private static final String TAKEN_OVER = "library of 2 mods of 1 package: 0 compiled, 2 reused, ";

    @TempDir
    private Path folder;

    private BuildBench bench;
    private BuildRequest first;
    private PackageSource source;

    @BeforeEach
    void a_project_that_is_built() {
        bench = new BuildBench(folder)
                .file("lab", "one.mod", Mods.leak("one", 1))
                .file("lab", "sub/two.mod", "INCLUDE \"part.inc\"\n" + Mods.leak("two", 2))
                .file("lab", "sub/part.inc", ": nothing\n");
        first = bench.output("first").request();
        source = jar();
        SharedHeaders.linkInto(bench.cache());
        String said = build(first, true, source);
        SharedHeaders.linkFrom(bench.cache());
        assertTrue(said.startsWith("library of 2 mods of 1 package: 2 compiled, 0 reused, "), said);
    }

    @Test
    void the_next_build_has_nothing_to_do() {
        assertEquals(Optional.of("library up to date (2 mods of 1 package), nothing compiled"), done(first, source));
    }

    @Test
    void what_a_build_writes_can_be_read_by_whom_other_new_files_can_be_read() throws IOException {
        Set<PosixFilePermission> reading = Files.getPosixFilePermissions(Files.createFile(folder.resolve("other")));
        reading.retainAll(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        for (Path written : List.of(first.folder(), bench.cache())) {
            try (Stream<Path> files = Files.walk(written)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertTrue(Files.getPosixFilePermissions(file).containsAll(reading), file.toString());
                }
            }
        }
    }

    @Test
    void a_stale_library_that_is_left_as_it_is_is_not_marked_as_built() {
        bench.file("lab", "one.mod", Mods.leak("one", 5));
        source = jar();
        LibraryManifest before = manifest(first);
        BuildOptions never = BuildOptions.from(name -> name.equals("glia.compile") ? "never" : null, name -> null);
        BuildRequest left =
                new BuildRequest(List.of(), Set.of(), first.folder(), never, List.of(), bench, first.neuron());
        assertEquals("library left as it is (2 mods of 1 package), nothing compiled", build(left, true, source));
        assertEquals(1, warnings("is stale: package 'lab' changed; glia.compile is 'never'"), bench.said());
        assertEquals(before, manifest(first));
        assertEquals(Optional.empty(), done(first, source), "as stale as before");
        String built = build(first, true, source);
        assertTrue(built.startsWith("library of 2 mods of 1 package: 1 compiled, 1 reused, "), built);
    }

    @Test
    void another_project_with_the_same_packages_reads_none_of_them() throws IOException {
        BuildRequest second = project("second");
        String said = done(second, source).orElseThrow();
        assertTrue(said.startsWith(TAKEN_OVER), said);
        LibraryManifest made = manifest(first);
        assertEquals(made.madeBy(new Made(0, 2)), manifest(second));
        assertEquals(staged(first), staged(second));
        assertEquals(
                Set.of("glia__lab__one__0.mod", "glia__lab__two__0.mod", "lab/sub/part.inc"),
                staged(second).keySet());
        String out = PlainNeuron.output(
                second.layout().library(),
                folder,
                "s.insert('glia__lab__two__0'); print('g', s(.5).glia__lab__two__0.g)");
        assertTrue(out.contains("g 2.0"), out);
        assertTrue(done(second, source).orElseThrow().startsWith("library up to date (2 mods of 1 package)"));
    }

    /** Of two projects' dependencies only some are packages of mods. */
    @Test
    void jars_that_hold_no_package_make_no_difference() throws IOException {
        Path jar = folder.resolve("junit.jar");
        new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
        BuildRequest second = project("second");
        String said =
                done(second, new PackageSource("org:junit:5", jar), source).orElseThrow();
        assertTrue(said.startsWith(TAKEN_OVER), said);
    }

    @Test
    void a_jar_that_was_written_anew_is_read() throws IOException {
        byte[] same = Files.readAllBytes(source.container());
        Files.write(source.container(), same);
        assertEquals(Optional.empty(), done(project("second"), source));
    }

    /** Mods in a folder are still worked on, and no other project has that folder. */
    @Test
    void packages_in_folders_are_read() {
        PackageSource classes = first.packages().get(0).source();
        build(project("own"), true, classes);
        assertEquals(Optional.empty(), done(project("second"), classes));
        build(project("both"), true, classes, source);
        assertEquals(Optional.empty(), done(project("second"), classes, source));
    }

    @Test
    void another_package_more_or_less_is_another_set() throws IOException {
        PackageSource other = new PackageSource("lab:kv:1", Files.copy(source.container(), folder.resolve("kv.jar")));
        assertEquals(Optional.empty(), done(project("second"), source, other));
        assertEquals(Optional.empty(), done(project("second")));
    }

    @Test
    void other_preferences_options_and_tools_are_not_taken_over() {
        List<Preference> prefers = List.of(Preference.of("one", Optional.of("lab"), Optional.empty()));
        assertEquals(Optional.empty(), done(request("second", BuildOptions.defaults(), prefers), source));
        for (String option :
                List.of("glia.strict", "glia.special", "glia.coreneuron", "glia.cxxflags", "glia.optimize")) {
            String value = option.equals("glia.cxxflags") ? "-O1" : Boolean.toString(!option.equals("glia.optimize"));
            BuildOptions options = BuildOptions.from(name -> name.equals(option) ? value : null, name -> null);
            assertEquals(Optional.empty(), done(request("second", options, List.of()), source), option);
        }
    }

    /** A warning is for everybody. */
    @Test
    void what_was_warned_of_is_not_taken_over() {
        bench.file("lab", "one.mod", Mods.leak("one", 3));
        source = jar();
        build(project("warned"), false, source);
        assertEquals(Optional.empty(), done(project("second"), source));

        bench.file("lab", "one.mod", "NEURON { SUFFIX one }\nBREAKPOINT { nonsense = }\n");
        source = jar();
        String said = build(project("broken"), true, source);
        assertTrue(said.contains("1 broken"), said);
        assertEquals(Optional.empty(), done(project("second"), source));
    }

    @Test
    void a_damaged_archive_is_said_once_and_made_again() throws IOException {
        for (Path archive : cached("sets")) {
            Files.write(archive, new byte[] {1, 2, 3});
        }
        String said = build(project("second"), true, source);
        assertTrue(said.startsWith(TAKEN_OVER), said);
        assertEquals(
                1, bench.said().lines().filter(l -> l.contains("is damaged")).count(), bench.said());
        assertTrue(done(project("third"), source).isPresent(), bench.said());
    }

    @Test
    void a_library_that_is_no_longer_in_the_cache_is_linked_again() throws IOException {
        for (Path file : cached("libraries")) {
            Files.delete(file);
        }
        assertEquals(Optional.empty(), done(project("second"), source));
        assertTrue(build(project("second"), true, source).startsWith(TAKEN_OVER));
        assertEquals(manifest(first).library(), manifest(project("second")).library());
    }

    /** The build compares the two, and tells which is damaged. */
    @Test
    void a_folder_that_has_a_manifest_is_left_to_the_build() throws IOException {
        done(project("second"), source).orElseThrow();
        Files.writeString(project("second").layout().library(), "damaged");
        assertEquals(Optional.empty(), done(project("second"), source));
    }

    /** The user's cache is full of what another user wrote, or read-only. */
    @Test
    void a_cache_that_cannot_be_written_is_told_of_once_and_a_set_is_taken_over_from_the_one_in_its_place()
            throws IOException {
        Path file = Files.writeString(folder.resolve("no folder"), "");
        bench.cache(file).output("fallen");
        BuildRequest fallen = bench.request().of(List.of(), Set.of());
        String said = build(fallen, true, source);
        assertTrue(said.startsWith("library of 2 mods of 1 package: 2 compiled"), said);
        assertEquals(1, warnings("cannot be written"), bench.said());
        Files.delete(fallen.layout().manifest());
        String again = done(fallen, source).orElseThrow();
        assertTrue(again.startsWith(TAKEN_OVER), again);
        assertEquals(2, warnings("cannot be written"), bench.said());
    }

    private long warnings(String words) {
        return bench.said().lines().filter(line -> line.contains(words)).count();
    }

    /** What the bench's package is when it is published. */
    private PackageSource jar() {
        return BuildOnce.published(bench.request().packages().get(0), folder.resolve("lab.jar"));
    }

    private BuildRequest project(String name) {
        return request(name, BuildOptions.defaults(), List.of());
    }

    private BuildRequest request(String name, BuildOptions options, List<Preference> preferences) {
        Path output = folder.resolve(name);
        return new BuildRequest(List.of(), Set.of(), output, options, preferences, bench, first.neuron());
    }

    private String build(BuildRequest project, boolean quiet, PackageSource... sources) {
        ProjectBuild build = new ProjectBuild(project, List.of(sources));
        return build.done()
                .orElseGet(() -> build.run(PackageReader.readAll(List.of(sources)), Set.of(), quiet)
                        .sentence());
    }

    /** What a build can say without reading a package. */
    private static Optional<String> done(BuildRequest project, PackageSource... sources) {
        return new ProjectBuild(project, List.of(sources)).done();
    }

    private static LibraryManifest manifest(BuildRequest project) {
        return LibraryManifest.read(project.layout()).orElseThrow();
    }

    /** Staged mods and what they INCLUDE, by path. */
    private static Map<String, String> staged(BuildRequest project) {
        Map<String, String> staged = new TreeMap<>();
        new Publication(project.layout())
                .staged()
                .forEach((path, bytes) -> staged.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return staged;
    }

    private List<Path> cached(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(BuildCache.below(bench.cache()).resolve(kind))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
