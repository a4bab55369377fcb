package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.neuron.shape.Morphology;
import dev.glia.neuron.shape.Point3d;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Morphologies from files, against what Import3d of the same NEURON makes of them in Python. */
@ExtendWith(NeuronSession.class)
class MorphologyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cell.swc", "cell.asc"})
    void the_sections_of_a_file_are_those_that_python_gets_of_it(String name) throws URISyntaxException {
        Path file = resource(name);
        try (Morphology cell = Morphology.read(file)) {
            List<String> expected = ofPython(file);
            assertEquals(expected.size(), cell.sections().size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.get(i), line(cell.sections().get(i)));
            }
            assertEquals(1, cell.named("soma").size());
            assertEquals(1, cell.named("axon").size());
            assertEquals(name.endsWith("asc") ? 5 : 3, cell.named("dend").size());
            assertEquals(
                    cell.named("soma").get(0),
                    cell.named("apic").get(0).parent().orElseThrow());
            Neuron.run(1);
        }
        Neuron.finitialize(-65);
        assertTrue(Neuron.sections().isEmpty());
    }

    @Test
    void reading_a_file_in_which_nothing_is_strange_prints_nothing() throws URISyntaxException {
        PrintStream out = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            for (String name : List.of("cell.swc", "cell.asc")) {
                Morphology.read(resource(name)).close();
            }
        } finally {
            System.setOut(out);
        }
        assertEquals("", caught.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_may_be_read_again_and_again() throws URISyntaxException {
        try (Morphology first = Morphology.read(resource("cell.asc"));
                Morphology second = Morphology.read(resource("cell.asc"))) {
            assertEquals(10, first.sections().size());
            assertEquals(20, Neuron.sections().size());
            assertTrue(second.sections().stream().noneMatch(first.sections()::contains));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1 0 0 0 5|line 1, '1 1 0 0 0 5', has 6 columns and not seven",
                "1 1 0 0 0 five -1|has 'five' where a number belongs",
                "1 1 0 0 0 5 -1#1 3 10 0 0 1 1|line 2, '1 3 10 0 0 1 1', has the id 1 behind 1",
                "2 3 10 0 0 1 -1#1 1 0 0 0 5 -1|has the id 1 behind 2; sort the lines by id",
                "1 1 0 0 0 5 -1#2 3 10 0 0 1 7|names the parent 7, which is not above it",
                "hello world|has 2 columns",
                "~ nothing|has no point",
            })
    void an_swc_file_that_is_none_is_told_with_its_line(String text, String reason) throws IOException {
        assertRefused("cell.swc", text.replace('#', '\n').replace('~', '#'), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello world|line 1, 'hello world', has 'h' outside all parentheses",
                "( (Dendrite) (1 2 3 1)#(4 5 6 1)|line 1, '( (Dendrite) (1 2 3 1)', opens a parenthesis that is never closed",
                "( (Dendrite) (1 2 3 1)#(4 5 6 1)))#|line 2, '(4 5 6 1)))', closes a parenthesis that is not open",
                "( (Dendrite) (1 2 3 1) (4 5 6 1))#) ((Axon) (1 2 3 1) (4 5 6 1))|closes a parenthesis that is not open",
                "(\"CellBody|does not close its quotation mark",
                "; only a comment|has no point",
                "( (Dendrite) (1 2 3 1)#(4 5 word 1) (7 8 9 1) Normal)|does not understand what stands near line 2",
                "( word|opens a parenthesis that is never closed",
                "( word )|holds no section",
            })
    void a_neurolucida_file_that_is_none_is_told_with_its_line(String text, String reason) throws IOException {
        assertRefused("cell.asc", text.replace('#', '\n'), reason);
    }

    @Test
    void a_file_that_is_missing_or_of_another_kind_is_told() throws IOException {
        Path missing = folder.resolve("nowhere.swc");
        assertTrue(assertThrows(NeuronException.class, () -> Morphology.read(missing))
                .getMessage()
                .contains("nowhere.swc"));
        assertRefused("cell.txt", "1 1 0 0 0 5 -1\n", "neither SWC");
    }

    private void assertRefused(String name, String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        NeuronException e = assertThrows(NeuronException.class, () -> Morphology.read(file));
        assertTrue(e.getMessage().contains("'" + file + "'"), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertTrue(Neuron.sections().isEmpty());
    }

    /** NEURON keeps the points of a soma's contour in single precision where Python made the cell. */
    private static void assertSame(String expected, String line) {
        String[] words = expected.split(" ");
        String[] got = line.split(" ");
        assertEquals(words.length, got.length, line);
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("[\\d.]+")) {
                assertEquals(Double.parseDouble(words[i]), Double.parseDouble(got[i]), 1e-7 * 300, line);
            } else {
                assertEquals(words[i], got[i], line);
            }
        }
    }

    private static String line(Section section) {
        String parent = section.parentSegment()
                .map(place -> bare(place.section()) + " " + (place.x() == 1 ? "1" : String.valueOf(place.x())))
                .orElse("-");
        Segment middle = section.at(0.5);
        return "section %s %s %s %s %s %s %s"
                .formatted(
                        bare(section),
                        section.nseg(),
                        Point3d.of(section).size(),
                        section.L(),
                        middle.diam(),
                        middle.area(),
                        parent);
    }

    private static String bare(Section section) {
        return section.name().substring(section.name().indexOf('.') + 1);
    }

    private static List<String> ofPython(Path file) throws URISyntaxException {
        CommandResult result = new Command(
                        List.of(
                                TestNeuron.python().toString(),
                                resource("import3d.py").toString(),
                                file.toString()),
                        Path.of("").toAbsolutePath(),
                        Map.of("NEURON_MODULE_OPTIONS", "-nogui"),
                        Duration.ofMinutes(1))
                .run();
        assertTrue(result.succeeded(), result.output());
        return result.output()
                .lines()
                .filter(line -> line.startsWith("section "))
                .toList();
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(MorphologyTest.class.getResource("shape/" + name).toURI());
    }
}
