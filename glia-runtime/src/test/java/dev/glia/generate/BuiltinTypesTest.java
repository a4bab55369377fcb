package dev.glia.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.nmodl.DeclaredFunction;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.DeclaredVariable.Role;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        return text(source.name().orElseThrow().text(), file, ModDescription.of(source));
    }

    private static String text(String name, String file, ModDescription said) throws IOException {
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
    @ValueSource(strings = {"expsyn", "exp2syn", "stim", "svclmp", "netstim", "hh", "passive", "pattern"})
    void a_class_is_what_the_generator_writes_for_the_mod_of_this_NEURON(String file) throws IOException {
        isWritten(text(file), file);
    }

    /** Their mods are compiled into NEURON and come with no wheel; NEURON knows their variables, defaults and units. */
    @Test
    void the_class_of_one_whose_mod_does_not_come_along_is_what_NEURON_knows_of_it() throws IOException {
        ChildJvm.Ended ended = ChildJvm.of(
                        BuiltinFacts.class, "VClamp", "AlphaSynapse", "APCount", "IntFire1", "IntFire2", "IntFire4")
                .jvm(
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder,
                        "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        Map<String, List<DeclaredVariable>> all = new LinkedHashMap<>();
        List<DeclaredVariable> open = List.of();
        for (String line : ended.out().lines().toList()) {
            String[] words = line.split(" ");
            if (words.length == 1) {
                open = new ArrayList<>();
                all.put(words[0], open);
            } else {
                open.add(variable(words));
            }
        }
        assertEquals(6, all.size());
        for (Map.Entry<String, List<DeclaredVariable>> one : all.entrySet()) {
            boolean isCell = BuiltinFacts.CELLS.contains(one.getKey());
            ModDescription said = new ModDescription(
                    isCell ? ModKind.ARTIFICIAL_CELL : ModKind.POINT_PROCESS,
                    "",
                    "",
                    List.of(),
                    one.getValue(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    isCell ? List.of(new DeclaredFunction.Argument("w", Optional.empty())) : List.of());
            isWritten(text(one.getKey(), one.getKey(), said), one.getKey());
        }
    }

    private static DeclaredVariable variable(String... words) {
        String unit = words[4].substring(0, words[4].length() - 1);
        Role role = Role.valueOf(words[0]);
        return new DeclaredVariable(
                words[1],
                role,
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                role == Role.PARAMETER ? Optional.of(words[3]) : Optional.empty(),
                Optional.empty(),
                words[2].equals("1") ? Optional.empty() : Optional.of(words[2]),
                "");
    }

    private static void isWritten(String wanted, String file) throws IOException {
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
                        "1.0 counted, alpha true, two electrodes true for 20.0 ms, 3 fired",
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
