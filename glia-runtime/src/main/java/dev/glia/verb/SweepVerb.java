package dev.glia.verb;

import dev.glia.host.HostException;
import dev.glia.host.process.JavaProgram;
import dev.glia.spark.SparkInstallation;
import dev.glia.spark.SparkSweep;
import dev.glia.sweep.Place;
import dev.glia.sweep.SweepProgram;
import dev.glia.sweep.SweepRequest;
import dev.glia.sweep.slurm.SlurmProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sweep in a JVM of its own that has the user's classes, on the terminal of this one.
 *
 * @param classPath the user's, with this runtime on it
 * @param properties for that JVM, by name: the settings that were chosen here
 * @param folder where it runs
 */
public record SweepVerb(SweepRequest request, List<String> classPath, Map<String, String> properties, Path folder) {

    /** The command. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(JavaProgram.current().toString());
        properties.forEach((name, value) -> words.add("-D" + name + "=" + value));
        if (request.place() instanceof Place.Spark) {
            SparkInstallation spark =
                    SparkInstallation.find(classPath, Optional.ofNullable(System.getenv("SPARK_HOME")));
            words.addAll(SparkInstallation.jvmArguments(System.getProperties()));
            words.addAll(List.of("-cp", spark.classPath(classPath), SparkSweep.class.getName()));
            words.add(spark.jars().map(Path::toString).orElse(""));
        } else {
            Class<?> program = request.place() instanceof Place.Slurm ? SlurmProgram.class : SweepProgram.class;
            words.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), program.getName()));
        }
        words.addAll(request.words());
        return words;
    }

    /** Runs it to its end; answers whether every row came through. */
    public boolean run() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words())
                    .directory(folder.toAbsolutePath().toFile())
                    .inheritIO()
                    .start();
            try {
                return process.waitFor() == 0;
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new HostException("the sweep cannot be started: " + e.getMessage(), e);
        }
    }
}
