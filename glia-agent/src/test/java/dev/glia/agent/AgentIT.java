package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.agent.model.Attaching;
import dev.glia.agent.model.ChildLoader;
import dev.glia.agent.model.Inserting;
import dev.glia.agent.model.Preferring;
import dev.glia.agent.model.PreferringMethod;
import dev.glia.agent.weave.ClassFolder;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.launch.GliaVersion;
import dev.glia.launch.LaunchOptions;
import dev.glia.setting.Setting;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as users get it, in JVMs of their own, with the real NEURON. */
class AgentIT {
    /** The first launch may meet the compiling bridge. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Path CACHE = PackagedAgent.cache();

    @TempDir
    Path folder;

    private Labs labs;
    private Path models;

    @BeforeEach
    void packages_and_the_models_classes() throws Exception {
        labs = Labs.in(folder);
        models = folder.resolve("models");
        Path compiled = Path.of(Inserting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path from = compiled.resolve("dev/glia/agent/model");
        Path to = Files.createDirectories(models.resolve("dev/glia/agent/model"));
        try (Stream<Path> classes = Files.list(from)) {
            for (Path file : classes.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void mechanisms_are_there_when_main_begins_and_the_agent_brings_the_runtime() {
        var ended = agent(options(), Inserting.class, "Leak", "hh").run();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals(
                List.of("Leak is glia__lab_b__Leak__0", "hh is hh"),
                ended.out().lines().skip(1).toList());
        assertTrue(ended.out().contains("glia-agent"), ended.text());
        var again = agent(options(), Inserting.class, "Leak").run();
        assertEquals("", again.err(), "nothing is built and nothing said the second time");
    }

    @Test
    void the_users_own_runtime_wins_over_the_agents_copy() {
        var ended = launch(options(), Inserting.class, path(runtime(), "Leak")).run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("Leak is glia__lab_b__Leak__0"), ended.text());
        assertFalse(ended.out().contains("glia-agent"), ended.text());
    }

    @Test
    void a_runtime_of_another_version_stops_the_jvm() throws IOException {
        Path other = runtimeThatSays("version=9.9.9\n", folder.resolve("glia-runtime-9.9.9"));
        var ended = launch(options(), Inserting.class, path(List.of(other.toString()), "Leak"))
                .run();
        assertStopped(ended);
        assertEquals(
                "glia: the Glia agent is version %1$s, glia-runtime on the class path is version 9.9.9 (%2$s/); use one version for both: -javaagent:glia-agent-9.9.9.jar, or dev.glia:glia-runtime:%1$s in the pom\n"
                        .formatted(GliaVersion.current(), other),
                ended.err(),
                ended.text());
    }

    @Test
    void a_second_runtime_in_another_class_loader_is_told_in_words() throws IOException {
        var ended = agent(options(), ChildLoader.class, String.join(File.pathSeparator, runtime()))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        String second = runtime().stream()
                .filter(entry -> entry.contains("glia-runtime"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "glia-runtime is in this JVM twice, and only the first copy can reach NEURON: NEURON was started by the one of '%1$s' (class loader 'app'), and this call comes to the one of '%2$s' (class loader 'web-app'). Keep one: give dev.glia:glia-runtime the scope 'provided' where the second is packed, and leave it to the class path or to the agent\n"
                        .formatted(urlPath(PackagedAgent.jar()), urlPath(Path.of(second))),
                ended.out(),
                ended.text());
    }

    @Test
    void without_mechanisms_it_never_goes_on() {
        var without = agent(options().with(Setting.NEURON_HOME, "/nowhere"), Inserting.class)
                .run();
        assertStopped(without);
        assertEquals(
                "glia: glia.neuron.home names a NEURON that Glia cannot use: '/nowhere' does not exist. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one.\n",
                without.err());
        var wrong = launch("libary=x", Inserting.class, path(List.of())).run();
        assertStopped(wrong);
        assertEquals(
                "glia: the options of the Glia agent, 'libary=x', cannot be used: there is no option 'libary', perhaps 'library' is meant. The options are library, force, neuron.home, neuron.version, neuron.provision, offline, cache, cache.maxSize, cache.owners, config, data, cxx, cxxflags, optimize, jobs, compileTimeout, strict, units, valence, coreneuron, compile, nocompile, noload, local, verbose, late, nthread, as in -javaagent:glia-agent.jar=library=target/glia,neuron.home=/opt/nrn\n",
                wrong.err());
    }

    @Test
    void without_packages_neuron_starts_with_its_own_mechanisms() {
        var ended = new ChildJvm(
                        java(options().format(), models.toString()),
                        List.of(Inserting.class.getName(), "hh", "Leak"),
                        Map.of(),
                        LIMIT)
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("hh is hh\nLeak: asset 'Leak' is in no package"), ended.text());
    }

    @Test
    void a_mod_that_does_not_build_says_so_when_it_is_wanted() throws IOException {
        Path mod = labs.labB().resolve("META-INF/glia/lab_b/Leak__0.mod");
        String compiles = Files.readString(mod);
        String never = ": never built before, %s%n".formatted(System.nanoTime());
        Files.writeString(mod, compiles.replace("BREAKPOINT {", "BREAKPOINT { nonsense nonsense") + never);
        var ended = agent(options(), Inserting.class, "Leak", "hh").run();
        assertEquals(0, ended.exit(), ended.text());
        String where = "Leak__0.mod:4:31: Illegal block";
        String advice =
                "look here and in the line before for an unfinished statement, a misspelt keyword, or a METHOD that NEURON does not have";
        assertTrue(
                ended.err()
                        .contains("glia: warning: " + mod.resolveSibling(where)
                                + " (lab_b)\n  mod 'glia__lab_b__Leak__0' of package 'lab_b' does not build; the library is built without it\n  "
                                + advice + "\n"),
                ended.text());
        assertEquals(
                List.of(
                        "Leak: asset 'Leak' means glia__lab_b__Leak__0 from lab_b, which is not in the library because it did not compile: "
                                + where + "; " + advice + ". Take a version of its package that compiles.",
                        "hh is hh"),
                ended.out().lines().skip(1).toList(),
                ended.text());
        Files.writeString(mod, compiles);
        var mended = agent(options(), Inserting.class, "Leak").run();
        assertTrue(mended.out().endsWith("Leak is glia__lab_b__Leak__0\n"), mended.text());
    }

    @Test
    void annotated_code_runs_in_its_context() {
        var ended = agent(options(), Preferring.class).run();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals(
                "true glia__lab_b__Kv1__0 glia__lab_b__Kv1__high glia__lab_b__Kv1__high\n", ended.out(), ended.text());
    }

    @Test
    void byte_buddy_is_loaded_only_where_something_is_annotated() {
        var plain = agent(options(), Inserting.class, "Leak")
                .jvm("-Xlog:class+load")
                .run();
        assertEquals(0, plain.exit(), plain.text());
        assertFalse(plain.out().contains("dev.glia.shaded.bytebuddy"), "byte-buddy was loaded for nothing");
        var annotated =
                agent(options(), Preferring.class).jvm("-Xlog:class+load").run();
        assertTrue(annotated.out().contains("dev.glia.shaded.bytebuddy"), annotated.text());
    }

    @Test
    void jdk_tools_that_inherit_the_option_are_left_alone() throws IOException {
        Path source = Files.writeString(folder.resolve("Empty.java"), "class Empty {}");
        var javac = new ChildJvm(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "javac")
                                .toString()),
                        List.of("-d", folder.toString(), source.toString()),
                        Map.of("JAVA_TOOL_OPTIONS", PackagedAgent.option("neuron.home=/nowhere")),
                        Duration.ofMinutes(1))
                .run();
        assertEquals(0, javac.exit(), javac.text());
        assertEquals(1, javac.err().lines().count(), javac.text());
        var forced = agent(options(), Inserting.class)
                .variable("JAVA_TOOL_OPTIONS", PackagedAgent.option("neuron.home=/nowhere"))
                .run();
        assertStopped(forced);
    }

    @Test
    void a_jar_that_names_its_class_path_is_launched_like_any_other() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Inserting.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(models, labs.labA(), labs.labB())
                        .map(entry -> entry.toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path jar = folder.resolve("model.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        List<String> java = new ArrayList<>(java(options().format(), ""));
        java.removeAll(List.of("-cp", ""));
        java.add("-jar");
        var ended = new ChildJvm(java, List.of(jar.toString(), "Leak"), Map.of(), LIMIT).run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("Leak is glia__lab_b__Leak__0"), ended.text());
    }

    @Test
    void a_package_that_was_removed_is_noticed_and_the_rest_is_loaded() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("model/target/classes"));
        var compiled = new ChildJvm(
                        List.of(javaProgram("java"), "-jar", PackagedAgent.jar().toString()),
                        List.of(
                                "compile",
                                "-cp",
                                labs.classPath(),
                                "--to",
                                classes.resolveSibling("glia").toString()),
                        Map.of(
                                "GLIA_CACHE",
                                CACHE.toString(),
                                "GLIA_NEURON_HOME",
                                TestNeuron.installation().home().toString()),
                        LIMIT)
                .run();
        assertEquals(0, compiled.exit(), compiled.text());
        String classPath = Stream.of(models, classes, labs.labB())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var ended = new ChildJvm(
                        java(options().format(), classPath),
                        List.of(Inserting.class.getName(), "Kv1", "Leak"),
                        Map.of(),
                        LIMIT)
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(
                ended.err()
                        .startsWith(
                                "glia: the library in '%s' no longer fits: package 'lab_a' removed; one that fits is made from the class path\n"
                                        .formatted(classes.resolveSibling("glia"))),
                ended.text());
        assertTrue(ended.out().endsWith("Kv1 is glia__lab_b__Kv1__0\nLeak is glia__lab_b__Leak__0\n"), ended.text());
    }

    @Test
    void an_agent_that_is_attached_later_weaves_what_is_loaded_already() {
        var ended = new ChildJvm(
                        List.of(
                                javaProgram("java"),
                                "-Djdk.attach.allowAttachSelf=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                String.join(File.pathSeparator, runtime())
                                        + File.pathSeparator
                                        + models
                                        + File.pathSeparator
                                        + labs.classPath()),
                        List.of(
                                Attaching.class.getName(),
                                PackagedAgent.jar().toString(),
                                options().format()),
                        Map.of(),
                        LIMIT)
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals("false, then true glia__lab_b__Kv1__high\n", ended.out(), ended.text());
    }

    @Test
    void an_error_that_nobody_expected_is_one_paragraph_and_exit_code_1_and_no_aborted_jvm() throws IOException {
        Path broken = runtimeThatSays("version=\\u00zz", folder.resolve("broken"));
        var ended = launch(options(), Inserting.class, path(List.of(broken.toString()), "Leak"))
                .jvm("-Djava.io.tmpdir=" + folder)
                .run();
        assertStopped(ended);
        Matcher said = Pattern.compile(
                        "glia: Glia met an error that it does not expect and does not start NEURON: java\\.lang\\.IllegalArgumentException: .*; tell Glia's authors of it, with the stack trace that is in '(.*)'\\.\n")
                .matcher(ended.err());
        assertTrue(said.matches(), ended.text());
        assertTrue(Files.readString(Path.of(said.group(1))).contains("at dev.glia.agent.GliaAgent.start"));
    }

    @Test
    void the_users_jackson_is_never_used_however_old_it_is() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        for (String type : List.of("core.JsonFactory", "databind.ObjectMapper", "databind.JsonNode")) {
            int dot = type.indexOf('.');
            compile(
                    old,
                    "package com.fasterxml.jackson.%s; public class %s {}"
                            .formatted(type.substring(0, dot), type.substring(dot + 1)),
                    type.substring(dot + 1),
                    "-d",
                    old.toString());
        }
        List<String> first =
                Stream.concat(Stream.of(old.toString()), runtime().stream()).toList();
        var ended = launch(options(), Inserting.class, path(first, "Leak")).run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("Leak is glia__lab_b__Leak__0"), ended.text());
    }

    @Test
    void a_model_on_the_module_path_needs_no_flag_and_javac_warns_of_nothing() throws IOException {
        Path app = Files.createDirectories(folder.resolve("app"));
        String runtime = String.join(File.pathSeparator, runtime());
        Path module =
                Files.writeString(folder.resolve("module-info.java"), "module lab.app { requires dev.glia.runtime; }");
        assertEquals(
                "",
                compile(
                        folder,
                        "package lab; public class Use { public static void main(String[] a) { System.out.println(dev.glia.Glia.resolve(\"Leak\")); } }",
                        "Use",
                        "-d",
                        app.toString(),
                        "-p",
                        runtime,
                        module.toString()));
        var ended = new ChildJvm(
                        List.of(
                                javaProgram("java"),
                                PackagedAgent.option(options().format()),
                                "-p",
                                app + File.pathSeparator + runtime,
                                "-cp",
                                labs.classPath(),
                                "-m"),
                        List.of("lab.app/lab.Use"),
                        Map.of(),
                        LIMIT)
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals("glia__lab_b__Leak__0\n", ended.out(), ended.text());
    }

    @Test
    void the_module_exports_its_api_alone() {
        ModuleDescriptor module = ModuleFinder.of(PackagedAgent.runtime())
                .find("dev.glia.runtime")
                .orElseThrow()
                .descriptor();
        assertFalse(module.isAutomatic());
        assertEquals(
                List.of(
                        "dev.glia",
                        "dev.glia.asset",
                        "dev.glia.builtin",
                        "dev.glia.host.neuron",
                        "dev.glia.neuron",
                        "dev.glia.neuron.math",
                        "dev.glia.neuron.network",
                        "dev.glia.neuron.shape",
                        "dev.glia.neuron.solve",
                        "dev.glia.plot",
                        "dev.glia.pool",
                        "dev.glia.select",
                        "dev.glia.spark",
                        "dev.glia.sweep",
                        "dev.glia.typed"),
                module.exports().stream()
                        .filter(exported -> !exported.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .sorted()
                        .toList());
    }

    @Test
    void an_annotation_means_the_same_without_the_agent() throws Exception {
        var unwoven = withoutAgent(PreferringMethod.class);
        assertEquals("false glia__lab_b__Kv1__0 glia__lab_b__Kv1__high\n", unwoven.out(), unwoven.text());
        var constructor = withoutAgent(Preferring.class);
        assertEquals(1, constructor.exit(), constructor.text());
        assertTrue(
                constructor
                        .err()
                        .contains(
                                "a constructor of 'dev.glia.agent.model.Preferring' uses Glia under a @GliaPrefer that nothing has woven into the class"),
                constructor.text());
        assertTrue(new ClassFolder(models).weave().contains(Preferring.class.getName()));
        var woven = withoutAgent(Preferring.class);
        assertEquals(
                "false glia__lab_b__Kv1__0 glia__lab_b__Kv1__high glia__lab_b__Kv1__high\n", woven.out(), woven.text());
        var twice = agent(options(), Preferring.class).run();
        assertEquals(
                "true glia__lab_b__Kv1__0 glia__lab_b__Kv1__high glia__lab_b__Kv1__high\n", twice.out(), twice.text());
    }

    @Test
    void a_second_mention_of_the_agent_with_other_options_is_not_ignored_in_silence() {
        String first = options().format();
        var ended = agent(options(), Inserting.class, "Leak")
                .jvm(PackagedAgent.option("strict=true"))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(
                ended.err()
                        .contains(
                                "glia: this JVM is given the Glia agent twice, and NEURON starts once: the options '%s' hold, and the options 'strict=true' are ignored; keep one -javaagent"
                                        .formatted(first)),
                ended.text());
    }

    private ChildJvm.Ended withoutAgent(Class<?> main) {
        return new ChildJvm(
                        List.of(
                                javaProgram("java"),
                                "-Dglia.neuron.home="
                                        + TestNeuron.installation().home(),
                                "-Dglia.cache=" + CACHE,
                                "-Dglia.config=" + CACHE.resolve("config"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                String.join(File.pathSeparator, runtime())
                                        + File.pathSeparator
                                        + models
                                        + File.pathSeparator
                                        + labs.classPath()),
                        List.of(main.getName()),
                        Map.of(),
                        LIMIT)
                .run();
    }

    /** What javac says to a class of that text. */
    private static String compile(Path folder, String text, String name, String... options) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] all =
                Stream.concat(Stream.of(options), Stream.of(source.toString())).toArray(String[]::new);
        int exit = ToolProvider.getSystemJavaCompiler().run(null, said, said, all);
        assertEquals(0, exit, said.toString(StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    /** A folder with the first class of a runtime that the agent meets, and with this in its version.properties. */
    private static Path runtimeThatSays(String version, Path folder) throws IOException {
        Path properties = folder.resolve("dev/glia/launch/version.properties");
        Files.createDirectories(properties.getParent());
        Files.writeString(properties, version);
        try (InputStream first = GliaException.class.getResourceAsStream("GliaException.class")) {
            Files.write(folder.resolve("dev/glia/GliaException.class"), first.readAllBytes());
        }
        return folder;
    }

    private static String urlPath(Path file) throws IOException {
        return file.toUri().toURL().getPath();
    }

    private static String javaProgram(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void assertStopped(ChildJvm.Ended ended) {
        assertEquals(1, ended.exit(), ended.text());
        assertEquals("", ended.out(), "main has run");
        assertTrue(
                ended.err()
                        .lines()
                        .filter(line -> !line.startsWith("Picked up "))
                        .allMatch(line -> line.startsWith("glia: ")),
                ended.text());
    }

    private static LaunchOptions options() {
        return LaunchOptions.defaults()
                .with(Setting.NEURON_HOME, TestNeuron.installation().home().toString())
                .with(Setting.CACHE, CACHE.toString())
                .with(Setting.CONFIG, CACHE.resolve("config").toString());
    }

    private ChildJvm agent(LaunchOptions options, Class<?> main, String... arguments) {
        return launch(options, main, path(List.of(), arguments));
    }

    private ChildJvm launch(LaunchOptions options, Class<?> main, Launched launched) {
        return launch(options.format(), main, launched);
    }

    private ChildJvm launch(String options, Class<?> main, Launched launched) {
        String classPath = Stream.concat(launched.first().stream(), Stream.of(models.toString(), labs.classPath()))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> program = Stream.concat(Stream.of(main.getName()), Arrays.stream(launched.arguments()))
                .toList();
        return new ChildJvm(java(options, classPath), program, Map.of(), LIMIT);
    }

    private static List<String> java(String options, String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PackagedAgent.option(options),
                "--enable-native-access=ALL-UNNAMED",
                "-ea",
                "-cp",
                classPath);
    }

    private record Launched(List<String> first, String... arguments) {}

    private static Launched path(List<String> first, String... arguments) {
        return new Launched(first, arguments);
    }

    /** glia-runtime and what it needs, as a user's class path has them. */
    private static List<String> runtime() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jackson") || entry.contains("glia-runtime"))
                .filter(entry -> !entry.contains("test"))
                .toList();
    }
}
