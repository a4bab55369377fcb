package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceModsTest {
    private static final ModOrigin ORIGIN = ModOrigin.ofProject("1.0", List.of(), List.of(), "");

    @TempDir
    Path project;

    private void put(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportedPackage read() {
        return new SourceMods(project.resolve("src/main/mod"), project, "lab", ORIGIN).read();
    }

    private static String refusal(Optional<String> given, String artifactId) {
        return assertThrows(ImportException.class, () -> SourceMods.packageName(given, artifactId))
                .getMessage();
    }

    @Test
    void the_file_names_the_asset_whatever_the_mechanism_is_called() throws IOException {
        put("src/main/mod/Kv1.mod", "NEURON { SUFFIX kdr }");
        put("src/main/mod/Kv1__high.mod", "NEURON { SUFFIX kdr }");
        put("src/main/mod/arbor/Kv1.mod", "NEURON { SUFFIX k }");
        assertEquals(
                Set.of("glia__lab__Kv1__0 COMMON", "glia__lab__Kv1__high COMMON", "glia__lab__Kv1__0 ARBOR"),
                read().pkg().mods().stream()
                        .map(mod -> mod.name() + " " + mod.dialect())
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_mod_in_a_folder_that_no_simulator_reads_is_refused() throws IOException {
        put("src/main/mod/Kv1.mod", "NEURON { SUFFIX kdr }");
        put("src/main/mod/old/Kv1.mod", "NEURON { SUFFIX kdr }");
        String message = assertThrows(ImportException.class, this::read).getMessage();
        assertTrue(message.startsWith("'old/Kv1.mod' lies below '"), message);
        assertTrue(message.endsWith(
                "move it up, or into the folder 'neuron' or 'arbor' if it is for that simulator alone"));
    }

    @Test
    void a_file_that_ends_in_MOD_is_refused_where_it_would_be_left_out_silently() throws IOException {
        put("src/main/mod/Kv1.MOD", "NEURON { SUFFIX kdr }");
        assertTrue(new SourceMods(project.resolve("src/main/mod"), project, "lab", ORIGIN).exist());
        String message = assertThrows(ImportException.class, this::read).getMessage();
        assertTrue(message.contains("'Kv1.MOD' is left out"), message);
    }

    @Test
    void licence_and_citation_go_along_and_name_what_the_project_does_not() throws IOException {
        put("src/main/mod/Kv1.mod", "NEURON { SUFFIX kdr }");
        put("LICENSE", "Apache License\nVersion 2.0");
        put("CITATION.cff", """
                title: Channels
                authors:
                  - family-names: "Lovelace"
                    given-names: Ada
                  - name: The lab
                references:
                  - authors:
                      - family-names: Other
                """);
        ImportedPackage read = read();
        assertEquals("Apache-2.0", read.pkg().licence());
        assertEquals(List.of("Ada Lovelace", "The lab"), read.pkg().authors());
        assertEquals(Set.of("CITATION.cff", "Kv1.mod", "LICENSE"), read.files().keySet());
    }

    @Test
    void what_is_as_it_was_is_not_written_again_and_what_is_gone_is_removed() throws IOException {
        put("src/main/mod/a.mod", "NEURON { SUFFIX a }");
        put("src/main/mod/b.mod", "NEURON { SUFFIX b }");
        Path classes = project.resolve("target/classes");
        Path written = classes.resolve("META-INF/glia/lab");
        read().writeInto(classes);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(written.resolve("a.mod"), before);
        Files.delete(project.resolve("src/main/mod/b.mod"));
        read().writeInto(classes);
        assertEquals(before, Files.getLastModifiedTime(written.resolve("a.mod")));
        assertTrue(Files.notExists(written.resolve("b.mod")));
    }

    @Test
    void an_artifact_that_cannot_name_a_package_is_told_a_name_that_can() {
        assertEquals("lab_kv_2", SourceMods.packageName(Optional.empty(), "lab-kv.2"));
        assertEquals("mine", SourceMods.packageName(Optional.of("mine"), "lab"));
        for (String artifactId : List.of("a--b", "a-_b", "9a_b-")) {
            String message = refusal(Optional.empty(), artifactId);
            assertTrue(
                    message.startsWith(
                            "the package in src/main/mod cannot be called as the artifactId '" + artifactId + "' is: "),
                    message);
            assertTrue(message.endsWith("or -Dglia.pkg=a_b"), message);
        }
        assertTrue(refusal(Optional.of("NEURON"), "lab").endsWith("or -Dglia.pkg=my_models"));
    }
}
