package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.MechanismName;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashReportTest {
    private static final Optional<MechanismName> KV1 = Optional.of(new MechanismName("lab", "Kv1", "hi"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# C  [libnrnmech.so+0x4e2d]  _ZL27nrn_init_glia__lab__Kv1__hiRKN6neuron18model_sorted_tokenEP9NrnThread+0x2d",
                "C  [libnrnmech.so+0x4e2d]  nrn_init_glia__lab__Kv1__hi(neuron::model_sorted_token const&, NrnThread*)+0x2d",
                "C  [libc.so.6+0x1]  memcpy+0x1\nC  [libnrnmech.so+0x4e2d]  _ZL24rates_glia__lab__Kv1__hid+0x2d"
            })
    void the_first_function_of_a_mechanism_on_the_stack_names_it(String frames) {
        assertEquals(KV1, CrashReport.mechanism("# Problematic frame:\n" + frames + "\n#\n"));
    }

    @Test
    void a_fault_elsewhere_names_no_mechanism() {
        assertEquals(
                Optional.empty(),
                CrashReport.mechanism("# C  [libnrniv.so+0x1]  _Z8sec_freeP8hoc_Item+0x1\nV  [libjvm.so+0x2]\n"));
    }

    @Test
    void without_a_report_there_is_none(@TempDir Path folder) {
        assertEquals(Optional.empty(), CrashReport.of(folder, 17));
    }
}
