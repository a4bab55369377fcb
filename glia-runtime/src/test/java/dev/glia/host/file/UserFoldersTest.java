package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserFoldersTest {
    private static final String ANA = home("ana");
    private static final String ADA = home("ada");
    private static final Map<String, String> HOME = Map.of("user.home", ANA);

    private static String home(String name) {
        try {
            return Files.createDirectories(Path.of("target/homes", name).toAbsolutePath())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(HOME, Map.of(), ANA + "/.cache/glia", ANA + "/.config/glia"),
                Arguments.of(
                        HOME,
                        Map.of("XDG_CACHE_HOME", "/var/ana", "XDG_CONFIG_HOME", "/etc/ana"),
                        "/var/ana/glia",
                        "/etc/ana/glia"),
                Arguments.of(HOME, Map.of("XDG_CACHE_HOME", "relative"), ANA + "/.cache/glia", ANA + "/.config/glia"),
                Arguments.of(
                        HOME,
                        Map.of("XDG_CACHE_HOME", "/var/ana", "GLIA_CACHE", "/fast", "GLIA_CONFIG", "/conf"),
                        "/fast",
                        "/conf"),
                Arguments.of(
                        Map.of("user.home", ANA, "glia.cache", "/mine", "glia.config", "/mine/conf"),
                        Map.of("GLIA_CACHE", "/fast", "GLIA_CONFIG", "/conf"),
                        "/mine",
                        "/mine/conf"),
                Arguments.of(
                        HOME,
                        Map.of("GLIA_CACHE", " ", "XDG_CONFIG_HOME", ""),
                        ANA + "/.cache/glia",
                        ANA + "/.config/glia"),
                Arguments.of(
                        Map.of("user.home", "?"), Map.of("HOME", ADA), ADA + "/.cache/glia", ADA + "/.config/glia"),
                Arguments.of(
                        Map.of("user.home", "/nonexistent"),
                        Map.of("HOME", ADA),
                        ADA + "/.cache/glia",
                        ADA + "/.config/glia"));
    }

    @Test
    void a_user_without_a_home_gets_a_folder_that_nobody_else_can_have_made() throws IOException {
        UserFolders folders = UserFolders.of(
                Map.of("user.home", "?", "java.io.tmpdir", "/tmp")::get, Map.of("HOME", "/nonexistent")::get);
        Path made = folders.cache().getParent().getParent();
        assertEquals(made.resolve(".cache/glia"), folders.cache());
        assertEquals(made.resolve(".config/glia"), folders.config());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        assertEquals(folders, UserFolders.of(Map.of("user.home", "?")::get, Map.<String, String>of()::get));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void property_comes_before_environment_before_xdg_before_home(
            Map<String, String> properties, Map<String, String> environment, String cache, String config) {
        assertEquals(
                new UserFolders(Path.of(cache), Path.of(config)), UserFolders.of(properties::get, environment::get));
    }

    @Test
    void a_cache_that_can_be_written_is_kept_and_nothing_is_said(@TempDir Path folder) {
        List<String> said = new ArrayList<>();
        UserFolders folders = new UserFolders(folder.resolve("new/cache"), folder);

        assertSame(folders, folders.orCacheIn(folder.resolve("fallback"), List.of("build"), said::add));
        assertEquals(List.of(), said);
    }

    @Test
    void a_cache_that_cannot_be_written_gives_way_to_the_fallback_and_says_so(@TempDir Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        UserFolders folders = new UserFolders(file.resolve("cache"), folder);

        assertEquals(
                new UserFolders(folder.resolve("fallback"), folder),
                folders.orCacheIn(folder.resolve("fallback"), List.of("build"), said::add));
        assertEquals(
                List.of(
                        "Glia's cache '%s/file/cache' cannot be written (Not a directory): '%s/fallback' is used instead, which no other project shares. Name a writable folder with -Dglia.cache=FOLDER."
                                .replace("%s", folder.toString())),
                said);
    }

    @Test
    void a_part_of_the_cache_that_cannot_be_written_is_as_good_as_none(@TempDir Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.writeString(cache.resolve("build"), "in the way");
        UserFolders found = new UserFolders(cache, folder)
                .orCacheIn(folder.resolve("fallback"), List.of("other", "build"), said::add);

        assertEquals(folder.resolve("fallback"), found.cache());
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("'" + cache.resolve("build") + "': "), said.get(0));
    }
}
