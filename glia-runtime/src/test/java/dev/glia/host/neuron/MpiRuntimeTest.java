package dev.glia.host.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MpiRuntimeTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void paths_are_without_links() throws IOException {
        folder = temporary.toRealPath();
    }

    private NeuronSearch search(String path, boolean provision) {
        return new NeuronSearch(
                Optional.empty(),
                provision,
                false,
                "9.0.2",
                new UserFolders(folder.resolve("cache"), folder.resolve("config")),
                Map.of("PATH", path)::get,
                line -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "mpiexec.hydra, lib/libmpi.so.12",
        "mpiexec.hydra, lib/x86_64-linux-gnu/libmpich.so.12",
        "orterun, lib/x86_64-linux-gnu/libmpi.so.40",
        "prterun, lib64/openmpi/lib/libmpi.so.40",
        "mpiexec, lib64/libmpi.so.40"
    })
    void the_library_is_the_one_that_belongs_to_the_launcher(String launcher, String library) throws IOException {
        Path program =
                Script.at(folder.resolve("usr/bin").resolve(launcher), "true").file();
        Path link = folder.resolve("bin/mpiexec");
        Files.createSymbolicLink(Files.createDirectories(link.getParent()).resolve("mpiexec"), program);
        for (String file : List.of("lib/libmpi.so.1", library)) {
            Path made = folder.resolve("usr").resolve(file);
            Files.createDirectories(made.getParent());
            Files.writeString(made, "");
        }

        assertEquals(
                new MpiRuntime(link, folder.resolve("usr").resolve(library)),
                MpiRuntime.find(search(link.getParent().toString(), false)));
    }

    @Test
    void without_mpi_the_packages_are_named() throws IOException {
        String root =
                folder + "/cache/mpich/5.0.2/" + System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT) + "-"
                        + System.getProperty("os.arch");
        Path launcher = Script.at(folder.resolve("bin/mpiexec"), "true").file();

        assertEquals(
                "MPI is not found: no 'libmpi' belongs to '%s', and mpich==5.0.2 is not installed in '%s' because glia.neuron.provision is false. Install an MPI with `sudo apt install mpich` (Debian, Ubuntu), `sudo dnf install mpich` (Fedora) or `brew install mpich` (macOS), or run once online without -Dglia.neuron.provision=false and Glia installs it."
                        .formatted(launcher, root),
                assertThrows(
                                MpiNotFoundException.class,
                                () -> MpiRuntime.find(
                                        search(launcher.getParent().toString(), false)))
                        .getMessage());
    }

    @Test
    void what_pip_says_is_in_the_error() throws IOException {
        FakeNeuron.pythonWithPip(
                folder.resolve("bin/python3"), folder, "echo 'ERROR: No matching distribution'; exit 1;");
        MpiNotFoundException e = assertThrows(
                MpiNotFoundException.class, () -> MpiRuntime.find(search(folder.resolve("bin") + ":/bin", true)));

        assertEquals(
                "pip ended with exit code 1 and said 'ERROR: No matching distribution'",
                e.getCause().getMessage());
    }

    /** The launcher of one MPI and the library of another give two ranks 0 of 1. */
    @Test
    void two_ranks_of_neuron_know_each_other() throws IOException {
        MpiRuntime mpi = MpiRuntime.find(
                NeuronSearch.fromSystem(line -> System.getLogger("dev.glia").log(System.Logger.Level.INFO, line)));
        Path script = Files.writeString(
                folder.resolve("ranks.py"),
                "from neuron import h\nh.nrnmpi_init()\npc = h.ParallelContext()\nopen('rank%d' % pc.id(), 'w').write('%d' % pc.nhost())\npc.barrier()\nh.quit()\n");
        Map<String, String> environment = new HashMap<>(mpi.environment());
        environment.put("NEURON_MODULE_OPTIONS", "-nogui");
        CommandResult result = new Command(
                        List.of(
                                mpi.launcher().toString(),
                                "-n",
                                "2",
                                TestNeuron.python().toString(),
                                script.toString()),
                        folder,
                        environment,
                        Duration.ofMinutes(1))
                .run();

        assertEquals(0, result.exit(), result.output());
        assertEquals("2", Files.readString(folder.resolve("rank0")));
        assertEquals("2", Files.readString(folder.resolve("rank1")));
    }
}
