package dev.glia.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final AssetIndex INDEX = AssetIndex.of(
            List.of(
                    pkg("lab_a", mod("lab_a", "Kv1", "0", Dialect.COMMON, ModKind.DENSITY)),
                    pkg(
                            "lab_b",
                            mod("lab_b", "Kv1", "0", Dialect.NEURON, ModKind.DENSITY),
                            mod("lab_b", "Kv1", "high", Dialect.NEURON, ModKind.DENSITY),
                            mod("lab_b", "Syn", "0", Dialect.COMMON, ModKind.POINT_PROCESS))),
            Map.of(new MechanismName("lab_b", "Kv1", "high"), "syntax error"),
            Map.of("hh", ModKind.DENSITY, "IClamp", ModKind.POINT_PROCESS));

    private static final Preferences PREFER_B = Preferences.NONE.withScript(
            PreferenceSet.of(List.of(Preference.of("Kv1", Optional.of("lab_b"), Optional.empty()))));

    @Test
    void a_star_stands_at_what_the_bare_name_means_today() {
        assertEquals(
                """
                  ASSET  PACKAGE  VARIANT  KIND           DIALECT  FROM
                  Kv1    lab_a    0        density        both     lab:lab_a:1.0
                *        lab_b    0        density        neuron   lab:lab_b:1.0
                         lab_b    high     density        neuron   lab:lab_b:1.0 (broken: syntax error)
                * Syn    lab_b    0        point-process  both     lab:lab_b:1.0""",
                Listing.of(INDEX, PREFER_B, ListingFilter.PACKAGES, Advice.JAVA).text());
    }

    @Test
    void an_asset_that_is_there_for_arbor_only_is_listed_as_such() {
        AssetIndex index = AssetIndex.of(
                List.of(
                        pkg("lab_a", mod("lab_a", "Cav2_1", "0", Dialect.ARBOR, ModKind.DENSITY)),
                        pkg("lab_b", mod("lab_b", "Kv1", "0", Dialect.COMMON, ModKind.DENSITY))),
                Map.of(),
                Map.of());
        Listing listing = Listing.of(index, Preferences.NONE, ListingFilter.PACKAGES, Advice.JAVA);
        assertEquals("""
                  ASSET   PACKAGE  VARIANT  KIND     DIALECT  FROM
                  Cav2_1  lab_a    0        density  arbor    lab:lab_a:1.0
                * Kv1     lab_b    0        density  both     lab:lab_b:1.0""", listing.text());
        String reason = listing.assets().get(0).refusal().orElseThrow();
        assertTrue(reason.startsWith("asset 'Cav2_1' is only for Arbor"), reason);
    }

    @Test
    void a_filter_hides_mechanisms_but_does_not_change_what_is_meant() {
        var onlyA = new ListingFilter(
                Optional.of("kV"), Optional.of("lab_a"), Optional.of("0"), Optional.of(ModKind.DENSITY), false);
        assertEquals("""
                \s ASSET  PACKAGE  VARIANT  KIND     DIALECT  FROM
                  Kv1    lab_a    0        density  both     lab:lab_a:1.0""", Listing.of(INDEX, PREFER_B, onlyA, Advice.JAVA).text());
        var none = new ListingFilter(Optional.of("Nav"), Optional.empty(), Optional.empty(), Optional.empty(), true);
        assertEquals(
                "no asset fits", Listing.of(INDEX, PREFER_B, none, Advice.JAVA).text());
    }

    @Test
    void builtins_are_shown_where_asked_for() {
        var builtins =
                new ListingFilter(Optional.empty(), Optional.of("NEURON"), Optional.empty(), Optional.empty(), false);
        assertEquals(
                """
                  ASSET   PACKAGE  VARIANT  KIND           DIALECT  FROM
                * IClamp  NEURON   0        point-process  neuron   NEURON
                * hh      NEURON   0        density        neuron   NEURON""", Listing.of(INDEX, Preferences.NONE, builtins, Advice.JAVA).text());
    }

    @Test
    void the_document_of_a_listing_is_this() {
        var filter =
                new ListingFilter(Optional.empty(), Optional.empty(), Optional.of("high"), Optional.empty(), false);
        assertEquals(
                """
                {
                  "assets" : [ {
                    "asset" : "Kv1",
                    "candidates" : [ {
                      "asset" : "Kv1",
                      "broken" : "syntax error",
                      "builtin" : false,
                      "coordinate" : "lab:lab_b:1.0",
                      "dialect" : "neuron",
                      "kind" : "density",
                      "name" : "glia__lab_b__Kv1__high",
                      "package" : "lab_b",
                      "variant" : "high",
                      "version" : "1.0"
                    } ],
                    "meant" : "glia__lab_b__Kv1__0"
                  } ],
                  "schema" : 1
                }
                """, new String(Listing.of(INDEX, PREFER_B, filter, Advice.JAVA).json(), StandardCharsets.UTF_8));
    }

    @Test
    void the_document_of_an_explanation_is_this() {
        var explanation =
                new Resolver(INDEX).explain(AssetRequest.of("Syn", Optional.of("lab_b"), Optional.empty()), PREFER_B);
        assertEquals("""
                {
                  "answer" : "glia__lab_b__Syn__0",
                  "asset" : "Syn",
                  "candidates" : [ {
                    "asset" : "Syn",
                    "builtin" : false,
                    "coordinate" : "lab:lab_b:1.0",
                    "kind" : "point-process",
                    "name" : "glia__lab_b__Syn__0",
                    "package" : "lab_b",
                    "variant" : "0",
                    "version" : "1.0"
                  } ],
                  "layers" : [ {
                    "decision" : "silent",
                    "label" : "script",
                    "scope" : "script"
                  }, {
                    "decision" : "silent",
                    "label" : "project",
                    "scope" : "project"
                  }, {
                    "decision" : "silent",
                    "label" : "global",
                    "scope" : "global"
                  } ],
                  "package" : "lab_b",
                  "schema" : 1
                }
                """, new String(ExplanationJson.of(explanation), StandardCharsets.UTF_8));
    }

    @Test
    void every_field_of_the_documents_is_in_the_readme() throws IOException {
        Preferences stale = PREFER_B.under(List.of(PreferenceSet.of(List.of(
                Preference.of("Kv1", Optional.of("gone"), Optional.of("gone")),
                Preference.general(Optional.empty(), Optional.of("high"))))));
        String documents = new String(
                        Listing.of(INDEX, stale, ListingFilter.ALL, Advice.JAVA).json(), StandardCharsets.UTF_8)
                + new String(
                        ExplanationJson.of(new Resolver(INDEX)
                                .explain(AssetRequest.of("Kv1", Optional.of("lab_b"), Optional.of("high")), stale)),
                        StandardCharsets.UTF_8)
                + new String(
                        ExplanationJson.of(new Resolver(INDEX).explain(AssetRequest.of("Kv1"), stale)),
                        StandardCharsets.UTF_8);
        String readme = Files.readString(Path.of("..", "README.md"));
        Set<String> fields = Pattern.compile("\"(\\w+)\" :")
                .matcher(documents)
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(fields.containsAll(Set.of("assets", "layers", "meant", "answer", "error", "broken", "warning")));
        fields.remove("schema");
        assertEquals(
                List.of(),
                fields.stream()
                        .filter(field -> !readme.contains("`" + field + "`"))
                        .toList());
        assertTrue(readme.contains("`\"schema\" : 1`"));
    }

    @Test
    void kinds_are_read_as_they_are_written() {
        assertEquals(ModKind.POINT_PROCESS, ListingFilter.kind("point-process"));
        assertEquals(ModKind.ARTIFICIAL_CELL, ListingFilter.kind("Artificial cell"));
        assertEquals(
                "there is no kind 'channel'; the kinds are density, point-process, artificial-cell",
                assertThrows(GliaException.class, () -> ListingFilter.kind("channel"))
                        .getMessage());
    }

    private static ModPackage pkg(String name, Mod... mods) {
        var source = new PackageSource("lab:" + name + ":1.0", Path.of(name + "-1.0.jar"));
        return new ModPackage(name, "1.0", "MIT", List.of(), "", Arrays.asList(mods), source);
    }

    private static Mod mod(String pkg, String asset, String variant, Dialect dialect, ModKind kind) {
        return new Mod(
                new MechanismName(pkg, asset, variant),
                dialect,
                kind,
                asset + "__" + variant + ".mod",
                List.of(),
                List.of());
    }
}
