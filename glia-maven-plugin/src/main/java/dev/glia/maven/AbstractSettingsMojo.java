package dev.glia.maven;

import dev.glia.launch.LaunchOptions;
import dev.glia.launch.LaunchSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What may be chosen about NEURON, the compiler and the user's folders, by all goals that use them. Where neither pom nor
 * command line says anything, the environment does: {@code GLIA_NEURON_HOME} for {@code glia.neuron.home}.
 */
abstract class AbstractSettingsMojo extends AbstractGliaMojo {
    /** The NEURON to use: its prefix, a Python environment, or the Python module's folder. Found or installed if not given. */
    @Parameter(property = "glia.neuron.home")
    private String neuronHome;

    /** The version of NEURON to install where none is found; 9.0.2 if not given. */
    @Parameter(property = "glia.neuron.version")
    private String neuronVersion;

    /** Whether NEURON may be installed, into the user's cache, where none is found; {@code true} if not given. */
    @Parameter(property = "glia.neuron.provision")
    private String neuronProvision;

    /** The folder of what can be made again; {@code ~/.cache/glia} if not given. */
    @Parameter(property = "glia.cache")
    private String cache;

    /** The bytes the cache may hold, {@code 5GiB} if not given. */
    @Parameter(property = "glia.cache.maxSize")
    private String cacheMaxSize;

    /** The folder of the user's preferences; {@code ~/.config/glia} if not given. */
    @Parameter(property = "glia.config")
    private String config;

    /** The C++ compiler; {@code CXX}, else {@code c++}, if not given. */
    @Parameter(property = "glia.cxx")
    private String cxx;

    /** Flags for the C++ compiler beside NEURON's own. */
    @Parameter(property = "glia.cxxflags")
    private String cxxflags;

    /** {@code false} compiles with exactly NEURON's own flags, which takes longer and gives the same results. */
    @Parameter(property = "glia.optimize")
    private String optimize;

    /** Compilers at once; one per core if not given. */
    @Parameter(property = "glia.jobs")
    private String jobs;

    /** The time one mod may take to compile; {@code 30m} if not given. */
    @Parameter(property = "glia.compileTimeout")
    private String compileTimeout;

    /** {@code true} fails the build on any mod that does not compile, a dependency's too. */
    @Parameter(property = "glia.strict")
    private String strict;

    /** {@code true} also builds the library's counterpart for CoreNEURON, {@code target/glia/libcorenrnmech.so}. */
    @Parameter(property = "glia.coreneuron")
    private String coreneuron;

    /** {@code true} also links NEURON's executable {@code special} with the mechanisms. */
    @Parameter(property = "glia.special")
    private String special;

    /** Answers a user property by its name, {@code null} for one that is not given. */
    UnaryOperator<String> settings() {
        Map<String, String> given = new HashMap<>();
        given.put("glia.neuron.home", neuronHome);
        given.put("glia.neuron.version", neuronVersion);
        given.put("glia.neuron.provision", neuronProvision);
        given.put("glia.cache", cache);
        given.put("glia.cache.maxSize", cacheMaxSize);
        given.put("glia.config", config);
        given.put("glia.cxx", cxx);
        given.put("glia.cxxflags", cxxflags);
        given.put("glia.optimize", optimize);
        given.put("glia.jobs", jobs);
        given.put("glia.compileTimeout", compileTimeout);
        given.put("glia.strict", strict);
        given.put("glia.coreneuron", coreneuron);
        given.put("glia.special", special);
        return name -> given.containsKey(name) ? given.get(name) : System.getProperty(name);
    }

    /** The settings that a JVM with the agent must be told, because it does not share this one's properties. */
    LaunchOptions launchOptions() {
        UnaryOperator<String> settings = settings();
        LaunchOptions options = LaunchOptions.defaults();
        for (LaunchSetting setting : LaunchSetting.values()) {
            String value = settings.apply(setting.property());
            if (value != null) {
                options = options.with(setting, value);
            }
        }
        return options;
    }
}
