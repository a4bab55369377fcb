package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CopiedNeuron;
import dev.glia.fixtures.TestNeuron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        BuildResult result = bench.version("2.0").build();
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
        assertFalse(bench.fits(old));
        bench.neuron(TestNeuron.installation().home());
        assertFalse(bench.fits(result.manifest()));
        assertEquals(0, bench.build().compiled());
    }

    /** The same NEURON, but its headers call it 9.0.3. */
    private Path newerNeuron() throws IOException {
        Path home = CopiedNeuron.in(folder.resolve("neuron"));
        Path version = home.resolve("include/nrnsemanticversion.h");
        Files.writeString(version, Files.readString(version).replaceFirst("(NRN_VERSION_PATCH) 2", "$1 3"));
        return home;
    }
}
