package dev.glia.spark;

import dev.glia.sweep.SweepException;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Spark whose driver a sweep is: that of the user's class path, else the one in {@code SPARK_HOME}. Knows no class of it.
 *
 * @param jars the folder of its jars; empty where the class path has them
 */
public record SparkInstallation(Optional<Path> jars) {
    /** What the driver of Spark and its libraries open on Java 17 and later, as Spark's own launcher does. */
    private static final List<String> OPENED = List.of(
            "lang",
            "lang.invoke",
            "lang.reflect",
            "io",
            "net",
            "nio",
            "util",
            "util.concurrent",
            "util.concurrent.atomic");

    private static final List<String> OPENED_INSIDE =
            List.of("jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar");

    /** Driver and executors wait most of the time, and Java's compilers would take the cores from NEURON. */
    static final String LITTLE_COMPILED = "-XX:TieredStopAtLevel=1";

    private static final int WARNS_OF_UNSAFE = 24;

    private static final String CORE = "spark-core_*.jar";

    /**
     * Finds it.
     *
     * @param classPath the user's
     * @param home what {@code SPARK_HOME} is
     */
    public static SparkInstallation find(List<String> classPath, Optional<String> home) {
        if (classPath.stream().anyMatch(SparkInstallation::isCore)) {
            return new SparkInstallation(Optional.empty());
        }
        return home.filter(text -> !text.isBlank())
                .flatMap(text -> Stream.of(Path.of(text, "jars"), Path.of(text))
                        .filter(SparkInstallation::hasCore)
                        .findFirst())
                .map(folder -> new SparkInstallation(Optional.of(folder)))
                .orElseThrow(() -> new SweepException(
                        "a sweep on Spark needs Spark on this machine, too, and there is none: no spark-core jar is on the class path, and %s. Set SPARK_HOME to the folder of the same Spark that the cluster has, or install that version with `pip install pyspark` and set SPARK_HOME to its folder, which `python3 -c \"import pyspark; print(*pyspark.__path__)\"` prints"
                                .formatted(home.filter(text -> !text.isBlank())
                                        .map(text -> "SPARK_HOME is '%s', which has none in its 'jars'".formatted(text))
                                        .orElse("SPARK_HOME is not set"))));
    }

    private static boolean isCore(String entry) {
        return Path.of(entry).getFileName() != null
                && Path.of(entry).getFileName().toString().matches("spark-core_.*[.]jar");
    }

    private static boolean hasCore(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, CORE)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return false; // then it is told as one that has none
        }
    }

    /** The class path of the driver: the user's, and this Spark behind it. */
    public String classPath(List<String> users) {
        List<String> entries = new ArrayList<>(users);
        jars.ifPresent(folder -> entries.add(folder.resolve("*").toString()));
        return String.join(File.pathSeparator, entries);
    }

    /**
     * The arguments of the driver's JVM.
     *
     * @param properties those of this JVM, of which Spark's own go on
     */
    public static List<String> jvmArguments(Properties properties) {
        List<String> words = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions", LITTLE_COMPILED));
        OPENED.forEach(name -> words.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED"));
        OPENED_INSIDE.stream()
                .filter(
                        Object.class.getModule().getPackages()
                                ::contains) // Later ones have some of them no more, and say so.
                .forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            words.add("--sun-misc-unsafe-memory-access=allow"); // Spark's network has its memory so.
        }
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.reflect.useDirectMethodHandle=false",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dio.netty.noUnsafe=false",
                "-Dlog4j2.configurationFile=dev/glia/spark/log4j2.properties"));
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + properties.getProperty(name)));
        return words;
    }
}
