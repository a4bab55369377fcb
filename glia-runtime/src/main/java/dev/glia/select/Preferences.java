package dev.glia.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is preferred at one moment, as layers.
 *
 * @param contexts the contexts that are open, innermost first
 */
public record Preferences(
        List<PreferenceSet> contexts, PreferenceSet script, PreferenceSet project, PreferenceSet global) {
    public static final Preferences NONE =
            new Preferences(List.of(), PreferenceSet.NONE, PreferenceSet.NONE, PreferenceSet.NONE);

    public Preferences {
        contexts = List.copyOf(contexts);
    }

    /** The same without the contexts, under other ones. */
    public Preferences under(List<PreferenceSet> otherContexts) {
        return new Preferences(otherContexts, script, project, global);
    }

    public Preferences withScript(PreferenceSet changed) {
        return new Preferences(contexts, changed, project, global);
    }

    /**
     * The layers for an asset, innermost first, up to a context that closes it; a scope that says nothing of it is one layer
     * without a preference.
     */
    public List<Layer> layers(String asset) {
        List<Layer> layers = new ArrayList<>(contexts.size() + 3);
        for (int depth = 0; depth < contexts.size(); depth++) {
            add(layers, Scope.CONTEXT, depth, contexts.get(depth).about(asset));
            if (contexts.get(depth).closed().contains(asset)) {
                return layers;
            }
        }
        add(layers, Scope.SCRIPT, 0, script.about(asset));
        add(layers, Scope.PROJECT, 0, project.about(asset));
        add(layers, Scope.GLOBAL, 0, global.about(asset));
        return layers;
    }

    private static void add(List<Layer> layers, Scope scope, int depth, List<Preference> preferences) {
        if (preferences.isEmpty()) {
            layers.add(new Layer(scope, depth, Optional.empty()));
        }
        for (Preference preference : preferences) {
            layers.add(new Layer(scope, depth, Optional.of(preference)));
        }
    }
}
