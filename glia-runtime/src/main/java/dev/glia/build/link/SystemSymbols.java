package dev.glia.build.link;

import dev.glia.build.compile.CommonCode;
import dev.glia.build.compile.Toolchain;
import dev.glia.build.stage.Fingerprint;
import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import dev.glia.host.Remembered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    public static Optional<Set<String>> of(Toolchain toolchain, Optional<CommonCode> common, Path facts) {
        boolean ownLibraries = toolchain.extra().stream().anyMatch(flag -> flag.matches("-l.+|.*\\.(so|a)"));
        Optional<ElfSymbols> neuron = ElfSymbols.ofLibrary(toolchain.neuron().library());
        if (ownLibraries || neuron.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        add(names, neuron.get());
        common.flatMap(code -> ElfSymbols.ofObject(code.object())).ifPresent(symbols -> add(names, symbols));
        for (Path runtime : runtimes(toolchain, facts)) {
            ElfSymbols.ofLibrary(runtime).ifPresent(symbols -> add(names, symbols));
        }
        return Optional.of(names);
    }

    private static void add(Set<String> names, ElfSymbols symbols) {
        names.addAll(symbols.strong());
        names.addAll(symbols.weak());
    }

    private static List<Path> runtimes(Toolchain toolchain, Path facts) {
        String compiler = new Fingerprint()
                .addAll(toolchain.compiler().command())
                .add(toolchain.compiler().id())
                .hex();
        Path kept = facts.resolve("runtimes-" + compiler.substring(0, 16));
        List<Path> known =
                Remembered.read(kept).orElse("").lines().map(Path::of).toList();
        if (!known.isEmpty() && known.stream().allMatch(Files::isRegularFile)) {
            return known;
        }
        List<Path> paths = ask(toolchain);
        Remembered.write(
                kept, String.join("\n", paths.stream().map(Path::toString).toList()));
        return paths;
    }

    private static List<Path> ask(Toolchain toolchain) {
        List<Path> paths = new ArrayList<>();
        for (String runtime : RUNTIMES) {
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
