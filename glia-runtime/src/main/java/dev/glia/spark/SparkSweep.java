package dev.glia.spark;

import dev.glia.sweep.Place;
import dev.glia.sweep.SweepProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The program of a sweep's driver, in a JVM that has Spark. */
public final class SparkSweep {
    private SparkSweep() {}

    /** @param words the folder of Spark's jars, empty where the user's class path has them, and a request whose place is a Spark */
    public static void main(String[] words) throws InterruptedException {
        Optional<Path> jars =
                Optional.of(words[0]).filter(text -> !text.isEmpty()).map(Path::of);
        SweepProgram.run(
                Arrays.copyOfRange(words, 1, words.length),
                request -> new SparkCluster(((Place.Spark) request.place()).master(), jars));
    }
}
