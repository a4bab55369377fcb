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
import dev.glia.host.tool.SearchPath;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.stage.Staging;
import dev.glia.library.tool.CoreToolchain;
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

class CoreTranslatorTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_of_which_nmodl_says_nothing_is_noticed() throws IOException {
        Labs.write(folder.resolve("lab"), "lab", "Kv1/0");
        List<ModPackage> packages = PackageReader.read(folder.resolve("lab"), "lab:lab:1.0");
        StagedMod mod = Staging.of(Inputs.of(packages, "")).mods().get(0);
        try (Transcript log = new Transcript(folder.resolve("build.log"))) {
            var translator = new CoreTranslator(toolchain(), folder.resolve("work"), Duration.ofMinutes(1), log);
            DiskFullException full = assertThrows(DiskFullException.class, () -> translator.translate(mod));
            assertTrue(
                    full.getMessage().matches("nmodl has not written '.*Kv1__0.cpp' to its end.*"), full.getMessage());
        }
    }

    /** nmodl may write no more than a few KiB, and is not told by a signal when it does. */
    private CoreToolchain toolchain() throws IOException {
        CxxCompiler compiler = CxxCompiler.find(Optional.empty(), System::getenv);
        Remembered facts = new Remembered(folder.resolve("facts"), line -> {});
        Toolchain neuron =
                Toolchain.of(NEURON, compiler, Settings.none(), facts, folder.resolve("work-of-make"), System::getenv);
        CoreToolchain whole =
                CoreToolchain.of(neuron, facts, folder.resolve("work-of-core"), SearchPath.of(System::getenv));
        Path nmodl = Files.writeString(
                Files.createDirectories(folder.resolve("bin")).resolve("nmodl"),
                "#!/bin/sh\ntrap '' XFSZ\nulimit -f 8\nexport NMODLHOME='%s'\nexec '%s' \"$@\"\n"
                        .formatted(NEURON.home(), NEURON.nmodl()));
        Files.setPosixFilePermissions(nmodl, PosixFilePermissions.fromString("rwxr-xr-x"));
        var cramped = new NeuronInstallation(folder, NEURON.library(), NEURON.version(), "cramped", "test");
        Toolchain moved = new Toolchain(
                cramped, neuron.compiler(), neuron.flags(), neuron.settings(), neuron.gold(), neuron.searched());
        return new CoreToolchain(moved, whole.compiling(), whole.options(), whole.parts(), whole.python());
    }
}
