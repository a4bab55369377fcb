package dev.glia.select;

import static dev.glia.select.Packages.index;
import static dev.glia.select.Packages.pkg;
import static dev.glia.select.Packages.prefer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What resolution says when it refuses, by its whole text, and that its advice helps. */
class ResolutionErrorsTest {
    private static final AssetIndex TWO_LABS =
            index(List.of(pkg("a", "Kv1/0", "Kv1/hi"), pkg("b", "Kv1/0", "Nav/lo")), List.of("pas"));

    @Test
    void an_ambiguous_asset_lists_every_candidate_and_a_command_that_chooses() {
        AmbiguousAssetException e =
                refused(AmbiguousAssetException.class, TWO_LABS, AssetRequest.of("Kv1"), Preferences.NONE);
        assertEquals(
                "asset 'Kv1' matches 3 mods: glia__a__Kv1__0 from lab:a:1.0; glia__a__Kv1__hi from lab:a:1.0; "
                        + "glia__b__Kv1__0 from lab:b:1.0. Choose one, here with "
                        + "`Glia.select(\"Kv1\", pkg(\"a\"), variant(\"0\"))`, or for good with "
                        + "`mvn glia:select -Dglia.asset=Kv1 -Dglia.pkg=a -Dglia.variant=0` "
                        + "(`glia select Kv1 --pkg=a --variant=0` on the command line).",
                e.getMessage());
        assertEquals("Kv1", e.asset());
        assertEquals(3, e.candidates().size());
    }

    @Test
    void the_choice_that_an_ambiguous_asset_recommends_resolves_it() {
        assertEquals("glia__a__Kv1__0", resolve("Kv1", Packages.script(prefer("Kv1", "a", "0"))));
        assertEquals("glia__a__Kv1__0", resolve("Kv1", Packages.global(prefer("Kv1", "a", "0"))));
    }

    @Test
    void a_package_asset_named_like_one_of_neurons_own_is_ambiguous_until_decided_either_way() {
        AssetIndex index = index(List.of(pkg("a", "pas/0")), List.of("pas"));
        AmbiguousAssetException e =
                refused(AmbiguousAssetException.class, index, AssetRequest.of("pas"), Preferences.NONE);
        assertEquals(
                "asset 'pas' matches 2 mods: glia__a__pas__0 from lab:a:1.0; pas, NEURON's own. Choose one, here with "
                        + "`Glia.select(\"pas\", pkg(\"a\"), variant(\"0\"))`, or for good with "
                        + "`mvn glia:select -Dglia.asset=pas -Dglia.pkg=a -Dglia.variant=0` "
                        + "(`glia select pas --pkg=a --variant=0` on the command line).",
                e.getMessage());
        Resolver resolver = new Resolver(index);
        assertEquals(
                "pas",
                resolver.resolve(AssetRequest.of("pas"), Packages.script(prefer("pas", "NEURON", null)))
                        .fullName());
        assertEquals(
                "glia__a__pas__0",
                resolver.resolve(AssetRequest.of("pas"), Packages.script(prefer("pas", "a", null)))
                        .fullName());
    }

    @Test
    void an_unknown_asset_is_told_with_near_spellings() {
        UnknownAssetException e =
                refused(UnknownAssetException.class, TWO_LABS, AssetRequest.of("KV11"), Preferences.NONE);
        assertEquals(
                "asset 'KV11' is in no package: the packages here are a, b. Near names are 'Kv1'; list all with `mvn glia:list` (`glia list` on the command line).",
                e.getMessage());
        assertEquals(List.of("Kv1"), e.nearNames());
    }

    @Test
    void an_unknown_asset_without_near_names_says_what_to_add() {
        assertEquals(
                "asset 'Cacna1c' is in no package: the packages here are a, b. "
                        + "Add the package that has it as a dependency to the pom, or list what is there with `mvn glia:list` (`glia list` on the command line).",
                refused(UnknownAssetException.class, TWO_LABS, AssetRequest.of("Cacna1c"), Preferences.NONE)
                        .getMessage());
    }

    @Test
    void an_unknown_asset_where_there_is_no_package_at_all_says_so() {
        assertEquals(
                "asset 'Kv1' is in no package: there is no Glia package on the class path, only NEURON's own mechanisms. "
                        + "Add the package that has it as a dependency to the pom, or list what is there with `mvn glia:list` (`glia list` on the command line).",
                refused(
                                UnknownAssetException.class,
                                index(List.of(), List.of("hh")),
                                AssetRequest.of("Kv1"),
                                Preferences.NONE)
                        .getMessage());
    }

