package dev.glia.select;

import dev.glia.asset.MechanismName;
import dev.glia.asset.NearNames;
import dev.glia.select.Explanation.Decision;
import dev.glia.select.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the candidates of an asset: what the call names is hard, then each layer decides what no inner layer
 * has decided, then the defaults. Pure and immutable.
 */
public final class Resolver {
    private final AssetIndex index;
    private final Advice advice;

    /** Resolves for a program. */
    public Resolver(AssetIndex index) {
        this(index, Advice.JAVA);
    }

    /** @param advice what errors tell to type */
    public Resolver(AssetIndex index, Advice advice) {
        this.index = index;
        this.advice = advice;
    }

    /** Resolves and tells how; never throws for an asset that cannot be resolved. */
    public Explanation explain(AssetRequest request, Preferences preferences) {
        List<Candidate> all = index.candidates(request.asset());
        List<Candidate> asked = fitting(all, request.pkg(), request.variant());
        if (asked.isEmpty()) {
            return new Explanation(
                    request, all, List.of(), asked, Optional.empty(), Optional.of(nothing(request, all)));
        }
        Narrowing narrowing = narrowed(asked, request, preferences);
        List<Candidate> left = narrowing.left;
        boolean closed = narrowing.verdicts.stream().anyMatch(verdict -> verdict.decision() == Decision.CLOSED);
        Optional<Candidate> answer = byDefault(left);
        Optional<ResolutionException> refusal = answer.isEmpty()
                ? Optional.of(new AmbiguousAssetException(request.asset(), left, closed))
                : answer.filter(c -> c.broken().isPresent()).map(c -> new BrokenModException(c, all, advice));
        return new Explanation(request, all, narrowing.verdicts, left, answer, refusal);
    }

    /**
     * The personal collection never takes part beside other candidates: its mods count where nothing else fits the call, or
     * where the innermost layer that could decide the package names the collection.
     */
    private static Narrowing narrowed(List<Candidate> asked, AssetRequest request, Preferences preferences) {
        List<Candidate> personal = asked.stream().filter(Candidate::isPersonal).toList();
        List<Candidate> others = asked.stream().filter(c -> !c.isPersonal()).toList();
        Narrowing narrowing =
                narrowed(others.isEmpty() ? personal : others, request, preferences.layers(request.asset()));
        return !others.isEmpty() && !personal.isEmpty() && narrowing.misses(personal)
                ? narrowed(personal, request, preferences.layers(request.asset()))
                : narrowing;
    }

    private static Narrowing narrowed(List<Candidate> candidates, AssetRequest request, List<Layer> layers) {
        Narrowing narrowing = new Narrowing(candidates, request.pkg(), request.variant());
        layers.forEach(narrowing::narrow);
        return narrowing;
    }

    /**
     * The mechanism that an asset name means.
     *
     * @throws ResolutionException where it does not mean exactly one that can be used
     */
    public MechanismName resolve(AssetRequest request, Preferences preferences) {
        return explain(request, preferences).mechanism();
    }

    /** One candidate left is the answer; of several of one package it is variant {@code 0}. */
    private static Optional<Candidate> byDefault(List<Candidate> left) {
        if (left.size() == 1) {
            return Optional.of(left.get(0));
        }
        String pkg = left.get(0).name().pkg();
        return left.stream().allMatch(c -> c.name().pkg().equals(pkg))
                ? left.stream()
                        .filter(c -> c.name().variant().equals(MechanismName.DEFAULT_VARIANT))
                        .findFirst()
                : Optional.empty();
    }

    private ResolutionException nothing(AssetRequest request, List<Candidate> all) {
        List<Candidate> foreign = index.foreign(request.asset());
        if (all.isEmpty() && !foreign.isEmpty()) {
            return UnknownAssetException.foreign(request.asset(), foreign, advice);
        }
        return all.isEmpty()
                ? new UnknownAssetException(
                        request.asset(),
                        NearNames.of(request.asset(), index.assets()),
                        List.copyOf(index.packages()),
                        advice)
                : new NoMatchesException(request, all, advice);
    }

    private static List<Candidate> fitting(List<Candidate> candidates, Optional<String> pkg, Optional<String> variant) {
        if (pkg.isEmpty() && variant.isEmpty()) {
            return candidates;
        }
        List<Candidate> fitting = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.fits(pkg, variant)) {
                fitting.add(candidate);
            }
        }
        return fitting;
    }

    /** The candidates left so far, and which fields are decided. */
    private static final class Narrowing {
        private List<Candidate> left;
        private boolean pkgDecided;
        private boolean variantDecided;
        private final List<Verdict> verdicts = new ArrayList<>();

        Narrowing(List<Candidate> left, Optional<String> pkg, Optional<String> variant) {
            this.left = left;
            this.pkgDecided = pkg.isPresent();
            this.variantDecided = variant.isPresent();
        }

        /** Whether a layer wanted the package of {@code candidates}, which is not among those that were narrowed, and could have had it. */
        boolean misses(List<Candidate> candidates) {
            return verdicts.stream()
                    .anyMatch(verdict -> verdict.decision() == Decision.SKIPPED
                            && verdict.pkg().isPresent()
                            && !fitting(candidates, verdict.pkg(), verdict.variant())
                                    .isEmpty());
        }

        void narrow(Layer layer) {
            if (layer.preference().isEmpty()) {
                verdicts.add(new Verdict(layer, Decision.SILENT, Optional.empty(), Optional.empty()));
                return;
            }
            Preference preference = layer.preference().get();
            if (preference.isEmpty()) {
                verdicts.add(new Verdict(layer, Decision.CLOSED, Optional.empty(), Optional.empty()));
                return;
            }
            Optional<String> pkg = pkgDecided ? Optional.empty() : preference.pkg();
            Optional<String> variant = variantDecided ? Optional.empty() : preference.variant();
            verdicts.add(new Verdict(layer, decide(pkg, variant), pkg, variant));
        }

        private Decision decide(Optional<String> pkg, Optional<String> variant) {
            if (pkg.isEmpty() && variant.isEmpty()) {
                return Decision.OVERRULED;
            }
            List<Candidate> fitting = fitting(left, pkg, variant);
            if (fitting.isEmpty()) {
                return Decision.SKIPPED;
            }
            left = fitting;
            pkgDecided |= pkg.isPresent();
            variantDecided |= variant.isPresent();
            return Decision.DECIDED;
        }
    }
}
