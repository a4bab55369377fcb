package dev.glia.setting;

import java.util.Locale;
import java.util.Optional;

/**
 * The table of settings. Each is the property {@code glia.key}; where that is not set, the environment variable of the same
 * name in upper case with {@code _} for {@code .}; else its default. A blank value counts as not set.
 *
 * <p>The README's table, the options of the agent, the help of the command line and the keys of libraries are made from this
 * one. The parameters of the goals must be written out for Maven; a test compares them.
 *
 * <p>Long because it is that table.
 */
public enum Setting {
    NEURON_HOME(
            "neuron.home",
            Kind.PATH,
            computed("`NEURONHOME`, `NRNHOME`, what is on the `PATH`, else an installed one"),
            "The NEURON to use: its prefix, a Python environment, or the folder of the Python module.",
            Decides.NOTHING, // the NEURON that is found is in every key
            Reach.EVERYWHERE),
    NEURON_VERSION(
            "neuron.version",
            Kind.TEXT,
            fixed("9.0.2"),
            "The version of NEURON to install if Glia finds none.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    NEURON_PROVISION(
            "neuron.provision",
            Kind.TRUTH,
            fixed("true"),
            "Whether Glia may install NEURON into the cache if it finds none.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    OFFLINE(
            "offline",
            Kind.TRUTH,
            fixed("false"),
            "Whether Glia must not use the network; `mvn -o` says so too.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    CACHE(
            "cache",
            Kind.PATH,
            computed("`$XDG_CACHE_HOME/glia`, else `~/.cache/glia`"),
            "The folder for what Glia can make again: objects, libraries, the bridge, an installed NEURON.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    CACHE_MAX_SIZE(
            "cache.maxSize",
            Kind.SIZE,
            fixed("5GiB"),
            "How much the cache may hold before Glia deletes the entries that were not used for the longest time.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    CACHE_OWNERS(
            "cache.owners",
            Kind.TEXT,
            computed("none"),
            "Users, as numbers with commas between them, whose files in a cache are trusted like your own.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    CONFIG(
            "config",
            Kind.PATH,
            computed("`$XDG_CONFIG_HOME/glia`, else `~/.config/glia`"),
            "The folder for the user's preferences.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    DATA(
            "data",
            Kind.PATH,
            computed("`$XDG_DATA_HOME/glia`, else `~/.local/share/glia`"),
            "The folder for the user's personal collection of mods.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    CXX(
            "cxx",
            Kind.TEXT,
            computed("`CXX`, else `c++`, `g++` or `clang++` on the `PATH`"),
            "The C++ compiler.",
            Decides.LIBRARY, // the compiler that it names is in the keys of objects
            Reach.EVERYWHERE),
    CXXFLAGS(
            "cxxflags",
            Kind.WORDS,
            computed("none"),
            "Flags for the C++ compiler, after NEURON's own.",
            Decides.OBJECTS,
            Reach.EVERYWHERE),
    OPTIMIZE(
            "optimize",
            Kind.TRUTH,
            fixed("true"),
            "Whether Glia saves compile time; `false` compiles with exactly NEURON's own flags, which takes longer and"
                    + " gives the same results.",
            Decides.OBJECTS,
            Reach.EVERYWHERE),
    JOBS(
            "jobs",
            Kind.COUNT,
            computed("one per core"),
            "How many compilers run at once.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    COMPILE_TIMEOUT(
            "compileTimeout",
            Kind.TIME,
            fixed("30m"),
            "How long the compiler may take for one mod.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    STRICT(
            "strict",
            Kind.TRUTH,
            fixed("false"),
            "Whether a dependency's mod that does not compile fails the build, as the project's own do.",
            Decides.BUILD,
            Reach.EVERYWHERE),
    UNITS(
            "units",
            Kind.TEXT,
            fixed("warn"),
            "What units that do not fit together are in the project's own mods: `warn`, `error`, or `off`.",
            Decides.BUILD,
            Reach.EVERYWHERE),
    VALENCE(
            "valence",
            Kind.TEXT,
            computed("the first mod's"),
            "The charges of ions to which mods give different ones, for example `lca=2,cl=-1`; mods with another are left out.",
            Decides.LIBRARY,
            Reach.EVERYWHERE),
    CORENEURON(
            "coreneuron",
            Kind.TRUTH,
            fixed("false"),
            "Whether to build the library's counterpart for CoreNEURON, `libcorenrnmech.so`, too.",
            Decides.LIBRARY,
            Reach.EVERYWHERE),
    SPECIAL(
            "special",
            Kind.TRUTH,
            fixed("false"),
            "Whether to link NEURON's executable `special` with the mechanisms, too.",
            Decides.BUILD,
            Reach.BUILDS),
    COMPILE(
            "compile",
            Kind.TEXT,
            fixed("auto"),
            "Whether a library is compiled: `auto` if it is stale, `never`, or `always`, taking nothing from the cache.",
            Decides.NOTHING, // a library is compiled alike, whenever that is
            Reach.EVERYWHERE),
    NOCOMPILE(
            "nocompile",
            Kind.TRUTH,
            fixed("false"),
            "The same as `glia.compile=never`, by the name that Glia for Python has for it.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    NOLOAD(
            "noload",
            Kind.TRUTH,
            fixed("false"),
            "Whether NEURON starts without the library of the packages.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    LOCAL(
            "local",
            Kind.TRUTH,
            computed("`true`, and `false` where the variable `CI` is set"),
            "Whether models see the user's personal collection, the package `local`.",
            Decides.NOTHING, // what is in it is among the packages
            Reach.EVERYWHERE),
    VERBOSE(
            "verbose",
            Kind.TRUTH,
            fixed("false"),
            "Whether a launch tells what it found, decided and loaded, with times.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    LATE(
            "late",
            Kind.TEXT,
            fixed("load"),
            "What becomes of packages that a class loader shows after NEURON has started: `load` as a library of their own, or `refuse`.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    NTHREAD(
            "nthread",
            Kind.COUNT,
            computed("one"),
            "How many threads of NEURON's own compute a model, on each rank.",
            Decides.NOTHING,
            Reach.EVERYWHERE),
    MPI(
            "mpi",
            Kind.TRUTH,
            computed("`true` if an MPI launcher started the JVM"),
            "Whether this JVM is a rank of an MPI job.",
            Decides.NOTHING,
            Reach.LAUNCHES),
    MPI_PATIENCE(
            "mpi.patience",
            Kind.TIME,
            fixed("30s"),
            "How long a rank that calls `System.exit` waits for the others before it ends the whole job.",
            Decides.NOTHING,
            Reach.LAUNCHES);

