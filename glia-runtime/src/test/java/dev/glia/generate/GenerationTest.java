package dev.glia.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.nmodl.NmodlSource;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java for mechanisms: what it says, that it compiles without a warning, and that it does what it says in NEURON. */
class GenerationTest {
    private static final String RESOURCES = "/dev/glia/generate/";

    /** What the mods are called in their package: asset and variant. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "every.mod", List.of("Every", "0"),
            "every__fast.mod", List.of("Every", "fast"),
            "jump.mod", List.of("Jump", "0"),
            "noisy.mod", List.of("Noisy", "0"),
            "noisysyn.mod", List.of("NoisySyn", "0"),
            "tick.mod", List.of("Tick", "0"));

    @TempDir
    Path folder;

    @Test
    void a_class_says_unit_default_limits_and_what_the_mod_says() throws IOException {
        String text = text(generated(jar("lab", "1.0", Map.of())), "mechanisms/lab/Every.java");
        assertTrue(
                text.contains(
                        "/** Sets {@code gbar} in S/cm2, default 0.005, from 0 to 1e9: the conductance when all are open */"),
                text);
        assertTrue(text.contains("A channel with one of everything &#42;/ &amp; &lt;b&gt;"), text);
        assertTrue(text.contains("Written for a test. &#64;author nobody, &#92;u0041"), text);
        assertTrue(text.contains("Package {@code lab} 1.0, {@code lab-1.0.jar}, licence CC0-1.0"), text);
        assertTrue(text.contains("<p>Ions: {@code k} reads ek writes ik."), text);
        assertTrue(text.contains("/** The FUNCTION {@code steady(v (mV))}, in 1: where the gate rests */"), text);
        assertTrue(text.contains("public double scaled(double class_, double x) {"), text);
        assertFalse(text.contains("undeclared") || text.contains("refEk"), "nocmodl shows neither");
    }

    @Test
    void names_that_java_forbids_or_that_are_taken_get_an_underscore() {
        JavaNames methods = JavaNames.ofMethods(Set.of("in"));
        assertEquals(
                List.of("gbar", "in_", "in__", "class_", "wait_", "_2", "Gbar"),
                Stream.of("gbar", "in", "in_", "class", "wait", "2", "Gbar")
                        .map(methods::give)
                        .toList());
        JavaNames classes = JavaNames.ofClasses();
        assertEquals(
                List.of("Kv1", "KV1_", "java_", "Object"),
                Stream.of("Kv1", "KV1", "java", "Object").map(classes::give).toList());
        assertEquals("highActivity", JavaNames.camelCase("high_activity"));
    }

    @Test
    void the_classes_compile_without_a_warning_and_do_in_neuron_what_they_say() throws IOException {
        Path jar = jar("lab", "1.0", Map.of());
        Path classes = compiled(generated(jar), model());
        assertEquals(
                List.of(
                        "[0.02, 0.01, 0.01] 0.5 3.0 -0.035",
                        "0.0 7.0 [8.0, 8.0, 8.0]",
                        "2.5 -30.0 0.0",
                        "0.5000 0.1200",
                        "-130.0 true 0.0 true",
                        "0.5000 8.0 7.0",
                        "glia__lab__Every__0 0.5",
                        "0.0",
                        "gbar must lie between 0.0 and 1.0E9 S/cm2, and is given -1.0",
                        "in must lie between -1.0 and 1.0 1, and is given NaN",
                        "q10 must lie between 1.0 and 10.0 1, and is given 11.0",
                        "tau must lie between 1.0E-9 and 1.0E9 ms, and is given 0.0"),
                run(classes, jar).out().lines().toList());
    }

    @Test
    void a_RANDOM_is_a_stream_of_each_place() throws IOException {
        Path jar = jar("lab", "1.0", Map.of());
        Path classes = compiled(generated(jar), """
                import dev.glia.neuron.Neuron;
                import dev.glia.neuron.Section;
                import java.util.Arrays;
                public final class Model {
                    public static void main(String[] none) {
                        dev.glia.Glia.start();
                        Section section = Neuron.section("section").nseg(3);
                        mechanisms.Noisy noisy = mechanisms.Noisy.in(section);
                        noisy.at(0.1).draw().ids(1, 2, 3);
                        noisy.at(0.9).draw().ids(4, 5, 6);
                        System.out.println(Arrays.toString(noisy.at(0.1).draw().ids()));
                        mechanisms.NoisySyn one = mechanisms.NoisySyn.at(section.at(0.5));
                        one.draw().ids(7, 8, 9);
                        Neuron.finitialize(-65);
                        System.out.println(Arrays.toString(one.draw().ids()) + " " + (one.x() > 0 && one.x() < 1));
                    }
                }
                """);
        assertEquals(
                List.of("[1, 2, 3]", "[7, 8, 9] true"),
                run(classes, jar).out().lines().toList());
    }

    @Test
    void a_misspelt_parameter_is_an_error_of_the_compiler() throws IOException {
        String errors = errors(generated(jar("lab", "1.0", Map.of())), model().replace(".gbar(0.01)", ".gbr(0.01)"));
        assertTrue(errors.contains("gbr"), errors);
    }

    @Test
    void what_changed_since_is_a_warning_that_names_both_versions() throws IOException {
        Path classes = compiled(generated(jar("lab", "1.0", Map.of())), model());
        Path newer = jar("lab", "1.1", Map.of("gbar = 0.005 (S/cm2)", "gbar = 0.006 (mS/cm2)", "wait = 2", "wait = 4"));
        ChildJvm.Ended ended = run(classes, newer);
        assertTrue(
                ended.err()
                        .contains(
                                "'glia__lab__Every__0' is not as it was when its Java class was generated from lab-1.0.jar: glia__lab__Every__0 from lab-1.1.jar has 'gbar' in mS/cm2 instead of S/cm2; a default of 0.006 S/cm2 for 'gbar' instead of 0.005; a default of 4.0 ms for 'wait' instead of 2.0. Generate anew with `mvn glia:generate`"),
                ended::text);
    }

    @Test
    void a_folder_is_written_to_only_where_something_differs_and_forgets_what_is_gone() throws IOException {
        GeneratedFolder sources = new GeneratedFolder(folder.resolve("generated"));
        List<JavaFile> files = generated(jar("lab", "1.0", Map.of()));
        assertEquals(new GeneratedFolder.Done(files.size(), 0), sources.write(files));
        Path own =
                Files.writeString(folder.resolve("generated/mechanisms/Own.java"), "package mechanisms; class Own {}");
        assertEquals(new GeneratedFolder.Done(0, 0), sources.write(files));
        assertEquals(new GeneratedFolder.Done(0, 1), sources.write(files.subList(1, files.size())));
        assertTrue(Files.exists(own));
    }

    private static String model() throws IOException {
        return new String(resource("Model.txt"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = GenerationTest.class.getResourceAsStream(RESOURCES + name)) {
            return in.readAllBytes();
        }
    }

    /** A package of the mods in the resources, some words of them replaced. */
    private Path jar(String pkg, String version, Map<String, String> replaced) throws IOException {
        List<Mod> mods = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, List<String>> entry : NAMES.entrySet()) {
            String text = new String(resource(entry.getKey()), StandardCharsets.US_ASCII);
            for (Map.Entry<String, String> one : replaced.entrySet()) {
                text = text.replace(one.getKey(), one.getValue());
            }
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            NmodlSource source = NmodlSource.of(bytes);
            files.put(entry.getKey(), bytes);
            mods.add(new Mod(
                    new MechanismName(
                            pkg, entry.getValue().get(0), entry.getValue().get(1)),
                    Dialect.COMMON,
                    source.kind(),
                    entry.getKey(),
                    source.ions(),
                    source.facts().settable()));
        }
        Path jar = folder.resolve(pkg + "-" + version + ".jar");
        PackageWriter.write(
                jar,
                new ModPackage(pkg, version, "CC0-1.0", List.of(), "", mods, new PackageSource("none", jar)),
                files);
        return jar;
    }

    private static List<JavaFile> generated(Path jar) {
        List<ModPackage> packages = PackageReader.read(jar, jar.getFileName().toString());
        return Generation.of(packages, "mechanisms", asset -> Optional.of(new MechanismName("lab", asset, "0")))
                .files();
    }

    private static String text(List<JavaFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Path compiled(List<JavaFile> files, String model) throws IOException {
        String errors = errors(files, model);
        assertEquals("", errors);
        return folder.resolve("classes");
    }

    /** What the compiler says of the generated classes and a program that uses them, with every warning an error. */
    private String errors(List<JavaFile> files, String model) throws IOException {
        new GeneratedFolder(folder.resolve("sources")).write(files);
        Path program = Files.writeString(folder.resolve("sources/Model.java"), model);
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.toString()));
        files.forEach(file ->
                arguments.add(folder.resolve("sources").resolve(file.path()).toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }

    private ChildJvm.Ended run(Path classes, Path jar) {
        List<String> classPath =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        classPath.add(classes.toString());
        classPath.add(jar.toString());
        ChildJvm.Ended ended = ChildJvm.on(classPath, "Model")
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + folder)
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        return ended;
    }
}
