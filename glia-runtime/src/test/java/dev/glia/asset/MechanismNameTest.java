package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MechanismNameTest {
    @ParameterizedTest
    @CsvSource({
        "a, b, 0, glia__a__b__0",
        "lab_a, Kv1_1, high_activity, glia__lab_a__Kv1_1__high_activity",
        "NEURON, hh, 0, hh"
    })
    void the_full_name_is_what_NEURON_knows(String pkg, String asset, String variant, String full) {
        assertEquals(full, new MechanismName(pkg, asset, variant).fullName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"glia__a__b__0", "glia__lab_a__Kv1_1__high_activity", "glia__A9__x__9a"})
    void a_full_name_splits_into_what_it_was_made_of(String full) {
        assertEquals(Optional.of(full), MechanismName.parse(full).map(MechanismName::fullName));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hh", "glia__a__b", "glia__a__b___0", "glia__a__b__0__1", "glia___a__b__0", "glia__9__b__0", ""})
    void what_is_no_full_name_does_not_parse(String text) {
        assertTrue(MechanismName.parse(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "package, my-models, b, 0, my-models, beginning with a letter",
        "package, '', b, 0, '', beginning with a letter",
        "asset, a, Kv1.1, 0, Kv1.1, beginning with a letter",
        "asset, a, 1Kv, 0, 1Kv, beginning with a letter",
        "asset, a, K__v, 0, K__v, beginning with a letter",
        "asset, a, Ca_, 0, Ca_, beginning with a letter",
        "variant, a, b, _0, _0, beginning with a letter or digit",
        "variant, a, b, 'x y', 'x y', beginning with a letter or digit"
    })
    void a_part_that_could_not_be_split_again_is_refused_by_role(
            String role, String pkg, String asset, String variant, String value, String beginning) {
        assertEquals(
                "'" + value + "' is not a usable " + role + " name: letters, digits and single underscores, "
                        + beginning
                        + ", no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again",
                assertThrows(PackageException.class, () -> new MechanismName(pkg, asset, variant))
                        .getMessage());
    }

    @Test
    void a_name_that_NEURON_would_cut_is_refused() {
        String asset = "x".repeat(83);
        assertEquals(
                MechanismName.MAX_LENGTH,
                new MechanismName("a", asset, "0").fullName().length());
        assertEquals(
                "the mechanism name 'glia__a__" + asset + "x__0' has 96 characters, NEURON is safe up to 95; "
                        + "shorten the package, asset or variant name",
                assertThrows(PackageException.class, () -> new MechanismName("a", asset + "x", "0"))
                        .getMessage());
    }
}
