package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.List;
import java.util.Optional;

/**
 * How an asset name was resolved; resolution itself is nothing but this and taking the answer out of it.
 *
 * @param candidates every mechanism the asset can mean, in the order of their names
 * @param verdicts what became of each layer, innermost first
 * @param left the candidates left after single use and all layers, before the defaults
 * @param answer the mechanism that is meant, broken or not; empty where none or several are left
 * @param refusal why there is no mechanism to use; empty where there is one
 */
public record Explanation(
        AssetRequest request,
        List<Candidate> candidates,
        List<Verdict> verdicts,
        List<Candidate> left,
        Optional<Candidate> answer,
        Optional<ResolutionException> refusal) {

    /** What became of a layer. */
    public enum Decision {
        /** It decided the package, the variant or both. */
        DECIDED,
        /** It wants only what an inner layer or the call itself has decided already. */
        OVERRULED,
        /** No candidate that is left can meet it. */
        SKIPPED,
        /** It closes the asset to the layers further out, which are not asked and have no verdict. */
        CLOSED,
        /** It says nothing of the asset. */
        SILENT
    }

    /**
     * What became of one layer.
     *
     * @param pkg the package it decided, or, where it was skipped, wanted
     * @param variant the variant it decided, or, where it was skipped, wanted
     */
    public record Verdict(Layer layer, Decision decision, Optional<String> pkg, Optional<String> variant) {}

    public Explanation {
        candidates = List.copyOf(candidates);
        verdicts = List.copyOf(verdicts);
        left = List.copyOf(left);
    }

    /**
     * The candidate that is meant.
     *
     * @throws ResolutionException where no mechanism can be used
     */
    public Candidate resolved() {
        refusal.ifPresent(e -> {
            throw e;
        });
        return answer.orElseThrow();
    }

    /** The mechanism that is meant, under the rules of {@link #resolved()}. */
    public MechanismName mechanism() {
        return resolved().name();
    }

    /** The layers that no candidate can meet: the user should change them. */
    public List<Verdict> skipped() {
        return verdicts.stream().filter(v -> v.decision() == Decision.SKIPPED).toList();
    }

    /** The warning for one of {@link #skipped()}. */
    public String warning(Verdict verdict) {
        return ExplanationText.warning(this, verdict);
    }

    /** The whole explanation for people, several lines, the last one without a line end. */
    public String text() {
        return ExplanationText.of(this);
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