    @Test
    void a_package_and_variant_that_nothing_matches_are_told_with_what_is_offered() {
        AssetRequest request = AssetRequest.of("Kv1", Optional.of("b"), Optional.of("hi"));
        assertEquals(
                "asset 'Kv1' has no mod with package 'b' and variant 'hi'; it is offered as "
                        + "glia__a__Kv1__0 from lab:a:1.0; glia__a__Kv1__hi from lab:a:1.0; glia__b__Kv1__0 from lab:b:1.0. "
                        + "Ask for one of these, for example `Glia.resolve(\"Kv1\", pkg(\"a\"), variant(\"0\"))`.",
                refused(NoMatchesException.class, TWO_LABS, request, Preferences.NONE)
                        .getMessage());
        assertEquals(
                "glia__a__Kv1__0",
                new Resolver(TWO_LABS)
                        .resolve(AssetRequest.of("Kv1", Optional.of("a"), Optional.of("0")), Preferences.NONE)
                        .fullName());
    }

    @Test
    void a_full_name_that_is_not_there_is_told_with_what_is_offered() {
        assertEquals(
                "asset 'Nav' has no mod with package 'b' and variant 'hi'; it is offered as glia__b__Nav__lo from lab:b:1.0. "
                        + "Ask for one of these, for example `Glia.resolve(\"Nav\", pkg(\"b\"), variant(\"lo\"))`.",
                refused(NoMatchesException.class, TWO_LABS, AssetRequest.of("glia__b__Nav__hi"), Preferences.NONE)
                        .getMessage());
    }

    @Test
    void a_full_name_beside_a_choice_that_contradicts_it_is_refused() {
        NoMatchesException e = assertThrows(
                NoMatchesException.class,
                () -> AssetRequest.of("glia__b__Nav__lo", Optional.of("a"), Optional.empty()));
        assertEquals(
                "'glia__b__Nav__lo' contradicts package 'a', which is asked for as well. "
                        + "Ask for it with `Glia.resolve(\"Nav\", pkg(\"b\"), variant(\"lo\"))`.",
                e.getMessage());
    }

    @Test
    void a_broken_mod_is_refused_with_the_compilers_reason_and_nothing_takes_its_place() {
        MechanismName broken = new MechanismName("a", "Kv1", "0");
        AssetIndex index = AssetIndex.of(
                List.of(pkg("a", "Kv1/0"), pkg("b", "Kv1/0")),
                Map.of(broken, "Kv1.mod:12: alfa used as both variable and function"),
                Map.of());
        BrokenModException e = refused(
                BrokenModException.class, index, AssetRequest.of("Kv1"), Packages.script(prefer("Kv1", "a", null)));
        assertEquals(
                "asset 'Kv1' means glia__a__Kv1__0 from lab:a:1.0, which is not in the library because it did not compile: "
                        + "Kv1.mod:12: alfa used as both variable and function. Take another, for example "
                        + "`Glia.resolve(\"Kv1\", pkg(\"b\"), variant(\"0\"))`, or a version of its package that compiles.",
                e.getMessage());
        assertEquals("Kv1.mod:12: alfa used as both variable and function", e.reason());
        refused(AmbiguousAssetException.class, index, AssetRequest.of("Kv1"), Preferences.NONE);
    }

