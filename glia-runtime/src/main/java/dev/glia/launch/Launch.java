package dev.glia.launch;

import dev.glia.GliaException;
import dev.glia.asset.BrokenMod;
import dev.glia.asset.ModPackage;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.CoreLibrary;
import dev.glia.library.FittingLibrary;
import dev.glia.library.LibraryManifest;
import dev.glia.library.LocalCollection;
import dev.glia.library.StatedLibrary;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.bridge.Entrance;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings NEURON up in this JVM, once. A process can hold one NEURON and cannot start it a second time, so the first
 * outcome, good or bad, is the outcome for good.
 *
 * <p>Without any package on the class path NEURON starts all the same, and at once: it costs milliseconds, and a missing
 * NEURON is better told before a model has run for an hour than after.
 *
 * <p>Any thread may call.
 */
public final class Launch {
    /** Not {@code Freshness}, which a launch that knows its library need not load. */
    private static final String ALWAYS = "always";

    private static Launched launched;
    private static LateLibraries late;
    private static GliaException failure;

    /** What {@link #atFirstCall} was given; null where nobody has called it. */
    private static LaunchOptions waiting;

    private Launch() {}

    /**
     * Finds NEURON and the library that belongs to this class path, brings it up to date where it no longer fits, starts
     * the one and loads the other. Called again it answers what the first call found, whatever the options.
     *
     * @param say is told, in one line, what takes long and what is done otherwise than was built
     * @throws GliaException where NEURON or a mechanism is not to be had; every later call throws it again as the cause
     */
    public static Launched bringUp(LaunchOptions options, Consumer<String> say) {
        return bringUp(options, List.of(), say);
    }

    /**
     * The same with packages that are not on the class path: those that class loaders show are in the library where this call
     * starts NEURON, and are loaded as a library of their own where it runs already.
     */
    public static Launched bringUp(LaunchOptions options, List<LoaderPlaces> shown, Consumer<String> say) {
        return OneNeuron.locked(new Once(options, shown, new Telling(say)));
    }

    /** Leaves it to the first call of Glia or NEURON to bring NEURON up, under these options. */
    public static synchronized void atFirstCall(LaunchOptions options, Consumer<String> say) {
        waiting = options;
        Entrance.watch(new FirstCall(options, say));
    }

    private record FirstCall(LaunchOptions options, Consumer<String> say) implements Runnable {
        @Override
        public void run() {
            bringUp(options, say);
        }
    }

    /** A class, because the first lambda of a JVM takes 10 ms of its start. */
    private record Once(LaunchOptions options, List<LoaderPlaces> shown, Consumer<String> say)
            implements Supplier<Launched> {
        @Override
        public Launched get() {
            return once(options, shown, say);
        }
    }

    /** What is said reaches the user while the launch goes on, by a thread that holds no lock. */
    private record Telling(Consumer<String> say) implements Consumer<String> {
        @Override
        public void accept(String line) {
            OneNeuron.tell(() -> say.accept(line));
        }
    }

    private static synchronized Launched once(LaunchOptions options, List<LoaderPlaces> shown, Consumer<String> say) {
        if (failure != null) {
            throw new LaunchException("Glia could not start in this JVM: " + failure.getMessage(), failure);
        }
        if (launched == null) {
            try {
                launched = launch(chosen(options), shown, say);
                late = new LateLibraries(shown);
            } catch (GliaException e) {
                failure = e;
                throw e;
            }
        } else if (late.areNew(shown)) {
            late.load(shown, launched, say);
        }
        return launched;
    }

    /** Those that wait for this call, if any do; what waits at the entrance need not any more. */
    private static LaunchOptions chosen(LaunchOptions options) {
        if (waiting == null) {
            return options;
        }
        Entrance.watch(null); // Bringing NEURON up enters it.
        return waiting;
    }

