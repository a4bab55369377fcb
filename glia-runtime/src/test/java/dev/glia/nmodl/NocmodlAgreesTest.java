package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our lexer says of a mod, NEURON's own nocmodl says too. */
class NocmodlAgreesTest {
    private static final NeuronInstallation NEURON = TestNeuron.installation();
    private static final Pattern NAME_IN_CPP =
            Pattern.compile("_mechanism\\[\\] = \\{\\s*\"[0-9.]+\",\\s*\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("at line (\\d+) in file");

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, String>> mods() {
        return SmallMods.all().entrySet().stream();
    }

    private CommandResult translate(String file, byte[] mod) throws IOException {
        Files.write(folder.resolve(file + ".mod"), mod);
        List<String> words = List.of(NEURON.nocmodl().toString(), file + ".mod");
        return new Command(words, folder, NEURON.environment(), Duration.ofMinutes(1)).run();
    }

    private String nameInCpp(String file) throws IOException {
        String cpp = Files.readString(folder.resolve(file + ".cpp"), StandardCharsets.ISO_8859_1);
        Matcher matcher = NAME_IN_CPP.matcher(cpp);
        return matcher.find() ? matcher.group(1) : "no mechanism";
    }

    @ParameterizedTest
    @MethodSource("mods")
    void every_small_mod_translates_under_the_name_that_we_read(Map.Entry<String, String> mod) throws IOException {
        NmodlSource source = SmallMods.source(mod.getValue());
        CommandResult result = translate("original", source.bytes());
        assertTrue(result.succeeded(), result.output());
        // Without a mechanism, and for want of a name, nocmodl writes the file's.
        Optional<String> name = source.name().map(NameToken::text).filter(n -> !n.equals("nothing"));
        assertEquals(name.orElse("original"), nameInCpp("original"));
    }

    @ParameterizedTest
    @MethodSource("mods")
    void every_renamed_small_mod_translates_under_its_new_name(Map.Entry<String, String> mod) throws IOException {
        NmodlSource source = SmallMods.source(mod.getValue());
        String name = "glia__p__" + "x".repeat(80) + "__0";
        CommandResult result = translate(name, MechanismRenamer.rename(source, name, Map.of("src", "glia__p__src__0")));
        assertTrue(result.succeeded(), result.output());
        assertEquals(name, nameInCpp(name));
    }

    @Test
    void a_name_broken_onto_its_own_line_translates() throws IOException {
        String mod = "NEURON { SUFFIX a:" + "x".repeat(493) + "\n}\n";
        String name = "n".repeat(95);
        byte[] renamed = MechanismRenamer.rename(SmallMods.source(mod), name, Map.of());
        assertTrue(translate("broken", renamed).succeeded());
        assertEquals(name, nameInCpp("broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEURON { SUFFIX a }\n  COMMENT x ENDCOMMENT\n",
                "NEURON { SUFFIX a }\nVERBATIM\n/* */ ENDVERBATIM\n",
                "NEURON { SUFFIX a }\n: caf\u00e9\n",
                "NEURON { SUFFIX a }\nCOMMENT \u00e9\nENDCOMMENT\n",
                "PROCEDURE p() {\nCOMMENT\n\u00e9\nENDCOMMENT\n}\n",
                "NEURON {\nCOMMENT\nENDCOMMENT\nSUFFIX a }",
                "NEURON { SUFFIX {{ suffix }} }",
                "NEURON { SUFFIX _a }",
                "NEURON { SUFFIX RANGE x }",
                "NEURON { SUFFIX a }\nPARAMETER { x = 1 (mV\n) }"
            })
    void what_we_refuse_nocmodl_refuses(String mod) throws IOException {
        CommandResult result = translate("refused", SmallMods.bytes(mod));
        assertFalse(result.succeeded(), result.output());
        assertThrows(NmodlException.class, () -> SmallMods.source(mod));
    }

    @Test
    void the_line_behind_an_include_statement_is_dropped() throws IOException {
        Files.writeString(folder.resolve("a.inc"), "ASSIGNED { x }\n");
        String mod = "INCLUDE \"a.inc\" NEURON { SUFFIX a }\nNEURON { RANGE x }\n";
        assertTrue(translate("included", SmallMods.bytes(mod)).succeeded());
        assertEquals("included", nameInCpp("included"));
        String name = "glia__p__a__0";
        assertTrue(translate(name, MechanismRenamer.rename(SmallMods.source(mod), name, Map.of()))
                .succeeded());
        assertEquals(name, nameInCpp(name));
    }

    @Test
    void lines_of_512_bytes_are_refused_and_of_511_are_not() throws IOException {
        assertTrue(
                translate("fits", SmallMods.bytes(":" + "x".repeat(510) + "\n")).succeeded());
        assertTrue(translate("long", SmallMods.bytes(":" + "x".repeat(511) + "\n"))
                .output()
                .contains("Line too long"));
    }

    @Test
    void the_line_of_a_message_of_nocmodl_is_the_editors_line_behind_latin_1() throws IOException {
        String mod = "COMMENT\ncaf\u00e9 cr\u00e8me br\u00fbl\u00e9e\nENDCOMMENT\nNEURON { SUFFIX a }\nBROKEN\n";
        CommandResult result = translate("moved", SmallMods.bytes(mod));
        Matcher line = LINE.matcher(result.output());
        assertTrue(line.find(), result.output());
        assertEquals(9, Integer.parseInt(line.group(1)));
        assertEquals(5, SmallMods.source(mod).editorLine(9));
    }
}