    @Test
    void what_is_told_to_type_fits_where_the_question_was_asked() {
        AssetIndex index = AssetIndex.of(
                List.of(pkg("a", "Kv1/0"), pkg("b", "Kv1/0")),
                Map.of(new MechanismName("a", "Kv1", "0"), "no such thing"),
                Map.of());
        AssetRequest unknown = AssetRequest.of("Kv2");
        AssetRequest elsewhere = AssetRequest.of("Kv1", Optional.of("c"), Optional.empty());
        AssetRequest broken = AssetRequest.of("Kv1", Optional.of("a"), Optional.empty());
        assertEquals(
                List.of(
                        "`mvn glia:list`",
                        "`mvn glia:show -Dglia.asset=Kv1 -Dglia.pkg=b -Dglia.variant=0`",
                        "`mvn glia:show -Dglia.asset=Kv1 -Dglia.pkg=b -Dglia.variant=0`"),
                told(new Resolver(index, Advice.MAVEN), unknown, elsewhere, broken));
        assertEquals(
                List.of(
                        "`glia list --project x`",
                        "`glia show Kv1 --pkg=b --variant=0 --project x`",
                        "`glia show Kv1 --pkg=b --variant=0 --project x`"),
                told(new Resolver(index, Advice.commandLine(" --project x")), unknown, elsewhere, broken));
        assertEquals(
                List.of(
                        "`mvn glia:list`",
                        "`Glia.resolve(\"Kv1\", pkg(\"b\"), variant(\"0\"))`",
                        "`Glia.resolve(\"Kv1\", pkg(\"b\"), variant(\"0\"))`"),
                told(new Resolver(index), unknown, elsewhere, broken));
    }

    private static List<String> told(Resolver resolver, AssetRequest... requests) {
        return Stream.of(requests)
                .map(request ->
                        assertThrows(ResolutionException.class, () -> resolver.resolve(request, Preferences.NONE)))
                .map(e -> e.getMessage().replaceAll("^[^`]*(`[^`]*`).*", "$1"))
                .toList();
    }

    @Test
    void a_broken_mod_without_another_says_to_change_its_package() {
        MechanismName broken = new MechanismName("a", "Kv1", "0");
        AssetIndex index = AssetIndex.of(List.of(pkg("a", "Kv1/0")), Map.of(broken, "no such thing."), Map.of());
        assertEquals(
                "asset 'Kv1' means glia__a__Kv1__0 from lab:a:1.0, which is not in the library because it did not compile: "
                        + "no such thing. Take a version of its package that compiles.",
                refused(BrokenModException.class, index, AssetRequest.of("Kv1"), Preferences.NONE)
                        .getMessage());
    }

    @Test
    void files_that_hold_functions_only_are_no_candidates() {
        AssetIndex index = index(pkg(
                "a",
                List.of(
                        Packages.mod("a", "Kv1", "0", Dialect.COMMON, ModKind.DENSITY),
                        Packages.mod("a", "Kv1", "functions", Dialect.COMMON, ModKind.FUNCTIONS))));
        assertEquals(1, index.candidates("Kv1").size());
    }

    @Test
    void two_preferences_of_one_scope_that_contradict_each_other_are_refused() {
        PreferenceException e = assertThrows(
                PreferenceException.class,
                () -> PreferenceSet.of(List.of(prefer("Kv1", "a", null), prefer("Kv1", "b", "hi"))));
        assertEquals(
                "two preferences of one scope contradict each other: for asset 'Kv1' they want the packages 'a' and 'b'; keep one of them, in Java `pkg(\"a\")`, in an annotation `pkg = \"a\"`, in a pom `<pkg>a</pkg>`",
                e.getMessage());
        assertEquals(
                List.of(prefer(null, "a", "hi")),
                PreferenceSet.of(List.of(prefer(null, "a", null), prefer(null, null, "hi")))
                        .preferences());
    }

    @Test
    void a_preference_that_is_passed_over_is_a_warning_that_says_where_to_change_it() {
        Explanation explanation =
                new Resolver(TWO_LABS).explain(AssetRequest.of("Nav"), Packages.global(prefer("Nav", "gone", null)));
        assertEquals("glia__b__Nav__lo", explanation.mechanism().fullName());
        assertEquals(
                List.of(
                        "the preference for package 'gone' (global) is passed over for asset 'Nav', because no mod that is "
                                + "left has it; forget it with `mvn glia:select -Dglia.asset=Nav -Dglia.clear` (`glia select Nav --clear` on the command line)."),
                explanation.skipped().stream().map(explanation::warning).toList());
        assertTrue(new Resolver(TWO_LABS)
                .explain(AssetRequest.of("Nav"), Preferences.NONE)
                .skipped()
                .isEmpty());
    }

    private static <E extends ResolutionException> E refused(
            Class<E> type, AssetIndex index, AssetRequest request, Preferences preferences) {
        return assertThrows(type, () -> new Resolver(index).resolve(request, preferences));
    }

    private static String resolve(String asset, Preferences preferences) {
        return new Resolver(TWO_LABS)
                .resolve(AssetRequest.of(asset), preferences)
                .fullName();
    }
}
