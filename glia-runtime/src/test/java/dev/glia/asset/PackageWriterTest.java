package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {
    private static final ModPackage LEAKS = PackageFixtures.leaks("a", "1", "x", "y");

    @TempDir
    Path dir;

    @Test
    void a_jar_built_twice_is_identical_also_in_another_time_zone() {
        TimeZone here = TimeZone.getDefault();
        byte[] first = PackageWriter.bytes(LEAKS, files("x.mod", "y.mod"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(first, PackageWriter.bytes(LEAKS, files("y.mod", "x.mod")));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void what_is_written_is_read_again() {
        Path jar = dir.resolve("in/a.jar");
        PackageWriter.write(jar, LEAKS, files("x.mod", "y.mod", "in/rates.inc"));
        ModPackage read = PackageReader.read(jar, "g:a:1").get(0);
        assertEquals(LEAKS.mods(), read.mods());
        try (PackageFiles files = PackageFiles.open(read)) {
            assertEquals(List.of("in/rates.inc", "x.mod", "y.mod"), files.paths());
            assertArrayEquals(PackageFixtures.leak(), files.read("y.mod"));
        }
    }

    @Test
    void a_folder_holds_the_same_package_as_a_jar() {
        PackageWriter.writeFolder(dir.resolve("classes"), LEAKS, files("x.mod", "y.mod", "in/rates.inc"));
        ModPackage read = PackageReader.read(dir.resolve("classes"), "here").get(0);
        assertEquals(LEAKS.mods(), read.mods());
        try (PackageFiles files = PackageFiles.open(read)) {
            assertEquals(List.of("in/rates.inc", "x.mod", "y.mod"), files.paths());
        }
    }

    @Test
    void a_jar_can_be_read_by_whom_other_new_files_can_be_read() throws IOException {
        Path other = Files.createFile(dir.resolve("other"));
        PackageFixtures.jar(dir.resolve("a.jar"), "a", "1", "x");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(dir.resolve("a.jar")));
    }

    @Test
    void nothing_is_left_beside_the_jar() throws IOException {
        PackageFixtures.jar(dir.resolve("a.jar"), "a", "1", "x");
        PackageFixtures.jar(dir.resolve("a.jar"), "a", "2", "x");
        try (var files = Files.list(dir)) {
            assertEquals(List.of(dir.resolve("a.jar")), files.toList());
        }
    }

    @Test
    void a_listed_mod_without_file_is_not_written() {
        assertEquals(
                "package 'a' lists mod 'y.mod', but its file is not there",
                assertThrows(PackageException.class, () -> PackageWriter.bytes(LEAKS, files("x.mod")))
                        .getMessage());
    }

    private static Map<String, byte[]> files(String... paths) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of(paths).forEach(path -> files.put(path, PackageFixtures.leak()));
        return files;
    }
}
