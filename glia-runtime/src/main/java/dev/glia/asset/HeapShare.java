package dev.glia.asset;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap all packages of one library may take together: each stays within its own limits, but there may be any number
 * of them. A larger heap holds more. Any number of threads may use one.
 */
public final class HeapShare {
    private static final int EIGHTHS = 8;

    private final String what;
    private final long limit;
    private final long heap;
    private final AtomicLong taken = new AtomicLong();

    /** By the words for a source: a record as a key takes 20 ms of a build, to link the methods that Java makes for it. */
    private final Map<String, Long> bySource = new ConcurrentHashMap<>();

    /**
     * That many bytes.
     *
     * @param what takes them, in the plural
     * @param heap of which they are a part
     */
    HeapShare(String what, long limit, long heap) {
        this.what = what;
        this.limit = limit;
        this.heap = heap;
    }

    /** So many eighths of this JVM's heap for {@code what}, a plural. */
    public static HeapShare eighths(int count, String what) {
        long heap = Runtime.getRuntime().maxMemory();
        return new HeapShare(what, heap / EIGHTHS * count, heap);
    }

    /**
     * Takes so many bytes for something of {@code source}.
     *
     * @throws PackageException where all together need more than there is
     */
    public void take(long bytes, PackageSource source) {
        bySource.merge(words(source), bytes, Long::sum);
        if (taken.addAndGet(bytes) > limit) {
            throw spent();
        }
    }

    /** Gives back what was taken for {@code source} and is no longer held. */
    public void give(long bytes, PackageSource source) {
        bySource.merge(words(source), -bytes, Long::sum);
        taken.addAndGet(-bytes);
    }

    private static String words(PackageSource source) {
        return source.coordinate() + " in '" + source.container() + "'";
    }

    /** Whether more was wanted than there is; whoever tries once more will find no more. */
    public boolean isSpent() {
        return taken.get() > limit;
    }

    private PackageException spent() {
        Map.Entry<String, Long> largest = bySource.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow();
        return new PackageException(
                "%s of all packages together take more than %s MiB, the part of this JVM's heap of %s MiB that is for them; most are of %s. Leave out packages that the model does not need, or give Java a larger heap with -Xmx (Maven with MAVEN_OPTS=-Xmx2g)"
                        .formatted(what, limit >> 20, heap >> 20, largest.getKey()));
    }
}
