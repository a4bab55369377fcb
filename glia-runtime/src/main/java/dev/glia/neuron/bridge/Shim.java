package dev.glia.neuron.bridge;

import dev.glia.host.SignOfLife;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Sha256;
import dev.glia.host.file.Trust;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.host.tool.JdkHeaders;
import dev.glia.host.tool.Processor;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native library between Java and NEURON. It travels as source and is compiled on the user's machine, because NEURON's
 * C++ headers are no stable interface; once per NEURON, source and JDK headers, into the user's cache.
 *
 * @param neuron the NEURON it is linked to
 * @param folders where the compiled library is kept
 */
public record Shim(NeuronInstallation neuron, UserFolders folders) {
    private static final String FOLDER = "/dev/glia/neuron/native/";
    static final List<String> HEADERS = List.of(
            "glia_nrn.h",
            "glia_operations.h",
            "glia_parties.h",
            "glia_randoms.h",
            "glia_vigil.h",
            "glia_protect.h",
            "glia_protect_patterns.h",
            "glia_protect_rebinding.h");
    static final List<String> SOURCES = List.of(
            "glia_files.cpp",
            "glia_start.cpp",
            "glia_protect_exits.cpp",
            "glia_protect_guards.cpp",
            "glia_protect_rebinding.cpp",
            "glia_nrn.cpp",
            "glia_values.cpp",
            "glia_calls.cpp",
            "glia_sections.cpp",
            "glia_ranges.cpp",
            "glia_lifetime.cpp",
            "glia_parties.cpp",
            "glia_randoms.cpp",
            "glia_protect_steps.cpp",
            "glia_protect_holds.cpp",
            "glia_protect_freeze.cpp",
            "glia_protect_network.cpp",
            "glia_protect_lists.cpp",
            "glia_protect_walks.cpp",
            "glia_protect_splits.cpp",
            "glia_protect_linear.cpp",
            "glia_protect_matrices.cpp",
            "glia_protect_places.cpp",
            "glia_protect_tasks.cpp",
            "glia_protect_mutexes.cpp",
            "glia_clock.cpp",
            "glia_lookups.cpp",
            "glia_protect_names.cpp",
            "glia_protect_records.cpp",
            "glia_protect_sources.cpp",
            "glia_protect_events.cpp",
            "glia_protect_solvers.cpp",
            "glia_protect_stores.cpp",
            "glia_protect_threads.cpp",
            "glia_protect_stack.cpp",
            "glia_protect_patterns.cpp",
            "glia_protect_states.cpp",
            "glia_protect_pointers.cpp",
            "glia_pointers.cpp",
            "glia_runs.cpp",
            "glia_coreneuron.cpp",
            "glia_cells.cpp",
            "glia_protect_assignments.cpp",
            "glia_protect_boxes.cpp",
            "glia_protect_channels.cpp",
            "glia_protect_connections.cpp",
            "glia_points.cpp",
            "glia_slots.cpp",
            "glia_ranks.cpp",
            "glia_vigil.cpp",
            "glia_ending.cpp",
            "glia_environment.cpp",
            "glia_jni.cpp");
    /** All sources as one: NEURON's headers, which take half of the time, are then read once. So no two may share a name. */
    private static final String UNIT = "glia_bridge.cpp";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /**
     * The compiled library, compiled now unless the cache holds it whole.
     *
     * @param say is told what takes long
     * @throws BridgeException if it does not compile
     * @throws dev.glia.host.tool.MissingRequirementException if there is no C++ compiler, or no JDK headers
     */
    public Path library(Consumer<String> say) {
        JdkHeaders headers = JdkHeaders.current();
        Path folder = folders.cache().resolve("bridge").resolve(key(headers));
        Path library = folder.resolve("libglia.so");
        if (isWhole(library)) {
            return Trust.current().require(library);
        }
        return KeyLock.whileHolding(
                folder.resolve("lock"),
                say,
                () -> isWhole(library)
                        ? Trust.current().require(library)
                        : SignOfLife.during(
                                "compiling the bridge to NEURON %s, once for each NEURON and JDK"
                                        .formatted(neuron.version()),
                                0,
                                say,
                                () -> compile(headers, library)));
    }

