package dev.glia.trial;

/** One thing that a mechanism is to survive. */
public enum Step {
    INSERT("be inserted"),
    COLD("run 10 ms at rest at 6.3 degrees"),
    COLD_SEGMENTS("run 10 ms at rest at 6.3 degrees in three segments"),
    WARM("run 10 ms at rest at 37 degrees"),
    WARM_SEGMENTS("run 10 ms at rest at 37 degrees in three segments"),
    SAVE("be saved and restored"),
    THREADS("run on two threads");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** What it is, behind "it cannot". */
    public String words() {
        return words;
    }
}
