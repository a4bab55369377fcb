package dev.glia.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.fixtures.Cases;
import dev.glia.fixtures.Seeded;
import dev.glia.select.Explanation.Decision;
import dev.glia.select.Explanation.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of resolution whatever the packages and preferences are. */
class ResolutionPropertiesTest {
    private static final Cases<Scenario> SCENARIOS = new Cases<>(Scenario::random, Scenario::smaller);

    @Test
    void a_scenario_that_breaks_a_property_is_printed_with_nothing_that_does_not_matter() {
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> SCENARIOS.hold(
                        0,
                        scenario -> assertFalse(
                                scenario.explain().refusal().orElse(null) instanceof AmbiguousAssetException,
                                "ambiguous")));
        assertEquals("""
                asked for Kv1=*/*
                package b: Kv1/lo@NEURON DENSITY, Kv1/hi@COMMON DENSITY
                NEURON's own: []
                script: []
                project: []
                global: []""", broken.getMessage().substring(broken.getMessage().indexOf("asked")));
    }

    @Seeded
    void the_order_of_packages_and_of_their_mods_never_matters(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Random random = new Random(seed);
            List<ModPackage> shuffled = new ArrayList<>();
            for (ModPackage pkg : scenario.packages()) {
                List<dev.glia.asset.Mod> mods = new ArrayList<>(pkg.mods());
                Collections.shuffle(mods, random);
                shuffled.add(Packages.pkg(pkg.name(), mods));
            }
            Collections.shuffle(shuffled, random);
            assertSame(scenario.explain(), scenario.with(shuffled).explain());
        });
    }

    @Seeded
    void unrelated_assets_never_matter(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            List<ModPackage> without = scenario.packages().stream()
                    .map(pkg -> Packages.pkg(
                            pkg.name(),
                            pkg.mods().stream()
                                    .filter(m -> m.name()
                                            .asset()
                                            .equals(scenario.request().asset()))
                                    .toList()))
                    .toList();
            assertSameOutcome(scenario.explain(), scenario.with(without).explain());
        });
    }

    @Seeded
    void a_package_that_lacks_the_asset_changes_nothing(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            List<ModPackage> more = new ArrayList<>(scenario.packages());
            more.add(0, Packages.pkg("other", "Unrelated/0", "Unrelated/hi"));
            assertSameOutcome(scenario.explain(), scenario.with(more).explain());
        });
    }

    @Seeded
    void an_inner_layer_never_loses_a_field_to_an_outer_one(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Explanation explanation = scenario.explain();
            for (Verdict verdict : explanation.verdicts()) {
                if (verdict.decision() == Decision.DECIDED) {
                    assertTrue(explanation.left().stream().allMatch(c -> c.fits(verdict.pkg(), verdict.variant())));
                }
            }
            assertTrue(explanation.left().stream()
                    .allMatch(c -> c.fits(
                            explanation.request().pkg(), explanation.request().variant())));
        });
    }

    @Seeded
    void a_field_is_decided_at_most_once(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            List<Verdict> deciding = scenario.explain().verdicts().stream()
                    .filter(v -> v.decision() == Decision.DECIDED)
                    .toList();
            long pkg = scenario.request().pkg().isPresent() ? 1 : 0;
            long variant = scenario.request().variant().isPresent() ? 1 : 0;
            assertTrue(pkg + deciding.stream().filter(v -> v.pkg().isPresent()).count() <= 1);
            assertTrue(variant
                            + deciding.stream()
                                    .filter(v -> v.variant().isPresent())
                                    .count()
                    <= 1);
        });
    }

    @Seeded
    void a_preference_that_nothing_can_meet_changes_no_answer_at_any_depth_of_contexts(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            PreferenceSet stale = PreferenceSet.of(List.of(stale(scenario)));
            List<PreferenceSet> contexts =
                    new ArrayList<>(scenario.preferences().contexts());
            Explanation before = scenario.explain();
            for (int depth = 0; depth <= contexts.size(); depth++) {
                List<PreferenceSet> more = new ArrayList<>(contexts);
                more.add(depth, stale);
                assertSameOutcome(
                        before,
                        scenario.with(scenario.preferences().under(more)).explain());
            }
        });
    }

    @Seeded
    void a_preference_that_nothing_can_meet_changes_no_answer_in_any_scope(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Preference nothing = Packages.prefer(scenario.request().asset(), null, null);
            List<Preferences> without = inEachScope(scenario.preferences(), nothing);
            List<Preferences> with = inEachScope(scenario.preferences(), stale(scenario));
            for (int scope = 0; scope < without.size(); scope++) {
                assertSameOutcome(
                        scenario.with(without.get(scope)).explain(),
                        scenario.with(with.get(scope)).explain());
            }
        });
    }

    @Seeded
    void preferences_never_turn_an_asset_that_resolves_without_them_into_one_that_does_not(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Explanation bare = scenario.with(Preferences.NONE).explain();
            Explanation preferred = scenario.explain();
            assertEquals(bare.left().isEmpty(), preferred.left().isEmpty());
            assertTrue(bare.left().containsAll(preferred.left()));
            if (bare.answer().isPresent()) {
                assertTrue(preferred.answer().isPresent(), preferred.text());
            }
        });
    }

    @Seeded
    void what_explain_says_is_what_resolve_does(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Explanation explanation = scenario.explain();
            Resolver resolver = new Resolver(scenario.index());
            List<Explanation> told = new ArrayList<>();
            Answers answers = new Answers(resolver, scenario.preferences(), told::add);
            if (explanation.refusal().isPresent()) {
                ResolutionException refusal = explanation.refusal().get();
                assertEquals(
                        refusal.getMessage(),
                        assertThrows(refusal.getClass(), () -> answers.of(scenario.request()))
                                .getMessage());
                assertTrue(explanation.text().contains(refusal.getMessage()));
            } else {
                Candidate answer = explanation.answer().orElseThrow();
                assertEquals(answer, answers.of(scenario.request()));
                assertEquals(answer, answers.of(scenario.request()), "remembered");
                assertEquals(1, told.size(), "worked out once");
                assertEquals(answer.name(), resolver.resolve(scenario.request(), scenario.preferences()));
                assertTrue(explanation.text().contains("* " + answer.name().fullName() + " ("));
            }
        });
    }

    @Seeded
    void the_full_name_of_an_answer_resolves_to_itself_under_any_preferences(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Explanation explanation = scenario.explain();
            if (explanation.refusal().isEmpty()) {
                Candidate answer = explanation.answer().orElseThrow();
                AssetRequest full = answer.name().isBuiltin()
                        ? AssetRequest.exactly(answer.name())
                        : AssetRequest.of(answer.name().fullName());
                assertEquals(answer, scenario.with(full).explain().resolved());
            }
        });
    }

    @Seeded
    void choosing_any_of_the_ambiguous_candidates_globally_as_the_message_says_ends_the_ambiguity(long seed) {
        SCENARIOS.hold(seed, scenario -> {
            Explanation explanation = scenario.explain();
            if (explanation.refusal().orElse(null) instanceof AmbiguousAssetException ambiguous) {
                for (Candidate candidate : ambiguous.candidates()) {
                    Preference chosen = Preference.of(
                            ambiguous.asset(),
                            Optional.of(candidate.name().pkg()),
                            Optional.of(candidate.name().variant()));
                    Preferences now = scenario.preferences();
                    Preferences after = new Preferences(
                            now.contexts(),
                            now.script(),
                            now.project(),
                            now.global().with(chosen));
                    boolean closed = now.contexts().stream()
                            .anyMatch(context -> context.closed().contains(ambiguous.asset()));
                    assertEquals(
                            closed ? Optional.empty() : Optional.of(candidate),
                            scenario.with(after).explain().answer(),
                            "a context that closes the asset is told otherwise");
                    assertEquals(closed, ambiguous.getMessage().contains("prefer(\"" + ambiguous.asset() + "\")"));
                }
            }
        });
    }

    private static Preference stale(Scenario scenario) {
        return Packages.prefer(scenario.request().asset(), "gone", "gone");
    }

    /** Script, project and global in turn with their entry for the asset replaced. */
    private static List<Preferences> inEachScope(Preferences now, Preference entry) {
        return List.of(
                now.withScript(now.script().with(entry)),
                new Preferences(now.contexts(), now.script(), now.project().with(entry), now.global()),
                new Preferences(
                        now.contexts(),
                        now.script(),
                        now.project(),
                        now.global().with(entry)));
    }

    private static void assertSame(Explanation one, Explanation other) {
        assertEquals(one.text(), other.text());
        assertEquals(one.candidates(), other.candidates());
        assertEquals(one.verdicts(), other.verdicts());
        assertEquals(one.left(), other.left());
        assertEquals(one.answer(), other.answer());
    }

    private static void assertSameOutcome(Explanation one, Explanation other) {
        assertEquals(one.candidates(), other.candidates());
        assertEquals(one.left(), other.left());
        assertEquals(one.answer(), other.answer());
        assertEquals(one.refusal().map(Object::getClass), other.refusal().map(Object::getClass));
    }
}
