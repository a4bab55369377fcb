package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchFoldersTest {
    @TempDir
    Path cache;

    @Test
    void the_longest_unused_beyond_twenty_are_removed_unless_they_are_young() throws IOException {
        LaunchFolders folders = LaunchFolders.below(cache);
        for (int days = 1; days <= 30; days++) {
            library(folders.of("used" + days), Duration.ofDays(days).plusHours(1));
        }
        for (int hours = 1; hours <= 5; hours++) {
            library(folders.of("young" + hours), Duration.ofHours(hours));
        }
        library(folders.of("now"), Duration.ofDays(90));
        folders.used(folders.of("now"));
        try (var left = Files.list(folders.root())) {
            assertEquals(20, left.count());
        }
        assertTrue(Files.exists(folders.of("now")));
        assertTrue(Files.exists(folders.of("young5")));
        assertTrue(Files.exists(folders.of("used14")));
        assertFalse(Files.exists(folders.of("used15")));
    }

    @Test
    void twenty_five_of_one_day_are_all_kept() throws IOException {
        LaunchFolders folders = LaunchFolders.below(cache);
        for (int i = 0; i < 25; i++) {
            library(folders.of("library" + i), Duration.ofMinutes(i));
        }
        folders.used(folders.of("library0"));
        try (var left = Files.list(folders.root())) {
            assertEquals(25, left.count());
        }
    }

    /** Another launch's housekeeping removed it, and its compiler found no folder to run in. */
    @Test
    void a_folder_in_which_a_build_has_just_begun_is_kept() throws IOException {
        LaunchFolders folders = LaunchFolders.below(cache);
        for (int i = 0; i < 25; i++) {
            library(folders.of("library" + i), Duration.ofMinutes(i));
        }
        GliaLayout first = new GliaLayout(folders.of("first"));
        Files.createDirectories(first.work());
        GliaLayout again = new GliaLayout(folders.of("again"));
        library(again.folder(), Duration.ofDays(30));
        Files.createDirectories(again.work());
        folders.used(folders.of("library0"));

        assertTrue(Files.exists(first.work()));
        assertTrue(Files.exists(again.work()));
    }

    @Test
    void what_a_killed_build_left_is_removed_after_a_day() throws IOException {
        LaunchFolders folders = LaunchFolders.below(cache);
        for (int i = 0; i < 25; i++) {
            library(folders.of("library" + i), Duration.ofMinutes(i));
        }
        Path left = folders.of("left");
        Files.createDirectories(new GliaLayout(left).work());
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        folders.used(folders.of("library0"));

        assertFalse(Files.exists(left));
    }

    /** In a cache that an administrator has filled nothing can be touched; what belongs to nobody cannot either. */
    @Test
    void housekeeping_that_is_not_permitted_stops_no_launch() throws IOException {
        LaunchFolders folders = LaunchFolders.below(Files.writeString(cache.resolve("file"), "in the way"));
        folders.used(folders.of("library"));
    }

    private static void library(Path folder, Duration age) throws IOException {
        GliaLayout layout = new GliaLayout(Files.createDirectories(folder));
        Files.createDirectories(layout.mods());
        Files.writeString(layout.mods().resolve("a.mod"), "");
        Files.writeString(layout.manifest(), "{}");
        FileTime used = FileTime.from(Instant.now().minus(age));
        Files.setLastModifiedTime(layout.manifest(), used);
        Files.setLastModifiedTime(folder, used);
    }
}
