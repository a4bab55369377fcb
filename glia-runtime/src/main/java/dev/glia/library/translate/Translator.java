package dev.glia.library.translate;

import dev.glia.asset.ModKind;
import dev.glia.host.file.DiskFullException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Economies;
import dev.glia.library.tool.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs nocmodl. Every mod has a folder of its own, in which the files of its package that it may INCLUDE lie as they do in
 * the package; so no package sees another's, and nocmodl finds by its own rules what it would find in the package.
 *
 * @param toolchain says where nocmodl is
 * @param work holds these folders
 * @param limit how long nocmodl may take for one mod
 */
public record Translator(Toolchain toolchain, Path work, Duration limit, Transcript log) implements ModTranslator {
    private static final String END_OF_FUNCTIONS = "_first = 0;\n}\n";
    private static final String END = "hoc_reg_nmodl_text(mech_type, nmodl_file_text);\n}\n#endif\n";

    @Override
    public Attempt<Translation> translate(StagedMod mod) {
        Path root = work.resolve(mod.fullName());
        Path folder = folder(work, mod);
        CommandResult result = run(mod, folder);
        Path cpp = folder.resolve(mod.fullName() + ".cpp");
        if (!result.succeeded() || !Files.isRegularFile(cpp)) {
            return Attempt.failed(TranslatorMessages.fault(mod, result, limit));
        }
        try {
            byte[] written = Files.readAllBytes(cpp);
            requireWhole(mod, cpp, written);
            Translation translation = Translation.of(mod, folder, root, written, toolchain.economies());
            translation
                    .missedEdits()
                    .forEach(edit -> log.write(
                            "%s: an edit of nocmodl's C++ does not apply: %s".formatted(mod.fullName(), edit)));
            Files.write(cpp, translation.bytes());
            return Attempt.made(translation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a full disk nocmodl ends as if all were well, and what it has written may even compile. */
    private static void requireWhole(StagedMod mod, Path cpp, byte[] written) {
        String end = mod.source().kind() == ModKind.FUNCTIONS ? END_OF_FUNCTIONS : END;
        if (!new String(written, StandardCharsets.ISO_8859_1).endsWith(end)) {
            throw new DiskFullException(
                    "nocmodl has not written '%s' to its end".formatted(cpp),
                    "there is no room, of which it says nothing",
                    null);
        }
    }

    @Override
    public Optional<String> header(Translation any) {
        Economies economies = toolchain.economies();
        return toolchain.optimize()
                ? any.headers().map(block -> economies.ahead() + block + economies.header())
                : Optional.empty();
    }

    /** Runs nocmodl in the folder that {@link #folder} has made, and gives what it says. */
    public CommandResult run(StagedMod mod, Path folder) {
        return log.run(new Command(command(mod), folder, environment(toolchain), limit));
    }

    /** Lays {@code mod} and the files that it may INCLUDE below {@code work}; gives the folder that the mod is in. */
    public static Path folder(Path work, StagedMod mod) {
        Path root = work.resolve(mod.fullName());
        Path folder = root.resolve(mod.folder());
        write(root, folder, mod);
        return folder;
    }

    private List<String> command(StagedMod mod) {
        return List.of(toolchain.neuron().nocmodl().toString(), mod.fullName() + ".mod", "-o", ".");
    }

    static Map<String, String> environment(Toolchain toolchain) {
        Map<String, String> environment = new HashMap<>(Toolchain.ENVIRONMENT);
        environment.put(
                "MODLUNIT",
                toolchain
                        .neuron()
                        .neuronHome()
                        .resolve("lib")
                        .resolve("nrnunits.lib")
                        .toString());
        return environment;
    }

    private static void write(Path root, Path folder, StagedMod mod) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> companion : mod.companions().entrySet()) {
                Path file = root.resolve(companion.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, companion.getValue());
            }
            Files.write(folder.resolve(mod.fullName() + ".mod"), mod.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
