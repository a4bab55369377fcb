package dev.glia.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes of {@code dev.glia.builtin} are those of the mods that NEURON brings along, and do in NEURON what they say. */
class BuiltinTypesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/glia/builtin");

    /** Those who make a class anew run this test with {@code -Dglia.test.pages=write}. */
    private static final boolean WRITES = "write".equals(System.getProperty("glia.test.pages"));

    @TempDir
    Path folder;

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The mods lie beside NEURON's own libraries. */
    private static Path mods() throws IOException {
        Path home = TestNeuron.installation().home();
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.endsWith("modfile/expsyn.mod"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    /** Names, units, defaults and limits are facts; what the mods say besides is NEURON's text, and stays there. */
    private static List<DeclaredVariable> wordless(List<DeclaredVariable> variables) {
        return variables.stream()
                .map(one -> new DeclaredVariable(
                        one.name(), one.role(), one.unit(), one.value(), one.limits(), one.elements(), ""))
                .toList();
    }

    private static String text(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(mods().resolve(file + ".mod"));
        NmodlSource source = NmodlSource.of(bytes);
        String name = source.name().orElseThrow().text();
        ModDescription said = ModDescription.of(source);
        ModDescription declared = new ModDescription(
                said.kind(),
                "",
                "",
                said.ions(),
                wordless(said.range()),
                wordless(said.globals()),
                List.of(),
                List.of(),
                List.of(),
                said.weights());
        Mod mod = new Mod(
                new MechanismName("neuron", name, "0"),
                Dialect.NEURON,
                said.kind(),
                file + ".mod",
                said.ions(),
                List.of());
        ModPackage pkg =
                new ModPackage("neuron", "9", "", List.of(), "", List.of(mod), new PackageSource("NEURON", mods()));
        ClassPlan plan =
                new ClassPlan("dev.glia.builtin", name, new Source(pkg, mod, declared), Optional.empty(), Map.of());
        String text = ClassText.of(plan);
        String length = text.lines().count() > 250 ? " Long because each of its variables has five methods." : "";
        return text.replace(ClassText.HEADER + "\n", "")
                .replace("glia__neuron__" + name + "__0", name)
                .replaceAll("<p>Package .*", "<p>NEURON's own, as NEURON 9.0 brings it along." + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expsyn", "exp2syn", "stim", "svclmp", "netstim", "hh", "passive"})
    void a_class_is_what_the_generator_writes_for_the_mod_of_this_NEURON(String file) throws IOException {
        String wanted = text(file);
        String name = wanted.replaceAll("(?s).*public final class (\\w+).*", "$1");
        Path source = SOURCES.resolve(name + ".java");
        if (WRITES
                && !(Files.exists(source)
                        && withoutBlanks(Files.readString(source)).equals(withoutBlanks(wanted)))) {
            Files.writeString(source, wanted);
        }
        assertEquals(withoutBlanks(wanted), withoutBlanks(Files.readString(source)), file);
    }

    @Test
    void they_do_in_neuron_what_they_say_and_are_as_the_library_is() {
        ChildJvm.Ended ended = ChildJvm.of(BuiltinModel.class)
                .jvm(
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder,
                        "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        assertEquals(
                List.of(
                        "1 spike of hh, the clamp's current true",
                        "synapse tau 2.0 e 0.0, current true",
                        "NetStim 3.0 every 5.0 ms, 3 events",
                        "pas 1.0E-4 S/cm2",
                        "both time constants 0.5 2.0",
                        "voltage clamp at -20.0 mV true",
                        "tau must lie between 1.0E-9 and 1.0E9 ms, and is given -1.0"),
                ended.out().lines().toList());
        assertEquals("", ended.err(), "no warning that a unit or a default differs");
    }
}
