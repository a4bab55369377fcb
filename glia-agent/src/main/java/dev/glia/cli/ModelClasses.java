package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.launch.ClassPath;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The classes of a model, and what the JVM that runs it must be told; for every verb that starts one. */
final class ModelClasses {
    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            description = "The classes and packages of the model, as for java -cp.")
    String classPath;

    /**
     * The user's classes, and Glia's behind them.
     *
     * @param example the command with a class path
     */
    List<Path> entries(String example) {
        if (classPath == null) {
            throw new GliaException("where the model's classes are is not said; name them with --classpath, as in `%s`"
                    .formatted(example));
        }
        Set<Path> entries = new LinkedHashSet<>(ClassPath.parse(classPath).entries());
        entries.add(own());
        return List.copyOf(entries);
    }

    /** What was set for this JVM; its environment is the other one's, too. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(Settings.Place.PROPERTIES.apply(setting.property()))
                    .ifPresent(value -> settings.put(setting.property(), value));
        }
        return settings;
    }

    /** The argument that brings the agent; none where these classes are in no jar. */
    static List<String> agent() {
        return Files.isRegularFile(own()) ? List.of("-javaagent:" + own()) : List.of();
    }

    private static Path own() {
        return Path.of(ModelClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
