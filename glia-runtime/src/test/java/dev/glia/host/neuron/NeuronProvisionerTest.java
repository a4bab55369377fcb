package dev.glia.host.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.HostException;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.MissingRequirementException;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NeuronProvisionerTest {
    private static final String PLATFORM =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT) + "-" + System.getProperty("os.arch");

    @TempDir
    Path temporary;

    private Path folder;
    private Path wheel;
    private Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void a_wheel_is_there_to_be_installed() throws IOException {
        folder = temporary.toRealPath();
        wheel = FakeNeuron.at(folder.resolve("wheel"), 9, 0, 2);
        root = folder.resolve("cache/neuron/9.0.2").resolve(PLATFORM);
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    }

    private NeuronInstallation provide() {
        return provisioner().provide(List.of(new TriedPlace("NRNHOME", "not set")));
    }

    private NeuronProvisioner provisioner() {
        return new NeuronProvisioner(new NeuronSearch(
                Optional.empty(),
                true,
                false,
                "9.0.2",
                new UserFolders(folder.resolve("cache"), folder.resolve("config")),
                environment::get,
                said::add));
    }

    private void pythonWithPip(String duringPip) throws IOException {
        FakeNeuron.pythonWithPip(folder.resolve("bin/python3"), wheel, duringPip);
    }

    private List<Path> environments() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void it_is_installed_once_and_said_in_one_line_with_the_reason() throws IOException {
        pythonWithPip("");
        NeuronInstallation neuron = provide();

        assertEquals(neuron, provide());
        assertEquals(environments(), List.of(neuron.pythonEnvironment().orElseThrow()));
        assertEquals(
                List.of(
                        "NEURON is not found (NRNHOME: not set): installing neuron==9.0.2 with pip in '%s', once, about 250 MB"
                                .formatted(environments().get(0))),
                said);
    }

    @Test
    void an_attempt_that_was_killed_is_not_taken_for_whole_and_is_removed() throws IOException {
        Path killed = root.resolve("environment-1");
        FakeNeuron.at(killed.resolve("lib/python3.11/site-packages/neuron/.data"), 9, 0, 2);
        pythonWithPip("");

        assertEquals(Optional.empty(), provisioner().installed());
        NeuronInstallation neuron = provide();
        assertFalse(neuron.home().startsWith(killed));
        assertFalse(Files.exists(killed));
    }

    @Test
    void one_that_has_been_damaged_since_is_installed_again() throws IOException {
        pythonWithPip("");
        NeuronInstallation first = provide();
        Files.delete(first.library());
        NeuronInstallation second = provide();

        assertTrue(Files.exists(second.library()));
        assertEquals(2, said.size());
    }

    @Test
    void what_pip_says_is_in_the_error_and_nothing_is_taken_for_installed() throws IOException {
        pythonWithPip("echo 'ERROR: No matching distribution found for neuron==9.0.2'; exit 1;");
        NeuronNotFoundException e = assertThrows(NeuronNotFoundException.class, this::provide);

        assertEquals(
                "NEURON is not found (NRNHOME: not set), and neuron==9.0.2 cannot be installed in '%s': pip ended with exit code 1 and said 'ERROR: No matching distribution found for neuron==9.0.2'. Mend that, or name an installation with -Dglia.neuron.home=FOLDER."
                        .formatted(environments().get(0)),
                e.getMessage());
        assertEquals(Optional.empty(), provisioner().installed());
        pythonWithPip("");
        provide();
        assertEquals(1, environments().size());
    }

    @Test
    void a_wheel_that_is_not_whole_is_not_used() throws IOException {
        Files.delete(wheel.resolve("bin/nocmodl"));
        pythonWithPip("");
        NeuronNotFoundException e = assertThrows(NeuronNotFoundException.class, this::provide);

        assertTrue(e.getCause() instanceof HostException);
        assertTrue(e.getMessage().contains("is not whole: 'bin/nocmodl' is missing"), e.getMessage());
    }

    @Test
    void a_python_without_venv_names_the_package() throws IOException {
        Script.at(
                folder.resolve("bin/python3"),
                "echo 'The virtual environment was not created successfully because ensurepip is not available.'; exit 1");
        MissingRequirementException e = assertThrows(MissingRequirementException.class, this::provide);

        assertEquals(Requirement.PYTHON_VENV, e.requirement());
        assertEquals(
                "Python's 'venv' with pip is missing: `%s/bin/python3 -m venv` ended with exit code 1 and said 'The virtual environment was not created successfully because ensurepip is not available.'; install it with `sudo apt install python3-venv` (Debian, Ubuntu), `sudo dnf install python3-pip` (Fedora) or `brew install python` (macOS)."
                        .formatted(folder),
                e.getMessage());
    }

    @Test
    void without_python_the_package_is_named() {
        environment.put("PATH", folder.resolve("bin").toString());

        assertEquals(
                "Python 3 is missing: no 'python3' in any folder of PATH (%s/bin); install it with `sudo apt install python3 python3-venv` (Debian, Ubuntu), `sudo dnf install python3` (Fedora) or `brew install python` (macOS)."
                        .formatted(folder),
                assertThrows(MissingRequirementException.class, this::provide).getMessage());
    }

    /** The real thing, over the network: one process is killed with -9 in the middle, then two race. */
    @Test
    @Timeout(600)
    void after_a_kill_two_processes_that_race_end_with_one_good_installation() throws Exception {
        ChildJvm provision = ChildJvm.of(Provision.class)
                .jvm("-Dglia.cache=" + folder.resolve("real"), "-Dglia.config=" + folder.resolve("config"))
                .limit(Duration.ofMinutes(9));
        Process killed = new ProcessBuilder(provision.words()).start();
        try (BufferedReader line = killed.inputReader()) {
            assertTrue(line.readLine().startsWith("SAY NEURON is not found"));
        }
        killed.destroyForcibly().waitFor();

        List<ChildJvm.Ended> ended = Stream.of(provision.start(), provision.start()).toList().stream()
                .map(ChildJvm.Running::await)
                .toList();
        ended.forEach(child -> assertEquals(0, child.exit(), child.text()));
        List<String> lines = ended.stream()
                .flatMap(child -> child.out().lines())
                .filter(line -> !line.matches("SAY (still )?installing .*")) // signs of life
                .sorted()
                .toList();
        assertEquals(3, lines.size(), lines.toString());
        assertEquals(lines.get(0), lines.get(1));
        assertTrue(lines.get(2).startsWith("SAY NEURON is not found"), lines.toString());

        Path home = Path.of(lines.get(0).substring("HOME ".length()));
        Path python = home.resolve("../../../../../bin/python3").normalize();
        CommandResult imported = new Command(
                        List.of(python.toString(), "-c", "import neuron; print(neuron.__version__)"),
                        folder,
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(2))
                .run();
        assertEquals(new CommandResult(0, "9.0.2\n", false), imported);
    }

    /** Provides NEURON for the cache that its properties name, and prints what is said and where it is. */
    static final class Provision {
        public static void main(String[] arguments) {
            NeuronInstallation neuron = new NeuronProvisioner(
                            NeuronSearch.fromSystem(line -> System.out.println("SAY " + line)))
                    .provide(List.of());
            System.out.println("HOME " + neuron.home());
        }
    }
}
