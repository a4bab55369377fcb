package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> NAMES =
            List.of("Cav2_1", "Kv1", "Kv1_1", "Nav1_6", "Nav1_6_fast", "cdp5", "hh", "pas");

    @ParameterizedTest
    @CsvSource({
        "kv1, Kv1 Kv1_1",
        "Kv2, Kv1",
        "psa, pas",
        "Nav16, Nav1_6",
        "Nav, Nav1_6 Nav1_6_fast",
        "Cav21, Cav2_1",
        "cpd5, cdp5",
        "HH, hh",
        "Cacna1c, ''",
        "x, ''"
    })
    void what_is_meant_is_found_by_case_by_letters_and_by_beginning(String wanted, String near) {
        assertEquals(near, String.join(" ", NearNames.of(wanted, NAMES)));
    }
}
