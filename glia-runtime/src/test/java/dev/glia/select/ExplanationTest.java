package dev.glia.select;

import static dev.glia.select.Packages.index;
import static dev.glia.select.Packages.pkg;
import static dev.glia.select.Packages.prefer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.select.Explanation.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code explain} tells, as data and as text. */
class ExplanationTest {
    private static final Resolver RESOLVER =
            new Resolver(index(List.of(pkg("a", "Kv1/0", "Kv1/hi"), pkg("b", "Kv1/0", "Kv1/hi")), List.of("pas")));

    private static final Preferences PREFERENCES = new Preferences(
            List.of(
                    PreferenceSet.of(List.of(prefer("Kv1", null, "hi"), prefer(null, "a", null))),
                    PreferenceSet.of(List.of(prefer("Kv1", "gone", null))),
                    PreferenceSet.NONE),
            PreferenceSet.NONE,
            PreferenceSet.of(List.of(prefer(null, null, "lo"))),
            PreferenceSet.of(List.of(prefer("Kv1", "b", "0"))));

    @Test
    void each_layer_is_told_with_what_it_decided_or_why_it_did_not() {
        Explanation explanation = RESOLVER.explain(AssetRequest.of("Kv1"), PREFERENCES);
        assertEquals(
                List.of(
                        Decision.DECIDED,
                        Decision.DECIDED,
                        Decision.OVERRULED,
                        Decision.SILENT,
                        Decision.SILENT,
                        Decision.OVERRULED,
                        Decision.OVERRULED),
                explanation.verdicts().stream()
                        .map(Explanation.Verdict::decision)
                        .toList());
        assertEquals("""
                'Kv1' means glia__a__Kv1__hi from lab:a:1.0
                candidates (* is what it means):
                    glia__a__Kv1__0 (package a 1.0, variant 0, density, lab:a:1.0)
                  * glia__a__Kv1__hi (package a 1.0, variant hi, density, lab:a:1.0)
                    glia__b__Kv1__0 (package b 1.0, variant 0, density, lab:b:1.0)
                    glia__b__Kv1__hi (package b 1.0, variant hi, density, lab:b:1.0)
                decided by, innermost first:
                  context 1: decided variant 'hi'
                  context 1, for every asset: decided package 'a'
                  context 2: wants package 'gone', which is decided already
                  context 3: says nothing of 'Kv1'
                  script: says nothing of 'Kv1'
                  project, for every asset: wants variant 'lo', which is decided already
                  global: wants package 'b' and variant '0', which is decided already
                  defaults: one candidate is left""", explanation.text());
    }

    @Test
    void single_use_and_a_skipped_layer_and_the_default_variant_are_told() {
        AssetRequest request = AssetRequest.of("Kv1", Optional.of("b"), Optional.empty());
        assertEquals(
                """
                'Kv1' means glia__b__Kv1__0 from lab:b:1.0
                candidates (* is what it means):
                    glia__a__Kv1__0 (package a 1.0, variant 0, density, lab:a:1.0)
                    glia__a__Kv1__hi (package a 1.0, variant hi, density, lab:a:1.0)
                  * glia__b__Kv1__0 (package b 1.0, variant 0, density, lab:b:1.0)
                    glia__b__Kv1__hi (package b 1.0, variant hi, density, lab:b:1.0)
                decided by, innermost first:
                  single use: package 'b'
                  script: skipped, no mod that is left has variant 'lo'
                  project: says nothing of 'Kv1'
                  global: says nothing of 'Kv1'
                  defaults: variant '0' of the 2 of package 'b' that are left""",
                RESOLVER.explain(request, Packages.script(prefer("Kv1", "a", "lo")))
                        .text());
    }

    @Test
    void an_asset_that_cannot_be_used_is_told_with_the_errors_own_text() {
        Explanation explanation = RESOLVER.explain(AssetRequest.of("Kv1"), Packages.script(prefer("Kv1", null, "hi")));
        assertEquals("""
                'Kv1' cannot be used: %s
                candidates (* is what it means):
                    glia__a__Kv1__0 (package a 1.0, variant 0, density, lab:a:1.0)
                    glia__a__Kv1__hi (package a 1.0, variant hi, density, lab:a:1.0)
                    glia__b__Kv1__0 (package b 1.0, variant 0, density, lab:b:1.0)
                    glia__b__Kv1__hi (package b 1.0, variant hi, density, lab:b:1.0)
                decided by, innermost first:
                  script: decided variant 'hi'
                  project: says nothing of 'Kv1'
                  global: says nothing of 'Kv1'
                  defaults: 2 candidates are left and none of them is the default""".formatted(explanation.refusal().orElseThrow().getMessage()), explanation.text());
    }

    @Test
    void neurons_own_mechanism_is_told_as_such() {
        assertEquals(
                """
                'pas' means pas, NEURON's own
                candidates (* is what it means):
                  * pas (NEURON's own, density)
                decided by, innermost first:
                  script: says nothing of 'pas'
                  project: says nothing of 'pas'
                  global: says nothing of 'pas'
                  defaults: one candidate is left""", RESOLVER.explain(AssetRequest.of("pas"), Preferences.NONE).text());
    }
}
