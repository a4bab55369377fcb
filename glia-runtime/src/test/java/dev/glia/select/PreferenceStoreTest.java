package dev.glia.select;

import static dev.glia.select.Packages.prefer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.HostException;
import dev.glia.host.process.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's global preferences on disk. */
class PreferenceStoreTest {
    private static final int WRITERS = 16;
    private static final int EACH = 5;

    @TempDir
    Path tests;

    /** Whatever a user may have in the name of a folder. */
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private PreferenceStore store;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(tests.resolve("it's $HOME \"of\" `mine`"));
        store = new PreferenceStore(folder, said::add);
    }

    @Test
    void what_is_selected_is_there_for_the_next_process_and_replaced_whole_and_cleared() {
        assertEquals(PreferenceSet.NONE, store.read());
        store.select(prefer("Kv1", "a", "hi"));
        store.select(prefer(null, "general", null));
        assertEquals(
                List.of(prefer("Kv1", "a", "hi"), prefer(null, "general", null)),
                new PreferenceStore(folder, said::add).read().preferences());
        store.select(prefer("Kv1", "b", null));
        assertEquals(
                List.of(prefer("Kv1", "b", null), prefer(null, "general", null)),
                store.read().preferences());
        store.clear("Kv1");
        assertEquals(List.of(prefer(null, "general", null)), store.read().preferences());
        assertEquals(List.of(), said);
    }

    @Test
    void the_file_is_readable_json_with_sorted_entries() throws IOException {
        store.select(prefer("Nav", null, "lo"));
        store.select(prefer("Kv1", "a", "hi"));
        assertEquals("""
                {
                  "preferences" : [ {
                    "asset" : "Kv1",
                    "pkg" : "a",
                    "variant" : "hi"
                  }, {
                    "asset" : "Nav",
                    "variant" : "lo"
                  } ],
                  "schema" : 1
                }
                """, Files.readString(store.file()));
    }

    @Test
    void a_damaged_file_is_reported_and_kept_aside_by_a_reader_and_by_a_writer() throws IOException {
        Files.writeString(store.file(), "{\"schema\": 1, \"preferen");
        assertEquals(PreferenceSet.NONE, store.read());
        Files.writeString(store.file(), "{\"schema\": 1, \"preferences\": [{\"asset\": 3}]}");
        assertEquals(
                List.of(prefer("Kv1", "a", null)),
                store.select(prefer("Kv1", "a", null)).preferences());
        assertEquals("{\"schema\": 1, \"preferen", Files.readString(folder.resolve("preferences.json.damaged-1")));
        assertEquals(
                "{\"schema\": 1, \"preferences\": [{\"asset\": 3}]}",
                Files.readString(folder.resolve("preferences.json.damaged-2")));
        assertEquals(2, said.size());
        assertEquals(
                "the global preferences in '%s' are damaged (preferences.json: $.preferences[0].asset must be a string), so none of them holds now; the file is kept as '%s'. Mend that file and move it back with `mv %s %s`, or choose again with `glia select`."
                        .formatted(
                                store.file(),
                                folder.resolve("preferences.json.damaged-2"),
                                ShellWord.of(folder.resolve("preferences.json.damaged-2")),
                                ShellWord.of(store.file())),
                said.get(1));
        assertEquals(List.of(prefer("Kv1", "a", null)), store.read().preferences());
    }

    @Test
    void an_empty_file_is_damaged_too() throws IOException {
        Files.createFile(store.file());
        assertEquals(PreferenceSet.NONE, store.read());
        assertEquals(1, said.size());
    }

    @Test
    void a_file_of_a_later_glia_is_left_alone() throws IOException {
        Files.writeString(store.file(), "{\"schema\": 2, \"preferences\": {}}");
        PreferenceException e = assertThrows(PreferenceException.class, store::read);
        assertEquals(
                "the global preferences in '%s' have schema 2 and this Glia reads schema 1: they were written by another version; use that version, or keep others in another folder with `export GLIA_CONFIG=%s/glia-config`"
                        .formatted(store.file(), System.getProperty("user.home")),
                e.getMessage());
        assertThrows(PreferenceException.class, () -> store.select(prefer("Kv1", "a", null)));
        assertEquals("{\"schema\": 2, \"preferences\": {}}", Files.readString(store.file()));
    }

    @Test
    void a_file_that_cannot_be_read_is_an_error_and_not_damage() throws IOException {
        Files.createDirectory(store.file());
        assertEquals(
                "the global preferences in '%s' cannot be read: Is a directory; make it usable for this user, or keep them in another folder with `export GLIA_CONFIG=%s/glia-config`"
                        .formatted(store.file(), System.getProperty("user.home")),
                assertThrows(HostException.class, store::read).getMessage());
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_with_another() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PreferenceStore nowhere = new PreferenceStore(file, said::add);
        assertEquals(
                "the global preferences cannot be kept in '%s': '%s' is there already and is not a folder; make it usable for this user, or keep them in another folder with `export GLIA_CONFIG=%s/glia-config`"
                        .formatted(file, file, System.getProperty("user.home")),
                assertThrows(HostException.class, () -> nowhere.select(prefer("Kv1", "a", null)))
                        .getMessage());
    }

    @Test
    void a_damaged_file_that_was_mended_is_moved_back_by_the_command_that_the_warning_tells() throws Exception {
        Files.writeString(store.file(), "{\"schema\": 1, \"preferences\": [{\"asset\": \"Kv1\", \"pkg\": \"a\"}]");
        store.read();
        Path aside = folder.resolve("preferences.json.damaged-1");
        Files.writeString(aside, Files.readString(aside) + "}");
        String command = said.get(0).replaceAll("(?s).*with `(mv .*)`, or choose.*", "$1");
        assertEquals(0, new ProcessBuilder("sh", "-c", command).start().waitFor());
        assertEquals(List.of(prefer("Kv1", "a", null)), store.read().preferences());
    }

    @Test
    void sixteen_processes_that_write_at_once_lose_no_preference() throws IOException {
        List<ChildJvm.Running> writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> ChildJvm.of(Writer.class, folder.toString(), String.valueOf(n))
                        .jvm("-XX:TieredStopAtLevel=1", "-Xshare:auto")
                        .start())
                .toList();
        writers.forEach(writer -> {
            ChildJvm.Ended ended = writer.await();
            assertEquals(0, ended.exit(), ended::text);
        });
        List<String> expected = IntStream.range(0, WRITERS * EACH)
                .mapToObj(n -> Writer.asset(n / EACH, n % EACH))
                .sorted()
                .toList();
        assertEquals(
                expected,
                store.read().preferences().stream()
                        .map(p -> p.asset().orElseThrow())
                        .toList());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("preferences.json", "preferences.json.lock"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    /** One of the processes that write. */
    static final class Writer {
        public static void main(String[] arguments) {
            PreferenceStore store = new PreferenceStore(Path.of(arguments[0]), text -> {
                throw new AssertionError(text);
            });
            for (int i = 0; i < EACH; i++) {
                store.select(prefer(asset(Integer.parseInt(arguments[1]), i), "a", null));
            }
        }

        static String asset(int writer, int number) {
            return "Asset" + writer + "x" + number;
        }
    }
}
