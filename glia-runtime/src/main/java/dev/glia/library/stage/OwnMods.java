package dev.glia.library.stage;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** NEURON's own mods, {@code hh}, {@code expsyn} and their like: a CoreNEURON library holds them beside the user's. */
public final class OwnMods {
    private OwnMods() {}

    public static List<StagedMod> of(NeuronInstallation neuron) {
        try (Stream<Path> files = Files.list(neuron.coreNeuronMods())) {
            return files.filter(file -> file.toString().endsWith(".mod"))
                    .sorted()
                    .map(OwnMods::staged)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StagedMod staged(Path file) {
        try {
            byte[] text = Files.readAllBytes(file);
            NmodlSource source = NmodlSource.of(text);
            String name = file.getFileName().toString();
            Mod mod = new Mod(
                    MechanismName.builtin(name.replaceAll("\\.mod$", "")),
                    Dialect.NEURON,
                    source.kind(),
                    name,
                    source.ions(),
                    List.of());
            return new StagedMod(mod, MechanismName.NEURON, source, text, new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
