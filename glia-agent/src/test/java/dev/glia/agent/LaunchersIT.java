package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.FiveFacts;
import dev.glia.agent.model.Inserting;
import dev.glia.agent.model.Starting;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.launch.LaunchOptions;
import dev.glia.setting.Setting;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages are found however a program is launched: the launchers are the real ones. */
class LaunchersIT {
    private static final Path LAUNCHERS = PackagedAgent.jar().resolveSibling("launchers");
    private static final String FIVE = "five of five\n";
    private static final String LATE = "after NEURON had started: loaded as a library of its own";

    @TempDir
    static Path folder;

    private static Labs labs;

    @BeforeAll
    static void two_labs() {
        labs = Labs.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "spring-boot-loader.jar, org.springframework.boot.loader.launch.JarLauncher, false",
        "spring-boot-loader.jar, org.springframework.boot.loader.launch.JarLauncher, true",
        "spring-boot-loader-classic.jar, org.springframework.boot.loader.JarLauncher, false",
        "spring-boot-loader-classic.jar, org.springframework.boot.loader.JarLauncher, true"
    })
    void the_nested_jars_of_spring_boot_are_found(String loader, String main, boolean agent) throws IOException {
        Path app = folder.resolve("app-" + loader + agent + ".jar");
        springBoot(app, LAUNCHERS.resolve(loader), main);
        List<String> java = new ArrayList<>(java(agent));
        java.addAll(List.of("-jar", app.toString()));
        for (int launch = 0; launch < 2; launch++) {
            var ended = run(java, List.of("Leak", "Own"));
            assertEquals(
                    List.of("Leak is glia__lab_b__Leak__0", "Own is glia__own__Own__0"),
                    ended.out().lines().skip(2).toList(),
                    ended.text());
            assertTrue(ended.out().startsWith(FIVE), ended.text());
            assertEquals(agent, ended.err().contains("were found through class loader"), ended.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"5.8, false", "5.8, true", "6, false", "6, true"})
    void the_class_path_of_junits_console_launcher_is_found(String junit, boolean agent) {
        List<String> java = new ArrayList<>(java(agent));
        java.addAll(List.of(
                "-jar",
                LAUNCHERS
                        .resolve("junit-platform-console-standalone-" + junit + ".jar")
                        .toString()));
        List<String> arguments = new ArrayList<>(junit.equals("6") ? List.of("execute") : List.of());
        arguments.addAll(List.of(
                "--disable-banner",
                "-cp",
                String.join(File.pathSeparator, runtime().toString(), classes().toString(), labs.classPath()),
                "-c",
                "dev.glia.agent.model.ConsoleCase"));
        var ended = run(java, arguments);
        assertTrue(ended.out().contains("1 tests successful"), ended.text());
        assertTrue(ended.out().contains(FIVE), ended.text());
        assertEquals(agent, ended.err().contains(LATE) || ended.err().contains("were found through"), ended.text());
    }

    @Test
    void an_argument_file_and_a_folder_of_jars_are_a_class_path_like_any_other() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.copy(runtime(), lib.resolve("glia-runtime.jar"));
        jar(lib.resolve("lab_b.jar"), labs.labB());
        Path arguments = Files.writeString(
                folder.resolve("arguments"),
                "-cp \"%s%s%s\"%n%s%n"
                        .formatted(lib.resolve("*"), File.pathSeparator, classes(), Starting.class.getName()));
        List<String> java = new ArrayList<>(java(true));
        java.add("@" + arguments);
        var ended = run(java, List.of("Leak"));
        assertTrue(ended.out().endsWith("Leak is glia__lab_b__Leak__0\n"), ended.text());
        assertTrue(ended.out().startsWith(FIVE), ended.text());
        assertFalse(ended.err().contains(LATE), ended.text());
    }

    @Test
    void a_plain_class_path_needs_no_agent() {
        List<String> java = new ArrayList<>(java(false));
        java.addAll(List.of(
                "-cp",
                String.join(File.pathSeparator, runtime().toString(), classes().toString(), labs.classPath())));
        assertTrue(run(java, List.of(Starting.class.getName())).out().startsWith(FIVE));
    }

    @Test
    void a_fat_jar_with_a_launcher_agent_needs_no_flag() throws IOException {
        Path fat = folder.resolve("fat.jar");
        try (OutputStream out = Files.newOutputStream(fat);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "META-INF/MANIFEST.MF", """
                    Manifest-Version: 1.0
                    Main-Class: %s
                    Launcher-Agent-Class: dev.glia.agent.GliaAgent
                    Enable-Native-Access: ALL-UNNAMED
                    """.formatted(Starting.class.getName())
                    .getBytes(StandardCharsets.UTF_8));
            copyJar(PackagedAgent.jar(), "", zip);
            storeModels("", zip);
            copy(labs.labB(), "", zip);
        }
        List<String> java = new ArrayList<>(java(false));
        java.addAll(List.of("-jar", fat.toString()));
        run(java, List.of("Leak")); // may build
        var ended = run(java, List.of("Leak"));
        assertTrue(ended.out().endsWith("Leak is glia__lab_b__Leak__0\n"), ended.text());
        assertTrue(ended.out().startsWith(FIVE), ended.text());
        assertEquals("", ended.err(), "not a word of the JVM's either");
    }

    @Test
    void jshell_finds_the_packages_of_its_class_path() throws IOException {
        Path script = Files.writeString(folder.resolve("script.jsh"), """
                dev.glia.Glia.start();
                dev.glia.agent.model.FiveFacts.check();
                /exit
                """);
        List<String> jshell = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString()));
        java(false).stream().skip(1).forEach(option -> jshell.add("-R" + option));
        jshell.addAll(List.of(
                "--class-path",
                String.join(File.pathSeparator, runtime().toString(), classes().toString(), labs.classPath())));
        var ended = run(jshell, List.of(script.toString()));
        assertTrue(ended.out().contains(FIVE), ended.text());
    }

    private static ChildJvm.Ended run(List<String> java, List<String> arguments) {
        var ended = new ChildJvm(java, arguments, Map.of(), Duration.ofMinutes(3)).run();
        assertEquals(0, ended.exit(), ended.text());
        return ended;
    }

    private static List<String> java(boolean agent) {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        LaunchOptions options = LaunchOptions.defaults()
                .with(Setting.NEURON_HOME, TestNeuron.installation().home().toString())
                .with(Setting.CACHE, PackagedAgent.cache().toString())
                .with(Setting.CONFIG, PackagedAgent.cache().resolve("config").toString());
        if (agent) {
            java.add(PackagedAgent.option(options.format()));
        } else {
            options.settings().forEach((setting, value) -> java.add("-D" + setting.property() + "=" + value));
        }
        return java;
    }

    private static Path runtime() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*glia-runtime[^/]*[.]jar") && !entry.endsWith("-tests.jar"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /** The models alone: on a class path with all of the tests' classes would be the runtime's, too. */
    private static Path classes() {
        return Path.of(Starting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** As {@code spring-boot:repackage} does: the loader's classes, the application's, and its jars stored as they are. */
    private static void springBoot(Path app, Path loader, String main) throws IOException {
        Path jar = folder.resolve("lab_b.jar.nested");
        jar(jar, labs.labB());
        Path own = folder.resolve("own");
        Labs.write(own, "own", "Own/0");
        try (OutputStream out = Files.newOutputStream(app);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "META-INF/MANIFEST.MF", """
                    Manifest-Version: 1.0
                    Main-Class: %s
                    Start-Class: %s
                    Spring-Boot-Classes: BOOT-INF/classes/
                    Spring-Boot-Lib: BOOT-INF/lib/
                    """.formatted(main, Starting.class.getName())
                    .getBytes(StandardCharsets.UTF_8));
            copyJar(loader, "org/", zip);
            for (String folderEntry : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                store(zip, folderEntry, new byte[0]);
            }
            storeModels("BOOT-INF/classes/", zip);
            copy(own, "BOOT-INF/classes/", zip);
            store(zip, "BOOT-INF/lib/glia-runtime.jar", Files.readAllBytes(runtime()));
            store(zip, "BOOT-INF/lib/lab_b-1.0.jar", Files.readAllBytes(jar));
        }
    }

    private static void storeModels(String prefix, ZipOutputStream zip) throws IOException {
        for (Class<?> type : List.of(Starting.class, Inserting.class, FiveFacts.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            store(zip, prefix + name, Files.readAllBytes(classes().resolve(name)));
        }
    }

    /** What of another jar begins with {@code prefix}, but for what says what that jar is. */
    private static void copyJar(Path from, String prefix, ZipOutputStream zip) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(each -> each.getName().startsWith(prefix) && !each.isDirectory())
                    .filter(each -> !each.getName().equals("META-INF/MANIFEST.MF"))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    store(zip, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private static void jar(Path jar, Path content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            copy(content, "", zip);
        }
        Files.write(jar, bytes.toByteArray());
    }

    private static void copy(Path from, String prefix, ZipOutputStream zip) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                store(zip, prefix + from.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
