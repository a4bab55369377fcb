package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.FiveFacts;
import dev.glia.agent.model.Inserting;
import dev.glia.agent.model.Kernel;
import dev.glia.agent.model.Starting;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestJdk;
import dev.glia.fixtures.TestNeuron;
import dev.glia.launch.LaunchOptions;
import dev.glia.setting.Setting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One model and its five facts, however a program is launched: the launchers are the real ones, and {@code -Dglia.test.jdks}
 * says on which JDKs besides the tests' own.
 */
@ParameterizedClass
@MethodSource("dev.glia.fixtures.TestJdk#all")
class LaunchersIT {
    private static final Path LAUNCHERS = PackagedAgent.jar().resolveSibling("launchers");
    private static final String FIVE = "five of five\n";
    private static final String LATE = "after NEURON had started: loaded as a library of its own";

    @TempDir
    static Path folder;

    private static Labs labs;

    @Parameter
    TestJdk jdk;

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
        jars().springBoot(app, LAUNCHERS.resolve(loader), main);
        List<String> java = new ArrayList<>(java(agent));
        java.addAll(List.of("-jar", app.toString()));
        for (int launch = 0; launch < (agent ? 2 : 1); launch++) {
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
        arguments.addAll(List.of("--disable-banner", "-cp", classPath(), "-c", "dev.glia.agent.model.ConsoleCase"));
        var ended = run(java, arguments);
        assertTrue(ended.out().contains("1 tests successful"), ended.text());
        assertTrue(ended.out().contains(FIVE), ended.text());
        assertEquals(agent, ended.err().contains(LATE) || ended.err().contains("were found through"), ended.text());
    }

