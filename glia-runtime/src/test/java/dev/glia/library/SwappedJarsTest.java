package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.fixtures.SwappedJar;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.launch.ClassPath;
import dev.glia.launch.LibraryChoice;
import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package's jar is replaced by another while launches choose and build their library. */
class SwappedJarsTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();
    private static final int LAUNCHES = Integer.getInteger("glia.test.launches", 16);

    @TempDir
    private Path folder;

    private Path cache;
    private SwappedJar jar;

    @BeforeEach
    void one_jar() {
        cache = folder.resolve("cache");
        jar = new SwappedJar(folder);
        SharedHeaders.linkInto(cache);
    }

    @Test
    void each_launch_loads_exactly_one_state_or_ends_with_one_paragraph() throws Exception {
        Set<String> right = new HashSet<>();
        for (String version : SwappedJar.versions()) {
            jar.put(version, true);
            right.add(launched());
        }
        SharedHeaders.linkFrom(cache);
        assertEquals(SwappedJar.versions().size(), right.size(), right.toString());
        List<String> outcomes = jar.answersWhileSwapping(LAUNCHES, this::outcome);
        List<String> loaded = outcomes.stream()
                .filter(outcome -> !outcome.startsWith("refused"))
                .toList();
        System.out.println("%s of %s launches loaded one state".formatted(loaded.size(), outcomes.size()));
        assertTrue(right.containsAll(loaded), "a mixture: " + loaded + " beside " + right);
        assertTrue(loaded.size() >= 0.9 * outcomes.size(), outcomes.toString());
        outcomes.forEach(outcome -> assertFalse(outcome.contains("\n"), outcome));
        assertNoMixtureIn(BuildCache.below(cache).resolve("launch"));
    }

    /** The version that a launch loads with the checksum of its library, or why there is none. */
    private String outcome() {
        try {
            return launched();
        } catch (GliaException e) {
            return "refused: " + e.getMessage();
        }
    }

    private String launched() {
        NeuronSearch search = NeuronSearch.of(
                        name -> name.equals("glia.cache") ? cache.toString() : null, System::getenv, line -> {})
                .at(NEURON);
        FittingLibrary fitting = new LibraryChoice(NEURON, search, BuildOptions.defaults(), line -> {})
                .of(Optional.empty(), new ClassPath(List.of(jar.path())).packages())
                .orElseThrow();
        return fitting.manifest().packages().get(0).version() + " "
                + Sha256.of(fitting.library().orElseThrow());
    }

    /** Every library that a launch has left is of one state: its manifest's version, and its staged mod. */
    private static void assertNoMixtureIn(Path launches) throws IOException {
        try (Stream<Path> folders = Files.list(launches)) {
            List<GliaLayout> left =
                    folders.filter(Files::isDirectory).map(GliaLayout::new).toList();
            assertTrue(left.size() >= SwappedJar.versions().size(), left.toString());
            for (GliaLayout layout : left) {
                LibraryManifest manifest = LibraryManifest.read(layout).orElseThrow();
                String staged = Files.readString(layout.mods().resolve("glia__lab__leak__0.mod"));
                assertTrue(
                        staged.contains("g = " + manifest.packages().get(0).version()),
                        manifest.packages().get(0) + "\n" + staged);
            }
        }
    }
}
