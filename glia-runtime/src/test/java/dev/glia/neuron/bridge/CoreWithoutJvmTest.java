package dev.glia.neuron.bridge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.CxxCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core has no JNI type, so it runs in a plain process, where the address sanitizer watches it. */
class CoreWithoutJvmTest {
    private static final Set<String> OF_THE_JVM = Set.of("glia_jni.cpp", "glia_ranks.cpp");

    @Test
    void the_core_runs_without_a_jvm_and_without_a_memory_error(@TempDir Path folder) throws IOException {
        NeuronInstallation neuron = TestNeuron.installation();
        Path program = compiled(neuron, folder);
        CommandResult result = new Command(
                        List.of(program.toString(), neuron.neuronHome().toString()),
                        folder,
                        Map.of("ASAN_OPTIONS", "detect_leaks=0:abort_on_error=0:exitcode=99"),
                        Duration.ofMinutes(2))
                .run();
        assertTrue(
                result.succeeded() && result.output().endsWith("survived\n"), result.exit() + "\n" + result.output());
    }

    private static Path compiled(NeuronInstallation neuron, Path folder) throws IOException {
        Path driver = copy("/dev/glia/neuron/native/driver.cpp", folder);
        List<String> words = new ArrayList<>(
                CxxCompiler.find(Optional.empty(), System::getenv).command());
        words.addAll(List.of("-O1", "-g", "-std=c++17", "-fsanitize=address", "-I" + neuron.include()));
        words.add(driver.toString());
        for (String header : Shim.HEADERS) {
            copy("/dev/glia/neuron/native/" + header, folder);
        }
        for (String source : Shim.SOURCES) {
            if (!OF_THE_JVM.contains(source)) {
                words.add(copy("/dev/glia/neuron/native/" + source, folder).toString());
            }
        }
        Path lib = neuron.library().toAbsolutePath().getParent();
        Path program = folder.resolve("driver");
        words.addAll(
                List.of("-rdynamic", "-o", program.toString(), "-L" + lib, "-lnrniv", "-ldl", "-Wl,-rpath," + lib));
        CommandResult result = new Command(words, folder, Map.of(), Duration.ofMinutes(5)).run();
        assertTrue(result.succeeded(), result.output());
        return program;
    }

    private static Path copy(String resource, Path folder) throws IOException {
        try (var in = CoreWithoutJvmTest.class.getResourceAsStream(resource)) {
            Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Files.copy(in, file);
            return file;
        }
    }
}
