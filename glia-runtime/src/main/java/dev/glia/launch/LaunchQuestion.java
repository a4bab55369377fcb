package dev.glia.launch;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All that decides a launch and is no file: the class path, the settings, and what selects a NEURON. Two launches with one
 * question that meet the same files come to the same library.
 *
 * <p>Asked at every start of a JVM, so it is made without streams and patterns, which would take longer than all the rest.
 */
final class LaunchQuestion {
    private static final String[] PROPERTIES = {
        "java.class.path", "jdk.module.path", "user.dir", "user.home", "java.home", "java.io.tmpdir"
    };

    /**
     * Besides every {@code GLIA_...}: where the user's folders are, whether the personal collection counts, which NEURON, and
     * which Python is asked for it.
     */
    private static final String[] VARIABLES = {
        "CI",
        "HOME",
        "PATH",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "NEURONHOME",
        "NRNHOME",
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONNOUSERSITE",
        "VIRTUAL_ENV",
        "PYENV_VERSION"
    };

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private LaunchQuestion() {}

    /** The question of this JVM: a line for each thing that is set. */
    static String ofThisJvm(LaunchOptions options, List<LoaderPlaces> shown) {
        StringBuilder question = new StringBuilder();
        add(question, "options", options.isDefault() ? null : options.format());
        add(question, "runtime", OneRuntime.place());
        for (LoaderPlaces loader : shown) {
            for (String url : loader.urls()) {
                add(question, "shown", url);
            }
        }
        Properties properties = System.getProperties();
        for (String name : PROPERTIES) {
            add(question, name, properties.getProperty(name));
        }
        TreeMap<String, String> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("glia.")) {
                settings.put(name, properties.getProperty(name));
            }
        }
        Map<String, String> environment = System.getenv();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith("GLIA_")) {
                settings.put(variable.getKey(), variable.getValue());
            }
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            add(question, setting.getKey(), setting.getValue());
        }
        for (String name : VARIABLES) {
            add(question, name, environment.get(name));
        }
        return question.toString();
    }

    /** A file name for the question; whoever opens the file compares the question itself. */
    static String name(String question) {
        return name(question, question.length());
    }

    /** The same of the first {@code length} characters. */
    static String name(String question, int length) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ question.charAt(i)) * FNV_PRIME;
        }
        return Long.toHexString(hash);
    }

    private static void add(StringBuilder question, String name, String value) {
        if (value != null) {
            question.append(name).append('=').append(value.replace("\n", "\\n")).append('\n');
        }
    }
}
