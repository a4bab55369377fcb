package dev.glia;

import dev.glia.asset.ClassPathPackages;
import dev.glia.asset.ModKind;
import dev.glia.neuron.Mechanisms;
import dev.glia.neuron.Neuron;
import dev.glia.select.Answers;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.PreferenceSet;
import dev.glia.select.PreferenceStore;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings up what a session needs. */
final class Startup {
    private static final System.Logger LOG = System.getLogger("dev.glia");

    private Startup() {}

    /** What there is in this JVM, with the project's and the user's preferences. */
    static Answers answers() {
        Neuron.start();
        List<Path> classPath = Stream.of(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        AssetIndex index = AssetIndex.of(ClassPathPackages.find(classPath), Map.of(), Builtins.stored());
        PreferenceSet global = PreferenceStore.ofUser(Startup::warn).read();
        Preferences preferences = new Preferences(List.of(), PreferenceSet.NONE, PreferenceSet.NONE, global);
        return new Answers(new Resolver(index), preferences, new SkippedPreferences(Startup::warn));
    }

    /** What kind of mechanism NEURON itself says this is. */
    static ModKind kind(String mechanism) {
        Mechanisms known = Neuron.mechanisms();
        if (known.artificialCells().contains(mechanism)) {
            return ModKind.ARTIFICIAL_CELL;
        }
        return known.pointProcesses().contains(mechanism) ? ModKind.POINT_PROCESS : ModKind.DENSITY;
    }

    private static void warn(String text) {
        LOG.log(System.Logger.Level.WARNING, text);
    }
}
