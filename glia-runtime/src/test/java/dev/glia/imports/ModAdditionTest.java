package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModAdditionTest {
    @TempDir
    Path dir;

    private Path put(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ModAddition of(Path... files) {
        return new ModAddition(
                Arrays.asList(files),
                ModAddition.Place.folder(dir.resolve("mod")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionStyle.COMMAND_LINE);
    }

    private static String refusal(ModAddition addition) {
        return assertThrows(ImportException.class, addition::plan).getMessage();
    }

    @Test
    void a_mod_gets_the_name_that_its_file_an_old_name_or_its_suffix_gives() throws IOException {
        ModAddition.Plan plan = of(
                        put("old/Na__0.mod", "NEURON { SUFFIX x }"),
                        put("old/glia__lab__Kv1__fast.mod", "NEURON { SUFFIX glia__lab__Kv1__fast }"),
                        put("old/k-2.mod", "INCLUDE \"gates.inc\"\nNEURON { SUFFIX kdr }"),
                        put("old/gates.inc", "").resolveSibling("k-2.mod"))
                .plan();
        assertEquals(
                Set.of("Na.mod", "Kv1__fast.mod", "kdr.mod", "gates.inc"),
                plan.files().keySet());
        assertEquals(
                "'%s' becomes '%s', asset 'Na', variant '0', density"
                        .formatted(dir.resolve("old/Na__0.mod"), dir.resolve("mod/Na.mod")),
                plan.lines().get(0));
        plan.writeInto(dir.resolve("mod"));
        ModAddition.Plan again = of(dir.resolve("old/Na__0.mod")).plan();
        assertTrue(again.files().isEmpty());
        assertEquals(
                "'%s' is there already as '%s', asset 'Na', variant '0', density"
                        .formatted(dir.resolve("old/Na__0.mod"), dir.resolve("mod/Na.mod")),
                again.lines().get(0));
        assertEquals("NEURON { SUFFIX x }", Files.readString(dir.resolve("mod/Na.mod")));
    }

    @Test
    void a_name_and_a_dialect_of_ones_own_are_taken() throws IOException {
        Path file = put("old/a.mod", "NEURON { SUFFIX a }");
        ModAddition named = new ModAddition(
                List.of(file),
                ModAddition.Place.folder(dir.resolve("mod")),
                Optional.of("Kv1"),
                Optional.of("fast"),
                Optional.of(ModAddition.simulator("arbor")),
                false,
                OptionStyle.COMMAND_LINE);
        assertEquals(Set.of("arbor/Kv1__fast.mod"), named.plan().files().keySet());
        assertTrue(assertThrows(ImportException.class, () -> ModAddition.simulator("Arbor"))
                .getMessage()
                .startsWith("there is no dialect 'Arbor'"));
    }

    @Test
    void what_cannot_be_added_is_told_for_every_file() throws IOException {
        put("mod/a.mod", "NEURON { SUFFIX a RANGE g }");
        String message = refusal(of(
                put("a.mod", "NEURON { SUFFIX a }"),
                put("bad.mod", "NEURON { SUFFIX }"),
                put("3d.mod", "NEURON { }"),
                put("x.txt", ""),
                dir.resolve("gone.mod"),
                dir.resolve("mod")));
        assertTrue(
                message.contains(
                        "would replace '" + dir.resolve("mod/a.mod")
                                + "', which is different; give it another variant with --variant=NAME, or replace it with --overwrite"),
                message);
        assertTrue(message.contains("'bad.mod' cannot be read as NMODL"), message);
        assertTrue(message.contains("'3d.mod' cannot keep its name: '3d' is not a usable asset name"), message);
        assertTrue(message.contains("add it alone, with --asset=NAME or --variant=NAME"), message);
        assertTrue(message.contains("x.txt' is no mod file"), message);
        assertTrue(message.contains("is a folder; name the mods in it, '" + dir.resolve("mod/*.mod") + "'"), message);
        assertTrue(message.contains("there is no file '" + dir.resolve("gone.mod") + "'"), message);
    }
}
