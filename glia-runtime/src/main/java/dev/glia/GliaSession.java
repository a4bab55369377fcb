package dev.glia;

import dev.glia.launch.LoaderPlaces;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.select.Answers;
import dev.glia.select.AssetRequest;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import dev.glia.select.NoMatchesException;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import dev.glia.select.ResolutionException;
import dev.glia.select.UnknownAssetException;
import java.util.List;
import java.util.Optional;

/**
 * What Glia knows in this JVM: the index of what was loaded and the preferences that hold outside all contexts. NEURON
 * is brought up at the first question, not before: preferences may be stated earlier. Class loaders may show packages later:
 * a thread with another context loader than those before has them looked at, and so has a name that nothing has. Any thread
 * may ask.
 */
final class GliaSession {
    private final Source source;
    private final AskingLoaders loaders = new AskingLoaders();
    private PreferenceSet script = PreferenceSet.NONE;
    /** A new object whenever something changes, so that whoever remembers something under it notices; null at first. */
    private volatile Answers outer;

    /** What there is, with the project's and the global preferences. */
    interface Source {
        /** What there is now, with what {@code asking} show; empty where that is what it was. */
        Optional<Answers> news(List<LoaderPlaces> asking);
    }

    GliaSession(Source source) {
        this.source = source;
    }

    void bringUp() {
        answers();
    }

    /** What the name means in this thread, now, among what is chosen. */
    Candidate candidate(String name, Choice choice) {
        try {
            return candidate(answers(), name, choice);
        } catch (UnknownAssetException | NoMatchesException e) {
            if (!hasNews()) {
                throw e;
            }
        }
        return candidate(answers(), name, choice);
    }

    private static Candidate candidate(Answers answers, String name, Choice choice) {
        return choice.isEmpty() ? answers.of(name) : answers.of(choice.of(name));
    }

    Explanation explain(AssetRequest request) {
        Explanation explanation = answers().explain(request);
        return explanation.refusal().filter(GliaSession::isMiss).isPresent() && hasNews()
                ? answers().explain(request)
                : explanation;
    }

    private static boolean isMiss(ResolutionException refusal) {
        return refusal instanceof UnknownAssetException || refusal instanceof NoMatchesException;
    }

    /** Replaces the script's entry for an asset; an empty one clears it. */
    synchronized void select(Preference preference) {
        script = script.with(preference);
        if (outer != null) {
            outer = outer.withScript(script);
        }
    }

    synchronized List<Preference> selected() {
        return script.preferences();
    }

    private Answers answers() {
        Answers known = outer;
        if (known == null || !loaders.isKnown()) {
            hasNews();
            known = outer;
        }
        return GliaContext.answers(known);
    }

    /**
     * Whether there is more than before. NEURON's lock comes first, as it does for a thread that asks from a callback; class
     * loaders are the user's and are asked before it.
     */
    private boolean hasNews() {
        List<LoaderPlaces> asking = LoaderPlaces.asking();
        return OneNeuron.locked(() -> look(asking));
    }

    private synchronized boolean look(List<LoaderPlaces> asking) {
        Optional<Answers> news = source.news(asking);
        news.ifPresent(answers -> outer = answers.withScript(script));
        loaders.know();
        return news.isPresent();
    }
}
