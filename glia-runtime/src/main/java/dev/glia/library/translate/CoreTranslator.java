package dev.glia.library.translate;

import dev.glia.asset.MechanismName;
import dev.glia.host.file.DiskFullException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.check.Compatibility;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.CoreToolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code nmodl}, and nocmodl beside it, to see that both make the same mechanism of the mod. */
public final class CoreTranslator implements ModTranslator {
    private static final Pattern HEADERS = Pattern.compile("\\*/\\n((?:\\n|#include <[^\\n]*\\n)+)");

    private final CoreToolchain toolchain;
    private final Translator neuron;
    private final Path work;
    private final Duration limit;
    private final Transcript log;
    private final Set<MechanismName> translated = ConcurrentHashMap.newKeySet();

    /** @param work an empty folder */
    public CoreTranslator(CoreToolchain toolchain, Path work, Duration limit, Transcript log) {
        this.toolchain = toolchain;
        this.neuron = new Translator(toolchain.neuron(), work.resolve("neuron"), limit, log);
        this.work = work.resolve("core");
        this.limit = limit;
        this.log = log;
    }

    /** Whether the mod came through here, so that a fault of it is the compiler's. */
    public boolean hasTranslated(MechanismName mod) {
        return translated.contains(mod);
    }

    @Override
    public Attempt<Translation> translate(StagedMod mod) {
        Attempt<Translation> attempt = mod.name().isBuiltin() ? nmodl(mod) : forBoth(mod);
        attempt.product().ifPresent(done -> translated.add(mod.name()));
        return attempt;
    }

    @Override
    public Optional<String> header(Translation any) {
        Matcher headers = HEADERS.matcher(any.cpp());
        return toolchain.neuron().optimize() && headers.find() ? Optional.of(headers.group(1)) : Optional.empty();
    }

    private Attempt<Translation> forBoth(StagedMod mod) {
        return nmodl(mod).then(core -> neuron.translate(mod).then(forNeuron -> same(mod, forNeuron, core)));
    }

    private Attempt<Translation> same(StagedMod mod, Translation forNeuron, Translation core) {
        if (!Compatibility.isThreadSafe(forNeuron.cpp())) {
            String said = neuron.run(mod, forNeuron.folder()).output();
            return Attempt.failed(NmodlMessages.notThreadSafe(mod, said));
        }
        return Compatibility.difference(forNeuron.cpp(), core.cpp())
                .map(difference -> Attempt.<Translation>failed(ModFault.whole(
                        mod.mod().path(), "the two engines would lay it out differently: " + difference)))
                .orElse(Attempt.made(core));
    }

    private Attempt<Translation> nmodl(StagedMod mod) {
        Path folder = Translator.folder(work, mod);
        CommandResult result = log.run(new Command(
                toolchain.translateCommand(mod.fullName() + ".mod"), folder, toolchain.environment(), limit));
        Path cpp = folder.resolve(mod.fullName() + ".cpp");
        if (!result.succeeded() || !Files.isRegularFile(cpp)) {
            return Attempt.failed(NmodlMessages.refused(mod, result, limit));
        }
        try {
            String written = Files.readString(cpp, StandardCharsets.ISO_8859_1);
            requireWhole(cpp, written);
            return Attempt.made(new Translation(mod, folder, written, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a full disk nmodl, as nocmodl, ends as if all were well. Its last line closes the namespace that all is in. */
    private static void requireWhole(Path cpp, String written) {
        if (!written.endsWith("\n}\n")) {
            throw new DiskFullException(
                    "nmodl has not written '%s' to its end".formatted(cpp),
                    "there is no room, of which it says nothing",
                    null);
        }
    }
}
