package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedNameTest {
    @ParameterizedTest
    @CsvSource({
        "kdr_file,kdr,kdr,0",
        "kdr,,kdr,0",
        "Kv1__high,anything,Kv1,high",
        "Kv1__high_activity,,Kv1,high_activity",
        "glia__dbbs__Kv1__high,glia__dbbs__Kv1__high,Kv1,high",
        "_glia__dbbs_mod_collection__cdp5__CAM_GoC,,cdp5,CAM_GoC",
        "plain,glia__lab__Na__0,Na,0",
        "intf_,,intf,0",
        "intf__,,intf,0",
        "ca,Ca_,Ca,0",
        "Kv1.1,,Kv1_1,0",
        "my na-3,,my_na_3,0",
        "a__b__c,,a,b_c",
    })
    void a_file_with_two_parts_names_the_asset_else_the_mechanism_does_else_the_file(
            String file, String mechanism, String asset, String variant) {
        assertEquals(new ImportedName(asset, variant), ImportedName.of(file, Optional.ofNullable(mechanism)));
    }

    @Test
    void metadata_names_are_made_to_fit_and_old_full_names_are_not_nested() {
        assertEquals(new ImportedName("Kv1_1", "high_act"), ImportedName.of("Kv1.1", "high-act"));
        assertEquals(new ImportedName("Kv1", "x"), ImportedName.of("glia__p__Kv1__x", "0"));
        assertEquals(new ImportedName("Na", "granule_cell"), ImportedName.of("Na", "granule_cell"));
    }

    @ParameterizedTest
    @CsvSource({"hnn-core,hnn_core", "nest.neat,nest_neat", "glia__dbbs,dbbs", "_local_,local", "a--b,a_b"})
    void package_names_keep_letters_digits_and_single_underscores(String name, String pkg) {
        assertEquals(pkg, ImportedName.pkg(name));
    }
}