    @Test
    void an_argument_file_and_a_folder_of_jars_are_a_class_path_like_any_other() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.copy(PackagedAgent.runtime(), lib.resolve("glia-runtime.jar"), StandardCopyOption.REPLACE_EXISTING);
        ApplicationJars.jar(lib.resolve("lab_b.jar"), labs.labB());
        Path arguments = Files.writeString(
                folder.resolve("arguments"),
                "-cp \"%s%s%s\"%n%s%n"
                        .formatted(
                                lib.resolve("*"),
                                File.pathSeparator,
                                ApplicationJars.classes(),
                                Starting.class.getName()));
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
        java.addAll(List.of("-cp", classPath()));
        assertTrue(run(java, List.of(Starting.class.getName())).out().startsWith(FIVE));
    }

    @Test
    void under_the_agent_main_begins_with_everything_there() {
        List<String> java = new ArrayList<>(java(true));
        java.addAll(List.of("-cp", classPath()));
        assertEquals(FIVE, run(java, List.of(FiveFacts.class.getName())).out());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_module_needs_no_more_than_to_require_the_runtime(boolean agent) throws IOException {
        List<String> java = new ArrayList<>(java(agent));
        java.addAll(
                List.of("-p", module() + File.pathSeparator + PackagedAgent.runtime(), "-cp", labs.classPath(), "-m"));
        var ended = run(java, List.of("lab.app/" + Starting.class.getName()));
        assertTrue(ended.out().startsWith(FIVE), ended.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_java_of_jlink_with_the_modules_of_the_recipe_is_enough(boolean agent) throws IOException {
        Path image = image();
        String asset = "Image" + jdk.version() + agent;
        Path unbuilt = image.resolve(asset);
        Labs.write(unbuilt, "unbuilt", asset + "/0");
        List<String> java = new ArrayList<>(java(agent));
        java.set(0, image.resolve("bin/java").toString());
        java.addAll(List.of("-cp", classPath() + File.pathSeparator + unbuilt));
        var ended = run(java, List.of(Starting.class.getName(), asset));
        assertTrue(ended.out().startsWith(FIVE), ended.text());
        assertTrue(ended.out().endsWith("%1$s is glia__unbuilt__%1$s__0%n".formatted(asset)), ended.text());
    }

    @Test
    void a_fat_jar_with_a_launcher_agent_needs_no_flag() throws IOException {
        Path fat = folder.resolve("fat.jar");
        jars().fat(fat);
        List<String> java = new ArrayList<>(java(false));
        java.addAll(List.of("-jar", fat.toString()));
        run(java, List.of("Leak")); // may build
        var ended = run(java, List.of("Leak"));
        assertTrue(ended.out().endsWith("Leak is glia__lab_b__Leak__0\n"), ended.text());
        assertTrue(ended.out().startsWith(FIVE), ended.text());
        assertEquals("", ended.err(), "not a word of the JVM's either");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jshell_finds_the_packages_of_its_class_path(boolean agent) throws IOException {
        var ended = run(jshell(java(agent)), List.of(script(agent ? "" : "dev.glia.Glia.start();")));
        assertTrue(ended.out().contains(FIVE), ended.text());
    }

    /** jshell gives up where its JVM has no main for five seconds, and an installation of NEURON takes longer. */
    @Test
    void jshell_starts_before_neuron_does() throws IOException {
        String option = PackagedAgent.option("neuron.home=/nowhere");
        var ended = new ChildJvm(
                        jshell(List.of()),
                        List.of(script("System.out.println(\"typed\");")),
                        Map.of("JAVA_TOOL_OPTIONS", option),
                        Duration.ofMinutes(1))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().startsWith("typed\n"), ended.text());
        assertTrue(
                ended.text()
                        .contains("glia.neuron.home names a NEURON that Glia cannot use: '/nowhere' does not exist"),
                ended.text());
    }

    private List<String> jshell(List<String> java) {
        List<String> jshell = new ArrayList<>(List.of(jdk.program("jshell").toString()));
        java.stream().skip(1).forEach(option -> jshell.add("-R" + option));
        jshell.addAll(List.of("--class-path", classPath()));
        return jshell;
    }

    private static String script(String first) throws IOException {
        String text = "%s%ndev.glia.agent.model.FiveFacts.check();%n/exit%n".formatted(first);
        return Files.writeString(folder.resolve("script.jsh"), text).toString();
    }

    @Test
    void a_kernel_that_is_told_of_its_class_path_while_it_runs_finds_the_packages() throws IOException {
        Path kernel = folder.resolve("kernel/dev/glia/agent/model/Kernel.class");
        Files.createDirectories(kernel.getParent());
        Files.copy(
                ApplicationJars.classes().resolve("dev/glia/agent/model/Kernel.class"),
                kernel,
                StandardCopyOption.REPLACE_EXISTING);
        List<String> java = new ArrayList<>(java(false));
        java.addAll(List.of("-cp", folder.resolve("kernel").toString()));
        var ended = run(
                java,
                List.of(
                        Kernel.class.getName(),
                        classPath(),
                        "dev.glia.Glia.start();",
                        "dev.glia.agent.model.FiveFacts.check();"));
        assertTrue(ended.out().contains(FIVE), ended.text());
    }

    private Path image() {
        Path image = folder.resolve("image-" + jdk.version());
        if (!Files.exists(image)) {
            String modules = "java.base,java.instrument,java.logging,java.management";
            run(
                    List.of(jdk.program("jlink").toString()),
                    List.of("--add-modules", modules, "--output", image.toString()));
        }
        return image;
    }

    private static ChildJvm.Ended run(List<String> java, List<String> arguments) {
        var ended = new ChildJvm(java, arguments, Map.of(), Duration.ofMinutes(3)).run();
        assertEquals(0, ended.exit(), ended.text());
        return ended;
    }

    private List<String> java(boolean agent) {
        List<String> java = new ArrayList<>();
        java.add(jdk.program("java").toString());
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

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                PackagedAgent.runtime().toString(),
                ApplicationJars.classes().toString(),
                labs.classPath());
    }

    private static ApplicationJars jars() {
        return new ApplicationJars(folder, labs.labB());
    }

    /** The models as a module of their own. */
    private static Path module() throws IOException {
        Path app = folder.resolve("app");
        Path info =
                Files.writeString(folder.resolve("module-info.java"), "module lab.app { requires dev.glia.runtime; }");
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        app.toString(),
                        "-p",
                        PackagedAgent.runtime().toString(),
                        info.toString());
        assertEquals(0, exit);
        for (Class<?> type : List.of(Starting.class, Inserting.class, FiveFacts.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            Path to = app.resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(ApplicationJars.classes().resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
        }
        return app;
    }
}
