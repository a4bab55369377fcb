package dev.glia.verb.place;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.library.LibraryManifest;
import dev.glia.library.LocalCollection;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import dev.glia.select.PreferenceStore;
import dev.glia.select.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a model in this place would resolve against.
 *
 * @param broken the mods that did not build, as far as a build has told
 * @param project the preferences of the project
 */
public record Surroundings(List<ModPackage> packages, Map<MechanismName, String> broken, List<Preference> project) {

    /** Those of a project that was compiled. */
    public static Surroundings of(LibraryManifest manifest) {
        return new Surroundings(
                manifest.packages().stream().filter(pkg -> !pkg.isPersonal()).toList(),
                manifest.brokenReasons(),
                manifest.preferences());
    }

    public Surroundings {
        packages = List.copyOf(packages);
        broken = Map.copyOf(broken);
        project = List.copyOf(project);
    }

    /** No packages. */
    public static Surroundings nothing() {
        return new Surroundings(List.of(), Map.of(), List.of());
    }

    /** The same with the personal collection of now behind it. */
    public Surroundings behind(LocalCollection collection, Consumer<String> warn) {
        return new Surroundings(collection.behind(packages, warn), broken, project);
    }

    /** The same for a user who prefers this here, whatever the project prefers for the same assets. */
    public Surroundings preferring(List<Preference> above) {
        List<Optional<String>> replaced = above.stream().map(Preference::asset).toList();
        return new Surroundings(
                packages,
                broken,
                Stream.concat(above.stream(), project.stream().filter(below -> !replaced.contains(below.asset())))
                        .toList());
    }

    /** The index; no NEURON runs here, so its own mechanisms are those of the stored list. */
    public AssetIndex index() {
        return AssetIndex.of(packages, broken, Builtins.stored());
    }

    /** The project's preferences and the user's global ones. */
    public Preferences preferences(PreferenceStore global) {
        return new Preferences(List.of(), PreferenceSet.NONE, PreferenceSet.of(project), global.read());
    }
}
