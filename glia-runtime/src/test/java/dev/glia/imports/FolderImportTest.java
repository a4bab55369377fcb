package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    private static final Selection WHOLE = new Selection(List.of(), List.of(), true, false);

    @TempDir
    Path folder;

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ImportedPackage read() {
        return read(Selection.ALL);
    }

    private ImportedPackage read(Selection selection) {
        return new FolderImport(folder, "my-lab", "1.0", selection, OptionStyle.COMMAND_LINE).read();
    }

    private ImportedPackage readWhole() {
        return read(WHOLE);
    }

    private String failure() {
        return assertThrows(ImportException.class, this::read).getMessage();
    }

    private Map<String, String> names() {
        return names(readWhole());
    }

    private static Map<String, String> names(ImportedPackage imported) {
        return imported.pkg().mods().stream()
                .collect(Collectors.toMap(Mod::path, m -> m.name().fullName(), (a, b) -> a, TreeMap::new));
    }

    @Test
    void a_file_that_ends_in_MOD_is_not_left_out_silently() throws IOException {
        put("leak.mod", "NEURON { SUFFIX leak }");
        put("Kv1.MOD", "NEURON { SUFFIX Kv1 }");
        put("old/Na.Mod", "NEURON { SUFFIX Na }");
        String kv =
                "'Kv1.MOD' is left out, because nrnivmodl takes only files that end in .mod; rename it to 'Kv1.mod' if it is one";
        assertEquals(List.of(kv), read().notes());
        assertEquals(
                List.of(kv, kv.replace("Kv1.", "old/Na.").replace("MOD", "Mod")),
                readWhole().notes());
        Files.delete(folder.resolve("leak.mod"));
        assertEquals(kv, failure());
    }

    @Test
    void an_include_with_a_backslash_is_told_to_write_a_slash() throws IOException {
        put("leak.mod", "NEURON { SUFFIX leak }\nINCLUDE \"parts\\rest.inc\"\n");
        put("parts/rest.inc", "FUNCTION f(x) { f = x }\n");
        List<String> notes = read().notes();
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).endsWith("; write \"parts/rest.inc\", which every system takes"), notes.get(0));
    }

    @Test
    void a_licence_of_no_known_name_is_not_none() throws IOException {
        put("leak.mod", "NEURON { SUFFIX leak }");
        put("LICENSE.txt", "You may use this on weekdays.");
        assertEquals("LicenseRef-LICENSE.txt", read().pkg().licence());
        assertTrue(read().files().containsKey("LICENSE.txt"));
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
        put("vecevent.mod", "NEURON { ARTIFICIAL_CELL VecStim RANGE ping }");
        assertEquals(
                "package 'my_lab' cannot be made: asset 'VecStim' is in 'VecStim.mod', 'vecevent.mod'. Keep them all, each in a"
                        + " variant that is named by its folder, with --variants-by=folder; leave files or folders out with"
                        + " --exclude=PATTERN, or take only some with --only=PATTERN; or rename a file to ASSET.mod or"
                        + " ASSET__VARIANT.mod",
                failure());
    }

    @Test
    void a_folder_is_read_as_nrnivmodl_reads_it_and_an_old_copy_below_it_does_not_matter() throws IOException {
        put("a.mod", "NEURON { SUFFIX a }");
        put("old/a_2004.mod", "NEURON { SUFFIX a }");
        put("old/b.mod", "NEURON { SUFFIX b }");
        assertEquals(Map.of("a.mod", "glia__my_lab__a__0"), names(read()));
        ImportedPackage whole = readWhole();
        assertEquals(Map.of("a.mod", "glia__my_lab__a__0", "old/b.mod", "glia__my_lab__b__0"), names(whole));
        assertEquals(Map.of("old/a_2004.mod", "a.mod"), whole.copies());
        assertFalse(whole.files().containsKey("old/a_2004.mod"));
    }

    @Test
    void all_clashes_are_told_in_one_message() throws IOException {
        put("x.mod", "NEURON { SUFFIX k }");
        put("y.mod", "NEURON { SUFFIX k RANGE g }");
        put("old/na.mod", "NEURON { SUFFIX na1 }");
        put("new/na.mod", "NEURON { SUFFIX na1 RANGE g }");
        put("3d.mod", "NEURON { }");
        String message = assertThrows(ImportException.class, this::readWhole).getMessage();
        assertTrue(message.contains("asset 'k' is in 'x.mod', 'y.mod'"), message);
        assertTrue(message.contains("asset 'na1' is in 'new/na.mod', 'old/na.mod'"), message);
        assertTrue(message.contains("mod '3d.mod' cannot be named"), message);
    }

    @Test
    void folders_tell_variants_apart_and_files_do_within_a_folder() throws IOException {
        put("models/golgi/mods/k.mod", "NEURON { SUFFIX k }");
        put("models/purkinje/mods/k.mod", "NEURON { SUFFIX k RANGE g }");
        put("models/purkinje/mods/only.mod", "NEURON { SUFFIX only }");
        put("models/golgi/mods/v1.mod", "NEURON { SUFFIX v }");
        put("models/golgi/mods/v2.mod", "NEURON { SUFFIX v RANGE g }");
        assertEquals(
                Map.of(
                        "models/golgi/mods/k.mod", "glia__my_lab__k__golgi",
                        "models/purkinje/mods/k.mod", "glia__my_lab__k__purkinje",
                        "models/purkinje/mods/only.mod", "glia__my_lab__only__0",
                        "models/golgi/mods/v1.mod", "glia__my_lab__v__golgi_v1",
                        "models/golgi/mods/v2.mod", "glia__my_lab__v__golgi_v2"),
                names(read(new Selection(List.of(), List.of(), true, true))));
    }

    @Test
    void files_and_folders_are_taken_or_left_out_by_patterns() throws IOException {
        put("a.mod", "NEURON { SUFFIX a }");
        put("b.mod", "NEURON { SUFFIX b }");
        put("mods.OLD/a.mod", "NEURON { SUFFIX a RANGE g }");
        put("x/deep/c.mod", "NEURON { SUFFIX c }");
        assertEquals(
                Set.of("a.mod", "b.mod", "x/deep/c.mod"),
                names(read(new Selection(List.of(), List.of("*.OLD"), true, false)))
                        .keySet());
        assertEquals(
                Set.of("x/deep/c.mod"),
                names(read(new Selection(List.of("x/deep"), List.of(), true, false)))
                        .keySet());
        assertEquals(
                "no mod is left of the 4 in folder %s; correct --only=PATTERN and --exclude=PATTERN"
                        .formatted(folder.getFileName()),
                assertThrows(ImportException.class, () -> read(new Selection(List.of("z*"), List.of(), true, false)))
                        .getMessage());
    }

    @Test
    void a_folder_whose_mods_lie_below_it_is_told_where() throws IOException {
        put("m/one/a.mod", "NEURON { SUFFIX a }");
        put("m/b.mod", "NEURON { SUFFIX b }");
        assertEquals(
                "'%s' itself holds no mod, but folders below it do: 'm' (1), 'm/one' (1). Name one of them, or read them all with --subfolders"
                        .formatted(folder),
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
        ImportedPackage imported = readWhole();
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
        assertTrue(readWhole().files().containsKey("mod/x.inc"));
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
    void a_lookup_of_the_old_name_is_noted_and_what_the_compiler_will_judge_is_not() throws IOException {
        put(
                "a.mod",
                "NEURON { SUFFIX a }\nVERBATIM\nextern double* vector_vec();\nhoc_lookup(\"f_a\");\nexit(1);\nENDVERBATIM\n");
        assertEquals(1, read().notes().size());
        assertTrue(
                read().notes().get(0).startsWith("mod 'a.mod' line 4: `\"f_a\"`"),
                read().notes().get(0));
    }

    @Test
    void links_are_followed_and_links_flattened_to_text_too() throws IOException {
        put("common/x.mod", "NEURON { SUFFIX x }");
        put("l/y__1.mod", "../common/x.mod");
        Files.createSymbolicLink(folder.resolve("l/z__1.mod"), Path.of("../common/x.mod"));
        Map<String, byte[]> files = readWhole().files();
        assertArrayEquals(files.get("common/x.mod"), files.get("l/y__1.mod"));
        assertArrayEquals(files.get("common/x.mod"), files.get("l/z__1.mod"));
        put("l/w__1.mod", "../gone.mod\n");
        String message = assertThrows(ImportException.class, this::readWhole).getMessage();
        assertTrue(message.contains("'l/w__1.mod' holds only the path '../gone.mod'"), message);
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
                "package 'my_lab' cannot be made: mod '3na.mod' cannot be named: '3na' is not a usable asset name: "
                        + GRAMMAR
                        + ". Leave files or folders out with --exclude=PATTERN, or take only some with --only=PATTERN, or"
                        + " rename a file to ASSET.mod or ASSET__VARIANT.mod",
                failure());
    }

    @Test
    void a_package_name_that_can_be_none_is_refused_before_any_mod_is_looked_at() throws IOException {
        put("Nav.mod", "NEURON { SUFFIX Nav }");
        assertEquals(
                "'1lab' is not a usable package name: " + GRAMMAR,
                assertThrows(
                                PackageException.class,
                                () -> new FolderImport(folder, "1lab", "1", Selection.ALL, OptionStyle.COMMAND_LINE)
                                        .read())
                        .getMessage());
    }

    @Test
    void a_folder_without_mods_is_refused() {
        assertEquals(
                "'" + folder
                        + "' and the folders below it hold no file whose name ends in .mod; name the folder that holds the mods",
                failure());
        Path none = folder.resolve("none");
        String message = assertThrows(
                        ImportException.class,
                        () -> new FolderImport(none, "a", "1", Selection.ALL, OptionStyle.COMMAND_LINE).read())
                .getMessage();
        assertEquals(
                "'" + none
                        + "' is neither a folder nor an archive (.zip, .whl, .tar, .tar.gz, .tgz); name a folder or an archive that holds mod files",
                message);
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
