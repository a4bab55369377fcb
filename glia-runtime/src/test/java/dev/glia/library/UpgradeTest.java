package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.TestNeuron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages and NEURON go up and down in version. */
class UpgradeTest {
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
    void a_package_of_another_version_with_the_same_mods_compiles_nothing() {
        BuildRequest request = bench.request();
        var pkg = request.packages().get(0);
        var newer = new ModPackage(
                pkg.name(),
                "2.0",
                pkg.licence(),
                pkg.authors(),
                pkg.origin(),
                pkg.mods(),
                new PackageSource("lab:lab:2.0", pkg.source().container()));
        BuildResult result = LibraryBuild.run(new BuildRequest(
                List.of(newer),
                request.ownPackages(),
                request.folder(),
                request.options(),
                request.preferences(),
                request.progress(),
                request.neuron()));
        assertFalse(result.unchanged());
        assertEquals(0, result.compiled());
        String help = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "import neuron",
                "print(bytes(open('" + result.library().orElseThrow()
                        + "', 'rb').read()).count(b'lab:lab:2.0!/META-INF/glia/lab/one.mod'))");
        assertTrue(help.contains("2\n"), help);
    }

    @Test
    void an_older_package_that_comes_back_compiles_nothing_and_links_nothing() throws IOException {
        byte[] library = Files.readAllBytes(bench.layout().library());
        bench.file("lab", "two.mod", Mods.leak("two", 3)).build();
        assertEquals(List.of("lab/two"), bench.compiled());
        assertEquals(
                0, bench.file("lab", "two.mod", Mods.leak("two", 2)).build().compiled());
        assertArrayEquals(library, Files.readAllBytes(bench.layout().library()));
        assertFalse(Files.readString(bench.layout().log()).contains("-shared"), "it was linked again");
    }

    @Test
    void another_neuron_compiles_everything_and_the_old_library_is_not_current() throws IOException {
        LibraryManifest old = LibraryManifest.read(bench.layout()).orElseThrow();
        BuildResult result = bench.neuron(newerNeuron()).build();
        assertEquals(List.of("lab/one", "lab/two"), bench.compiled());
        assertEquals("9.0.3", result.manifest().neuron().version());
        assertFalse(LibraryBuild.isCurrent(old, bench.request()));
        bench.neuron(TestNeuron.installation().home());
        assertFalse(LibraryBuild.isCurrent(result.manifest(), bench.request()));
        assertEquals(0, bench.build().compiled());
    }

    /** The same NEURON, but its headers call it 9.0.3. */
    private Path newerNeuron() throws IOException {
        Path real = TestNeuron.installation().home();
        Path home = folder.resolve("neuron");
        for (String part :
                List.of("bin/nocmodl", "bin/nrnmech_makefile", "include", "lib/libnrniv.so", "share/nrn/lib")) {
            copy(real.resolve(part), home.resolve(part));
        }
        Path version = home.resolve("include/nrnsemanticversion.h");
        Files.writeString(version, Files.readString(version).replaceFirst("(NRN_VERSION_PATCH) 2", "$1 3"));
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
