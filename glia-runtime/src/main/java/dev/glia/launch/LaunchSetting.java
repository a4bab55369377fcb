package dev.glia.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user property that an agent option may set for one launch. The option's key is the property's name without
 * {@code glia.}, so that nobody learns two names.
 */
public enum LaunchSetting {
    NEURON_HOME("neuron.home"),
    NEURON_VERSION("neuron.version"),
    NEURON_PROVISION("neuron.provision"),
    OFFLINE("offline"),
    CACHE("cache"),
    CONFIG("config"),
    CXX("cxx"),
    CXXFLAGS("cxxflags"),
    OPTIMIZE("optimize"),
    JOBS("jobs"),
    COMPILE_TIMEOUT("compileTimeout"),
    STRICT("strict"),
    CORENEURON("coreneuron");

    private final String key;

    LaunchSetting(String key) {
        this.key = key;
    }

    /** How the option string spells it, for example {@code neuron.home}. */
    public String key() {
        return key;
    }

    /** The system property it sets, for example {@code glia.neuron.home}. */
    public String property() {
        return "glia." + key;
    }

    /** The setting of that key. */
    public static Optional<LaunchSetting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Every key that an option string may have, those that are no property first. */
    public static List<String> keys() {
        return Stream.concat(
                        Stream.of(LaunchOptions.LIBRARY, LaunchOptions.FORCE),
                        Arrays.stream(values()).map(LaunchSetting::key))
                .toList();
    }
}
