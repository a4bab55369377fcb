package dev.glia.build.stage;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageManifest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One package with the bytes of all its files: mods and what they INCLUDE.
 *
 * @param fingerprint over the manifest, the coordinate and every file's path and bytes
 */
public record PackageContent(ModPackage pkg, SortedMap<String, byte[]> files, String fingerprint) {
    public PackageContent {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads every file of {@code pkg} once. */
    public static PackageContent read(ModPackage pkg) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (PackageFiles opened = PackageFiles.open(pkg)) {
            for (String path : opened.paths()) {
                files.put(path, opened.read(path));
            }
        }
        Fingerprint fingerprint = new Fingerprint()
                .add(PackageManifest.toJson(pkg))
                .add(pkg.source().coordinate());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            fingerprint.add(file.getKey()).add(file.getValue());
        }
        return new PackageContent(pkg, files, fingerprint.hex());
    }
}
