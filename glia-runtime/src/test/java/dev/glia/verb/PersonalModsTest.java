package dev.glia.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.ChildJvm;
import dev.glia.imports.OptionStyle;
import dev.glia.library.LocalCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalModsTest {
    @TempDir
    Path folder;

    private final List<String> noted = new ArrayList<>();

    private LocalCollection collection() {
        return LocalCollection.of(Map.of("glia.data", folder.resolve("data").toString())::get, name -> null);
    }

    private PersonalMods personal() {
        return new PersonalMods(collection(), OptionStyle.COMMAND_LINE, noted::add);
    }

    private static AddMods adding(boolean overwrite, Path... files) {
        return new AddMods(List.of(files), Optional.empty(), Optional.empty(), Optional.empty(), overwrite, false);
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> names() {
        return personal().pkg().map(ModPackage::mods).orElse(List.of()).stream()
                .map(mod -> mod.name().fullName())
                .sorted()
                .toList();
    }

    private List<String> files() {
        try (PackageFiles opened = PackageFiles.open(personal().pkg().orElseThrow())) {
            return opened.paths();
        }
    }

    @Test
    void what_is_added_is_there_with_what_it_includes_until_it_is_removed() throws IOException {
        put("old/gates.inc", "");
        List<String> said = personal()
                .add(adding(
                        false,
                        put("old/Na__0.mod", "NEURON { SUFFIX x }"),
                        put("old/k-2.mod", "INCLUDE \"gates.inc\"\nNEURON { SUFFIX kdr }")));
        assertEquals(
                "'%s' becomes 'Na.mod of the personal collection', asset 'Na', variant '0', density"
                        .formatted(folder.resolve("old/Na__0.mod")),
                said.get(0));
        assertEquals("models that start from now on see it", said.get(2));
        assertEquals(List.of("glia__local__Na__0", "glia__local__kdr__0"), names());
        assertEquals(List.of("Na.mod", "gates.inc", "kdr.mod"), files());

        personal().add(adding(false, put("old/kdr__slow.mod", "NEURON { SUFFIX kdr }")));
        GliaException several =
                assertThrows(GliaException.class, () -> personal().remove(List.of("kdr"), true));
        assertEquals(
                "the personal collection has several variants of 'kdr'; name those that are meant: kdr__0, kdr__slow",
                several.getMessage());
        assertEquals(
                List.of("removed kdr.mod from the personal collection"),
                personal().remove(List.of("kdr__0"), true));
        assertEquals(List.of("Na.mod", "kdr__slow.mod"), files(), "nobody includes gates.inc any more");
        personal().remove(List.of("Na", "glia__local__kdr__slow"), true);
        assertFalse(Files.exists(collection().jar()));
        personal().introduce();
        assertEquals(
                List.of("the personal collection is empty; put a mod there with `glia add --local FILE.mod`"), noted);
    }

    @Test
    void what_cannot_be_done_is_refused_and_changes_nothing() throws IOException {
        personal().add(adding(false, put("a/Na.mod", "NEURON { SUFFIX Na }")));
        Path other = put("b/Na.mod", "NEURON { SUFFIX Na RANGE g }");
        assertTrue(
                assertThrows(GliaException.class, () -> personal().add(adding(false, other)))
                        .getMessage()
                        .contains(
                                "would replace 'Na.mod of the personal collection', which is different; give it another variant with --variant=NAME, or replace it with --overwrite"));
        assertThrows(
                GliaException.class,
                () -> personal()
                        .add(adding(
                                false,
                                put("b/Kv.mod", "NEURON { SUFFIX Kv"),
                                put("b/Ca.mod", "NEURON { SUFFIX Ca }"))));
        assertEquals(
                "the personal collection has no mod 'Nav'; perhaps 'Na' is meant",
                assertThrows(GliaException.class, () -> personal().remove(List.of("Nav"), true))
                        .getMessage());
        assertTrue(assertThrows(GliaException.class, () -> personal().remove(List.of("Na"), false))
                .getMessage()
                .contains("if that is meant, add --local"));
        assertEquals(List.of("glia__local__Na__0"), names());
        personal().add(adding(true, other));
        assertEquals(List.of("glia__local__Na__0"), names());
    }

    @Test
    void of_many_processes_and_threads_that_add_at_once_none_loses_what_another_has_added() throws Exception {
        List<CompletableFuture<Void>> adding = new ArrayList<>();
        for (int process = 0; process < 2; process++) {
            String name = "P" + process;
            adding.add(CompletableFuture.runAsync(() -> {
                ChildJvm.Ended ended =
                        ChildJvm.of(Adding.class, folder.toString(), name).run();
                assertEquals(0, ended.exit(), ended.text());
            }));
        }
        for (int thread = 0; thread < 2; thread++) {
            String name = "T" + thread;
            adding.add(CompletableFuture.runAsync(() -> Adding.main(folder.toString(), name)));
        }
        for (CompletableFuture<Void> one : adding) {
            one.get();
        }
        TreeSet<String> expected = new TreeSet<>();
        for (String name : List.of("P0", "P1", "T0", "T1")) {
            IntStream.range(0, Adding.EACH).forEach(i -> expected.add("glia__local__" + name + "x" + i + "__0"));
        }
        assertEquals(List.copyOf(expected), names());
    }

    /** Adds some mods, one after the other. */
    static final class Adding {
        private static final int EACH = 8;

        private Adding() {}

        public static void main(String... arguments) {
            try {
                Path folder = Path.of(arguments[0]);
                LocalCollection collection = LocalCollection.of(
                        Map.of("glia.data", folder.resolve("data").toString())::get, n -> null);
                PersonalMods personal = new PersonalMods(collection, OptionStyle.COMMAND_LINE, line -> {});
                for (int i = 0; i < EACH; i++) {
                    String name = arguments[1] + "x" + i;
                    Path file = folder.resolve(name + ".mod");
                    Files.writeString(file, "NEURON { SUFFIX " + name + " }");
                    personal.add(adding(false, file));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void ci_and_the_setting_hide_it_from_models_and_not_from_whoever_lists_it() throws IOException {
        personal().add(adding(false, put("a/Na.mod", "NEURON { SUFFIX Na }")));
        Map<String, String> data = Map.of("glia.data", folder.resolve("data").toString());
        LocalCollection inCi = LocalCollection.of(data::get, Map.of("CI", "true")::get);
        assertEquals(List.of(), inCi.behind(List.of(), noted::add));
        new PersonalMods(inCi, OptionStyle.COMMAND_LINE, noted::add).introduce();
        assertEquals(
                List.of(
                        "models do not see the personal collection here, because glia.local is false or the variable CI is set; GLIA_LOCAL=true shows it to them"),
                noted);
        assertTrue(LocalCollection.of(data::get, Map.of("CI", "true", "GLIA_LOCAL", "yes")::get)
                .seen());
        assertFalse(
                LocalCollection.of(data::get, Map.of("GLIA_LOCAL", "0")::get).seen());
        assertTrue(collection().seen());
    }

    @Test
    void its_folder_is_where_the_user_or_xdg_says() {
        Map<String, String> home = Map.of("user.home", folder.toString());
        assertEquals(
                folder.resolve(".local/share/glia/local.jar"),
                LocalCollection.of(home::get, name -> null).jar());
        assertEquals(
                Path.of("/data/glia/local.jar"),
                LocalCollection.of(home::get, Map.of("XDG_DATA_HOME", "/data")::get)
                        .jar());
    }

    @Test
    void one_that_others_may_write_is_left_out_with_the_reason_and_not_added_to() throws IOException {
        Path file = put("a/Na.mod", "NEURON { SUFFIX Na }");
        personal().add(adding(false, file));
        Files.setPosixFilePermissions(collection().jar(), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertEquals(List.of(), collection().behind(List.of(), noted::add));
        assertTrue(
                noted.get(0)
                        .startsWith(
                                "the personal collection is left out, because its code would run as this user: other users may write to '"),
                noted.toString());
        assertThrows(GliaException.class, () -> personal().add(adding(false, file)));
    }

    @Test
    void a_package_of_its_name_on_the_class_path_takes_its_place() throws IOException {
        personal().add(adding(false, put("a/Na.mod", "NEURON { SUFFIX Na }")));
        ModPackage twin = personal().pkg().orElseThrow().from(new PackageSource("lab:local:1.0", folder));
        assertEquals(List.of(twin), collection().behind(List.of(twin), noted::add));
        assertEquals(
                List.of("the personal collection is left out, because lab:local:1.0 is a package 'local' too"), noted);
    }

    @Test
    void a_damaged_one_is_told_with_what_to_do() throws IOException {
        put("data/local.jar", "no jar");
        String said = assertThrows(GliaException.class, () -> collection().behind(List.of(), noted::add))
                .getMessage();
        assertTrue(said.startsWith("the personal collection cannot be read: "), said);
        assertTrue(
                said.endsWith("Do without it with -Dglia.local=false, or remove it with `rm %s` and add its mods again"
                        .formatted(collection().jar())),
                said);
    }
}
