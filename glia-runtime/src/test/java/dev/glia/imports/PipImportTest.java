package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipImportTest {
    @TempDir
    Path cache;

    /** Real distributions come from PyPI once and stay in the user's cache. */
    private static ImportedPackage fromPypi(String requirement) {
        return new PipImport(
                        requirement,
                        Optional.empty(),
                        Selection.ALL,
                        false,
                        OptionStyle.COMMAND_LINE,
                        NeuronSearch.fromSystem(line -> {}))
                .read();
    }

    private NeuronSearch search(boolean offline) {
        NeuronSearch user = NeuronSearch.fromSystem(line -> {});
        return new NeuronSearch(
                user.home(),
                false,
                offline,
                user.version(),
                new UserFolders(cache, cache),
                user.environment(),
                line -> {});
    }

    /** Puts a distribution where pip would have unpacked it. */
    private Path unpacked(String name, String python, String entryPoints, String metadata) throws IOException {
        Path folder = cache.resolve("imports").resolve(name.replace('_', '-') + "-1.0");
        Path info = Files.createDirectories(folder.resolve(name + "-1.0.dist-info"));
        Files.writeString(
                info.resolve("METADATA"), "Metadata-Version: 2.1\nName: " + name + "\nVersion: 1.0\n" + metadata);
        Files.writeString(info.resolve("entry_points.txt"), entryPoints);
        Path module = Files.createDirectories(folder.resolve(name));
        Files.writeString(module.resolve("__init__.py"), python);
        return module;
    }

    private ImportedPackage read(String requirement) {
        return new PipImport(
                        requirement, Optional.empty(), Selection.ALL, false, OptionStyle.COMMAND_LINE, search(true))
                .read();
    }

    private String failure(String requirement) {
        return assertThrows(ImportException.class, () -> read(requirement)).getMessage();
    }

    private static List<Mod> of(ModPackage pkg, Dialect dialect) {
        return pkg.mods().stream().filter(m -> m.dialect() == dialect).toList();
    }

    @Test
    void dbbs_catalogue_gives_33_mods_for_arbor_and_47_for_neuron(@TempDir Path out) throws IOException {
        ImportedPackage imported = fromPypi("dbbs-catalogue==6.0.1");
        ModPackage pkg = imported.pkg();
        assertEquals("dbbs", pkg.name());
        assertEquals("6.0.1", pkg.version());
        assertTrue(pkg.origin().startsWith("PyPI dbbs-catalogue 6.0.1"), pkg.origin());
        assertEquals("GPL-3.0-or-later", pkg.licence());
        assertEquals(List.of("Robin De Schepper <robin@alexandria.sc>"), pkg.authors());
        assertEquals(33, of(pkg, Dialect.ARBOR).size());
        assertEquals(47, of(pkg, Dialect.NEURON).size());
        assertEquals(81, imported.files().size());
        imported.writeTo(out.resolve("1.jar"));
        fromPypi("dbbs-catalogue==6.0.1").writeTo(out.resolve("2.jar"));
        assertArrayEquals(Files.readAllBytes(out.resolve("1.jar")), Files.readAllBytes(out.resolve("2.jar")));
        assertEquals(
                80,
                PackageReader.read(out.resolve("1.jar"), "g:a:1").get(0).mods().size());
    }

    @Test
    void dbbs_mod_collection_of_the_older_form_gives_42_mods() {
        ModPackage pkg = fromPypi("dbbs-mod-collection==2.2.3").pkg();
        assertEquals("dbbs_mod_collection", pkg.name());
        assertEquals("GPL-3.0-only", pkg.licence());
        assertEquals(List.of("Robin De Schepper <robingilbert.deschepper@unipv.it>"), pkg.authors());
        assertEquals(42, of(pkg, Dialect.COMMON).size());
        assertTrue(pkg.mods().stream()
                .anyMatch(m -> m.name().fullName().equals("glia__dbbs_mod_collection__Na__granule_cell_FHF")));
        assertEquals(
                9,
                pkg.mods().stream()
                        .filter(m -> m.kind() == ModKind.POINT_PROCESS)
                        .count());
    }

    @Test
    void todays_form_is_read_with_its_names_made_to_fit() throws IOException {
        Path module = unpacked(
                "lab_mods", """
                import glia, os
                print("noise on the output")
                package = glia.Package("my-lab", os.path.dirname(__file__), mods=[
                    glia.Mod("m/a.mod", "Kv1.1", variant="high-act"),
                    glia.Mod("m/b.mod", "b", is_point_process=True, dialect="neuron"),
                ])
                """, "[glia.package]\nx = lab_mods:package\n", "License-Expression: MIT\nAuthor: A. Lab\n");
        Files.createDirectories(module.resolve("m"));
        Files.writeString(module.resolve("m/a.mod"), "NEURON { SUFFIX a }");
        Files.writeString(module.resolve("m/b.mod"), "NEURON { POINT_PROCESS b }");
        ModPackage pkg = read("lab_mods==1.0").pkg();
        assertEquals("my_lab", pkg.name());
        assertEquals("MIT", pkg.licence());
        assertEquals(List.of("A. Lab"), pkg.authors());
        assertEquals(
                "glia__my_lab__Kv1_1__high_act COMMON DENSITY, glia__my_lab__b__0 NEURON POINT_PROCESS",
                pkg.mods().stream()
                        .map(m -> m.name() + " " + m.dialect() + " " + m.kind())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void the_name_may_be_chosen() throws IOException {
        Path module = unpacked(
                "chosen",
                "import glia\npackage = glia.Package('x', __path__[0], mods=[glia.Mod('a.mod', 'a')])\n",
                "[glia.package]\nx = chosen:package\n",
                "");
        Files.writeString(module.resolve("a.mod"), "NEURON { SUFFIX a }");
        ImportedPackage imported = new PipImport(
                        "chosen==1.0",
                        Optional.of("mine"),
                        Selection.ALL,
                        false,
                        OptionStyle.COMMAND_LINE,
                        search(true))
                .read();
        assertEquals("glia__mine__a__0", imported.pkg().mods().get(0).name().fullName());
    }

    @Test
    void the_mods_of_a_distribution_that_is_no_glia_package_are_taken() throws IOException {
        Path module =
                unpacked("plain", "raise SystemExit('run')", "[console_scripts]\nx = plain:x\n", "License: MIT\n");
        Files.createDirectories(module.resolve("mods"));
        Files.writeString(module.resolve("mods/a.mod"), "NEURON { SUFFIX kdr }");
        Files.createDirectories(module.resolveSibling("plain-1.0.data/data/mods"));
        Files.writeString(module.resolveSibling("plain-1.0.data/data/mods/a.mod"), "NEURON { SUFFIX kdr RANGE g }");
        ModPackage pkg = read("plain==1.0").pkg();
        assertEquals(
                List.of("glia__plain__kdr__0"),
                pkg.mods().stream().map(mod -> mod.name().fullName()).toList());
        assertEquals("MIT", pkg.licence());
    }

    @Test
    void a_distribution_without_mods_is_refused() throws IOException {
        unpacked("none", "", "[console_scripts]\nx = none:x\n", "");
        assertEquals("'none==1.0' is no Glia package, and holds no file whose name ends in .mod", failure("none==1.0"));
    }

    @Test
    void a_list_of_mods_is_read_without_running_the_packages_code(@TempDir Path out) throws IOException {
        Path module = unpacked(
                "traced", """
                import glia
                open(%s, "w").close()
                package = glia.Package("traced", __path__[0], mods=[glia.Mod("a.mod", "a")])
                """.formatted("'" + out.resolve("ran") + "'"), "[glia.package]\nx = traced:package\n", "");
        Files.writeString(module.resolve("a.mod"), "NEURON { SUFFIX a }");
        assertEquals(1, read("traced==1.0").pkg().mods().size());
        assertTrue(Files.notExists(out.resolve("ran")));
    }

    @Test
    void a_list_that_is_computed_needs_leave_to_run_the_code() throws IOException {
        Path module = unpacked(
                "counted",
                "import glia\nx = glia.Package('x', __path__[0], mods=[glia.Mod(n + '.mod', n) for n in 'ab'])\n",
                "[glia.package]\nx = counted:x\n",
                "");
        Files.writeString(module.resolve("a.mod"), "NEURON { SUFFIX a }");
        Files.writeString(module.resolve("b.mod"), "NEURON { SUFFIX b }");
        assertEquals(
                "'counted==1.0' computes its list of mods, so only its own Python code can tell them; have that code run, as"
                        + " you, with --run",
                failure("counted==1.0"));
        assertEquals(
                2,
                new PipImport(
                                "counted==1.0",
                                Optional.empty(),
                                Selection.ALL,
                                true,
                                OptionStyle.COMMAND_LINE,
                                search(true))
                        .read()
                        .pkg()
                        .mods()
                        .size());
    }

    @Test
    void a_source_archive_is_fetched_without_running_its_build_code() {
        ModPackage pkg = fromPypi("hnn-core==0.6.1").pkg();
        assertEquals("hnn_core", pkg.name());
        assertEquals(10, pkg.mods().size());
        assertEquals("BSD-3-Clause", pkg.licence());
        assertTrue(
                pkg.origin().matches("PyPI hnn-core 0.6.1 \\(hnn_core-0.6.1.tar.gz, SHA-256 [0-9a-f]{64}\\)"),
                pkg.origin());
    }

    @Test
    void a_package_without_mods_is_refused() throws IOException {
        unpacked("bare", "import glia\nx = glia.Package('x', __path__[0])\n", "[glia.package]\nx = bare:x\n", "");
        assertEquals("'bare==1.0' is a Glia package without mods: its list of mods is empty", failure("bare==1.0"));
    }

    @Test
    void a_listed_mod_that_is_missing_is_named() throws IOException {
        unpacked(
                "gone",
                "import glia\nx = glia.Package('x', __path__[0], mods=[glia.Mod('a.mod', 'a')])\n",
                "[glia.package]\nx = gone:x\n",
                "");
        assertEquals("'gone==1.0' lists mod 'a.mod', but that file is not in the distribution", failure("gone==1.0"));
    }

    @Test
    void code_that_fails_is_quoted() throws IOException {
        unpacked("failing", "import no_such_module\n", "[glia.package]\nx = failing\n", "");
        PipImport run = new PipImport(
                "failing==1.0", Optional.empty(), Selection.ALL, true, OptionStyle.COMMAND_LINE, search(true));
        assertEquals(
                "'failing==1.0' cannot be read as a Glia package: its own code fails with ModuleNotFoundError:"
                        + " No module named 'no_such_module'",
                assertThrows(ImportException.class, run::read).getMessage());
    }

    @Test
    void a_requirement_without_a_version_is_refused() {
        assertEquals(
                "'dbbs-catalogue' does not name one version of a pip package; write NAME==VERSION, for example"
                        + " dbbs-catalogue==6.0.1",
                failure("dbbs-catalogue"));
    }

    @Test
    void what_is_not_cached_is_not_fetched_offline() {
        assertEquals(
                "'dbbs-catalogue==6.0.1' is not in Glia's cache ('%s') and this run is offline; run once without -o"
                        .formatted(cache.resolve("imports").resolve("dbbs-catalogue-6.0.1")),
                failure("dbbs-catalogue==6.0.1"));
    }

    @Test
    void what_pip_does_not_know_is_reported_in_pips_words() {
        String message = assertThrows(
                        ImportException.class,
                        () -> new PipImport(
                                        "dbbs-catalogue==0.0.99",
                                        Optional.empty(),
                                        Selection.ALL,
                                        false,
                                        OptionStyle.COMMAND_LINE,
                                        search(false))
                                .read())
                .getMessage();
        assertTrue(message.startsWith("'dbbs-catalogue==0.0.99' cannot be fetched with pip: pip says '"), message);
        assertTrue(message.contains("No matching distribution found for dbbs-catalogue==0.0.99"), message);
        assertTrue(Files.notExists(cache.resolve("imports/dbbs-catalogue-0.0.99")));
    }

    @Test
    void a_python_without_pip_gets_an_environment_that_has_it() throws IOException {
        Path module = unpacked(
                "nopip",
                "import glia\nx = glia.Package('x', __path__[0], mods=[glia.Mod('a.mod', 'a')])\n",
                "[glia.package]\nx = nopip:x\n",
                "");
        Files.writeString(module.resolve("a.mod"), "NEURON { SUFFIX a }");
        Path real = SearchPath.of(System::getenv).find("python3").orElseThrow();
        Path bin = Files.createDirectories(cache.resolve("bin"));
        Path python = bin.resolve("python3");
        Files.writeString(
                python, "#!/bin/sh\nif [ \"$2\" = pip ]; then exit 1; fi\nexec '%s' \"$@\"\n".formatted(real));
        assertTrue(python.toFile().setExecutable(true));
        NeuronSearch search = new NeuronSearch(
                Optional.empty(),
                false,
                true,
                "9.0.2",
                new UserFolders(cache, cache),
                name -> name.equals("PATH") ? bin.toString() : null,
                line -> {});
        assertEquals(
                1,
                new PipImport("nopip==1.0", Optional.empty(), Selection.ALL, false, OptionStyle.COMMAND_LINE, search)
                        .read()
                        .pkg()
                        .mods()
                        .size());
        assertTrue(Files.exists(cache.resolve("imports/python/bin/pip")));
    }

    @Test
    void a_missing_python_is_named_with_the_package_that_brings_it() {
        NeuronSearch none = new NeuronSearch(
                Optional.empty(), false, false, "9.0.2", new UserFolders(cache, cache), name -> null, line -> {});
        GliaException missing = assertThrows(
                MissingRequirementException.class,
                () -> new PipImport(
                                "dbbs-catalogue==6.0.1",
                                Optional.empty(),
                                Selection.ALL,
                                false,
                                OptionStyle.COMMAND_LINE,
                                none)
                        .read());
        assertTrue(missing.getMessage().contains("sudo apt install python3"), missing.getMessage());
    }
}
