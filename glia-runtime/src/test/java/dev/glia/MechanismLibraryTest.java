package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and jars in, a library that any NEURON loads and the list of what failed out. */
class MechanismLibraryTest {
    private static final String GOOD = """
            NEURON { SUFFIX Kv3 NONSPECIFIC_CURRENT i RANGE g }
            PARAMETER { g = 0.001 (S/cm2) }
            ASSIGNED { v (mV) i (mA/cm2) }
            BREAKPOINT { i = g * (v + 70) }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void the_neuron_of_the_tests() {
        System.setProperty("glia.neuron.home", TestNeuron.installation().home().toString());
    }

    @AfterEach
    void forget_it() {
        System.clearProperty("glia.neuron.home");
    }

    @Test
    void a_folder_of_mods_and_a_package_are_one_library_and_what_fails_is_told_with_its_line() throws IOException {
        List<String> said = new ArrayList<>();
        Path channels = Files.createDirectory(folder.resolve("my-channels"));
        Files.writeString(channels.resolve("Kv3.mod"), GOOD);
        Files.writeString(
                channels.resolve("Broken.mod"), GOOD.replace("Kv3", "Broken").replace("* (v", "* ((v"));
        MechanismLibrary library = MechanismLibrary.of(channels, Labs.in(folder).labB())
                .in(folder.resolve("build"))
                .telling(said::add);

        MechanismLibrary.Compiled compiled = library.compile();

        assertEquals(
                List.of(
                        "glia__lab_b__Kv1__0",
                        "glia__lab_b__Kv1__high",
                        "glia__lab_b__Leak__0",
                        "glia__my_channels__Kv3__0"),
                compiled.mechanisms().stream().map(MechanismName::fullName).toList());
        assertEquals(1, compiled.failures().size(), compiled.failures().toString());
        BrokenMod failure = compiled.failures().get(0);
        assertEquals(new MechanismName("my_channels", "Broken", "0"), failure.name());
        assertEquals(channels.resolve("Broken.mod") + ":4:" + failure.column().orElseThrow(), failure.place());
        assertTrue(
                said.stream()
                        .anyMatch(line -> line.startsWith(failure.place() + ": ") && line.contains(" (my_channels)\n")),
                said.toString());
        assertEquals(Optional.of(folder.resolve("build/libnrnmech.so")), compiled.file());
        assertTrue(library.compile().sentence().contains("nothing compiled"));
        requireThatPythonInserts(compiled.file().orElseThrow(), "glia__my_channels__Kv3__0");
    }

    private void requireThatPythonInserts(Path library, String mechanism) {
        CommandResult ended = new Command(
                        List.of(
                                TestNeuron.python().toString(),
                                "-c",
                                "from neuron import h; h.nrn_load_dll('%s'); s = h.Section(); s.insert('%s'); print('inserted', s(0.5).%s.g)"
                                        .formatted(library, mechanism, mechanism)),
                        folder,
                        Map.of(),
                        Duration.ofMinutes(1))
                .run();
        assertTrue(ended.output().contains("inserted 0.001"), ended.output());
    }

    @Test
    void a_place_without_mods_is_named() {
        Path none = folder.resolve("none");
        assertEquals(
                "'" + none
                        + "' does not exist; name a project with src/main/mod, a folder or archive of mods, or the jar of a package",
                assertThrows(
                                GliaException.class,
                                () -> MechanismLibrary.of(none)
                                        .in(folder.resolve("build"))
                                        .compile())
                        .getMessage());
    }
}
