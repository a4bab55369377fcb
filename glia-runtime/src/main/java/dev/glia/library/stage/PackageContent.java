package dev.glia.library.stage;

import dev.glia.asset.Dialect;
import dev.glia.asset.IonUse;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.ModParameter;
import dev.glia.asset.PackageFiles;
import dev.glia.library.key.Fingerprint;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    public PackageContent {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads every file of {@code pkg} once, but for the mods that are not for NEURON. */
    public static PackageContent read(ModPackage pkg) {
        Set<String> others = others(pkg);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (PackageFiles opened = PackageFiles.open(pkg)) {
            for (String path : opened.paths()) {
                if (!others.contains(path)) {
                    files.put(path, opened.read(path));
                }
            }
        }
        Fingerprint fingerprint = new Fingerprint().add(pkg.source().coordinate());
        describe(pkg, fingerprint);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            fingerprint.add(file.getKey()).add(file.getValue());
        }
        return new PackageContent(pkg, files, fingerprint.hex());
    }

    private static Set<String> others(ModPackage pkg) {
        Set<String> others = new HashSet<>();
        pkg.mods().forEach(mod -> others.add(mod.path()));
        pkg.mods().stream().filter(mod -> mod.dialect().fits(Dialect.NEURON)).forEach(mod -> others.remove(mod.path()));
        return others;
    }

    /** Everything that a manifest says, field by field: printing it as JSON would take most of the time of an unchanged build. */
    private static void describe(ModPackage pkg, Fingerprint fingerprint) {
        fingerprint.add(pkg.name()).add(pkg.version()).add(pkg.licence()).add(pkg.origin());
        fingerprint.addAll(pkg.authors());
        for (Mod mod : pkg.mods()) {
            fingerprint.add(mod.name().fullName()).add(mod.dialect().name());
            fingerprint.add(mod.kind().name()).add(mod.path());
            for (IonUse ion : mod.ions()) {
                fingerprint.add(ion.ion()).addAll(ion.reads()).addAll(ion.writes());
                add(ion.valence(), fingerprint);
            }
            for (ModParameter parameter : mod.parameters()) {
                fingerprint.add(parameter.name());
                add(parameter.unit(), fingerprint);
                add(parameter.value(), fingerprint);
            }
        }
    }

    private static void add(Optional<String> field, Fingerprint fingerprint) {
        fingerprint.addAll(field.map(List::of).orElse(List.of()));
    }
}
