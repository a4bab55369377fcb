package dev.glia.host.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.host.file.UserFolders;
import dev.glia.host.tool.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeuronLocatorTest {
    @TempDir
    Path temporary;

    private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void only_what_the_test_puts_there_is_on_the_path() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("site"));
        environment.put("PATH", folder.resolve("bin").toString());
    }

    private NeuronLocator locator(String home, boolean provision, boolean offline) {
        return new NeuronLocator(new NeuronSearch(
                Optional.ofNullable(home).map(folder::resolve),
                provision,
                offline,
                "9.0.2",
                new UserFolders(folder.resolve("cache"), folder.resolve("config")),
                environment::get,
                said::add));
    }

    private NeuronInstallation locate(String home) {
        return locator(home, false, false).locate();
    }

    private String refusal(String home) {
        return assertThrows(NeuronNotFoundException.class, () -> locate(home)).getMessage();
    }

    private Path neuron(String prefix, int major) throws IOException {
        return FakeNeuron.at(folder.resolve(prefix), major, 0, 2);
    }

    @Test
    void the_order_is_setting_then_variables_then_python_then_nrniv() throws IOException {
        Path configured = neuron("configured", 9);
        Path neuronHome = neuron("neuronhome", 9);
        Path nrnHome = neuron("nrnhome", 9);
        Path module = neuron("site/neuron/.data", 9);
        Path program = neuron("opt", 9);
        FakeNeuron.python(folder.resolve("bin/python3"), folder.resolve("site/neuron"), folder.resolve("site"));
        Files.createSymbolicLink(
                folder.resolve("bin/nrniv"),
                Script.at(program.resolve("bin/nrniv"), "true").file());
        environment.put("NEURONHOME", neuronHome.resolve("share/nrn").toString());
        environment.put("NRNHOME", nrnHome.toString());

        assertEquals(configured, locate("configured").home());
        assertEquals(neuronHome, locate(null).home());
        environment.remove("NEURONHOME");
        assertEquals(nrnHome, locate(null).home());
        environment.remove("NRNHOME");
        assertEquals(module, locate(null).home());
        assertEquals(
                "the Python '%s/bin/python3'".formatted(folder), locate(null).foundBy());
        Files.delete(folder.resolve("bin/python3"));
        assertEquals(program, locate(null).home());
        assertEquals("'%s/bin/nrniv' on PATH".formatted(folder), locate(null).foundBy());
    }

    @Test
    void the_script_nrniv_of_a_python_environment_leads_to_its_wheel() throws IOException {
        Path home = neuron("venv/lib/python3.12/site-packages/neuron/.data", 9);
        Script.at(folder.resolve("venv/bin/nrniv"), "true");
        environment.put("PATH", folder.resolve("venv/bin").toString());

        assertEquals(home, locate(null).home());
    }

    @Test
    void a_setting_that_names_something_else_is_refused_and_not_passed_over() throws IOException {
        neuron("nrnhome", 9);
        environment.put("NRNHOME", folder.resolve("nrnhome").toString());

        assertEquals(
                "glia.neuron.home names a NEURON that Glia cannot use: '%s/nowhere' does not exist. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one."
                        .formatted(folder),
                refusal("nowhere"));
    }

    @Test
    void a_variable_that_names_an_old_neuron_is_refused_by_version_and_place() throws IOException {
        environment.put("NEURONHOME", neuron("nrn", 8).resolve("share/nrn").toString());

        assertEquals(
                "NEURONHOME names a NEURON that Glia cannot use: NEURON 8.0.2 at '%s/nrn' is too old; Glia needs 9.0 or newer. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one."
                        .formatted(folder),
                refusal(null));
    }

    @Test
    void an_old_neuron_on_path_is_passed_over_and_listed() throws IOException {
        neuron("site/neuron/.data", 8);
        FakeNeuron.python(folder.resolve("bin/python3"), folder.resolve("site/neuron"), folder.resolve("site"));
        NeuronNotFoundException e = assertThrows(NeuronNotFoundException.class, () -> locate(null));

        String platform =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT) + "-" + System.getProperty("os.arch");
        assertEquals(
                ("NEURON 9.0 or newer is not found. Tried: glia.neuron.home: not set; NEURONHOME: not set; NRNHOME: not set;"
                                + " the Python on PATH: NEURON 8.0.2 at '%1$s/site/neuron/.data' is too old; Glia needs 9.0 or newer;"
                                + " 'nrniv' on PATH: no folder of PATH has 'nrniv';"
                                + " '%1$s/cache/neuron/9.0.2/%2$s': NEURON 9.0.2 is not installed there, and glia.neuron.provision is false."
                                + " Run `python3 -m pip install neuron==9.0.2`, name an installation with -Dglia.neuron.home=FOLDER,"
                                + " or run once online without -Dglia.neuron.provision=false and Glia installs it.")
                        .formatted(folder, platform),
                e.getMessage());
        assertEquals(
                List.of("glia.neuron.home", "NEURONHOME", "NRNHOME", "the Python on PATH", "'nrniv' on PATH"),
                e.tried().subList(0, 5).stream().map(TriedPlace::place).toList());
    }

    @Test
    void offline_nothing_is_installed_and_the_message_says_why() throws IOException {
        Script python = FakeNeuron.python(folder.resolve("bin/python3"), null, folder.resolve("site"));
        NeuronNotFoundException e = assertThrows(
                NeuronNotFoundException.class, () -> locator(null, true, true).locate());

        assertEquals(
                "NEURON 9.0.2 is not installed there, and this run is offline",
                e.tried().get(5).seen());
        assertEquals(1, python.runs().size());
        assertEquals(List.of(), said);
    }

    @Test
    void asking_again_starts_no_process() throws IOException {
        neuron("site/neuron/.data", 9);
        Script python =
                FakeNeuron.python(folder.resolve("bin/python3"), folder.resolve("site/neuron"), folder.resolve("site"));
        NeuronInstallation first = locate(null);

        assertEquals(first, locate(null));
        assertEquals(1, python.runs().size());
    }

    @Test
    void a_module_installed_since_then_is_seen() throws IOException {
        FakeNeuron.python(folder.resolve("bin/python3"), null, folder.resolve("site"));
        refusal(null);
        neuron("site/neuron/.data", 9);
        Files.setLastModifiedTime(folder.resolve("site"), FileTime.fromMillis(1_000_000_000_000L));
        // Only its answer differs: the file of the program is as old and as large as before.
        FileTime date = Files.getLastModifiedTime(folder.resolve("bin/python3"));
        FakeNeuron.python(folder.resolve("bin/python3"), folder.resolve("site/neuron"), folder.resolve("site"));
        Files.setLastModifiedTime(folder.resolve("bin/python3"), date);

        assertEquals(folder.resolve("site/neuron/.data"), locate(null).home());
    }

    @Test
    void another_search_path_is_another_question() throws IOException {
        Script python = FakeNeuron.python(folder.resolve("bin/python3"), null, folder.resolve("site"));
        refusal(null);
        environment.put("PYTHONPATH", folder.toString());
        refusal(null);
        refusal(null);

        assertEquals(2, python.runs().size());
    }

    @Test
    void a_python_that_cannot_answer_is_passed_over_with_what_it_said() throws IOException {
        Script.at(folder.resolve("bin/python3"), "echo pyenv: version 3.99 is not installed; exit 1");
        NeuronNotFoundException e = assertThrows(NeuronNotFoundException.class, () -> locate(null));

        assertEquals(
                "'%s/bin/python3' cannot be asked for its module 'neuron': it ended with exit code 1 and said 'pyenv: version 3.99 is not installed'"
                        .formatted(folder),
                e.tried().get(3).seen());
    }

    @Test
    void properties_come_before_the_environment_and_both_have_defaults() {
        Map<String, String> properties =
                Map.of("glia.neuron.provision", "false", "glia.neuron.version", "9.1.0", "user.home", "/home/ana");
        environment.put("GLIA_NEURON_VERSION", "9.0.1");
        environment.put("GLIA_NEURON_HOME", "/opt/nrn");

        NeuronSearch search = NeuronSearch.of(properties::get, environment::get, said::add);
        assertEquals(Optional.of(Path.of("/opt/nrn")), search.home());
        assertEquals(List.of(false, false), List.of(search.provision(), search.offline()));
        assertEquals("9.1.0", search.version());
        NeuronSearch defaults = NeuronSearch.of(Map.of("user.home", "/home/ana")::get, name -> null, said::add);
        assertEquals(Optional.empty(), defaults.home());
        assertEquals(List.of(true, false), List.of(defaults.provision(), defaults.offline()));
        assertEquals("9.0.2", defaults.version());
    }
}