    private String key(JdkHeaders headers) {
        List<String> parts =
                new ArrayList<>(List.of(neuron.fingerprint(), neuron.library().toString()));
        parts.add(Sha256.of(headers.jni().resolve("jni.h")));
        parts.add(Sha256.of(headers.platform().resolve("jni_md.h")));
        files().forEach(name -> parts.add(source(name)));
        return Sha256.of(parts).substring(0, 24);
    }

    /** The stamp is written after the library, so a library with a fitting stamp is whole, and unchanged since. */
    private static boolean isWhole(Path library) {
        try {
            Path stamp = stamp(library);
            return Files.isRegularFile(library)
                    && Files.isRegularFile(stamp)
                    && Files.readString(stamp).strip().equals(Sha256.of(library));
        } catch (IOException e) {
            throw new BridgeException("the stamp of '%s' cannot be read: %s".formatted(library, e), e);
        }
    }

    private static Path stamp(Path library) {
        return library.resolveSibling(library.getFileName() + ".sha256");
    }

    private Path compile(JdkHeaders headers, Path library) {
        Path folder = Trust.current().require(library.getParent());
        files().forEach(name ->
                AtomicFiles.write(folder.resolve(name), source(name).getBytes(StandardCharsets.UTF_8)));
        AtomicFiles.write(folder.resolve(UNIT), unit().getBytes(StandardCharsets.UTF_8));
        Path fresh = AtomicFiles.temporary(library);
        Command command = new Command(words(headers, fresh), folder, Map.of("LC_ALL", "C"), LIMIT);
        CommandResult result = command.run();
        if (!result.succeeded()) {
            throw new BridgeException(
                    "the bridge to NEURON %s in '%s' does not compile: %s. Reproduce it in '%s' with `%s`."
                            .formatted(neuron.version(), neuron.home(), firstError(result), folder, command.line()));
        }
        String sha256 = Sha256.of(fresh);
        AtomicFiles.publish(fresh, library);
        AtomicFiles.write(stamp(library), sha256.getBytes(StandardCharsets.UTF_8));
        return library;
    }

    private List<String> words(JdkHeaders headers, Path output) {
        CxxCompiler compiler = CxxCompiler.find(
                Settings.fromSystem().text(Setting.CXX),
                System::getenv,
                CxxCompiler.answers(folders, damaged -> {})); // it is asked again
        Path lib = neuron.library().toAbsolutePath().getParent();
        // Machines share the bridge, so it is for any of their processors.
        List<String> words = new ArrayList<>(compiler.command().stream()
                .filter(word -> !Processor.isMeant(word))
                .toList());
        // The last lets its functions call each other without the linker's table.
        words.addAll(List.of("-O2", "-std=c++17", "-shared", "-fPIC", "-fno-semantic-interposition"));
        words.addAll(List.of("-I" + headers.jni(), "-I" + headers.platform(), "-I" + neuron.include()));
        words.add(UNIT);
        // NEURON cannot start twice in a process, so neither may its libraries be unloaded and loaded again.
        words.addAll(List.of("-o", output.toString(), "-L" + lib, "-lnrniv", "-Wl,-rpath," + lib, "-Wl,-z,nodelete"));
        return words;
    }

    private static String unit() {
        return SOURCES.stream().map(name -> "#include \"" + name + "\"\n").collect(Collectors.joining());
    }

    private static List<String> files() {
        return Stream.concat(HEADERS.stream(), SOURCES.stream()).toList();
    }

    private static String firstError(CommandResult result) {
        if (result.timedOut()) {
            return "the compiler took longer than " + LIMIT.toMinutes() + " minutes";
        }
        return result.output()
                .lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse("exit code " + result.exit());
    }

    private static String source(String name) {
        try (InputStream in = Shim.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new BridgeException("this glia-runtime is incomplete: it has no '%s'".formatted(FOLDER + name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
