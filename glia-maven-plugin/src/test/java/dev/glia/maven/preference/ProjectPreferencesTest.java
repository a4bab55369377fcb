package dev.glia.maven.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.select.AssetIndex;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPreferencesTest {
    private static final AssetIndex INDEX = AssetIndex.of(List.of(pkg("lab_a"), pkg("lab_b")), Map.of(), Map.of());

    private final List<String> warnings = new ArrayList<>();

    @Test
    void the_command_line_replaces_the_poms_preference_for_the_same_asset() {
        ProjectPreferences preferences = ProjectPreferences.of(
                List.of(entry("Kv1", "lab_a", "0"), entry("Nav", "lab_a", null)), "Kv1=/fast, *=lab_b");
        assertEquals(
                List.of(
                        Preference.of("Nav", Optional.of("lab_a"), Optional.empty()),
                        Preference.of("Kv1", Optional.empty(), Optional.of("fast")),
                        Preference.general(Optional.of("lab_b"), Optional.empty())),
                preferences.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kv1", "=lab_a", "Kv1=a=b", "Kv1=a/b/c"})
    void what_is_no_preference_is_refused(String override) {
        assertEquals(
                "glia.preferences holds '" + override
                        + "', which is no preference; write asset=package/variant, as in `-Dglia.preferences=Kv1=some_pkg/high_activity`",
                assertThrows(PreferenceException.class, () -> ProjectPreferences.of(List.of(), override))
                        .getMessage());
    }

    @Test
    void the_example_of_a_preference_is_one() {
        String told = assertThrows(PreferenceException.class, () -> ProjectPreferences.of(List.of(), "Kv1"))
                .getMessage();
        assertEquals(
                List.of(Preference.of("Kv1", Optional.of("some_pkg"), Optional.of("high_activity"))),
                ProjectPreferences.of(List.of(), told.replaceAll(".*`-Dglia.preferences=(.*)`", "$1"))
                        .list());
    }

    @Test
    void a_misspelt_asset_is_an_error_with_near_names() {
        assertEquals(
                "the project's preference for 'Kv2' cannot be met: asset 'Kv2' is in no package, near names are 'Kv1'. "
                        + "Perhaps `<preference><asset>Kv1</asset><pkg>lab_a</pkg></preference>` is meant. If its package is yet to come, write "
                        + "`<preference><asset>Kv2</asset><pkg>lab_a</pkg><optional>true</optional></preference>` in <gliaPreferences> in the pom.",
                refusal(entry("Kv2", "lab_a", null)));
    }

    @Test
    void a_misspelt_package_is_an_error_with_near_names() {
        assertEquals(
                "the project's preference for 'Kv1' cannot be met: asset 'Kv1' is not in package 'lab_c', near names are 'lab_a', 'lab_b'; "
                        + "its packages are lab_a, lab_b. "
                        + "Perhaps `<preference><asset>Kv1</asset><pkg>lab_a</pkg></preference>` is meant. If its package is yet to come, write "
                        + "`<preference><asset>Kv1</asset><pkg>lab_c</pkg><optional>true</optional></preference>` in <gliaPreferences> in the pom.",
                refusal(entry("Kv1", "lab_c", null)));
    }

    @Test
    void a_preference_that_is_spelled_like_nothing_here_may_be_of_a_package_that_is_yet_to_come() {
        assertEquals(
                "the project's preference for 'every asset' cannot be met: no asset is in package 'elsewhere'; the packages are lab_a, lab_b. "
                        + "If its package is yet to come, write "
                        + "`<preference><pkg>elsewhere</pkg><optional>true</optional></preference>` in <gliaPreferences> in the pom.",
                refusal(entry(null, "elsewhere", null)));
    }

    @Test
    void a_misspelt_override_is_an_error_with_the_whole_property_as_it_is_meant() {
        String told = refusal("*=lab_b, Kv2=lab_a/0");
        assertEquals(
                "glia.preferences prefers for 'Kv2' what cannot be met: asset 'Kv2' is in no package, near names are 'Kv1'. "
                        + "Perhaps `'-Dglia.preferences=*=lab_b,Kv1=lab_a/0'` is meant.",
                told);
        assertTaken("*=lab_b,Kv1=lab_a/0", told);
    }

    @Test
    void an_override_that_is_spelled_like_nothing_here_is_to_be_left_out() {
        String told = refusal("Kv1=lab_a,Cacna1c=lab_a");
        assertEquals(
                "glia.preferences prefers for 'Cacna1c' what cannot be met: asset 'Cacna1c' is in no package. "
                        + "Leave it out: `-Dglia.preferences=Kv1=lab_a`.",
                told);
        assertTaken("Kv1=lab_a", told);
        assertTaken("", refusal("Cacna1c=lab_a"));
    }

    private void assertTaken(String property, String told) {
        assertEquals(property, told.replaceAll(".*-Dglia.preferences=([^`']*).*", "$1"));
        ProjectPreferences.of(List.of(), property).check(() -> INDEX, warnings::add);
    }

    @Test
    void an_override_of_nothing_takes_the_poms_preference_away() {
        ProjectPreferences preferences = ProjectPreferences.of(List.of(entry("Kv1", "lab_c", null)), "Kv1=");
        preferences.check(() -> INDEX, warnings::add);
        assertEquals(List.of(), preferences.list());
    }

    @Test
    void an_optional_preference_that_cannot_be_met_is_warned_of() {
        PomPreference entry = entry("Kv1", "lab_a", "slow");
        entry.setOptional(true);
        ProjectPreferences.of(List.of(entry), "").check(() -> INDEX, warnings::add);
        assertEquals(1, warnings.size());
        assertEquals(
                "the project's optional preference for 'Kv1' cannot be met and is passed over: "
                        + "asset 'Kv1' has no variant 'slow' in package 'lab_a'; its variants are 0",
                warnings.get(0));
    }

    private String refusal(PomPreference entry) {
        return assertThrows(
                        PreferenceException.class,
                        () -> ProjectPreferences.of(List.of(entry), "").check(() -> INDEX, warnings::add))
                .getMessage();
    }

    private String refusal(String override) {
        return assertThrows(
                        PreferenceException.class,
                        () -> ProjectPreferences.of(List.of(), override).check(() -> INDEX, warnings::add))
                .getMessage();
    }

    private static PomPreference entry(String asset, String pkg, String variant) {
        return new PomPreference(Optional.ofNullable(asset), Optional.ofNullable(pkg), Optional.ofNullable(variant));
    }

    private static ModPackage pkg(String name) {
        return new ModPackage(
                name,
                "1",
                "",
                List.of(),
                "",
                List.of(new Mod(
                        new MechanismName(name, "Kv1", "0"),
                        Dialect.COMMON,
                        ModKind.DENSITY,
                        "Kv1.mod",
                        List.of(),
                        List.of())),
                new PackageSource("g:" + name + ":1", Path.of(name)));
    }
}
