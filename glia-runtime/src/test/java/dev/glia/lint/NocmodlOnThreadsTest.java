package dev.glia.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModKind;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.Command;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.PipImport;
import dev.glia.imports.Selection;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nocmodl itself has an opinion, ours is the same on every mod of two published packages. */
class NocmodlOnThreadsTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();
    private static final Pattern UNDEFINED = Pattern.compile("Warning: (\\w+) undefined");

    @TempDir
    Path folder;

    @Test
    void the_rules_of_threads_and_declarations_agree_with_nocmodl_on_all_mods_of_dbbs() throws IOException {
        Map<String, String> differ = new TreeMap<>();
        int asked = 0;
        for (String pip : List.of("dbbs-catalogue==6.0.1", "dbbs-mod-collection==2.2.3")) {
            ImportedPackage read = new PipImport(
                            pip,
                            Optional.empty(),
                            Selection.ALL,
                            false,
                            OptionStyle.MAVEN,
                            NeuronSearch.fromSystem(line -> {}))
                    .read();
            for (Map.Entry<String, byte[]> file : read.files().entrySet()) {
                if (file.getKey().endsWith(".mod") && !file.getKey().contains("arbor/")) {
                    Files.write(folder.resolve("x.mod"), file.getValue());
                    List<String> words = List.of(NEURON.nocmodl().toString(), "x.mod");
                    var said = new Command(words, folder, NEURON.environment(), Duration.ofMinutes(1)).run();
                    if (said.succeeded()) {
                        asked++;
                        compare(file.getKey(), file.getValue(), said.output(), differ);
                    }
                }
            }
        }
        assertEquals(Map.of(), differ);
        assertTrue(asked > 80, "%s mods".formatted(asked));
    }

    private static void compare(String path, byte[] mod, String said, Map<String, String> differ) {
        NmodlSource source = NmodlSource.of(mod);
        List<Remark> ours = Lints.of(source);
        boolean unsafe = said.contains("not thread safe")
                && !source.facts().threadsafe()
                && source.facts().kind() != ModKind.FUNCTIONS;
        if (unsafe != ours.stream().anyMatch(remark -> remark.rule() == Rule.THREADSAFE)) {
            differ.put(path, said);
        }
        Set<String> undefined = UNDEFINED
                .matcher(said)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("celsius")) // which nocmodl's C++ has all the same
                .collect(Collectors.toCollection(TreeSet::new));
        undefined.removeAll(source.verbatimNames());
        Set<String> undeclared = ours.stream()
                .filter(remark -> remark.rule() == Rule.UNDECLARED)
                .map(remark -> remark.text().replaceFirst("'([^']*)'.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!undefined.equals(undeclared)) {
            differ.put(path, "nocmodl: %s, ours: %s".formatted(undefined, undeclared));
        }
    }
}
