package dev.glia.select;

import dev.glia.asset.MechanismName;
import dev.glia.select.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation in words. */
final class ExplanationText {

    static String of(Explanation explanation) {
        AssetRequest request = explanation.request();
        List<String> lines = new ArrayList<>();
        lines.add(
                explanation.refusal().isPresent()
                        ? "'%s' cannot be used: %s"
                                .formatted(
                                        request.asset(),
                                        explanation.refusal().get().getMessage())
                        : "'%s' means %s"
                                .formatted(
                                        request.asset(),
                                        explanation.answer().orElseThrow().text()));
        if (!explanation.candidates().isEmpty()) {
            lines.add("candidates (* is what it means):");
            explanation.candidates().forEach(c -> lines.add(candidate(explanation, c)));
            lines.add("decided by, innermost first:");
            if (!request.isOpen()) {
                lines.add("  single use: " + Preference.wish(request.pkg(), request.variant()));
            }
            explanation.verdicts().forEach(v -> lines.add("  " + v.layer().label() + ": " + verdict(request, v)));
            lines.add("  defaults: " + defaults(explanation) + personal(explanation));
        }
        return String.join("\n", lines);
    }

    static String warning(Explanation explanation, Verdict skipped) {
        String asset = explanation.request().asset();
        return "the preference for %s (%s) is passed over for asset '%s', because no mod that is left has it; %s."
                .formatted(
                        Preference.wish(skipped.pkg(), skipped.variant()),
                        skipped.layer().label(),
                        asset,
                        skipped.layer()
                                .scope()
                                .remedy(skipped.layer().preference().orElseThrow()));
    }

    private static String candidate(Explanation explanation, Candidate candidate) {
        boolean meant = explanation.answer().filter(candidate::equals).isPresent();
        MechanismName name = candidate.name();
        String kind = candidate.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String origin = name.isBuiltin()
                ? "NEURON's own, " + kind
                : "package %s %s, variant %s, %s, %s"
                        .formatted(name.pkg(), candidate.version(), name.variant(), kind, candidate.coordinate());
        String broken = candidate.broken().map(b -> "; did not compile: " + b).orElse("");
        return "  %s %s (%s)%s".formatted(meant ? "*" : " ", name.fullName(), origin, broken);
    }

    private static String verdict(AssetRequest request, Verdict verdict) {
        return switch (verdict.decision()) {
            case DECIDED -> "decided " + Preference.wish(verdict.pkg(), verdict.variant());
            case SKIPPED -> "skipped, no mod that is left has " + Preference.wish(verdict.pkg(), verdict.variant());
            case OVERRULED ->
                "wants " + verdict.layer().preference().orElseThrow().wish() + ", which is decided already";
            case CLOSED -> "wants no preference from further out for '" + request.asset() + "'";
            case SILENT -> "says nothing of '" + request.asset() + "'";
        };
    }

    private static String defaults(Explanation explanation) {
        int left = explanation.left().size();
        if (left == 0) {
            return "nothing is left";
        }
        if (left == 1) {
            return "one candidate is left";
        }
        return explanation.answer().isPresent()
                ? "variant '%s' of the %s of package '%s' that are left"
                        .formatted(
                                MechanismName.DEFAULT_VARIANT,
                                left,
                                explanation.answer().get().name().pkg())
                : left + " candidates are left and none of them is the default";
    }

    /** Why a mod of the personal collection is not even asked about. */
    private static String personal(Explanation explanation) {
        boolean passedOver = explanation.candidates().stream().anyMatch(Candidate::isPersonal)
                && explanation.left().stream().noneMatch(Candidate::isPersonal);
        return passedOver
                ? "; the personal collection counts where nothing else has the asset, or where it is named"
                : "";
    }

    private ExplanationText() {}
}
