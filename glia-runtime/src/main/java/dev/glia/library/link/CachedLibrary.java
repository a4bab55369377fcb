package dev.glia.library.link;

import dev.glia.host.file.Sha256;
import dev.glia.library.cache.ContentStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A library in the cache.
 *
 * @param key what it was made of
 * @param sha256 of its bytes, kept beside it: hashing it anew takes a tenth of a build that has nothing to compile
 */
public record CachedLibrary(String key, Path file, String sha256) {
    /** The library of {@code key}, if it is there and whole. */
    public static Optional<CachedLibrary> find(ContentStore libraries, String key) {
        return libraries
                .find(key)
                .map(file -> new CachedLibrary(key, file, libraries.sha256(key).orElseGet(() -> Sha256.of(file))));
    }

    /** The library of {@code key}; {@code linker} makes it, under a name of {@link ContentStore#temporary}, if it is not there. */
    public static CachedLibrary of(ContentStore libraries, String key, Supplier<Path> linker) {
        return find(libraries, key)
                .orElseGet(() -> libraries.locked(
                        key, () -> find(libraries, key).orElseGet(() -> publish(libraries, key, linker.get()))));
    }

    /** Makes what {@link ContentStore#temporary} named and a linker wrote the library of {@code key}. */
    static CachedLibrary publish(ContentStore libraries, String key, Path finished) {
        String sha256 = Sha256.of(finished);
        return new CachedLibrary(key, libraries.publish(key, finished, sha256), sha256);
    }
}