    private final String key;
    private final String property;
    private final String environment;
    private final Kind kind;
    private final Otherwise otherwise;
    private final String sentence;
    private final Decides decides;
    private final Reach reach;

    Setting(String key, Kind kind, Otherwise otherwise, String sentence, Decides decides, Reach reach) {
        this.key = key;
        this.property = "glia." + key;
        this.environment = property.toUpperCase(Locale.ROOT).replace('.', '_');
        this.kind = kind;
        this.otherwise = otherwise;
        this.sentence = sentence;
        this.decides = decides;
        this.reach = reach;
    }

    /** What holds where the user chose nothing: a value, or how one is found. */
    private record Otherwise(String value, String found) {}

    private static Otherwise fixed(String value) {
        return new Otherwise(value, "`" + value + "`");
    }

    private static Otherwise computed(String how) {
        return new Otherwise("", how);
    }

    /** The property without {@code glia.}: the key of the agent's option, for example {@code neuron.home}. */
    public String key() {
        return key;
    }

    /** The system property, for example {@code glia.neuron.home}. */
    public String property() {
        return property;
    }

    /** The environment variable, for example {@code GLIA_NEURON_HOME}. */
    public String environment() {
        return environment;
    }

    public Kind kind() {
        return kind;
    }

    /** The default; empty where it is computed. */
    public Optional<String> value() {
        return otherwise.value.isEmpty() ? Optional.empty() : Optional.of(otherwise.value);
    }

    /** What holds where the user chose nothing, in Markdown. */
    public String otherwise() {
        return otherwise.found;
    }

    /** What it is, in one sentence of Markdown. */
    public String sentence() {
        return sentence;
    }

    public Decides decides() {
        return decides;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether a JVM that a goal launches must be told, because it does not share the goal's properties. */
    public boolean isTold() {
        return reach == Reach.EVERYWHERE;
    }
}
