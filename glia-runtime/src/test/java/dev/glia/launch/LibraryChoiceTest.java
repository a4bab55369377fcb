package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildRequest;
import dev.glia.library.FittingLibrary;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryBuild;
import dev.glia.library.LibraryJudge;
import dev.glia.library.LibraryManifest;
import dev.glia.library.StatedLibrary;
import dev.glia.library.UnfitLibraryException;
import dev.glia.library.stage.Inputs;
import dev.glia.select.Preference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real NEURON and compiler: what is launched after the class path and a built library have come apart. */
class LibraryChoiceTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();
    private static final Preference PREFERENCE = Preference.of("Kv1", Optional.of("lab_b"), Optional.empty());

    /** Kept from run to run: NEURON's own mods, which every library for CoreNEURON holds, are compiled once. */
    private static final Path CORE_CACHE = Path.of("target", "coreneuron-cache").toAbsolutePath();

    /** One for all tests, so that the header that all mods share is compiled once. */
    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Labs labs;
    private GliaLayout project;

    @BeforeEach
    void two_packages_and_a_project() throws IOException {
        labs = Labs.in(folder);
        project = GliaLayout.below(Files.createDirectories(folder.resolve("model/target")));
        Files.createDirectories(folder.resolve("model/target/classes"));
    }

    @Test
    void without_packages_there_is_nothing_to_load() {
        assertEquals(Optional.empty(), find(Optional.empty()));
        assertEquals(List.of(), said);
    }

    @Test
    void without_a_built_library_one_is_built_once_into_the_cache() {
        // A package of no other test: the cache is one for all of them, and keeps what they have built.
        Path fresh = folder.resolve("fresh");
        Labs.write(fresh, "fresh", "Kv1/0");
        FittingLibrary first = find(Optional.empty(), fresh).orElseThrow();
        assertTrue(first.library().orElseThrow().startsWith(cache), first.toString());
        assertEquals(List.of("glia__fresh__Kv1__0"), first.manifest().mechanismNames());
        assertFalse(said.isEmpty());
        said.clear();
        assertEquals(first, find(Optional.empty(), fresh).orElseThrow());
        assertEquals(List.of(), said);
    }

    @Test
    void a_library_that_fits_is_taken_as_it_is() {
        build(labs.labA(), labs.labB());
        FittingLibrary fitting =
                find(classPathLibrary(), labs.labB(), labs.labA()).orElseThrow();
        assertEquals(Optional.of(project.library()), fitting.library());
        assertEquals(
                "org.lab:lab_a:1.0",
                fitting.manifest().packages().get(0).source().coordinate());
        assertEquals(List.of(), said);
    }

    @Test
    void another_version_of_a_package_does_not_go_by_the_coordinate_of_the_one_that_was_built() {
        ModPackage built = build(labs.labA()).packages().get(0);
        StatedLibrary stated = classPathLibrary().orElseThrow();
        ModPackage newer = new ModPackage(
                built.name(),
                "2.0",
                built.licence(),
                built.authors(),
                built.origin(),
                built.mods(),
                new PackageSource("lab-2.0.jar", folder.resolve("lab-2.0.jar")));
        assertEquals(List.of(newer), stated.wanted(List.of(newer)));
        ModPackage same = built.from(new PackageSource("lab_a", labs.labA()));
        assertEquals(
                "org.lab:lab_a:1.0",
                stated.wanted(List.of(same)).get(0).source().coordinate());
        ModPackage named = built.from(new PackageSource("org.lab:lab_a:1.1", folder.resolve("lab-1.1.jar")));
        assertEquals(List.of(named), stated.wanted(List.of(named)));
    }

    @Test
    void a_removed_package_is_noticed_and_the_project_is_left_alone() throws IOException {
        build(labs.labA(), labs.labB());
        byte[] before = Files.readAllBytes(project.manifest());
        FittingLibrary fitting = find(classPathLibrary(), labs.labA()).orElseThrow();
        assertEquals(List.of("glia__lab_a__Kv1__0"), fitting.manifest().mechanismNames());
        assertEquals(List.of(PREFERENCE), fitting.manifest().preferences());
        assertTrue(fitting.library().orElseThrow().startsWith(cache));
        assertSaid("package 'lab_b' removed");
        assertArrayEquals(before, Files.readAllBytes(project.manifest()));
    }

    @Test
    void an_added_and_a_changed_package_are_noticed() throws IOException {
        build(labs.labA());
        Path mod = labs.labA().resolve("META-INF/glia/lab_a/Kv1__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("-70", "-77"));
        FittingLibrary fitting =
                find(classPathLibrary(), labs.labA(), labs.labB()).orElseThrow();
        assertEquals(
                List.of("glia__lab_a__Kv1__0", "glia__lab_b__Kv1__0", "glia__lab_b__Kv1__high", "glia__lab_b__Leak__0"),
                fitting.manifest().mechanismNames());
        assertSaid("package 'lab_b' added, package 'lab_a' changed");
    }

    @Test
    void a_damaged_library_and_a_lost_one_are_noticed() throws IOException {
        build(labs.labA());
        byte[] bytes = Files.readAllBytes(project.library());
        bytes[bytes.length / 2] ^= 1;
        Files.write(project.library(), bytes);
        assertTrue(find(classPathLibrary(), labs.labA())
                .orElseThrow()
                .library()
                .orElseThrow()
                .startsWith(cache));
        assertSaid("'libnrnmech.so' is damaged");
        said.clear();
        Files.delete(project.library());
        assertTrue(find(classPathLibrary(), labs.labA()).isPresent());
        assertSaid("'libnrnmech.so' is not there");
    }

    @Test
    void a_manifest_that_cannot_be_read_is_made_anew_from_the_class_path() throws IOException {
        build(labs.labA());
        Files.writeString(project.manifest(), "{");
        assertTrue(find(classPathLibrary(), labs.labA()).isPresent());
        assertSaid("its library.json cannot be read");
        assertEquals(
                "'%s' cannot be read and the class path has no Glia package to build it from anew; run `mvn glia:compile`"
                        .formatted(project.manifest()),
                assertThrows(UnfitLibraryException.class, () -> find(named(project.folder())))
                        .getMessage());
    }

    @Test
    void a_stale_library_that_is_never_to_be_compiled_lists_what_is_stale_and_stays_so() throws IOException {
        build(labs.labA());
        change(labs.labA());
        byte[] before = Files.readAllBytes(project.manifest());
        for (int launch = 0; launch < 2; launch++) {
            said.clear();
            FittingLibrary fitting = choose("glia.nocompile", "1", labs.labA(), labs.labB());
            assertEquals(Optional.of(project.library()), fitting.library());
            assertEquals(List.of("glia__lab_a__Kv1__0"), fitting.manifest().mechanismNames());
            assertEquals(
                    List.of(
                            "the library in '%s' is stale: package 'lab_b' added, package 'lab_a' changed; glia.compile is 'never', so it is loaded as it is"
                                    .formatted(project.folder())),
                    said);
        }
        assertArrayEquals(before, Files.readAllBytes(project.manifest()), "not marked as built");
        assertEquals(
                4,
                find(classPathLibrary(), labs.labA(), labs.labB())
                        .orElseThrow()
                        .manifest()
                        .mechanisms()
                        .size());
        said.clear();
        assertEquals(
                4,
                choose("glia.compile", "never", labs.labA(), labs.labB())
                        .manifest()
                        .mechanisms()
                        .size(),
                "one that fits was built meanwhile");
        assertEquals(List.of(), said);
    }

    @Test
    void without_any_library_never_compiling_is_told_with_what_to_do() {
        Labs.write(folder.resolve("unbuilt"), "unbuilt", "Kv1/0");
        assertEquals(
                "glia.compile is 'never', and there is no library of the packages on the class path (unbuilt). Build it with `mvn glia:compile`, or leave glia.compile at 'auto'",
                assertThrows(
                                UnfitLibraryException.class,
                                () -> choose("glia.compile", "NEVER", folder.resolve("unbuilt")))
                        .getMessage());
    }

    @Test
    void without_a_compiler_a_fresh_library_is_taken_and_a_stale_one_says_which_package_changed() throws IOException {
        build(labs.labA());
        assertEquals(
                Optional.of(project.library()),
                choose("glia.cxx", "no-such-compiler", labs.labA()).library());
        assertEquals(List.of(), said);
        change(labs.labA());
        String told = assertThrows(
                        MissingRequirementException.class, () -> choose("glia.cxx", "no-such-compiler", labs.labA()))
                .getMessage();
        assertTrue(
                told.startsWith(
                        "the library in '%s' is stale: package 'lab_a' changed. It cannot be built anew: a C++ compiler is missing: glia.cxx is 'no-such-compiler'"
                                .formatted(project.folder())),
                told);
    }

    @Test
    void a_library_that_is_always_to_be_compiled_takes_nothing_from_the_cache() {
        find(Optional.empty(), labs.labA());
        FittingLibrary again = choose("glia.compile", "always", labs.labA());
        assertEquals(1, again.manifest().made().compiled(), said.toString());
        assertEquals(0, again.manifest().made().reused());
    }

    /** So that another cache of objects than this test's knows nothing of it. */
    private static void change(Path lab) throws IOException {
        Path mod = lab.resolve("META-INF/glia/lab_a/Kv1__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("-70", "-7" + (1 + System.nanoTime() % 1_000_000)));
    }

    private FittingLibrary choose(String property, String value, Path... classPath) {
        BuildOptions options = BuildOptions.from(name -> name.equals(property) ? value : null, System::getenv);
        Optional<StatedLibrary> stated = classPathLibrary();
        List<ModPackage> found = new ClassPath(List.of(classPath)).packages();
        return new LibraryChoice(NEURON, search(), options, said::add)
                .of(stated, stated.map(library -> library.wanted(found)).orElse(found))
                .orElseThrow();
    }

    @Test
    void other_flags_make_another_library() {
        FittingLibrary first = find(Optional.empty(), labs.labA()).orElseThrow();
        BuildOptions other =
                BuildOptions.from(name -> name.equals("glia.cxxflags") ? "-DNOTHING" : null, System::getenv);
        FittingLibrary second = new LibraryChoice(NEURON, search(), other, said::add)
                .of(Optional.empty(), new ClassPath(List.of(labs.labA())).packages())
                .orElseThrow();
        assertNotEquals(first.library(), second.library());
        assertEquals(first.manifest().mechanisms(), second.manifest().mechanisms());
    }

    @Test
    void a_library_without_a_counterpart_for_coreneuron_fits_no_launch_that_asks_for_one() {
        build(labs.labA());
        FittingLibrary fitting = withCoreneuron(classPathLibrary()).orElseThrow();
        assertSaid("it has no counterpart for CoreNEURON");
        assertTrue(Files.isRegularFile(fitting.coreneuron().orElseThrow()));
        assertTrue(fitting.library().orElseThrow().startsWith(CORE_CACHE));
        said.clear();
        assertEquals(fitting, withCoreneuron(classPathLibrary()).orElseThrow());
        assertEquals(1, said.size(), "nothing was built: " + said);
    }

    @Test
    void a_damaged_counterpart_is_noticed_and_a_project_that_had_one_gets_one() throws IOException {
        FittingLibrary built = withCoreneuron(Optional.empty()).orElseThrow();
        Files.createDirectories(project.folder());
        Files.copy(built.library().orElseThrow(), project.library());
        Files.writeString(project.coreneuron(), "damaged");
        Files.write(project.manifest(), built.manifest().toJson());
        said.clear();
        FittingLibrary fitting = new LibraryChoice(NEURON, search(CORE_CACHE), BuildOptions.defaults(), said::add)
                .of(classPathLibrary(), new ClassPath(List.of(labs.labA())).packages())
                .orElseThrow();
        assertSaid("'libcorenrnmech.so' is damaged");
        assertEquals(built.coreneuron(), fitting.coreneuron());
    }

    @Test
    void another_neuron_is_noticed() {
        build(labs.labA());
        var other = new NeuronInstallation(Path.of("/opt/nrn"), Path.of("/opt/nrn/lib/libnrniv.so"), "9.1.0", "x", "");
        StatedLibrary stated = classPathLibrary().orElseThrow();
        var inputs = Inputs.of(stated.manifest().orElseThrow().packages(), other.fingerprint());
        assertEquals(
                Optional.of("it is for NEURON %s of '%s', and NEURON 9.1.0 of '/opt/nrn' was found"
                        .formatted(NEURON.version(), NEURON.home())),
                LibraryJudge.misfit(stated, inputs, other, BuildOptions.defaults()));
    }

    @Test
    void a_named_library_speaks_for_itself_where_the_class_path_has_no_package() {
        build(labs.labA());
        for (Path name : List.of(project.folder(), project.manifest(), project.library())) {
            assertEquals(
                    Optional.of(project.library()),
                    find(named(name)).orElseThrow().library());
        }
        assertEquals(Optional.empty(), find(classPathLibrary()));
    }

    @Test
    void a_name_that_leads_to_no_library_is_told() {
        Path wrong = folder.resolve("target/glai");
        assertEquals(
                "the option library='%1$s' names no library that Glia built: there is no '%1$s'; build it with `mvn glia:compile`, or leave the option out and Glia builds one from the packages on the class path"
                        .formatted(wrong),
                assertThrows(UnfitLibraryException.class, () -> named(wrong)).getMessage());
        Path parent = project.folder().getParent();
        assertEquals(
                "the option library='%s' names no library that Glia built: there is no '%s'; build it with `mvn glia:compile`, or leave the option out and Glia builds one from the packages on the class path"
                        .formatted(parent, folder.resolve("model/target/library.json")),
                assertThrows(UnfitLibraryException.class, () -> named(parent)).getMessage());
    }

    private Optional<FittingLibrary> withCoreneuron(Optional<StatedLibrary> stated) {
        ClassPath path = new ClassPath(List.of(labs.labA()));
        return new LibraryChoice(
                        NEURON, search(CORE_CACHE), BuildOptions.defaults().withCoreneuron(true), said::add)
                .of(
                        stated,
                        stated.map(library -> library.wanted(path.packages())).orElseGet(path::packages));
    }

    private Optional<FittingLibrary> find(Optional<StatedLibrary> stated, Path... classPath) {
        ClassPath path = new ClassPath(List.of(classPath));
        return new LibraryChoice(NEURON, search(), BuildOptions.defaults(), said::add)
                .of(
                        stated,
                        stated.map(library -> library.wanted(path.packages())).orElseGet(path::packages));
    }

    private Optional<StatedLibrary> classPathLibrary() {
        return StatedLibrary.find(
                Optional.empty(), new ClassPath(List.of(folder.resolve("model/target/classes"))).projectLibrary());
    }

    private static Optional<StatedLibrary> named(Path library) {
        return StatedLibrary.find(Optional.of(library), Optional.empty());
    }

    private void assertSaid(String why) {
        assertEquals(
                "the library in '%s' no longer fits: %s; one that fits is made from the class path"
                        .formatted(project.folder(), why),
                said.get(0));
    }

    /** As Maven builds it: with coordinates that the class path does not know. */
    private LibraryManifest build(Path... containers) {
        List<ModPackage> packages = List.of(containers).stream()
                .flatMap(container ->
                        PackageReader.read(container, "org.lab:" + container.getFileName() + ":1.0").stream())
                .toList();
        return LibraryBuild.run(new BuildRequest(
                        packages,
                        Set.of(),
                        project.folder(),
                        BuildOptions.defaults(),
                        List.of(PREFERENCE),
                        BuildProgress.SILENT,
                        search()))
                .manifest();
    }

    private NeuronSearch search() {
        return search(cache);
    }

    private NeuronSearch search(Path cache) {
        return NeuronSearch.of(name -> name.equals("glia.cache") ? cache.toString() : null, System::getenv, said::add)
                .at(NEURON);
    }
}
