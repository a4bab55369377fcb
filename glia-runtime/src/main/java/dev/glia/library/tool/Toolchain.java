package dev.glia.library.tool;

import dev.glia.host.file.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.host.tool.Processor;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.key.Keys;
import dev.glia.setting.Decides;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How mods become machine code: a NEURON, a compiler, and flags.
 *
 * @param settings what the user chose about the objects
 * @param gold whether there is GNU gold, which links a library in less than half of the time of GNU ld
 * @param searched the environment's header search paths, which decide what VERBATIM's {@code #include <...>} finds
 */
public record Toolchain(
        NeuronInstallation neuron,
        CxxCompiler compiler,
        NeuronFlags flags,
        Settings settings,
        boolean gold,
        List<String> searched) {
    /** The environment's header search paths. */
    public static final List<String> SEARCH_VARIABLES = List.of("CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH");

    /** Before the processor among the recorded flags, where code is for one kind alone. */
    public static final String PROCESSOR = "processor=";

    /** GNU's faster linker, which is used where it is there. */
    public static final String GOLD = "ld.gold";

    /** Messages in English, because they are read; INCLUDE files from the package alone. */
    public static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "MODL_INCLUDE", "", "GCC_COLORS", "");

    /**
     * The toolchain of {@code neuron} and {@code compiler}.
     *
     * @param facts where what NEURON's makefile says is kept
     * @param work an empty folder
     */
    public static Toolchain of(
            NeuronInstallation neuron,
            CxxCompiler compiler,
            Settings settings,
            Remembered facts,
            Path work,
            UnaryOperator<String> environment) {
        SearchPath path = SearchPath.of(environment);
        List<String> searched = SEARCH_VARIABLES.stream()
                .map(environment::apply)
                .map(value -> value == null ? "" : value)
                .toList();
        NeuronFlags flags = NeuronFlags.of(neuron, facts, work, path);
        // Elsewhere it was never tried.
        boolean gold = settings.truth(Setting.OPTIMIZE)
                && System.getProperty("os.arch").equals("amd64")
                && path.find(GOLD).isPresent();
        return new Toolchain(neuron, compiler, flags, settings, gold, searched);
    }

    /** The user's own flags, the last on every command line. */
    public List<String> extra() {
        return settings.words(Setting.CXXFLAGS);
    }

    /** Whether flags that only cost compile time are left out, and headers precompiled. */
    public boolean optimize() {
        return settings.truth(Setting.OPTIMIZE);
    }

    /** What makes compiling cheaper here. */
    public Economies economies() {
        return Economies.of(neuron, compiler.isClang(), optimize());
    }

    /**
     * Without this, gcc makes variables of inline functions and templates one for the whole process, so that no linker could
     * keep those of two packages apart.
     */
    private List<String> separable() {
        return compiler.isClang() ? List.of() : List.of("-fno-gnu-unique");
    }

    /** The only processor that its code is for, if flags say so. */
    private Optional<String> processor() {
        List<String> words = new ArrayList<>(compiler.arguments());
        words.addAll(flags.compile());
        words.addAll(extra());
        return Processor.meantBy(words);
    }

    /** Over everything of the toolchain that decides object code: no path is in it. */
    public String fingerprint() {
        List<String> made = new ArrayList<>(List.of(compiler.id(), compiler.build()));
        made.addAll(compiler.arguments());
        List<String> words = new ArrayList<>(flags.compile());
        words.addAll(separable());
        words.addAll(economies().flags());
        words.addAll(settings.deciding(Decides.OBJECTS));
        List<String> machine = new ArrayList<>(searched);
        machine.add(System.getProperty("os.name"));
        machine.add(System.getProperty("os.arch"));
        processor().ifPresent(machine::add);
        return Keys.toolchain(neuron.fingerprint(), made, words, economies().fingerprint(), machine);
    }

    /** The flags that decide object code, as a manifest records them: without places on this machine. */
    public List<String> recordedFlags() {
        List<String> recorded = new ArrayList<>(NeuronFlags.in(Path.of("NEURON"), flags.compile()));
        recorded.addAll(economies().flags());
        recorded.addAll(extra());
        processor().ifPresent(one -> recorded.add(PROCESSOR + one));
        return recorded;
    }

    /** The command line up to the file to compile; it runs in the folder of that file. */
    public List<String> compileCommand() {
        List<String> words = new ArrayList<>(compiler.command());
        words.addAll(NeuronFlags.in(neuron.home(), flags.compile()));
        // assert() in NEURON's headers would write NEURON's place into the object.
        words.add("-ffile-prefix-map=" + neuron.home() + "=neuron");
        words.addAll(separable());
        words.addAll(economies().flags());
        extra().stream().filter(word -> !isForTheLinker(word)).forEach(words::add);
        return words;
    }

    /**
     * Where headers may lie, besides the system's usual folders: NEURON, the compiler, and what the user names by flags and by the
     * environment's search paths.
     */
    public List<Path> includeFolders() {
        List<Path> folders = new ArrayList<>(List.of(neuron.home()));
        Path programs = compiler.path().toAbsolutePath().getParent();
        if (programs.endsWith("bin")) {
            folders.add(programs.getParent());
        }
        Stream<String> named =
                extra().stream().map(word -> word.replaceFirst("^-(I|isystem|iquote|idirafter|include)", ""));
        Stream.concat(named, searched.stream().flatMap(paths -> Stream.of(paths.split(":"))))
                .filter(place -> place.startsWith("/"))
                .map(Path::of)
                .forEach(folders::add);
        return folders;
    }

    /** A compiler that is to make a precompiled header would link something for such a word. */
    private static boolean isForTheLinker(String word) {
        return Stream.of("-Wl,", "-l", "-L", "-fuse-ld").anyMatch(word::startsWith);
    }

    /** The command line up to the objects to link. */
    public List<String> linkCommand() {
        List<String> words = new ArrayList<>(compiler.command());
        words.addAll(NeuronFlags.in(neuron.home(), flags.link()));
        words.addAll(extra());
        return words;
    }

    /**
     * The words that make the compiler link with the quicker linker, if there is one and the user names none. Where it fails,
     * the usual one is to be tried.
     */
    public List<String> quickLinker() {
        boolean own = Stream.concat(compiler.arguments().stream(), extra().stream())
                .anyMatch(word -> word.startsWith("-fuse-ld") || word.startsWith("--ld-path"));
        return gold && !own ? List.of("-fuse-ld=gold") : List.of();
    }

    /** The command line up to the sources of a program. */
    public List<String> programCommand() {
        List<String> words = new ArrayList<>(compiler.command());
        words.addAll(NeuronFlags.in(neuron.home(), flags.program()));
        words.addAll(extra());
        return words;
    }

    /** What ends the command line of a link. */
    public List<String> libraries() {
        return NeuronFlags.in(neuron.home(), flags.libraries());
    }
}
