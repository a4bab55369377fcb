package dev.glia.host.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.file.FileState;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeuronHomeTest {
    @TempDir
    Path temporary;

    private Path folder;
    private LibraryIdentity identity;

    @BeforeEach
    void paths_are_without_links() throws IOException {
        folder = temporary.toRealPath();
        identity = new LibraryIdentity(checksums());
    }

    private NeuronHome look(String at) {
        return NeuronHome.at(folder.resolve(at), "the test", identity);
    }

    @ParameterizedTest
    @CsvSource({
        "nrn, nrn",
        "nrn, nrn/share/nrn",
        "nrn, nrn/lib/python/neuron",
        "venv/lib/python3.12/site-packages/neuron/.data, venv",
        "venv/lib/python3.12/site-packages/neuron/.data, venv/lib/python3.12/site-packages/neuron",
        "venv/lib/python3.12/site-packages/neuron/.data, venv/lib/python3.12/site-packages/neuron/.data/share/nrn"
    })
    void a_prefix_is_found_from_every_folder_that_people_call_home(String prefix, String given) throws IOException {
        Path home = FakeNeuron.at(folder.resolve(prefix), 9, 1, 3);
        Files.createDirectories(folder.resolve(given));

        assertEquals(
                Optional.of(new NeuronInstallation(
                        home,
                        home.resolve("lib/libnrniv.so"),
                        "9.1.3",
                        "9.1.3-0123456789abcdef-" + tools(home),
                        "the test")),
                look(given).neuron());
    }

    @Test
    void its_parts_have_their_places() throws IOException {
        Path home = FakeNeuron.at(folder.resolve("venv/lib/python3.12/site-packages/neuron/.data"), 9, 0, 0);
        NeuronInstallation neuron = look("venv").neuron().orElseThrow();

        assertEquals(home.resolve("bin/nocmodl"), neuron.nocmodl());
        assertEquals(home.resolve("bin/nrnmech_makefile"), neuron.makefile());
        assertEquals(home.resolve("include"), neuron.include());
        assertEquals(
                Map.of("NEURONHOME", home.resolve("share/nrn").toString(), "NRNHOME", home.toString()),
                neuron.environment());
        assertEquals(Optional.of(folder.resolve("venv")), neuron.pythonEnvironment());
        assertEquals(Optional.empty(), neuron.python());
    }

    @Test
    void what_is_seen_instead_of_neuron_is_said() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        FakeNeuron.at(folder.resolve("old"), 8, 2, 7);
        Files.delete(FakeNeuron.at(folder.resolve("older"), 8, 1, 0).resolve("include/nrnsemanticversion.h"));
        Files.delete(FakeNeuron.at(folder.resolve("half"), 9, 0, 2).resolve("bin/nocmodl"));
        Files.writeString(
                FakeNeuron.at(folder.resolve("odd"), 9, 0, 2).resolve("include/nrnsemanticversion.h"),
                "#pragma once\n");

        assertEquals("'%s/none' does not exist".formatted(folder), look("none").seen());
        assertEquals(
                "'%s/empty' holds no 'lib/libnrniv'".formatted(folder),
                look("empty").seen());
        assertEquals(
                "NEURON 8.2.7 at '%s/old' is too old; Glia needs 9.0 or newer".formatted(folder),
                look("old").seen());
        assertEquals(
                "NEURON at '%s/older' has no 'include/nrnsemanticversion.h', so it is older than 8.2; Glia needs 9.0 or newer"
                        .formatted(folder),
                look("older").seen());
        assertEquals(
                "NEURON 9.0.2 at '%s/half' is not whole: 'bin/nocmodl' is missing".formatted(folder),
                look("half").seen());
        assertEquals(
                "'%1$s/odd' cannot be read: '%1$s/odd/include/nrnsemanticversion.h' does not tell a version"
                        .formatted(folder),
                look("odd").seen());
    }

    @Test
    void a_library_without_a_build_id_is_known_by_its_checksum() throws IOException {
        Path library = FakeNeuron.at(folder.resolve("nrn"), 9, 0, 2).resolve("lib/libnrniv.so");
        Files.writeString(library, "not ELF");

        String checksum = Sha256.of("not ELF").substring(0, 40);
        assertEquals("9.0.2-" + checksum + "-" + tools(folder.resolve("nrn")), fingerprint());
        assertEquals(checksum, checksums().read(remembered(library)).orElseThrow());
    }

    @Test
    void the_checksum_is_remembered_until_the_library_changes() throws IOException {
        Path library = FakeNeuron.at(folder.resolve("nrn"), 9, 0, 2).resolve("lib/libnrniv.so");
        Files.writeString(library, "not ELF");
        look("nrn");
        String other = "0".repeat(40);
        checksums().write(remembered(library), other);

        assertTrue(fingerprint().startsWith("9.0.2-" + other), fingerprint());
        Files.setLastModifiedTime(library, FileTime.fromMillis(1_000_000_000_000L));
        assertFalse(fingerprint().startsWith("9.0.2-" + other), fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "63", "64", "100", "130", "150"})
    void a_library_that_is_cut_short_has_no_build_id(int length) throws IOException {
        Path library = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(FakeNeuron.elf(), length));

        assertEquals(Optional.empty(), LibraryIdentity.buildId(library));
    }

    @Test
    void the_real_neuron_has_a_version_a_build_id_and_a_python() throws IOException {
        NeuronInstallation neuron = TestNeuron.installation();

        assertEquals(NeuronSearch.DEFAULT_VERSION, neuron.version());
        assertTrue(neuron.fingerprint().matches("9\\.0\\.2-[0-9a-f]{40}-[0-9a-f]{16}"), neuron.fingerprint());
        assertTrue(Files.isExecutable(neuron.nocmodl()));
        assertTrue(Files.isExecutable(TestNeuron.python()));
    }

    private Remembered checksums() {
        return new Remembered(folder.resolve("cache/checksums"), line -> {});
    }

    private String fingerprint() {
        return look("nrn").neuron().orElseThrow().fingerprint();
    }

    /** Over what stands in nocmodl and in the makefile. */
    private static String tools(Path home) {
        return Sha256.of(Stream.of("bin/nocmodl", "bin/nrnmech_makefile")
                        .map(tool -> Sha256.of(home.resolve(tool)).substring(0, 40))
                        .toList())
                .substring(0, 16);
    }

    /** Under which name the checksum of {@code library} is kept. */
    private static String remembered(Path library) throws IOException {
        return Sha256.of(FileState.of(library.toRealPath())).substring(0, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/nocmodl", "bin/nrnmech_makefile"})
    void another_translator_or_makefile_is_another_neuron(String tool) throws IOException {
        Path home = FakeNeuron.at(folder.resolve("nrn"), 9, 0, 2);
        String before = fingerprint();
        assertEquals(before, fingerprint());
        Files.writeString(home.resolve(tool), "CXXFLAGS = -DX");

        assertNotEquals(before, fingerprint());
    }
}
