package dev.glia.build;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import dev.glia.build.stage.Fingerprint;
import dev.glia.host.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A look from outside at all that a build reads and has written: which files there are, and size, dates and number of each. Two
 * equal looks mean that nothing has changed, and then no jar need be opened and no library read. A look that differs means
 * nothing: the build itself finds out what has changed, from contents.
 *
 * <p>Besides the date that programs may set there is the one that the system sets whenever it writes to a file or renames it,
 * and nobody can set back; so neither a restored date nor a clock that was wrong deceives.
 */
public final class Glance {
    private final GliaLayout layout;
    private final Fingerprint seen = new Fingerprint().add("glance 1");

    /** The tools as they were when first asked for: a build does not change them. */
    private Optional<String> known = Optional.empty();

    /**
     * Looks at the packages before they are read, so that what changes while a build reads them is noticed by the next.
     *
     * @param sources jars and folders, in any order that is always the same
     * @param settings what else decides what the build does and says
     */
    public Glance(GliaLayout layout, List<PackageSource> sources, List<String> settings) {
        this.layout = layout;
        seen.addAll(settings);
        for (PackageSource source : sources) {
            seen.add(source.coordinate()).addAll(identities(source.container()));
        }
    }

    /**
     * What there was to say of the last build, if it has left the folder whole and nothing has changed since.
     *
     * @param tools which NEURON and which compiler there are; asked only where there was a build
     */
    public Optional<String> unchanged(Supplier<String> tools) {
        try {
            List<String> kept = Files.readAllLines(layout.glance());
            return kept.size() == 2 && kept.get(1).equals(now(tools)) ? Optional.of(kept.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // The first build in this folder, or one that was ended.
        }
    }

    /** Keeps this look, now that the build is done, with what is to be said while nothing changes. */
    public void keep(Supplier<String> tools, String said) {
        AtomicFiles.writeUnforced(layout.glance(), (said + "\n" + now(tools) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets the look of the last build, before another one changes what it was of. */
    public void forget() {
        try {
            Files.deleteIfExists(layout.glance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String now(Supplier<String> tools) {
        if (known.isEmpty()) {
            known = Optional.of(tools.get());
        }
        return seen.copy().add(known.get()).addAll(written()).hex();
    }

    /** What builds leave in the folder, but for the look itself, and what is written without a change. */
    private List<String> written() {
        List<Path> others = List.of(layout.glance(), layout.lock(), layout.log());
        try (Stream<Path> files = Files.list(layout.folder())) {
            return files.filter(file -> Files.isRegularFile(file) && !others.contains(file))
                    .sorted()
                    .map(Glance::identity)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> identities(Path container) {
        if (!Files.isDirectory(container)) {
            return List.of(identity(container));
        }
        try (Stream<Path> files = Files.walk(container.resolve(PackageManifest.ROOT))) {
            return files.sorted().map(Glance::identity).toList();
        } catch (IOException e) {
            return List.of("no packages");
        }
    }

    private static String identity(Path file) {
        try {
            Map<String, Object> seen = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
            return file + " " + seen.get("size") + " " + nanoseconds(seen.get("lastModifiedTime")) + " "
                    + nanoseconds(seen.get("ctime")) + " " + seen.get("ino");
        } catch (UnsupportedOperationException e) {
            return identityElsewhere(file);
        } catch (IOException e) {
            return file + " absent";
        }
    }

    /** Where the file system is no Unix one. */
    private static String identityElsewhere(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %d %d".formatted(file, seen.size(), nanoseconds(seen.lastModifiedTime()));
        } catch (IOException e) {
            return file + " absent";
        }
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
