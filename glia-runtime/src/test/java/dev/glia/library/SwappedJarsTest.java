package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.launch.ClassPath;
import dev.glia.launch.LibraryChoice;
import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package's jar is replaced by another while launches choose and build their library. */
class SwappedJarsTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();
    private static final int LAUNCHES = Integer.getInteger("glia.test.launches", 16);

    /** A version, which is also the conductance, and where its mod lies: two have one path, and two another number. */
    private static final Map<String, String> STATES =
            Map.of("1.0", "leak.mod", "2.0", "in/leak.mod", "3.0", "leak.mod");

    @TempDir
    private Path folder;

    private Path cache;
    private Path jar;

    @BeforeEach
    void one_jar() {
        cache = folder.resolve("cache");
        jar = folder.resolve("lab.jar");
        SharedHeaders.linkInto(cache);
    }

    @Test
    void each_launch_loads_exactly_one_state_or_ends_with_one_paragraph() throws Exception {
        Set<String> right = new HashSet<>();
        for (String version : STATES.keySet()) {
            swap(version, true);
            right.add(launched());
        }
        SharedHeaders.linkFrom(cache);
        assertEquals(STATES.size(), right.size(), right.toString());
        List<String> outcomes = outcomesWhileSwapping();
        List<String> loaded = outcomes.stream()
                .filter(outcome -> !outcome.startsWith("refused"))
                .toList();
        assertTrue(right.containsAll(loaded), "a mixture: " + loaded + " beside " + right);
        assertTrue(loaded.size() >= 0.9 * outcomes.size(), outcomes.toString());
        outcomes.forEach(outcome -> assertFalse(outcome.contains("\n"), outcome));
        assertNoMixtureIn(BuildCache.below(cache).resolve("launch"));
    }

    private List<String> outcomesWhileSwapping() throws Exception {
        Random random = new Random(LAUNCHES);
        Thread swapper = new Thread(() -> {
            List<String> versions = List.copyOf(STATES.keySet());
            while (!Thread.interrupted()) {
                try {
                    swap(versions.get(random.nextInt(versions.size())), random.nextBoolean());
                    Thread.sleep(20 + random.nextInt(250));
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        swapper.start();
        ExecutorService launches = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < LAUNCHES; i++) {
                all.add(this::outcome);
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : launches.invokeAll(all)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            launches.shutdownNow();
            swapper.interrupt();
            swapper.join();
        }
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
                .of(Optional.empty(), new ClassPath(List.of(jar)).packages())
                .orElseThrow();
        return fitting.manifest().packages().get(0).version() + " "
                + Sha256.of(fitting.library().orElseThrow());
    }

    /** Puts a version in the jar's place: renamed, or written over the other as a copying program does. */
    private void swap(String version, boolean renamed) {
        try {
            Path made = Files.createTempDirectory(folder, "made").resolve("lab.jar");
            String path = STATES.get(version);
            Mod mod = BuildBench.mod("lab", path, Mods.leak("leak", Double.parseDouble(version)));
            PackageSource source = new PackageSource("lab", made);
            ModPackage pkg = new ModPackage("lab", version, "CC0-1.0", List.of(), "", List.of(mod), source);
            PackageWriter.write(made, pkg, Map.of(path, text(version).getBytes(StandardCharsets.US_ASCII)));
            if (renamed) {
                Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(jar, Files.readAllBytes(made));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String version) {
        return Mods.leak("leak", Double.parseDouble(version));
    }

    /** Every library that a launch has left is of one state: its manifest's version, and its staged mod. */
    private static void assertNoMixtureIn(Path launches) throws IOException {
        try (Stream<Path> folders = Files.list(launches)) {
            List<GliaLayout> left =
                    folders.filter(Files::isDirectory).map(GliaLayout::new).toList();
            assertTrue(left.size() >= STATES.size(), left.toString());
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
