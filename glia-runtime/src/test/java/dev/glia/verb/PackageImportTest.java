package dev.glia.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.fixtures.TestNeuron;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.library.BuildOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageImportTest {
    @TempDir
    Path dir;

    private Path mods;

    @BeforeEach
    void mods() throws IOException {
        mods = Files.createDirectories(dir.resolve("mods"));
        put("Leak.mod", "NEURON { SUFFIX leak RANGE g }\nPARAMETER { g = 1 }\n");
        put("old/leak.mod", "NEURON { SUFFIX leak RANGE g }\nPARAMETER { g = 1 }\n");
        put("arbor/syn.mod", "NEURON { POINT_PROCESS syn }");
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(mods.resolve(path).getParent());
        Files.writeString(mods.resolve(path), text);
    }

    private ImportPlan plan(String pkg, Selection selection, OptionStyle style) {
        return new PackageImport(
                        Optional.empty(),
                        Optional.of(mods),
                        Optional.of(pkg),
                        Optional.empty(),
                        selection,
                        false,
                        style)
                .plan(TestNeuron.search());
    }

    @Test
    void a_plan_shows_what_is_in_and_what_is_left_out() {
        Selection whole = new Selection(List.of(), List.of(), true, false);
        assertEquals("""
                ASSET  VARIANT  KIND           DIALECT  FILE
                leak   0        density        both     Leak.mod
                syn    0        point-process  arbor    arbor/syn.mod
                'old/leak.mod' is identical to 'Leak.mod' and left out
                package 'lab' 1.0, mods: 2, identical files left out: 1, licence: none found, from folder mods""", plan("lab", whole, OptionStyle.MAVEN).text());
    }

    @Test
    void a_name_that_had_to_be_changed_is_told() {
        assertEquals(
                List.of(
                        "the package is called 'my_models', because 'my-models' cannot be a part of the name of a mechanism; write -Dglia.pkg=my_models to see that name everywhere"),
                plan("my-models", Selection.ALL, OptionStyle.MAVEN).notes());
        assertEquals(
                List.of(), plan("my_models", Selection.ALL, OptionStyle.MAVEN).notes());
    }

    @Test
    void the_author_is_told_of_a_mod_that_cannot_be_built() throws IOException {
        put("broken.mod", "NEURON { SUFFIX broken RANGE g }\nPARAMETER { g = 1 }\nBREAKPOINT { g = }\n");
        List<String> told = new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {})
                .of(plan("lab", Selection.ALL, OptionStyle.MAVEN).imported());
        assertEquals(1, told.size());
        assertTrue(
                told.get(0)
                        .startsWith(
                                "it has a mod that cannot be built, so whoever inserts that is given the reason: broken.mod:3"),
                told.get(0));
    }

    @Test
    void what_to_type_is_told_as_it_is_typed_there() {
        PackageImport nothing = new PackageImport(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.ALL,
                false,
                OptionStyle.COMMAND_LINE);
        assertEquals(
                "there is nothing to import; name a pip package, --pip=dbbs-catalogue==6.0.1, or a folder or archive of mods and a name for the package, --from=mods --pkg=my_models",
                assertThrows(GliaException.class, () -> nothing.plan(TestNeuron.search()))
                        .getMessage());
        assertEquals(
                "mods cannot be told apart by 'author'; write -Dglia.variantsBy=folder",
                assertThrows(
                                GliaException.class,
                                () -> PackageImport.byFolder(Optional.of("author"), OptionStyle.MAVEN))
                        .getMessage());
    }
}
