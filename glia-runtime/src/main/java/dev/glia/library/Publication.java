package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.json.Json;
import dev.glia.library.link.CachedLibrary;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was made into the output folder: staged mods, library, and last the manifest, which makes it whole. */
record Publication(GliaLayout layout) {
    private static final int ATTEMPTS = 100;

    /** Milliseconds; with all attempts as long as a compiler takes for a mod. */
    private static final long PAUSE = 100;

    /** Makes the folder of staged mods hold exactly these, so that plain {@code nrnivmodl} can be run on it. */
    void stage(List<StagedMod> mods) {
        Map<Path, byte[]> wanted = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (StagedMod mod : mods) {
            // Names that differ in case alone are one file on some disks; the file's name must stay the mechanism's.
            boolean first = taken.add(mod.fullName().toLowerCase(Locale.ROOT));
            Path folder = first ? layout.mods() : layout.mods().resolve("differs-in-case-" + taken.size());
            wanted.put(folder.resolve(mod.fullName() + ".mod"), mod.text());
            Path own = layout.mods().resolve(mod.name().pkg());
            mod.companions().forEach((path, bytes) -> wanted.put(own.resolve(path), bytes));
        }
        stage(wanted);
    }

    private void stage(Map<Path, byte[]> files) {
        Map<Path, byte[]> wanted = new HashMap<>(files);
        try {
            for (Path there : files(layout.mods())) {
                byte[] content = wanted.get(there);
                if (content == null) {
                    Files.deleteIfExists(there);
                } else if (Arrays.equals(content, Files.readAllBytes(there))) {
                    wanted.remove(there);
                }
            }
            for (Path folder : wanted.keySet().stream().map(Path::getParent).collect(Collectors.toSet())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        // The system takes longer to make a file than to fill it, on each core.
        wanted.entrySet().parallelStream().forEach(file -> {
            try {
                Files.write(file.getKey(), file.getValue());
            } catch (IOException e) {
                throw unwritable(e);
            }
        });
    }

    /** The staged files, by their path in the folder of staged mods. */
    Map<String, byte[]> staged() {
        Map<String, byte[]> staged = new HashMap<>();
        try {
            for (Path file : files(layout.mods())) {
                staged.put(layout.mods().relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the staged mods cannot be read", e);
        }
        return staged;
    }

    /** Puts into the folder what another build has left in its own: {@code staged} is what {@link #staged} gave there, {@code seen} what {@link #reads} wrote. */
    void takeOver(byte[] manifest, Map<String, byte[]> staged, String seen, CachedLibrary library) {
        clearWork();
        Map<Path, byte[]> files = new HashMap<>();
        staged.forEach((path, bytes) -> files.put(layout.mods().resolve(path), bytes));
        stage(files);
        library(library, layout.library());
        try {
            Files.deleteIfExists(layout.coreneuron());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reads(seen);
        AtomicFiles.writeUnforced(layout.manifest(), manifest);
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("the staged mods cannot be written to '%s'".formatted(layout.mods()), e);
    }

    /** Copies a library out of the cache: to {@code place}, which the layout names. */
    LibraryFile library(CachedLibrary cached, Path place) {
        try {
            Path copy = AtomicFiles.temporary(place);
            Files.createDirectories(layout.folder());
            Files.copy(cached.file(), copy);
            LibraryFile file = new LibraryFile(cached.sha256(), Files.size(copy), cached.key());
            // A loss of power may damage the copy; then it does not fit the manifest, which has a checksum of its own.
            AtomicFiles.publishUnforced(copy, place);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the library cannot be written to '%s'".formatted(place), e);
        }
    }

    /** Writes how what compilers read looked. */
    void reads(String seen) {
        AtomicFiles.writeUnforced(layout.reads(), seen.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the manifest; a library that is not in it is not left in the folder either. */
    void manifest(LibraryManifest manifest) {
        try {
            if (manifest.library().isEmpty()) {
                Files.deleteIfExists(layout.library());
            }
            if (manifest.coreneuron().isEmpty()) {
                Files.deleteIfExists(layout.coreneuron());
            }
            AtomicFiles.writeUnforced(layout.manifest(), manifest.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest in the folder, if it is one of a build of {@code inputs}; {@code say} hears of one that is damaged. */
    Optional<LibraryManifest> last(Inputs inputs, Consumer<String> say) {
        if (!Files.exists(layout.manifest())) {
            return Optional.empty();
        }
        try {
            byte[] document = Files.readAllBytes(layout.manifest());
            String file = layout.manifest().toString();
            SealedJson.require(document, file);
            // Most are of other inputs, and to read all of one takes as long as to read the packages.
            return new String(document, StandardCharsets.UTF_8).contains(inputs.fingerprint())
                    ? Optional.of(LibraryManifestJson.read(Json.parse(document, file)))
                            .filter(manifest -> manifest.inputs().equals(inputs.fingerprint()))
                    : Optional.empty();
        } catch (IOException | GliaException e) {
            say.accept("'%s' is damaged; it is made again".formatted(layout.manifest()));
            return Optional.empty();
        }
    }

    /** Removes the intermediate files of this process, and of those that are no more. */
    void clearWork() {
        new WorkFolders(layout.folder()).unused().forEach(Publication::clear);
    }

    private static void clear(Path work) {
        for (int attempt = 1; ; attempt++) {
            try (Stream<Path> files = Files.exists(work) ? Files.walk(work) : Stream.<Path>empty()) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
                return;
            } catch (DirectoryNotEmptyException | UncheckedIOException e) {
                // A compiler of a build that was killed lives on for a while, and still writes.
                if (attempt == ATTEMPTS || !pause()) {
                    throw new HostException("'%s' cannot be emptied: %s".formatted(work, e.getMessage()), e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("'%s' cannot be emptied".formatted(work), e);
            }
        }
    }

    /** Whether it was not interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
