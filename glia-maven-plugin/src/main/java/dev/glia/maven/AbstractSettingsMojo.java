package dev.glia.maven;

import dev.glia.imports.OptionStyle;
import dev.glia.launch.LaunchOptions;
import dev.glia.library.LocalCollection;
import dev.glia.setting.Reach;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import dev.glia.verb.PersonalMods;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The settings, for all goals that use NEURON, the compiler or the user's folders. Where neither pom nor command line says
 * anything, the environment does: {@code GLIA_NEURON_HOME} for {@code glia.neuron.home}. Maven reads parameters from fields and
 * their comments alone, so those are written out here; a test compares them with the table.
 */
abstract class AbstractSettingsMojo extends AbstractGliaMojo {
    /** The NEURON to use: its prefix, a Python environment, or the folder of the Python module. */
    @Parameter(property = "glia.neuron.home")
    private String neuronHome;

    /** The version of NEURON to install if Glia finds none. */
    @Parameter(property = "glia.neuron.version")
    private String neuronVersion;

    /** Whether Glia may install NEURON into the cache if it finds none. */
    @Parameter(property = "glia.neuron.provision")
    private String neuronProvision;

    /** Whether Glia must not use the network; {@code mvn -o} says so too. */
    @Parameter(property = "glia.offline")
    private String offline;

    /** The folder for what Glia can make again: objects, libraries, the bridge, an installed NEURON. */
    @Parameter(property = "glia.cache")
    private String cache;

    /** How much the cache may hold before Glia deletes the entries that were not used for the longest time. */
    @Parameter(property = "glia.cache.maxSize")
    private String cacheMaxSize;

    /** Users, as numbers with commas between them, whose files in a cache are trusted like your own. */
    @Parameter(property = "glia.cache.owners")
    private String cacheOwners;

    /** The folder for the user's preferences. */
    @Parameter(property = "glia.config")
    private String config;

    /** The folder for the user's personal collection of mods. */
    @Parameter(property = "glia.data")
    private String data;

    /** The C++ compiler. */
    @Parameter(property = "glia.cxx")
    private String cxx;

    /** Flags for the C++ compiler, after NEURON's own. */
    @Parameter(property = "glia.cxxflags")
    private String cxxflags;

    /**
     * Whether Glia saves compile time; {@code false} compiles with exactly NEURON's own flags, which takes longer and gives the
     * same results.
     */
    @Parameter(property = "glia.optimize")
    private String optimize;

    /** How many compilers run at once. */
    @Parameter(property = "glia.jobs")
    private String jobs;

    /** How long the compiler may take for one mod. */
    @Parameter(property = "glia.compileTimeout")
    private String compileTimeout;

    /** Whether a dependency's mod that does not compile fails the build, as the project's own do. */
    @Parameter(property = "glia.strict")
    private String strict;

    /** What units that do not fit together are in the project's own mods: {@code warn}, {@code error}, or {@code off}. */
    @Parameter(property = "glia.units")
    private String units;

    /**
     * The charges of ions to which mods give different ones, for example {@code lca=2,cl=-1}; mods with another are left out.
     */
    @Parameter(property = "glia.valence")
    private String valence;

    /** Whether to build the library's counterpart for CoreNEURON, {@code libcorenrnmech.so}, too. */
    @Parameter(property = "glia.coreneuron")
    private String coreneuron;

    /** Whether to link NEURON's executable {@code special} with the mechanisms, too. */
    @Parameter(property = "glia.special")
    private String special;

    /** Whether a library is compiled: {@code auto} if it is stale, {@code never}, or {@code always}, taking nothing from the cache. */
    @Parameter(property = "glia.compile")
    private String compile;

    /** The same as {@code glia.compile=never}, by the name that Glia for Python has for it. */
    @Parameter(property = "glia.nocompile")
    private String nocompile;

    /** Whether NEURON starts without the library of the packages. */
    @Parameter(property = "glia.noload")
    private String noload;

    /** Whether models see the user's personal collection, the package {@code local}. */
    @Parameter(property = "glia.local")
    private String local;

    /** Whether a launch tells what it found, decided and loaded, with times. */
    @Parameter(property = "glia.verbose")
    private String verbose;

    /**
     * What becomes of packages that a class loader shows after NEURON has started: {@code load} as a library of their own, or
     * {@code refuse}.
     */
    @Parameter(property = "glia.late")
    private String late;

    /** How many threads of NEURON's own compute a model, on each rank. */
    @Parameter(property = "glia.nthread")
    private String nthread;

    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    private boolean mavenIsOffline;

    /** Answers a user property by its name, {@code null} for one that is not given. */
    UnaryOperator<String> settings() {
        Map<String, String> given = new HashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.reach() != Reach.LAUNCHES) {
                given.put(setting.property(), parameter(setting));
            }
        }
        if (mavenIsOffline) {
            given.put(Setting.OFFLINE.property(), "true");
        }
        return name -> given.containsKey(name) ? given.get(name) : System.getProperty(name);
    }

    /** The parameter of {@code neuron.home} is {@code neuronHome}. */
    private String parameter(Setting setting) {
        StringBuilder name = new StringBuilder();
        for (String word : setting.key().split("[.]")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        try {
            return (String)
                    AbstractSettingsMojo.class.getDeclaredField(name.toString()).get(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the goals have no parameter '" + name + "'", e);
        }
    }

    /** The settings that a JVM with the agent must be told, because it does not share this one's properties. */
    LaunchOptions launchOptions() {
        LaunchOptions options = LaunchOptions.defaults();
        // The environment is the launched JVM's too.
        for (Map.Entry<Setting, String> setting :
                Settings.of(settings(), variable -> null).chosen().entrySet()) {
            if (setting.getKey().isTold()) {
                options = options.with(setting.getKey(), setting.getValue());
            }
        }
        return options;
    }

    /** The user's personal collection. */
    LocalCollection collection() {
        return LocalCollection.of(settings(), System::getenv);
    }

    /** The verbs on it. */
    PersonalMods personalMods() {
        return new PersonalMods(collection(), OptionStyle.MAVEN, line -> getLog().warn(line));
    }
}
