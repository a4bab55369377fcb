package dev.glia.spark;

import dev.glia.sweep.SweepException;
import dev.glia.sweep.SweepRequest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Spark is told, by its own names: the user's defaults, then the user's properties, then what a sweep needs. */
final class ClusterSettings {
    private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";
    private static final String JARS = "spark.jars";

    private ClusterSettings() {}

    /** @param properties of this JVM */
    static Map<String, String> of(
            String master, SweepRequest request, List<Path> jars, Map<String, String> defaults, Properties properties) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("spark.ui.enabled", "false"));
        settings.putAll(defaults);
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .forEach(name -> settings.put(name, properties.getProperty(name)));
        settings.put("spark.master", master);
        settings.putIfAbsent(
                "spark.app.name",
                "glia sweep " + request.task().or(request::main).orElseThrow());
        request.processes().ifPresent(most -> settings.put("spark.cores.max", Integer.toString(most)));
        settings.merge(
                JARS,
                jars.stream().map(jar -> jar.toUri().toString()).collect(Collectors.joining(",")),
                (users, sweeps) -> users.isBlank() ? sweeps : sweeps + "," + users);
        settings.merge(
                EXECUTOR_OPTIONS,
                SparkInstallation.LITTLE_COMPILED + glias(properties),
                (users, ours) -> SparkInstallation.LITTLE_COMPILED + " " + users.strip() + glias(properties));
        return settings;
    }

    /** Glia's settings hold in the executors, too. */
    private static String glias(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("glia."))
                .sorted()
                .map(name -> " \"-D%s=%s\""
                        .formatted(
                                name,
                                properties
                                        .getProperty(name)
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"")))
                .collect(Collectors.joining());
    }

    /** {@code spark-defaults.conf}, which is no file of Java's properties for Spark, but reads as one. */
    static Map<String, String> defaults(Function<String, Optional<String>> environment) {
        Optional<Path> file = environment
                .apply("SPARK_CONF_DIR")
                .map(Path::of)
                .or(() -> environment.apply("SPARK_HOME").map(home -> Path.of(home, "conf")))
                .map(folder -> folder.resolve("spark-defaults.conf"))
                .filter(Files::isRegularFile);
        Properties read = new Properties();
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get())) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SweepException(
                        "Spark's defaults in '%s' cannot be read: %s".formatted(file.get(), e.getMessage()), e);
            }
        }
        return read.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .collect(Collectors.toMap(
                        name -> name, name -> read.getProperty(name).strip()));
    }
}
