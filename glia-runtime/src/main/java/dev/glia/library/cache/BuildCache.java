package dev.glia.library.cache;

import dev.glia.host.file.Remembered;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The stores of one cache folder, and what a user may do to them: show, verify, prune, clear. */
public final class BuildCache {
    /** An entry used this recently may be in use by a build that runs now, and is never pruned. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private final Path folder;
    private final Map<String, ContentStore> stores = new TreeMap<>();
    private final Consumer<String> say;

    /**
     * The cache in {@code folder}, usually {@code ~/.cache/glia/build}.
     *
     * @param say hears, in one line for the user, of every damaged entry
     */
    public BuildCache(Path folder, Consumer<String> say) {
        this.folder = folder.toAbsolutePath();
        this.say = say;
    }

    /** Where the build engine keeps its part of the user's cache. */
    public static Path below(Path userCache) {
        return userCache.resolve("build");
    }

    /** Its folders, from the user's cache. */
    public static List<String> parts() {
        return List.of(
                "build",
                "build/curves",
                "build/facts",
                "build/headers",
                "build/libraries",
                "build/objects",
                "build/sets");
    }

    public Path folder() {
        return folder;
    }

    /** Object code, one file per mod. */
    public ContentStore objects() {
        return store("objects", ".o");
    }

    /** Linked libraries. */
    public ContentStore libraries() {
        return store("libraries", ".so");
    }

    /** What lies beside the library of a known set of packages: staged mods and manifest, one archive per set. */
    public ContentStore sets() {
        return store("sets", ".zip");
    }

    /** Precompiled headers, named as the compiler looks for them. */
    public ContentStore headers(String suffix) {
        return store("headers", suffix);
    }

    /** What was measured of mechanisms, in lines. */
    public ContentStore curves() {
        return store("curves", ".txt");
    }

    /** What small facts about NEURON and compilers were asked once. */
    public Remembered facts() {
        return new Remembered(folder.resolve("facts"), say);
    }

    /** Which files compilers read for what is in this cache. */
    public Remembered reads() {
        Set<String> said = ConcurrentHashMap.newKeySet();
        // Every mod asks for the list of those that all mods read.
        return new Remembered(folder.resolve("headers").resolve("read"), line -> {
            if (said.add(line)) {
                say.accept(line);
            }
        });
    }

    /**
     * One entry as it lies on disk.
     *
     * @param kind the store: {@code curves}, {@code objects}, {@code libraries}, {@code headers}, {@code sets}
     */
    public record Entry(String kind, String key, Path file, long size, Instant used) {}

    /** All whole entries, the longest unused first. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String kind : List.of("curves", "headers", "libraries", "objects", "sets")) {
            entries.addAll(entries(kind));
        }
        entries.sort(Comparator.comparing(Entry::used));
        return entries;
    }

    /** Compares every entry with its stamp, removes what is damaged, and gives that back. */
    public List<Entry> verify() {
        return entries().stream()
                .filter(entry -> !ContentStore.Stamp.read(stamp(entry))
                        .map(stamp -> stamp.fits(entry.file()))
                        .orElse(false))
                .peek(this::remove)
                .toList();
    }

    /** Removes the longest unused entries until the rest takes no more than {@code maxSize} bytes; gives them back. */
    public List<Entry> prune(long maxSize) {
        Instant inUse = Instant.now().minus(IN_USE);
        long all = 0;
        for (Map.Entry<Path, BasicFileAttributes> file :
                CacheFiles.below(folder).entrySet()) {
            all += file.getValue().size();
            // What a killed build was writing.
            if (file.getKey().toString().endsWith(".tmp")
                    && used(file.getValue()).isBefore(inUse)) {
                CacheFiles.delete(file.getKey());
            }
        }
        return all <= maxSize ? List.of() : prune(maxSize, inUse);
    }

    private List<Entry> prune(long maxSize, Instant inUse) {
        List<Entry> entries = entries();
        long size = entries.stream().mapToLong(Entry::size).sum();
        List<Entry> removed = new ArrayList<>();
        for (Entry entry : entries) {
            if (size <= maxSize || entry.used().isAfter(inUse)) {
                break;
            }
            remove(entry);
            removed.add(entry);
            size -= entry.size();
        }
        return removed;
    }

    /** As {@link #prune}, if anything was added since this object was made: looking at every file takes a while. */
    public void pruneIfGrown(long maxSize) {
        boolean grown;
        synchronized (stores) {
            grown = stores.values().stream().anyMatch(ContentStore::hasGrown);
        }
        if (grown) {
            prune(maxSize);
        }
    }

    /** Removes every entry and every left-over, and gives back how many bytes that freed. */
    public long clear() {
        long size = 0;
        for (Map.Entry<Path, BasicFileAttributes> file :
                CacheFiles.below(folder).entrySet()) {
            // Locks stay: a deleted lock file would let two processes lock two files of one name.
            if (!file.getKey().getParent().endsWith("locks")) {
                size += file.getValue().size();
                CacheFiles.delete(file.getKey());
            }
        }
        return size;
    }

    private ContentStore store(String kind, String suffix) {
        synchronized (stores) {
            return stores.computeIfAbsent(kind + suffix, k -> new ContentStore(folder.resolve(kind), suffix, say));
        }
    }

    private List<Entry> entries(String kind) {
        SortedMap<Path, BasicFileAttributes> files = CacheFiles.below(folder.resolve(kind));
        Map<String, List<Path>> byKey = new TreeMap<>();
        files.keySet()
                .forEach(file ->
                        byKey.computeIfAbsent(key(file), k -> new ArrayList<>()).add(file));
        List<Entry> entries = new ArrayList<>();
        byKey.forEach((key, ofKey) -> {
            Path stamp = ofKey.get(0).resolveSibling(key + ContentStore.Stamp.SUFFIX);
            if (ofKey.remove(stamp)) {
                ofKey.stream()
                        .max(Comparator.comparingLong(file -> files.get(file).size()))
                        .ifPresent(file -> entries.add(
                                new Entry(kind, key, file, files.get(file).size(), used(files.get(stamp)))));
            }
        });
        return entries;
    }

    /** Keys are hexadecimal, so the file's name up to its first dot is the key. */
    private static String key(Path file) {
        String name = file.getFileName().toString();
        return name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    }

    private void remove(Entry entry) {
        CacheFiles.delete(stamp(entry));
        for (Path file : CacheFiles.below(entry.file().getParent()).keySet()) {
            if (key(file).equals(entry.key())) {
                CacheFiles.delete(file);
            }
        }
    }

    private static Path stamp(Entry entry) {
        return entry.file().resolveSibling(entry.key() + ContentStore.Stamp.SUFFIX);
    }

    /** A time that is still to come tells that the clock was set back, and nothing of when the entry was used. */
    private static Instant used(BasicFileAttributes stamp) {
        Instant used = stamp.lastModifiedTime().toInstant();
        return used.isAfter(Instant.now().plus(IN_USE)) ? Instant.EPOCH : used;
    }
}
