package dev.glia.spark;

import dev.glia.sweep.Place;
import dev.glia.sweep.SweepProgram;

/** The program of a sweep's driver, in a JVM that has Spark. */
public final class SparkSweep {
    private SparkSweep() {}

    /** @param words those of a request whose place is a Spark */
    public static void main(String[] words) throws InterruptedException {
        SweepProgram.run(words, request -> new SparkCluster(((Place.Spark) request.place()).master()));
    }
}
