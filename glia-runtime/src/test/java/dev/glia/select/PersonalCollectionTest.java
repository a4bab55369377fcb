package dev.glia.select;

import static dev.glia.select.Packages.pkg;
import static dev.glia.select.Packages.prefer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The personal collection changes no answer that there is without it, unless it is named. */
class PersonalCollectionTest {
    private static final ModPackage LOCAL = pkg("local", "Kv1/0", "Kv1/fast", "Nav/0", "Nav/fast", "pas/0", "Two/0")
            .from(new PackageSource(PackageSource.PERSONAL, Path.of("local.jar")));
    private static final AssetIndex INDEX =
            Packages.index(List.of(LOCAL, pkg("lab", "Kv1/0", "Two/0"), pkg("other", "Two/0")), List.of("pas"));

    private static String resolve(AssetRequest request, Preferences preferences) {
        return new Resolver(INDEX).resolve(request, preferences).fullName();
    }

    private static String resolve(String asset, Preferences preferences) {
        return resolve(AssetRequest.of(asset), preferences);
    }

    @Test
    void a_package_goes_first_and_so_does_neuron() {
        assertEquals("glia__lab__Kv1__0", resolve("Kv1", Preferences.NONE));
        assertEquals("pas", resolve("pas", Preferences.NONE));
        assertEquals(
                List.of(),
                new Resolver(INDEX)
                        .explain(AssetRequest.of("Kv1"), Preferences.NONE)
                        .skipped());
    }

    @Test
    void what_nothing_else_has_is_the_collections() {
        assertEquals("glia__local__Nav__0", resolve("Nav", Preferences.NONE));
        assertEquals("glia__local__Nav__fast", resolve("Nav", Packages.global(prefer("Nav", null, "fast"))));
    }

    @Test
    void whoever_names_it_has_it() {
        Optional<String> local = Optional.of("local");
        assertEquals(
                "glia__local__Kv1__0",
                resolve(AssetRequest.of("Kv1", local, Optional.empty(), Advice.JAVA), Preferences.NONE));
        assertEquals(
                "glia__local__Kv1__fast",
                resolve(AssetRequest.of("Kv1", Optional.empty(), Optional.of("fast"), Advice.JAVA), Preferences.NONE));
        assertEquals("glia__local__Kv1__0", resolve("Kv1", Packages.global(prefer("Kv1", "local", null))));
        assertEquals("glia__local__Kv1__0", resolve("Kv1", Packages.context(prefer(null, "local", null))));
        assertEquals(
                "glia__local__Kv1__fast",
                resolve(
                        "Kv1",
                        Packages.global(prefer("Kv1", "local", null))
                                .under(List.of(PreferenceSet.of(List.of(prefer("Kv1", null, "fast")))))));
    }

    @Test
    void a_wish_for_a_variant_that_only_the_collection_has_does_not_lead_there() {
        Explanation explained =
                new Resolver(INDEX).explain(AssetRequest.of("Kv1"), Packages.global(prefer("Kv1", null, "fast")));
        assertEquals("glia__lab__Kv1__0", explained.mechanism().fullName());
        assertEquals(
                1, explained.skipped().size(), "it is passed over with a warning, as where there is no collection");
    }

    @Test
    void an_inner_package_is_not_undone_by_an_outer_wish_for_the_collection() {
        assertEquals(
                "glia__lab__Kv1__0",
                resolve(
                        "Kv1",
                        Packages.global(prefer("Kv1", "local", "fast"))
                                .under(List.of(PreferenceSet.of(List.of(prefer("Kv1", "lab", null)))))));
    }

    @Test
    void it_is_no_reason_for_an_ambiguity_and_not_among_the_choices_of_one() {
        AmbiguousAssetException refused =
                assertThrows(AmbiguousAssetException.class, () -> resolve("Two", Preferences.NONE));
        assertEquals(
                List.of("glia__lab__Two__0", "glia__other__Two__0"),
                refused.candidates().stream().map(c -> c.name().fullName()).toList());
    }

    @Test
    void an_explanation_shows_it_and_why_it_was_not_asked() {
        String text = new Resolver(INDEX)
                .explain(AssetRequest.of("Kv1"), Preferences.NONE)
                .text();
        assertTrue(
                text.contains("glia__local__Kv1__0 (package local 1.0, variant 0, density, the personal collection)"),
                text);
        assertTrue(
                text.endsWith(
                        "  defaults: one candidate is left; the personal collection counts where nothing else has the asset, or where it is named"),
                text);
    }

    @Test
    void a_package_of_the_class_path_that_is_called_local_is_a_package_like_any_other() {
        AssetIndex index = Packages.index(pkg("local", "Kv1/0"), pkg("lab", "Kv1/0"));
        assertThrows(
                AmbiguousAssetException.class,
                () -> new Resolver(index).resolve(AssetRequest.of("Kv1"), Preferences.NONE));
    }
}
