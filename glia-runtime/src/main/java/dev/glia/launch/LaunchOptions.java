package dev.glia.launch;

import dev.glia.asset.NearNames;
import dev.glia.setting.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What follows the {@code =} of {@code -javaagent:glia-agent.jar=key=value,key=value}.
 *
 * <p>The keys are {@value #LIBRARY}, {@value #FORCE} and the key of every {@link Setting} that a launched JVM
 * must be told. In a value, a comma, white
 * space, a quote, {@code %} and anything outside ASCII is written as {@code %XX}, byte by byte in UTF-8: a formatted
 * option string has nothing in it that a shell, a pom or {@code JAVA_TOOL_OPTIONS} would take apart.
 *
 * @param library a {@code target/glia} folder, its {@code library.json} or its library; empty means: find it by the
 *     class path
 * @param force whether Glia starts even in the JVM of a JDK or build tool
 * @param settings what this launch sets differently from the properties and the environment
 */
public record LaunchOptions(Optional<Path> library, boolean force, Map<Setting, String> settings) {
    /** The key of {@link #library}. */
    public static final String LIBRARY = "library";

    /** The key of {@link #force}. */
    public static final String FORCE = "force";

    public LaunchOptions {
        Map<Setting, String> sorted = new TreeMap<>(settings);
        settings = Collections.unmodifiableMap(sorted);
    }

    /** Nothing said: the library is found by the class path, everything else by properties and environment. */
    public static LaunchOptions defaults() {
        return new LaunchOptions(Optional.empty(), false, Map.of());
    }

    boolean isDefault() {
        return library.isEmpty() && !force && settings.isEmpty();
    }

    /** These options with that library. */
    public LaunchOptions withLibrary(Path library) {
        return new LaunchOptions(Optional.of(library), force, settings);
    }

    /** These options with one more setting. */
    public LaunchOptions with(Setting setting, String value) {
        Map<Setting, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new LaunchOptions(library, force, more);
    }

    /**
     * Reads an option string; at every start of a JVM under the agent, so without lambdas, of which the first takes milliseconds.
     *
     * @param text what the JVM hands to {@code premain}; {@code null}, its word for no options, is taken as empty
     * @throws LaunchException where a key is unknown or named twice, or a value is not what its key asks for
     */
    public static LaunchOptions parse(String text) {
        LaunchOptions options = defaults();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String entry : text == null || text.isBlank() ? new String[0] : text.split(",")) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw fault(text, "'%s' has no '='; write key=value".formatted(entry));
            }
            String key = entry.substring(0, equals).strip();
            Optional<String> value = OptionText.decode(entry.substring(equals + 1));
            if (value.isEmpty()) {
                throw fault(text, "the value of '%s' has a '%%' without two hex digits; write '%%25'".formatted(key));
            }
            if (seen.put(key, value.get()) != null) {
                throw fault(text, "'%s' is given twice".formatted(key));
            }
            options = options.with(key, value.get(), text);
        }
        return options;
    }

    /** The option string that {@link #parse} reads back as these options; empty for the defaults. */
    public String format() {
        StringJoiner entries = new StringJoiner(",");
        if (library.isPresent()) {
            entries.add(entry(LIBRARY, library.get().toString()));
        }
        if (force) {
            entries.add(entry(FORCE, "true"));
        }
        for (Map.Entry<Setting, String> told : settings.entrySet()) {
            entries.add(entry(told.getKey().key(), told.getValue()));
        }
        return entries.toString();
    }

    private static String entry(String key, String value) {
        return key + "=" + OptionText.encode(value);
    }

    private LaunchOptions with(String key, String value, String text) {
        return switch (key) {
            case LIBRARY -> withLibrary(path(value, text));
            case FORCE -> new LaunchOptions(library, truth(key, value, text), settings);
            default -> {
                Optional<Setting> setting = setting(key);
                if (setting.isEmpty()) {
                    throw fault(text, "there is no option '%s'%s".formatted(key, nearest(key)));
                }
                yield with(setting.get(), value);
            }
        };
    }

    /** Every key that an option string may have. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(LIBRARY, FORCE));
        for (Setting setting : Setting.values()) {
            if (setting.isTold()) {
                keys.add(setting.key());
            }
        }
        return keys;
    }

    private static Optional<Setting> setting(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.isTold() && setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    private static Path path(String value, String text) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            throw fault(text, "'%s' is not a path: %s".formatted(value, e.getReason()));
        }
        throw fault(text, "'%s' names no file or folder".formatted(LIBRARY));
    }

    private static boolean truth(String key, String value, String text) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(text, "'%s' is '%s', it must be true or false".formatted(key, value));
        };
    }

    private static String nearest(String key) {
        return NearNames.of(key, keys()).stream()
                .findFirst()
                .map(known -> ", perhaps '%s' is meant".formatted(known))
                .orElse("");
    }

    private static LaunchException fault(String text, String why) {
        return new LaunchException(
                "the options of the Glia agent, '%s', cannot be used: %s. The options are %s, as in -javaagent:glia-agent.jar=library=target/glia,neuron.home=/opt/nrn"
                        .formatted(text, why, String.join(", ", keys())));
    }
}
