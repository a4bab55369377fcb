package dev.glia.library.link;

import dev.glia.host.elf.ElfSymbols;
import dev.glia.host.file.Remembered;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.compile.CommonCode;
import dev.glia.library.key.Keys;
import dev.glia.library.tool.Toolchain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a mod's object may take from outside: everything that NEURON, the C and C++ runtimes, and the common code define. */
public final class SystemSymbols {
    private static final List<String> RUNTIMES =
            List.of("libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "libpthread.so.0", "libdl.so.2");

    private SystemSymbols() {}

    /**
     * The names; empty where they cannot be read, or where the user's flags bring in libraries of their own: then it is
     * for the linker and the loader to judge.
     *
     * @param facts where the compiler's answers are kept
     */
    public static Optional<Set<String>> of(Toolchain toolchain, Optional<CommonCode> common, Remembered facts) {
        return ElfSymbols.ofLibrary(toolchain.neuron().library())
                .filter(neuron -> !hasOwnLibraries(toolchain))
                .map(neuron -> {
                    Set<String> names = of(runtimes(toolchain, RUNTIMES, facts));
                    add(names, neuron);
                    common.flatMap(code -> ElfSymbols.ofObject(code.object()))
                            .ifPresent(symbols -> add(names, symbols));
                    return names;
                });
    }

    /** The same for a library of CoreNEURON, which holds that itself and sees nothing of NEURON. */
    public static Optional<Set<String>> ofCoreNeuron(Toolchain toolchain, Remembered facts) {
        List<String> runtimes =
                Stream.concat(RUNTIMES.stream(), Stream.of("libgomp.so.1")).toList();
        return ElfSymbols.ofArchive(toolchain.neuron().coreNeuronArchive())
                .filter(core -> !hasOwnLibraries(toolchain))
                .map(core -> {
                    Set<String> names = of(runtimes(toolchain, runtimes, facts));
                    names.addAll(core);
                    return names;
                });
    }

    private static boolean hasOwnLibraries(Toolchain toolchain) {
        return toolchain.extra().stream().anyMatch(flag -> flag.matches("-l.+|.*\\.(so|a)"));
    }

    private static Set<String> of(List<Path> runtimes) {
        Set<String> names = new HashSet<>();
        for (Path runtime : runtimes) {
            ElfSymbols.ofLibrary(runtime).ifPresent(symbols -> add(names, symbols));
        }
        return names;
    }

    private static void add(Set<String> names, ElfSymbols symbols) {
        names.addAll(symbols.strong());
        names.addAll(symbols.weak());
    }

    private static List<Path> runtimes(Toolchain toolchain, List<String> runtimes, Remembered facts) {
        List<String> compiler = new ArrayList<>(toolchain.compiler().command());
        compiler.add(toolchain.compiler().id());
        String kept = "runtimes-" + Keys.runtimes(compiler, runtimes).substring(0, 16);
        List<Path> known = facts.read(kept).orElse("").lines().map(Path::of).toList();
        if (!known.isEmpty() && known.stream().allMatch(Files::isRegularFile)) {
            return known;
        }
        List<Path> paths = ask(toolchain, runtimes);
        facts.write(kept, String.join("\n", paths.stream().map(Path::toString).toList()));
        return paths;
    }

    private static List<Path> ask(Toolchain toolchain, List<String> runtimes) {
        List<Path> paths = new ArrayList<>();
        for (String runtime : runtimes) {
            List<String> words = new ArrayList<>(toolchain.compiler().command());
            words.add("-print-file-name=" + runtime);
            CommandResult result = new Command(
                            words, Path.of("").toAbsolutePath(), Map.of("LC_ALL", "C"), Duration.ofMinutes(1))
                    .run();
            Path path = Path.of(result.output().strip());
            if (result.succeeded() && path.isAbsolute() && Files.isRegularFile(path)) {
                paths.add(path.normalize());
            }
        }
        return paths;
    }
}
