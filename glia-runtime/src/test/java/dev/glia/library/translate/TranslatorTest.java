package dev.glia.library.translate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.DiskFullException;
import dev.glia.host.file.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.stage.Staging;
import dev.glia.library.tool.Toolchain;
import dev.glia.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorTest {
    @TempDir
    private Path folder;

    @Test
    void a_full_disk_of_which_nocmodl_says_nothing_is_noticed() throws IOException {
        Labs.write(folder.resolve("lab"), "lab", "Kv1/0");
        List<ModPackage> packages = PackageReader.read(folder.resolve("lab"), "lab:lab:1.0");
        StagedMod mod = Staging.of(Inputs.of(packages, "")).mods().get(0);
        Path work = folder.resolve("work");
        try (Transcript log = new Transcript(folder.resolve("build.log"))) {
            var translator = new Translator(toolchain(work), work, Duration.ofMinutes(1), log);
            DiskFullException full = assertThrows(DiskFullException.class, () -> translator.translate(mod));
            assertTrue(
                    full.getMessage().matches("nocmodl has not written '.*Kv1__0.cpp' to its end.*"),
                    full.getMessage());
        }
    }

    private Toolchain toolchain(Path work) throws IOException {
        CxxCompiler compiler = CxxCompiler.find(Optional.empty(), System::getenv);
        Remembered facts = new Remembered(folder.resolve("facts"), line -> {});
        return Toolchain.of(cramped(), compiler, Settings.none(), facts, work, System::getenv);
    }

    /** NEURON, but its nocmodl may write no more than a few KiB, and is not told by a signal when it does. */
    private NeuronInstallation cramped() throws IOException {
        NeuronInstallation neuron = TestNeuron.installation();
        Path bin = Files.createDirectories(folder.resolve("neuron/bin"));
        Path nocmodl = Files.writeString(
                bin.resolve("nocmodl"),
                "#!/bin/sh\ntrap '' XFSZ\nulimit -f 8\nexec '" + neuron.nocmodl() + "' \"$@\"\n");
        Files.setPosixFilePermissions(nocmodl, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(neuron.makefile(), bin.resolve("nrnmech_makefile"));
        Path units =
                Files.createDirectories(folder.resolve("neuron/share/nrn/lib")).resolve("nrnunits.lib");
        Files.copy(neuron.neuronHome().resolve("lib/nrnunits.lib"), units);
        return new NeuronInstallation(folder.resolve("neuron"), neuron.library(), neuron.version(), "cramped", "test");
    }
}
