package dev.glia;

import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.select.Answers;
import dev.glia.select.AssetRequest;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * What Glia knows in this JVM: the index of what was loaded and the preferences that hold outside all contexts. NEURON
 * is brought up at the first question, not before: preferences may be stated earlier. Any thread may ask.
 */
final class GliaSession {
    private final Supplier<Answers> launch;
    private PreferenceSet script = PreferenceSet.NONE;
    /** A new object whenever something changes, so that whoever remembers something under it notices; null at first. */
    private volatile Answers outer;

    /** @param launch what there is, with the project's and the global preferences; asked once */
    GliaSession(Supplier<Answers> launch) {
        this.launch = launch;
    }

    void bringUp() {
        answers();
    }

    /** What the name means in this thread, now, among what is chosen. */
    Candidate candidate(String name, Choice choice) {
        Answers answers = answers();
        return choice.isEmpty() ? answers.of(name) : answers.of(choice.of(name));
    }

    Explanation explain(AssetRequest request) {
        return answers().explain(request);
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
        return GliaContext.answers(known == null ? start() : known);
    }

    /** NEURON's lock comes first, as it does for a thread that asks from a callback. */
    private Answers start() {
        return OneNeuron.locked(this::startOnce);
    }

    private synchronized Answers startOnce() {
        if (outer == null) {
            outer = launch.get().withScript(script);
        }
        return outer;
    }
}
