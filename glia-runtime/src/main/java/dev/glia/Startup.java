package dev.glia;

import dev.glia.asset.ModKind;
import dev.glia.launch.Launch;
import dev.glia.launch.LaunchOptions;
import dev.glia.library.LibraryManifest;
import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.select.Answers;
import dev.glia.select.AssetIndex;
import dev.glia.select.PreferenceSet;
import dev.glia.select.PreferenceStore;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings up what a session needs, where the agent has not done so before {@code main}. */
final class Startup {
    private static final System.Logger LOG = System.getLogger("dev.glia");

    private Startup() {}

    /** What there is in this JVM, with the project's and the user's preferences. */
    static Answers answers() {
        Optional<LibraryManifest> manifest =
                Launch.bringUp(LaunchOptions.defaults(), Startup::say).manifest();
        AssetIndex index = AssetIndex.of(
                manifest.map(LibraryManifest::packages).orElse(List.of()),
                manifest.map(LibraryManifest::brokenReasons).orElse(Map.of()),
                builtins());
        PreferenceSet project =
                PreferenceSet.of(manifest.map(LibraryManifest::preferences).orElse(List.of()));
        PreferenceSet global = PreferenceStore.ofUser(Startup::warn).read();
        Preferences preferences = new Preferences(List.of(), PreferenceSet.NONE, project, global);
        return new Answers(new Resolver(index), preferences, new SkippedPreferences(index, Startup::warn));
    }

    /** What the running NEURON has, the mechanisms of the packages among it. */
    private static Map<String, ModKind> builtins() {
        Mechanisms known = Neuron.mechanisms();
        Map<String, ModKind> kinds = new HashMap<>();
        known.density().forEach(name -> kinds.put(name, ModKind.DENSITY));
        known.pointProcesses().forEach(name -> kinds.put(name, ModKind.POINT_PROCESS));
        known.artificialCells().forEach(name -> kinds.put(name, ModKind.ARTIFICIAL_CELL));
        return kinds;
    }

    private static void say(String text) {
        OneNeuron.tell(() -> LOG.log(System.Logger.Level.INFO, text));
    }

    private static void warn(String text) {
        OneNeuron.tell(() -> LOG.log(System.Logger.Level.WARNING, text));
    }
}
