package dev.glia.library.link;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Links {@code special} as {@code nrnivmodl} does: NEURON's own program, with the mechanisms of the library beside it. */
public final class SpecialLink {
    private SpecialLink() {}

    /** Writes {@code special}, which finds {@code library} in its own folder, and NEURON where it is now. */
    public static void link(Toolchain toolchain, Path library, Path special, Transcript log) {
        Path unfinished = AtomicFiles.temporary(special);
        Path include = toolchain.neuron().include();
        List<String> words = new ArrayList<>(toolchain.programCommand());
        words.addAll(List.of(
                "-I" + include,
                "-I" + include.resolve("nrncvode"),
                "-DAUTO_DLOPEN_NRNMECH=0",
                toolchain.neuron().neuronHome().resolve("nrnmain.cpp").toString(),
                "-o",
                unfinished.toString(),
                library.toString()));
        words.addAll(toolchain.libraries());
        words.addAll(List.of(
                library.toString(),
                "-Wl,-rpath,$ORIGIN",
                "-Wl,-rpath," + toolchain.neuron().library().getParent()));
        CommandResult result =
                log.run(new Command(words, special.getParent(), Map.of("LC_ALL", "C"), Duration.ofMinutes(10)));
        if (!result.succeeded()) {
            throw new HostException("'special' cannot be linked: %s. The command, to paste, is the last one in '%s'"
                    .formatted(result.output().lines().limit(4).collect(Collectors.joining("; ")), log.file()));
        }
        AtomicFiles.publish(unfinished, special);
    }
}
