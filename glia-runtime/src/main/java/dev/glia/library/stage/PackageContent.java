package dev.glia.library.stage;

import dev.glia.GliaException;
import dev.glia.asset.Dialect;
import dev.glia.asset.HeapShare;
import dev.glia.asset.IonUse;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.ModParameter;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageReader;
import dev.glia.library.key.Keys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One package with the bytes of its files: NEURON's mods and what they INCLUDE.
 *
 * @param fingerprint over the manifest, the coordinate and each of these files' path and bytes
 */
public record PackageContent(ModPackage pkg, SortedMap<String, byte[]> files, String fingerprint) {
    private static final int ATTEMPTS = 10;

    /** Milliseconds in which whoever copies a package has gone on. */
    private static final long PAUSE = 50;

    public PackageContent {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads {@code pkg} alone. */
    public static PackageContent read(ModPackage pkg) {
        return read(pkg, HeapShare.eighths(2, "the files"));
    }

    /**
     * Reads every file of {@code pkg} once, but for the mods that are not for NEURON. A package that is no longer the one that its
     * manifest spoke of, or changes while it is read, is read again, manifest and all.
     *
     * @param share of the heap, for the files of all packages
     * @throws PackageException where it is damaged, or goes on changing, or there is no room for it
     */
    public static PackageContent read(ModPackage pkg, HeapShare share) {
        ModPackage wanted = pkg;
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<PackageContent> content = snapshot(wanted, share);
                if (content.isPresent()) {
                    return content.get();
                }
                wanted = again(wanted);
            } catch (GliaException e) {
                if (attempt >= ATTEMPTS || share.isSpent()) {
                    throw e;
                }
            }
            if (attempt >= ATTEMPTS) {
                throw new PackageException(
                        "package '%s' changes in '%s' while it is read; start again when it is written"
                                .formatted(pkg.name(), pkg.source().container()));
            }
            pause();
        }
    }

    /** The package that is in the container now, by what that says itself: its old coordinate was of what was there before. */
    private static ModPackage again(ModPackage before) {
        Path container = before.source().container();
        ModPackage now = PackageReader.read(container).stream()
                .filter(pkg -> pkg.name().equals(before.name()))
                .findFirst()
                .orElseThrow(() -> new PackageException("package '%s' of %s is no longer in '%s'; start again"
                        .formatted(before.name(), before.source().coordinate(), container)));
        return now.version().equals(before.version()) ? now.from(before.source()) : now;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The files of {@code pkg}; empty where they are no longer what its manifest spoke of. */
    private static Optional<PackageContent> snapshot(ModPackage pkg, HeapShare share) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        boolean whole = false;
        try {
            whole = readAll(pkg, share, files);
        } finally {
            if (!whole && !share.isSpent()) {
                share.give(
                        files.values().stream().mapToLong(file -> file.length).sum(), pkg.source());
            }
        }
        return whole ? Optional.of(of(pkg, files)) : Optional.empty();
    }

    /** Puts all files of {@code pkg} into {@code files}; whether they are of one state, that of which its manifest spoke. */
    private static boolean readAll(ModPackage pkg, HeapShare share, SortedMap<String, byte[]> files) {
        Set<String> others = others(pkg);
        try (PackageFiles opened = PackageFiles.open(pkg)) {
            String before = opened.state();
            if (!opened.has(PackageManifest.FILE) || !isOf(pkg, opened.manifest())) {
                return false;
            }
            for (String path : opened.paths()) {
                if (!others.contains(path)) {
                    byte[] bytes = opened.read(path);
                    files.put(path, bytes);
                    share.take(bytes.length, pkg.source());
                }
            }
            return opened.state().equals(before);
        }
    }

    /** Whether {@code pkg} is of the package that is there now; it may be without some of its mods. */
    private static boolean isOf(ModPackage pkg, ModPackage now) {
        return now.version().equals(pkg.version())
                && now.licence().equals(pkg.licence())
                && now.authors().equals(pkg.authors())
                && now.origin().equals(pkg.origin())
                && (areSame(pkg.mods(), now.mods()) || now.mods().containsAll(pkg.mods()));
    }

    /**
     * Whether all of {@code mods} are among {@code others}, as they are where a manifest was not parsed again. A record's own
     * {@code equals} is linked at its first call, which takes 50 ms of a build for this one.
     */
    private static boolean areSame(List<Mod> mods, List<Mod> others) {
        Set<Mod> there = Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(others);
        return there.containsAll(mods);
    }

    private static PackageContent of(ModPackage pkg, SortedMap<String, byte[]> files) {
        return new PackageContent(pkg, files, Keys.content(pkg.source().coordinate(), said(pkg), files));
    }

    private static Set<String> others(ModPackage pkg) {
        Set<String> others = new HashSet<>();
        pkg.mods().forEach(mod -> others.add(mod.path()));
        pkg.mods().stream().filter(mod -> mod.dialect().fits(Dialect.NEURON)).forEach(mod -> others.remove(mod.path()));
        return others;
    }

    /** Everything that a manifest says, field by field: printing it as JSON would take most of the time of an unchanged build. */
    private static List<String> said(ModPackage pkg) {
        List<String> said = new ArrayList<>(List.of(pkg.name(), pkg.version(), pkg.licence(), pkg.origin()));
        add(pkg.authors(), said);
        for (Mod mod : pkg.mods()) {
            said.addAll(List.of(
                    mod.name().fullName(), mod.dialect().name(), mod.kind().name(), mod.path()));
            for (IonUse ion : mod.ions()) {
                said.add("ion " + ion.ion());
                add(ion.reads(), said);
                add(ion.writes(), said);
                add(ion.valence().stream().toList(), said);
            }
            for (ModParameter parameter : mod.parameters()) {
                said.add("parameter " + parameter.name());
                add(parameter.unit().stream().toList(), said);
                add(parameter.value().stream().toList(), said);
            }
        }
        return said;
    }

    /** How many follow, and each of them. */
    private static void add(Collection<String> fields, List<String> said) {
        said.add(Integer.toString(fields.size()));
        said.addAll(fields);
    }
}
