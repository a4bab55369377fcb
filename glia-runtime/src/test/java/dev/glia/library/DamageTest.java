package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.library.cache.BuildCache;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever file a bad disk or a loss of power has damaged, it is noticed, made again, and said once. */
class DamageTest {
    @TempDir
    private Path folder;

    private BuildBench bench;
    private byte[] library;

    @BeforeEach
    void bench() throws IOException {
        bench = new BuildBench(folder)
                .file("lab", "one.mod", Mods.leak("one", 1))
                .file("lab", "two.mod", Mods.leak("two", 2));
        bench.build();
        library = Files.readAllBytes(bench.layout().library());
    }

    /** Every file but locks: objects, libraries, the precompiled header and its text, their stamps, facts, compilers. */
    @Test
    void every_file_of_the_cache_with_a_flipped_bit() throws IOException {
        List<Path> files = cached();
        assertEquals(List.of("checksums", "compilers", "facts", "headers", "libraries", "objects"), kinds(files));
        for (Path file : files) {
            flip(file);
        }
        isMadeAgain();
    }

    @Test
    void every_file_of_the_cache_cut_short() throws IOException {
        for (Path file : cached()) {
            try (RandomAccessFile open = new RandomAccessFile(ofItsOwn(file).toFile(), "rw")) {
                open.setLength(open.length() / 2);
            }
        }
        isMadeAgain();
    }

    @Test
    void a_library_with_a_flipped_bit_is_put_back() throws IOException {
        flip(bench.layout().library());
        assertFalse(bench.build().unchanged());
        assertEquals(List.of(), bench.compiled());
        assertEquals(
                "WARN '%s' is damaged; it is put back".formatted(bench.layout().library()), bench.said());
        assertArrayEquals(library, Files.readAllBytes(bench.layout().library()));
        assertTrue(bench.build().unchanged());
        assertEquals("", bench.said());
    }

    /** A flipped bit may leave a manifest that reads well and names another mechanism. */
    @Test
    void a_manifest_with_a_flipped_bit_anywhere_is_made_again() throws IOException {
        byte[] manifest = Files.readAllBytes(bench.layout().manifest());
        LibraryManifest whole = LibraryManifest.read(bench.layout()).orElseThrow();
        for (int place = 0; place < manifest.length; place += 41) {
            byte[] flipped = manifest.clone();
            flipped[place] ^= 1;
            Files.write(bench.layout().manifest(), flipped);
            assertEquals(true, LibraryManifest.read(bench.layout()).isEmpty(), "flipped at " + place);
        }
        assertFalse(bench.build().unchanged());
        assertEquals(
                "WARN '%s' is damaged; it is made again"
                        .formatted(bench.layout().manifest()),
                bench.said());
        LibraryManifest again = LibraryManifest.read(bench.layout()).orElseThrow();
        assertEquals(whole.mechanisms(), again.mechanisms());
        assertEquals(whole.library(), again.library());
    }

    private void isMadeAgain() throws IOException {
        bench.output("second/target/glia").file("lab", "three.mod", Mods.leak("three", 3));
        BuildResult result = bench.build();
        assertEquals(List.of("lab/one", "lab/three", "lab/two"), bench.compiled(), bench.said());
        List<String> damaged =
                bench.said().lines().filter(line -> line.contains("is damaged")).toList();
        // Two objects, what all objects have in common, the text of the header and the list of what it is made of,
        // without
        // which nobody asks for the header, what NEURON's makefile and the compiler said, and the checksums of nocmodl
        // and
        // makefile.
        assertEquals(9, damaged.size(), bench.said());
        assertEquals(damaged.stream().distinct().toList(), damaged);
        String out = PlainNeuron.output(
                result.library().orElseThrow(),
                folder,
                "s.insert('glia__lab__two__0'); print('g', s(.5).glia__lab__two__0.g)");
        assertTrue(out.contains("g 2.0"), out);
        bench.output("third/target/glia").without("lab", "three.mod").build();
        assertEquals(List.of(), bench.compiled());
        assertArrayEquals(library, Files.readAllBytes(bench.layout().library()));
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.walk(bench.cache())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("locks") && Files.exists(file))
                    .filter(file -> !file.startsWith(bench.cache().resolve("neuron")))
                    .toList();
        }
    }

    private List<String> kinds(List<Path> files) {
        Path build = BuildCache.below(bench.cache());
        return files.stream()
                .map(file -> (file.startsWith(build) ? build : bench.cache()).relativize(file))
                .map(path -> path.getName(0).toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(ofItsOwn(file), bytes);
    }

    /** The tests' caches share the precompiled header by a hard link, which is cut here. */
    private static Path ofItsOwn(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return Files.write(file, bytes);
    }
}
