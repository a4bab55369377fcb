package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.Inserting;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.imports.OptionStyle;
import dev.glia.launch.LaunchOptions;
import dev.glia.library.LocalCollection;
import dev.glia.setting.Setting;
import dev.glia.verb.AddMods;
import dev.glia.verb.PersonalMods;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launch whose files have not changed finds nothing out; one whose files have, finds everything out. */
class KnownLaunchIT {
    private static final Path CACHE = PackagedAgent.cache();

    @TempDir
    static Path before;

    private static Labs labs;

    @TempDir
    Path folder;

    @BeforeAll
    static void the_labs_were_launched_before() {
        labs = Labs.in(before);
        assertEquals("glia__lab_b__Leak__0", leak(List.of()).lines().findFirst().orElseThrow());
    }

    @Test
    void an_unchanged_launch_opens_no_jar_reads_no_json_and_starts_no_process() throws IOException {
        grow_old();
        leak(List.of());
        List<String> loaded = loaded("dev.glia.agent.model.Silent");

        assertTrue(loaded.contains("dev.glia.launch.KnownLaunch"), loaded.toString());
        assertTrue(loaded.contains("dev.glia.neuron.LibraryLoading"), "the library was not loaded");
        for (String costly : List.of(
                "java.util.regex.Pattern",
                "java.security.MessageDigest",
                "java.lang.ProcessBuilder",
                "java.util.Formatter",
                "jdk.jfr.",
                "dev.glia.asset.",
                "dev.glia.library.",
                "dev.glia.select.",
                "dev.glia.json.",
                "jackson")) {
            assertEquals(
                    List.of(),
                    loaded.stream().filter(name -> name.contains(costly)).toList());
        }
        // The first lambda that is not in the JVM's archive takes milliseconds.
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(name -> name.startsWith("dev.glia.") && name.contains("$$Lambda"))
                        .toList());
    }

    @Test
    void the_jvm_finds_the_agent_without_opening_the_jars_behind_the_runtime() throws IOException {
        Path runtime = PackagedAgent.runtime();
        Path behind = folder.resolve("behind.jar");
        try (OutputStream file = Files.newOutputStream(behind);
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry("lab/notes.txt"));
        }
        grow_old();
        String main = "dev.glia.agent.model.OpenJars";
        String first = run(List.of(), main, List.of(), runtime.toString(), behind.toString())
                .out();
        assertTrue(first.contains("behind.jar"), "the first launch looks for packages in it: " + first);

        assertEquals(
                runtime.getFileName() + "\n",
                run(List.of(), main, List.of(), runtime.toString(), behind.toString())
                        .out());
    }

    @Test
    void a_package_that_is_added_to_a_folder_of_the_class_path_is_noticed() {
        Labs.write(folder, "other", "Nav/0");
        grow_old();
        String path = folder.toString();
        assertEquals("glia__other__Nav__0", inserted("Nav", path));
        assertEquals("glia__other__Nav__0", inserted("Nav", path));
        Labs.write(folder, "third", "Cav/0");
        assertEquals("glia__third__Cav__0", inserted("Cav", path));
    }

    @Test
    void a_mod_whose_date_was_set_back_is_noticed() throws IOException {
        Labs.write(folder, "other", "Nav/0");
        grow_old();
        Path mod = folder.resolve("META-INF/glia/other/Nav__0.mod");
        FileTime date = Files.getLastModifiedTime(mod);
        inserted("Nav", folder.toString());
        String before = library("Nav", folder.toString());
        Files.writeString(mod, Files.readString(mod).replace("-70", "-71"));
        Files.setLastModifiedTime(mod, date);

        assertNotEquals(before, library("Nav", folder.toString()));
    }

    @Test
    void a_mod_that_changed_just_now_keeps_a_launch_from_being_kept() throws IOException {
        Labs.write(folder, "other", "Nav/0");
        inserted("Nav", folder.toString()); // builds
        List<Path> kept = kept();
        Path mod = folder.resolve("META-INF/glia/other/Nav__0.mod");
        Files.writeString(mod, Files.readString(mod));
        inserted("Nav", folder.toString());

        assertEquals(kept, kept(), "its dates might not show one more change");
    }

    @Test
    void a_damaged_or_an_old_record_is_made_anew() throws IOException {
        grow_old();
        leak(List.of());
        for (Path record : kept()) {
            byte[] bytes = Files.readAllBytes(record);
            bytes[bytes.length / 2] ^= 1;
            Files.write(record, bytes);
        }
        assertTrue(loaded("dev.glia.agent.model.Silent").contains("dev.glia.launch.LibraryChoice"));
        assertFalse(loaded("dev.glia.agent.model.Silent").contains("dev.glia.launch.LibraryChoice"));

        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        for (Path record : kept()) {
            Files.setLastModifiedTime(record, yesterday);
        }
        assertTrue(loaded("dev.glia.agent.model.Silent").contains("dev.glia.launch.LibraryChoice"));
    }

    @Test
    void a_library_that_was_written_to_is_not_loaded_as_it_is() throws IOException {
        Labs.write(folder, "other", "Nav/0");
        grow_old();
        inserted("Nav", folder.toString());
        Path library = Path.of(library("Nav", folder.toString()));
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length / 2] ^= 1;
        Files.write(library, bytes);

        assertEquals("glia__other__Nav__0", inserted("Nav", folder.toString()));
        bytes[bytes.length / 2] ^= 1;
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(Path.of(library("Nav", folder.toString())))));
    }

    @Test
    void a_mod_that_is_added_to_the_personal_collection_is_noticed_and_ci_hides_it() throws IOException {
        Path mod = Files.writeString(
                folder.resolve("Mine.mod"),
                "NEURON { SUFFIX Mine RANGE g NONSPECIFIC_CURRENT i }\nPARAMETER { g = 1 }\nASSIGNED { v i }\nBREAKPOINT { i = g * v }\n");
        Path own = folder.resolve("data");
        List<String> flags = List.of("-Dglia.local=true", "-Dglia.data=" + own);
        grow_old();
        assertEquals("glia__lab_b__Leak__0", insertedWith(flags, "Leak"));
        assertEquals("glia__lab_b__Leak__0", insertedWith(flags, "Leak"));
        LocalCollection collection = new LocalCollection(own.resolve("local.jar"), true);
        new PersonalMods(collection, OptionStyle.COMMAND_LINE, line -> {})
                .add(new AddMods(List.of(mod), Optional.empty(), Optional.empty(), Optional.empty(), false, false));
        assertEquals("glia__local__Mine__0", insertedWith(flags, "Mine"));
        grow_old();
        assertEquals("glia__local__Mine__0", insertedWith(flags, "Mine"));
        assertEquals("glia__local__Mine__0", insertedWith(flags, "Mine"));

        List<String> hidden = List.of("-Dglia.local=false", "-Dglia.data=" + own);
        assertFalse(insertedWith(hidden, "Mine").startsWith("glia__"), "as if there were none");
        Files.delete(collection.jar());
        assertFalse(insertedWith(flags, "Mine").startsWith("glia__"), "a removed one is noticed");
    }

    private static String insertedWith(List<String> flags, String asset) {
        String out = run(flags, Inserting.class.getName(), List.of(asset)).out();
        return out.lines().skip(1).findFirst().orElseThrow().replaceFirst(".* is ", "");
    }

    /** What was written just now is not taken as unchanged: its dates might not tell of one more change. */
    private static void grow_old() {
        LockSupport.parkNanos(Duration.ofMillis(2100).toNanos());
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(CACHE.resolve("build/launches"))) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String leak(List<String> more) {
        return inserted("Leak", more.toArray(String[]::new));
    }

    private static String inserted(String asset, String... path) {
        String out =
                run(List.of(), Inserting.class.getName(), List.of(asset), path).out();
        return out.lines().skip(1).findFirst().orElseThrow().replaceFirst(".* is ", "");
    }

    /** The library that such a launch loads, as the system has mapped it. */
    private static String library(String asset, String... path) {
        return run(List.of(), "dev.glia.agent.model.Mapped", List.of(asset), path)
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    /** The classes that a launch of {@code main} loads. */
    private static List<String> loaded(String main) throws IOException {
        Path log = Files.createTempFile(before, "classes", ".log");
        run(List.of("-Xlog:class+load:file=" + log), main, List.of());
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ ", "").replaceFirst(" source:.*", ""))
                .toList();
    }

    private static ChildJvm.Ended run(List<String> flags, String main, List<String> arguments, String... path) {
        Path classes = Path.of(KnownLaunchIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PackagedAgent.option(options().format()),
                "--enable-native-access=ALL-UNNAMED"));
        java.addAll(flags);
        List<String> entries = new ArrayList<>(List.of(classes.toString(), labs.classPath()));
        entries.addAll(List.of(path));
        java.addAll(List.of("-cp", String.join(File.pathSeparator, entries)));
        List<String> program = new ArrayList<>(List.of(main));
        program.addAll(arguments);
        ChildJvm.Ended ended = new ChildJvm(java, program, Map.of(), Duration.ofMinutes(2)).run();
        assertEquals(0, ended.exit(), ended.text());
        return ended;
    }

    private static LaunchOptions options() {
        return LaunchOptions.defaults()
                .with(Setting.NEURON_HOME, TestNeuron.installation().home().toString())
                .with(Setting.CACHE, CACHE.toString())
                .with(Setting.CONFIG, CACHE.resolve("config").toString());
    }
}
