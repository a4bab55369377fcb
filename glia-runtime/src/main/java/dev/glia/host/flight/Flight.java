package dev.glia.host.flight;

/** Whether this JVM records a flight, and then the events of it. */
public final class Flight {
    /** The recorder has a thread of this name, which is all that can be seen of it without its classes, on Java 17 and 25 alike. */
    private static final String RECORDER = "JFR Periodic Tasks";

    private static final long PATIENCE_NANOS = 500_000_000;

    private static volatile boolean recorded;
    private static volatile long looked;

    private Flight() {}

    /** A build that begins now; null where nothing records. */
    public static BuildEvent build() {
        return isRecorded() ? new BuildEvent() : null;
    }

    /** A load that begins now; null where nothing records. */
    public static LoadEvent load() {
        return isRecorded() ? new LoadEvent() : null;
    }

    /** A run that begins now; null where nothing records. */
    public static RunEvent run() {
        return isRecorded() ? new RunEvent() : null;
    }

    /** A recording may begin at any time; runs are short, so not each of them looks. */
    private static boolean isRecorded() {
        long now = System.nanoTime();
        if (looked == 0 || now - looked > PATIENCE_NANOS) {
            recorded = hasRecorder();
            looked = now == 0 ? 1 : now;
        }
        return recorded;
    }

    private static boolean hasRecorder() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all != null && all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[all == null ? 0 : all.activeCount() + 16];
        int count = all == null ? 0 : all.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i].getName().equals(RECORDER)) {
                return true;
            }
        }
        return false;
    }
}
