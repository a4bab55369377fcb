package dev.glia.trial;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.HostException;
import dev.glia.host.file.UserFolders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {
    @TempDir
    Path work;

    @Test
    void a_library_that_neuron_cannot_load_is_one_paragraph() {
        MechanismName name = new MechanismName("lab", "leak", "0");
        Examination examination = new Examination(
                TestNeuron.installation(),
                work.resolve("gone.so"),
                List.of(name),
                UserFolders.current().cache(),
                work);
        Examined leak = new Examined(name, ModKind.DENSITY, false, true, List.of());
        String said = assertThrows(HostException.class, () -> examination.of(List.of(leak), false))
                .getMessage();
        assertTrue(said.startsWith("NEURON cannot be started to try mechanisms: "), said);
        assertTrue(said.contains("gone.so"), said);
        assertFalse(said.contains("\n"), said);
    }
}
