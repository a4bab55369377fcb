package dev.glia.host.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.MpiRuntime;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedPackagesTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_installed_is_pinned_with_the_hashes_of_all_platforms_dependencies_too() throws Exception {
        PinnedPackages neuron = PinnedPackages.of("neuron", NeuronSearch.DEFAULT_VERSION);
        List<String> words = neuron.writtenIn(folder);
        assertEquals(
                List.of(
                        "--only-binary",
                        ":all:",
                        "--require-hashes",
                        "--requirement",
                        folder.resolve("requirements.txt").toString()),
                words);
        List<String> pinned = Arrays.stream(
                        Files.readString(folder.resolve("requirements.txt")).split("\n(?=[a-z])"))
                .toList();
        assertEquals(
                List.of(
                        "find-libpython",
                        "mpmath",
                        "neuron",
                        "numpy",
                        "numpy",
                        "numpy",
                        "packaging",
                        "setuptools",
                        "sympy"),
                pinned.stream().map(one -> one.replaceAll("(?s)==.*", "")).toList());
        assertTrue(pinned.stream().allMatch(one -> one.matches("(?s)[^=]+==[^ ]+ .*--hash=sha256:[0-9a-f]{64}.*")));
        // Wheels for four platforms and at least four Pythons.
        assertTrue(pinned.get(2).split("--hash").length > 16, pinned.get(2));
        assertTrue(PinnedPackages.of("mpich", MpiRuntime.MPICH_VERSION)
                .requirements()
                .isPresent());
    }

    @Test
    void a_version_that_the_user_chose_is_installed_as_pip_finds_it() {
        assertEquals(
                List.of("--only-binary", "neuron", "neuron==9.0.3"),
                PinnedPackages.of("neuron", "9.0.3").writtenIn(folder));
    }

    @Test
    void a_wheelhouse_serves_where_there_is_no_network() throws Exception {
        PinnedPackages mpich = PinnedPackages.of("mpich", MpiRuntime.MPICH_VERSION);
        Path wheels = folder.resolve("wheels");
        List<String> download =
                new ArrayList<>(List.of(TestNeuron.python().toString(), "-m", "pip", "download", "--quiet", "-d"));
        download.add(wheels.toString());
        download.addAll(mpich.writtenIn(folder));
        CommandResult downloaded = new Command(download, folder, Map.of(), Duration.ofMinutes(5)).run();
        assertTrue(downloaded.succeeded(), downloaded.output());
        assertEquals("installed\n", installed("with", wheels));
        String without = installed("without", Files.createDirectory(folder.resolve("empty")));
        assertTrue(without.contains("No matching distribution found for mpich==" + MpiRuntime.MPICH_VERSION), without);
    }

    private String installed(String place, Path wheels) {
        return ChildJvm.of(InstallMpich.class, folder.resolve(place).toString())
                .variable("PIP_NO_INDEX", "1")
                .variable("PIP_FIND_LINKS", wheels.toString())
                .variable("https_proxy", "http://127.0.0.1:9")
                .run()
                .out();
    }
}
