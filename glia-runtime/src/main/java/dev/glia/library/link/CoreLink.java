package dev.glia.library.link;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.key.Keys;
import dev.glia.library.tool.CoreToolchain;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Links objects and CoreNEURON itself to a library, as {@code nrnivmodl-core} does; the same objects give a kept one. */
public final class CoreLink {
    private static final String REGISTRATION = "mod_func.cpp";

    private final CoreToolchain toolchain;
    private final ContentStore libraries;
    private final Path work;
    private final Transcript log;

    /** @param work an empty folder */
    public CoreLink(CoreToolchain toolchain, ContentStore libraries, Path work, Transcript log) {
        this.toolchain = toolchain;
        this.libraries = libraries;
        this.work = work;
        this.log = log;
    }

    public CachedLibrary link(List<ObjectCode> objects) {
        List<ObjectCode> sorted =
                objects.stream().sorted(Comparator.comparing(ObjectCode::mod)).toList();
        List<String> linking = new ArrayList<>(toolchain.compiling().flags().link());
        linking.addAll(toolchain.compiling().flags().libraries());
        List<String> keys = sorted.stream().map(ObjectCode::key).toList();
        String key = Keys.library(toolchain.fingerprint(), linking, keys, registration(sorted));
        return CachedLibrary.of(libraries, key, () -> run(key, sorted));
    }

    private Path run(String key, List<ObjectCode> objects) {
        try {
            Files.createDirectories(work);
            Files.writeString(work.resolve(REGISTRATION), registration(objects), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path library = libraries.temporary(key);
        Command command = new Command(words(library, objects), work, Map.of("LC_ALL", "C"), Duration.ofMinutes(10));
        CommandResult result = log.run(command);
        if (!result.succeeded()) {
            throw new HostException(
                    "the library for CoreNEURON cannot be linked: %s. The command, to paste, is the last one in '%s'"
                            .formatted(result.output().lines().limit(4).collect(Collectors.joining("; ")), log.file()));
        }
        return library;
    }

    private List<String> words(Path library, List<ObjectCode> objects) {
        Toolchain compiling = toolchain.compiling();
        List<String> words = new ArrayList<>(compiling.compileCommand());
        words.addAll(compiling.flags().link());
        words.add("-DADDITIONAL_MECHS");
        words.addAll(List.of("-o", library.toString(), REGISTRATION));
        words.add(compiling.neuron().coreNeuron().resolve("enginemech.cpp").toString());
        new Isolation(compiling, work, log).files(objects).forEach(file -> words.add(file.toString()));
        words.addAll(whole(compiling.neuron().coreNeuronArchive()));
        words.addAll(compiling.libraries());
        return words;
    }

    /** Every object of an archive; on Linux also that nothing is missing is seen here and not when a model runs. */
    private static List<String> whole(Path archive) {
        return System.getProperty("os.name").startsWith("Mac")
                ? List.of("-Wl,-force_load," + archive)
                : List.of("-Wl,-z,defs", "-Wl,--whole-archive", archive.toString(), "-Wl,--no-whole-archive");
    }

    private static String registration(List<ObjectCode> objects) {
        StringBuilder cpp = new StringBuilder("namespace coreneuron {\n");
        objects.forEach(
                code -> cpp.append("void _").append(code.mod().fullName()).append("_reg();\n"));
        cpp.append("void modl_reg() {\n");
        objects.forEach(code -> cpp.append("  _").append(code.mod().fullName()).append("_reg();\n"));
        return cpp.append("}\n}\n").toString();
    }
}
