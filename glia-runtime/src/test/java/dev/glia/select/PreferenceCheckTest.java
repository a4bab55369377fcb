package dev.glia.select;

import static dev.glia.select.Packages.index;
import static dev.glia.select.Packages.pkg;
import static dev.glia.select.Packages.prefer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.asset.PackageException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Typos in preferences, found where they are stated. */
class PreferenceCheckTest {
    private static final AssetIndex INDEX =
            index(List.of(pkg("some_pkg", "Kv1/0", "Kv1/high_activity"), pkg("other_pkg", "Nav/0")), List.of("pas"));

    @Test
    void what_is_there_has_no_fault() {
        for (Preference preference : List.of(
                prefer("Kv1", "some_pkg", "high_activity"),
                prefer("Kv1", null, "0"),
                prefer("pas", "NEURON", null),
                prefer(null, "other_pkg", null),
                prefer(null, "some_pkg", "0"),
                prefer("Kv1", null, null))) {
            assertEquals(Optional.empty(), INDEX.fault(preference));
        }
    }

    @Test
    void an_asset_that_is_not_there_is_told_with_near_names() {
        assertEquals("asset 'Kv11' is in no package, near names are 'Kv1'", fault(prefer("Kv11", "some_pkg", null)));
    }

    @Test
    void a_package_that_is_not_there_is_told_with_near_names_and_those_that_have_the_asset() {
        assertEquals(
                "asset 'Kv1' is not in package 'some_pgk', near names are 'some_pkg'; its packages are some_pkg",
                fault(prefer("Kv1", "some_pgk", null)));
        assertEquals(
                "no asset is in package 'some_pgk', near names are 'some_pkg'; the packages are NEURON, other_pkg, some_pkg",
                fault(prefer(null, "some_pgk", null)));
    }

    @Test
    void a_package_that_lacks_the_asset_is_told_with_those_that_have_it() {
        assertEquals(
                "asset 'Kv1' is not in package 'other_pkg'; its packages are some_pkg",
                fault(prefer("Kv1", "other_pkg", null)));
    }

    @Test
    void a_variant_that_is_not_there_is_told_with_near_names_and_those_that_are() {
        assertEquals(
                "asset 'Kv1' has no variant 'high_activty' in package 'some_pkg', near names are 'high_activity'; its variants are 0, high_activity",
                fault(prefer("Kv1", "some_pkg", "high_activty")));
        assertEquals(
                "no asset has the variant 'low'; the variants are 0, high_activity", fault(prefer(null, null, "low")));
    }

    @Test
    void what_was_probably_meant_is_told_and_can_be_met() {
        assertEquals(prefer("Kv1", "some_pkg", "high_activity"), meant(prefer("Kv11", "some_pgk", "high_activty")));
        assertEquals(prefer("Kv1", null, "high_activity"), meant(prefer("Kv1", null, "hihg_activity")));
        assertEquals(prefer(null, "some_pkg", null), meant(prefer(null, "some_pgk", null)));
        assertEquals(
                Optional.empty(),
                INDEX.fault(prefer("Kv1", "elsewhere", null)).orElseThrow().meant());
    }

    private static Preference meant(Preference wrong) {
        Preference meant = INDEX.fault(wrong).orElseThrow().meant().orElseThrow();
        assertEquals(Optional.empty(), INDEX.fault(meant));
        return meant;
    }

    @Test
    void a_preference_that_names_what_can_be_no_name_is_refused_where_it_is_stated() {
        assertEquals(
                "'a__b' is not a usable package name: letters, digits and single underscores, beginning with a letter, "
                        + "no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again",
                assertThrows(PackageException.class, () -> prefer("Kv1", "a__b", null))
                        .getMessage());
    }

    private static String fault(Preference preference) {
        return INDEX.fault(preference).orElseThrow().why();
    }
}
