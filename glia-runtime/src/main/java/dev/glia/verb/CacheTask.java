package dev.glia.verb;

import dev.glia.library.cache.BuildCache;
import dev.glia.library.cache.BuildCache.Entry;
import dev.glia.library.cache.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a user may have done to the cache, and what is said of it, in whichever way it was asked for. */
public enum CacheTask {
    /** Counts what is in it. */
    SHOW {
        @Override
        public String run(BuildCache cache, long maxSize) {
            Map<String, List<Entry>> kinds = cache.entries().stream()
                    .collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.toList()));
            StringBuilder text = new StringBuilder(cache.folder().toString());
            kinds.forEach((kind, entries) ->
                    text.append("\n%-10s %6s  %s".formatted(kind, entries.size(), ByteSize.text(size(entries)))));
            return text.toString();
        }
    },
    /** Compares every entry with its checksum and removes what is damaged. */
    VERIFY {
        @Override
        public String run(BuildCache cache, long maxSize) {
            int all = cache.entries().size();
            List<Entry> damaged = cache.verify();
            return damaged.stream()
                    .map(entry -> "removed, damaged: " + entry.file() + "\n")
                    .collect(Collectors.joining("", "", "%s of %s whole".formatted(all - damaged.size(), all)));
        }
    },
    /** Removes the longest unused entries beyond the size it may have. */
    PRUNE {
        @Override
        public String run(BuildCache cache, long maxSize) {
            List<Entry> removed = cache.prune(maxSize);
            return "%s %s removed, %s freed"
                    .formatted(removed.size(), removed.size() == 1 ? "entry" : "entries", ByteSize.text(size(removed)));
        }
    },
    /** Removes everything. */
    CLEAR {
        @Override
        public String run(BuildCache cache, long maxSize) {
            return ByteSize.text(cache.clear()) + " freed";
        }
    };

    /**
     * Does it.
     *
     * @param maxSize bytes the cache may keep, for {@link #PRUNE}
     * @return what came of it, lines without a last line end
     */
    public abstract String run(BuildCache cache, long maxSize);

    private static long size(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::size).sum();
    }
}
