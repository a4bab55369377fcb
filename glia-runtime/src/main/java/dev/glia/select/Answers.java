package dev.glia.select;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The answers under one state of index and preferences, each worked out once: models ask for the same few assets many
 * thousand times. Throw it away where the state changes. Any number of threads may ask.
 */
public final class Answers {
    /** A method that carries {@code @GliaPrefer} opens equal contexts at each call; no program has so many others. */
    private static final int MOST_CONTEXTS = 1_000;

    private final Resolver resolver;
    private final Preferences preferences;
    private final Consumer<Explanation> firstTime;
    private final Map<String, Candidate> open = new ConcurrentHashMap<>();
    private final Map<AssetRequest, Candidate> narrowed = new ConcurrentHashMap<>();
    private final Map<List<PreferenceSet>, Answers> inner = new ConcurrentHashMap<>();

    /** @param firstTime is told of each answer when it is worked out, for warnings */
    public Answers(Resolver resolver, Preferences preferences, Consumer<Explanation> firstTime) {
        this.resolver = resolver;
        this.preferences = preferences;
        this.firstTime = firstTime;
    }

    public Preferences preferences() {
        return preferences;
    }

    /** The answers under other contexts, everything else unchanged; those of equal contexts are worked out once. */
    public Answers under(List<PreferenceSet> contexts) {
        Answers known = inner.get(contexts);
        if (known == null) {
            known = new Answers(resolver, preferences.under(contexts), firstTime);
            if (inner.size() < MOST_CONTEXTS) {
                inner.put(contexts, known);
            }
        }
        return known;
    }

    /** The answers with another script preference. */
    public Answers withScript(PreferenceSet script) {
        return new Answers(resolver, preferences.withScript(script), firstTime);
    }

    /**
     * What an asset name, or a full mechanism name, means.
     *
     * @throws ResolutionException where it does not mean exactly one mechanism that can be used; worked out anew each
     *     time
     */
    public Candidate of(String name) {
        Candidate known = open.get(name);
        return known != null ? known : remember(open, name, AssetRequest.of(name));
    }

    /** The same for a request that may name package and variant. */
    public Candidate of(AssetRequest request) {
        if (request.isOpen()) {
            return of(request.asset());
        }
        Candidate known = narrowed.get(request);
        return known != null ? known : remember(narrowed, request, request);
    }

    /** How the answer comes about. */
    public Explanation explain(AssetRequest request) {
        return resolver.explain(request, preferences);
    }

    private <K> Candidate remember(Map<K, Candidate> answers, K key, AssetRequest request) {
        Explanation explanation = resolver.explain(request, preferences);
        firstTime.accept(explanation);
        Candidate answer = explanation.resolved();
        answers.put(key, answer);
        return answer;
    }
}
