package dev.glia.asset;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Manifests that this process has parsed. A build reads each twice, to see whether its package is still the same, and to compare the
 * bytes takes a hundredth of the time. They are held while there is room for them.
 */
final class KnownManifests {
    private static final int MOST = 256;
    private static final Map<String, SoftReference<Known>> BY_PLACE = new ConcurrentHashMap<>();

    private record Known(byte[] document, ModPackage pkg) {
        /** Of the container that they were found by. */
        boolean isOf(byte[] document, PackageSource source) {
            return Arrays.equals(this.document, document)
                    && pkg.source().coordinate().equals(source.coordinate())
                    && pkg.source().sources().equals(source.sources());
        }
    }

    private KnownManifests() {}

    /** What {@code document} says, as {@link PackageManifest#fromJson} reads it. */
    static ModPackage parse(byte[] document, String file, PackageSource source) {
        String place = source.container() + " " + file;
        SoftReference<Known> held = BY_PLACE.get(place);
        Known known = held == null ? null : held.get();
        if (known != null && known.isOf(document, source)) {
            return known.pkg();
        }
        ModPackage pkg = PackageManifest.fromJson(document, file, source);
        if (BY_PLACE.size() >= MOST) {
            BY_PLACE.clear();
        }
        BY_PLACE.put(place, new SoftReference<>(new Known(document, pkg)));
        return pkg;
    }
}
