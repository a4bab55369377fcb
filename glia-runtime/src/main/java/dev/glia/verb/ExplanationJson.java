package dev.glia.verb;

import dev.glia.json.Json;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import dev.glia.select.Explanation.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An explanation for programs.
 *
 * <pre>
 * schema      1
 * asset       the name that was asked for
 * package     the package the call names, where it names one
 * variant     likewise
 * answer      the full name of the mechanism that is meant, where one is
 * error       why no mechanism can be used, where none can
 * candidates  all mechanisms of the asset, by name: name, asset, package, variant, builtin (true or false),
 *             kind (density, point-process, artificial-cell), dialect (neuron; absent: any),
 *             personal (true, where it is of the user's personal collection),
 *             version and coordinate (not for NEURON's own), broken (the reason, where it did not compile)
 * layers      innermost first: scope (context, script, project, global), label, decision (decided, overruled,
 *             skipped, closed, silent), package and variant (what it decided or, skipped, wanted), warning (where skipped)
 * </pre>
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** The document. */
    public static byte[] of(Explanation explanation) {
        Map<String, Object> document = new TreeMap<>();
        document.put("schema", Listing.SCHEMA);
        document.put("asset", explanation.request().asset());
        explanation.request().pkg().ifPresent(pkg -> document.put("package", pkg));
        explanation.request().variant().ifPresent(variant -> document.put("variant", variant));
        explanation.answer().map(Candidate::name).ifPresent(name -> document.put("answer", name.fullName()));
        explanation.refusal().ifPresent(e -> document.put("error", e.getMessage()));
        document.put(
                "candidates",
                explanation.candidates().stream().map(CandidateJson::document).toList());
        document.put(
                "layers",
                explanation.verdicts().stream()
                        .map(verdict -> layer(explanation, verdict))
                        .toList());
        return Json.print(document);
    }

    private static Map<String, Object> layer(Explanation explanation, Verdict verdict) {
        Map<String, Object> document = new TreeMap<>();
        document.put("scope", verdict.layer().scope().word());
        document.put("label", verdict.layer().label());
        document.put("decision", verdict.decision().name().toLowerCase(Locale.ROOT));
        verdict.pkg().ifPresent(pkg -> document.put("package", pkg));
        verdict.variant().ifPresent(variant -> document.put("variant", variant));
        if (explanation.skipped().contains(verdict)) {
            document.put("warning", explanation.warning(verdict));
        }
        return document;
    }
}
