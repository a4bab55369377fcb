package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {
    private static final String GRAMMAR =
            "letters, digits and single underscores, beginning with a letter, no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again";

    @TempDir
    Path folder;

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ImportedPackage read() {
        return new FolderImport(folder, "my-lab", "1.0").read();
    }

    private String failure() {
        return assertThrows(ImportException.class, this::read).getMessage();
    }

    private Map<String, String> names() {
        return read().pkg().mods().stream()
                .collect(Collectors.toMap(Mod::path, m -> m.name().fullName(), (a, b) -> a, TreeMap::new));
    }

    @Test
    void mods_are_named_by_mechanism_or_by_file_and_variant() throws IOException {
        put("hh_k.mod", "NEURON { SUFFIX kdr }");
        put("Kv1__high.mod", "NEURON { SUFFIX kv }");
        put("leak.mod", "NEURON { }");
        put("stats.mod", "NEURON { SUFFIX nothing }");
        put("glia__other__Na__1.mod", "NEURON { SUFFIX glia__other__Na__1 }");
        assertEquals(
                Map.of(
                        "hh_k.mod", "glia__my_lab__kdr__0",
                        "Kv1__high.mod", "glia__my_lab__Kv1__high",
                        "leak.mod", "glia__my_lab__leak__0",
                        "stats.mod", "glia__my_lab__stats__0",
                        "glia__other__Na__1.mod", "glia__my_lab__Na__1"),
                names());
    }

    @Test
    void facts_dialects_and_kinds_are_recorded() throws IOException {
        put("neuron/syn.mod", "NEURON { POINT_PROCESS syn USEION ca READ eca VALENCE 2 }\nPARAMETER { tau = 3 (ms) }");
        put("arbor/syn.mod", "NEURON { POINT_PROCESS syn }");
        ModPackage pkg = read().pkg();
        assertEquals(
                Set.of(Dialect.NEURON, Dialect.ARBOR),
                pkg.mods().stream().map(Mod::dialect).collect(Collectors.toSet()));
        Mod neuron = pkg.mods().stream()
                .filter(m -> m.dialect() == Dialect.NEURON)
                .findFirst()
                .orElseThrow();
        assertEquals(ModKind.POINT_PROCESS, neuron.kind());
        assertEquals("2", neuron.ions().get(0).valence().orElseThrow());
        assertEquals("ms", neuron.parameters().get(0).unit().orElseThrow());
        assertEquals("folder " + folder.getFileName(), pkg.origin());
        assertEquals("1.0", pkg.version());
    }

    @Test
    void names_that_differ_only_in_case_are_two_assets() throws IOException {
        put("a/Dipole.mod", "NEURON { POINT_PROCESS Dipole }");
        put("b/dipole.mod", "NEURON { SUFFIX dipole }");
        assertEquals(Set.of("glia__my_lab__Dipole__0", "glia__my_lab__dipole__0"), Set.copyOf(names().values()));
    }

    @Test
    void two_mods_of_one_name_are_reported_with_both_files() throws IOException {
        put("VecStim.mod", "NEURON { ARTIFICIAL_CELL VecStim }");
        put("vecevent.mod", "NEURON { ARTIFICIAL_CELL VecStim }");
        assertEquals(
                "mods 'VecStim.mod' and 'vecevent.mod' would both be asset 'VecStim' in variant '0' of package 'my_lab';"
                        + " name the file of one of them VecStim__VARIANT.mod, with a word of your own for VARIANT",
                failure());
    }

    @Test
    void included_files_travel_beside_their_readers() throws IOException {
        put("net/a.mod", "INCLUDE \"netcon.inc\"\nNEURON { SUFFIX a }\nVERBATIM\n#include \"misc.h\"\nENDVERBATIM\n");
        put("other/b.mod", "INCLUDE \"netcon.inc\"\nNEURON { SUFFIX b }");
        put("net/netcon.inc", "INCLUDE \"deep/er.inc\"\n");
        put("net/deep/er.inc", ": nothing");
        put("net/misc.h", "#include \"more.h\"\n#include <math.h>\n#include \"mechapi.h\"\n");
        put("net/more.h", "");
        put("other/netcon.inc", ": another\n");
        ImportedPackage imported = read();
        assertEquals(
                List.of(
                        "net/a.mod",
                        "net/deep/er.inc",
                        "net/misc.h",
                        "net/more.h",
                        "net/netcon.inc",
                        "other/b.mod",
                        "other/netcon.inc"),
                List.copyOf(imported.files().keySet()));
        assertEquals(List.of(), imported.notes());
        assertEquals(": another\n", new String(imported.files().get("other/netcon.inc"), StandardCharsets.US_ASCII));
    }

    @Test
    void an_include_that_is_missing_or_outside_is_noted() throws IOException {
        put("a.mod", "INCLUDE \"gone.inc\"\nINCLUDE \"../out.inc\"\nNEURON { SUFFIX a }");
        List<String> notes = read().notes();
        assertEquals(2, notes.size());
        assertTrue(
                notes.get(0).startsWith("mod 'a.mod' says INCLUDE \"gone.inc\", but that file is neither"),
                notes.get(0));
        assertTrue(notes.get(1).contains("'../out.inc', outside the imported folder"), notes.get(1));
    }

    @Test
    void an_included_file_found_in_the_root_is_put_beside_its_reader() throws IOException {
        put("mod/a.mod", "INCLUDE \"x.inc\"\nNEURON { SUFFIX a }");
        put("x.inc", ": x");
        assertTrue(read().files().containsKey("mod/x.inc"));
    }

    @Test
    void a_mod_that_cannot_be_read_stays_and_is_noted() throws IOException {
        put("a.mod", "NEURON { SUFFIX a }");
        put("template.mod", "NEURON { SUFFIX {{ suffix }} }");
        ImportedPackage imported = read();
        assertEquals(2, imported.pkg().mods().size());
        assertEquals(
                List.of(
                        "mod 'template.mod' cannot be read as NMODL: SUFFIX is followed by '{' where the mechanism's name"
                                + " is expected (line 1, column 10)"),
                imported.notes());
    }

    @Test
    void hazards_are_noted() throws IOException {
        put("a.mod", "NEURON { SUFFIX a }\nVERBATIM\nexit(1);\nENDVERBATIM\n");
        assertTrue(read().notes().get(0).startsWith("mod 'a.mod' line 3: `exit()`: this call ends the whole process"));
    }

    @Test
    void links_are_followed_and_links_flattened_to_text_too() throws IOException {
        put("common/x.mod", "NEURON { SUFFIX x }");
        put("l/y__1.mod", "../common/x.mod");
        Files.createSymbolicLink(folder.resolve("l/z__1.mod"), Path.of("../common/x.mod"));
        Map<String, byte[]> files = read().files();
        assertArrayEquals(files.get("common/x.mod"), files.get("l/y__1.mod"));
        assertArrayEquals(files.get("common/x.mod"), files.get("l/z__1.mod"));
        put("l/w__1.mod", "../gone.mod\n");
        assertTrue(failure().contains("'l/w__1.mod' holds only the path '../gone.mod'"), failure());
    }

    @Test
    void copies_that_nrnivmodl_left_are_not_read() throws IOException {
        put("a.mod", "NEURON { SUFFIX a }");
        put("x86_64/a.mod", "NEURON { SUFFIX a }");
        put(".git/a.mod", "NEURON { SUFFIX a }");
        assertEquals(Set.of("a.mod"), names().keySet());
    }

    @Test
    void a_name_that_cannot_be_made_to_fit_is_reported_with_its_file() throws IOException {
        put("3na.mod", "NEURON { }");
        assertEquals(
                "mod '3na.mod' of package 'my_lab' cannot be named: '3na' is not a usable asset name: " + GRAMMAR
                        + ". Rename its file to ASSET.mod or ASSET__VARIANT.mod",
                failure());
    }

    @Test
    void a_package_name_that_can_be_none_is_refused_before_any_mod_is_looked_at() throws IOException {
        put("Nav.mod", "NEURON { SUFFIX Nav }");
        assertEquals(
                "'1lab' is not a usable package name: " + GRAMMAR,
                assertThrows(PackageException.class, () -> new FolderImport(folder, "1lab", "1").read())
                        .getMessage());
    }

    @Test
    void a_folder_without_mods_is_refused() {
        assertEquals("'" + folder + "' and the folders below it hold no file whose name ends in .mod", failure());
        Path none = folder.resolve("none");
        String message = assertThrows(ImportException.class, () -> new FolderImport(none, "a", "1").read())
                .getMessage();
        assertEquals("'" + none + "' is no folder; name a folder that holds mod files", message);
    }

    @Test
    void the_jar_is_read_back_and_written_twice_the_same(@TempDir Path out) throws IOException {
        put("a.mod", "COMMENT\ncaf\u00e9\nENDCOMMENT\nNEURON { SUFFIX a }");
        put("LICENSE.txt", "MIT License\nPermission is hereby granted, free of charge, to any");
        read().writeTo(out.resolve("1.jar"));
        read().writeTo(out.resolve("2.jar"));
        assertArrayEquals(Files.readAllBytes(out.resolve("1.jar")), Files.readAllBytes(out.resolve("2.jar")));
        ModPackage back = PackageReader.read(out.resolve("1.jar"), "g:a:1").get(0);
        assertEquals("MIT", back.licence());
        assertEquals(read().pkg().mods(), back.mods());
    }
}
