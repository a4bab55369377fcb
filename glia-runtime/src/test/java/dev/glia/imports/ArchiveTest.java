package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.process.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String LONG = "a-model-of-a-cell/with-a-folder-of-a-very-long-name/".repeat(3);

    @TempDir
    Path folder;

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void run(String... words) {
        assertTrue(new Command(List.of(words), folder, Map.of(), Duration.ofMinutes(1))
                .run()
                .succeeded());
    }

    private static ImportedPackage read(Path archive) {
        return new FolderImport(archive, "lab", "1.0", Selection.ALL, OptionStyle.COMMAND_LINE).read();
    }

    private static List<String> paths(ImportedPackage imported) {
        return imported.pkg().mods().stream().map(mod -> mod.path()).sorted().toList();
    }

    @Test
    void what_tar_has_written_is_read_in_each_of_its_formats() throws IOException {
        put("model/a.mod", "NEURON { SUFFIX a }");
        put("model/" + LONG + "b.mod", "NEURON { SUFFIX b }");
        put("model/LICENSE", "Apache License Version 2.0, January 2004");
        for (String format : List.of("gnu", "pax", "ustar")) {
            run("tar", "--format=" + format, "-czf", format + ".tar.gz", "model");
            ImportedPackage imported = read(folder.resolve(format + ".tar.gz"));
            assertEquals(List.of(LONG + "b.mod", "a.mod"), paths(imported), format);
            assertEquals("Apache-2.0", imported.pkg().licence());
            assertTrue(
                    imported.pkg().origin().matches("archive " + format + ".tar.gz, SHA-256 [0-9a-f]{64}"),
                    imported.pkg().origin());
        }
    }

    @Test
    void a_zip_archive_of_a_published_model_is_read_whole() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("model.zip")))) {
            for (String name : List.of("cell/mods/a.mod", "cell/mods/x86_64/a.mod", "cell/run.hoc")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("NEURON { SUFFIX a }".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertEquals(List.of("mods/a.mod"), paths(read(folder.resolve("model.zip"))));
    }

    @Test
    void an_entry_that_leads_out_of_the_archive_is_refused() throws IOException {
        Path archive = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../../outside.mod"));
            zip.write("NEURON { SUFFIX a }".getBytes(StandardCharsets.US_ASCII));
        }
        String message =
                assertThrows(ImportException.class, () -> read(archive)).getMessage();
        assertEquals(
                "'%s' holds '../../outside.mod', which leads out of it; do not trust this archive".formatted(archive),
                message);
    }

    @Test
    void a_damaged_archive_is_told_so() throws IOException {
        put("model/a.mod", "NEURON { SUFFIX a }".repeat(1000));
        run("tar", "-cf", "whole.tar", "model");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.tar"));
        Files.write(folder.resolve("cut.tar"), Arrays.copyOf(bytes, 3000));
        bytes[520] ^= 1;
        bytes[3] ^= 1;
        Files.write(folder.resolve("flipped.tar"), bytes);
        for (String name : List.of("cut.tar", "flipped.tar")) {
            String message = assertThrows(ImportException.class, () -> read(folder.resolve(name)))
                    .getMessage();
            assertTrue(message.contains("cannot be read as an archive"), message);
        }
    }
}
