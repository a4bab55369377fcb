package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.launch.Launch;
import dev.glia.launch.LaunchOptions;
import dev.glia.launch.LoaderPlaces;
import dev.glia.library.LibraryManifest;
import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.select.Advice;
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

/** Brings up what a session needs, where the agent has not done so before {@code main}, and what class loaders show later. */
final class Startup implements GliaSession.Source {
    private static final System.Logger LOG = System.getLogger("dev.glia");

    /** How many libraries the last answers were of; guarded by the session. */
    private int known = -1;

    @Override
    public Optional<Answers> news(List<LoaderPlaces> asking) {
        List<LibraryManifest> manifests =
                Launch.bringUp(LaunchOptions.defaults(), asking, Startup::say).manifests();
        if (manifests.size() == known) {
            return Optional.empty();
        }
        known = manifests.size();
        return Optional.of(answers(manifests));
    }

    private static Answers answers(List<LibraryManifest> manifests) {
        List<ModPackage> packages = manifests.stream()
                .flatMap(library -> library.packages().stream())
                .toList();
        Map<MechanismName, String> broken = new HashMap<>();
        manifests.forEach(library -> broken.putAll(library.brokenReasons()));
        AssetIndex index = AssetIndex.of(packages, broken, builtins());
        PreferenceSet project = PreferenceSet.of(manifests.stream()
                .flatMap(library -> library.preferences().stream())
                .toList());
        PreferenceSet global = PreferenceStore.ofUser(Startup::warn).read();
        Preferences preferences = new Preferences(List.of(), PreferenceSet.NONE, project, global);
        Resolver resolver = new Resolver(index, Advice.JAVA.havingLooked(LookedAt::sentence));
        return new Answers(resolver, preferences, new SkippedPreferences(index, Startup::warn));
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
