package dev.glia.library;

import dev.glia.host.file.AtomicFiles;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.link.CachedLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What builds have left in their folders, by the {@link FileStates} of their packages. Another project with the same packages takes
 * that over, and none of them need be read, renamed or described again.
 *
 * @param cache what is kept of a set names one of its libraries
 */
record BuiltSets(BuildCache cache) {
    private static final String MANIFEST = "library.json";
    private static final String MODS = "mod/";

    /**
     * A set that was built.
     *
     * @param tools by which NEURON and which compiler
     * @param library its key and its SHA-256, separated by a blank
     * @param summary for the log
     * @param unchanged for the log of the next build
     * @param manifest the document
     * @param reads how what compilers read looked
     * @param mods the staged files, by their path in the folder of staged mods
     */
    record BuiltSet(
            String tools,
            String library,
            String summary,
            String unchanged,
            byte[] manifest,
            String reads,
            Map<String, byte[]> mods) {

        private byte[] archive() {
            Map<String, byte[]> files = new TreeMap<>();
            files.put("tools", utf8(tools));
            files.put("library", utf8(library));
            files.put("summary", utf8(summary));
            files.put("unchanged", utf8(unchanged));
            files.put(MANIFEST, manifest);
            files.put("reads", utf8(reads));
            mods.forEach((path, bytes) -> files.put(MODS + path, bytes));
            return zip(files);
        }

        private static BuiltSet of(byte[] archive) {
            Map<String, byte[]> files = unzip(archive);
            Map<String, byte[]> mods = new HashMap<>();
            files.forEach((path, bytes) -> {
                if (path.startsWith(MODS)) {
                    mods.put(path.substring(MODS.length()), bytes);
                }
            });
            return new BuiltSet(
                    text(files, "tools"),
                    text(files, "library"),
                    text(files, "summary"),
                    text(files, "unchanged"),
                    files.get(MANIFEST),
                    text(files, "reads"),
                    mods);
        }
    }

    /** The set of that look, if {@code tools}, asked for where there is one, are those that built it, and would read the same files. */
    Optional<BuiltSet> find(String look, Supplier<String> tools) {
        return cache.sets()
                .find(look)
                .map(BuiltSets::read)
                .map(BuiltSet::of)
                .filter(set -> set.tools.equals(tools.get()))
                .filter(set -> CompilerReads.areAsTheyWere(set.reads));
    }

    /** The library of {@code set}, if it is still in the cache. */
    Optional<CachedLibrary> library(BuiltSet set) {
        String[] keyAndSha256 = set.library.split(" ");
        return CachedLibrary.find(cache.libraries(), keyAndSha256[0])
                .filter(library -> library.sha256().equals(keyAndSha256[1]));
    }

    /** Keeps what {@code result} has left in the folder. */
    void keep(String look, String tools, BuildResult result, GliaLayout layout) {
        BuildResult taken = result.takenOver();
        LibraryFile library = taken.manifest().library().orElseThrow();
        BuiltSet set = new BuiltSet(
                tools,
                library.key() + " " + library.sha256(),
                taken.summary(),
                result.repeated().sentence(),
                taken.manifest().toJson(),
                new String(read(layout.reads()), StandardCharsets.UTF_8),
                new Publication(layout).staged());
        ContentStore sets = cache.sets();
        sets.locked(look, () -> {
            Path archive = sets.temporary(look);
            AtomicFiles.writeUnforced(archive, set.archive());
            return sets.publish(look, archive);
        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0); // no build's time
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