    private static Launched launch(LaunchOptions options, List<LoaderPlaces> shown, Consumer<String> say) {
        for (Map.Entry<Setting, String> setting : options.settings().entrySet()) {
            System.setProperty(setting.getKey().property(), setting.getValue());
        }
        Settings settings = Settings.fromSystem();
        LaunchStory story = new LaunchStory(settings.truth(Setting.VERBOSE), say);
        story.begun();
        OneRuntime.claim();
        Path launches = KnownLaunch.folder(UserFolders.current().cache());
        String question = LaunchQuestion.ofThisJvm(options, shown);
        boolean asBefore = Neuron.installation().isEmpty() && !isCompiledAlways(settings);
        KnownLaunch known = asBefore ? KnownLaunch.find(launches, question) : null;
        return known != null
                ? again(known, story, say)
                : anew(options, shown, new Keeping(launches, question, shown), story, say);
    }

    private static boolean isCompiledAlways(Settings settings) {
        return ALWAYS.equalsIgnoreCase(settings.text(Setting.COMPILE).orElse(""));
    }

    /** As an earlier launch, of whose files none has changed. */
    private static Launched again(KnownLaunch known, LaunchStory story, Consumer<String> say) {
        for (String words : known.said()) {
            say.accept(words);
        }
        OneNeuron.start(known.neuron(), Optional.of(known.bridge()), List.of(), say);
        spread();
        if (known.hasLibrary()) {
            Neuron.load(known.library(), known.mechanisms());
        }
        story.again(known);
        return known.hasManifest()
                ? Launched.describedIn(known.manifest(), known.neuron())
                : Launched.of(known.neuron(), Optional.empty());
    }

    private static Launched anew(
            LaunchOptions options, List<LoaderPlaces> shown, Keeping keeping, LaunchStory story, Consumer<String> say) {
        RuntimeVersion.requireThatOfAgent();
        Consumer<String> noted = keeping.noting(say);
        ClassPath classPath = ClassPath.current(shown);
        boolean load = !Settings.fromSystem().truth(Setting.NOLOAD);
        Optional<StatedLibrary> stated =
                load ? StatedLibrary.find(options.library(), classPath.projectLibrary()) : Optional.empty();
        List<ModPackage> found = load ? classPath.packages() : List.of();
        NeuronSearch search = NeuronSearch.fromSystem(say);
        NeuronLocator locator = new NeuronLocator(search);
        story.stated(stated);
        story.found(classPath, found);
        NeuronInstallation neuron = Neuron.installation().orElseGet(locator::locate);
        story.found(neuron);
        LibraryChoice choice = new LibraryChoice(neuron, search, BuildOptions.fromSystem(), noted);
        List<ModPackage> wanted = load ? wanted(stated, found, noted) : List.of();
        story.personal(wanted);
        Optional<FittingLibrary> fitting = choice.of(stated, wanted);
        Neuron.start(neuron, say);
        spread();
        fitting.ifPresent(Launch::load);
        story.loaded(fitting, choice.hasBuilt());
        if (!choice.hasBuilt()) {
            keeping.keep(neuron, fitting, stated, locator);
        }
        return Launched.of(neuron, fitting.map(FittingLibrary::manifest));
    }

    /** Over as many threads as are asked for; one there is anyway. */
    private static void spread() {
        int threads = Settings.fromSystem().count(Setting.NTHREAD, 1);
        if (threads > 1) {
            try (HocObject context = Neuron.create("ParallelContext")) {
                context.call("nthread", threads);
            }
        }
    }

    private static List<ModPackage> wanted(
            Optional<StatedLibrary> stated, List<ModPackage> found, Consumer<String> say) {
        List<ModPackage> ofClassPath =
                stated.map(library -> library.wanted(found)).orElse(found);
        return LocalCollection.current().behind(ofClassPath, say);
    }

    private static void load(FittingLibrary fitting) {
        List<String> names = fitting.manifest().mechanismNames();
        fitting.library().ifPresent(library -> Neuron.load(library, names));
        fitting.coreneuron()
                .ifPresent(library -> Neuron.coreneuronLibrary(library, names, lacking(fitting.manifest())));
    }

    private static Map<String, String> lacking(LibraryManifest manifest) {
        return manifest.coreneuron().map(CoreLibrary::broken).orElse(new TreeMap<>()).values().stream()
                .collect(Collectors.toMap(mod -> mod.name().fullName(), BrokenMod::coreneuronSentence));
    }
}
