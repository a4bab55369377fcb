package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import dev.glia.example.Started;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Documentation;
import dev.glia.fixtures.Documentation.Block;
import dev.glia.fixtures.Documentation.Page;
import dev.glia.fixtures.MpiJob;
import dev.glia.fixtures.ShellCommand;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.json.Json;
import dev.glia.select.PreferenceStore;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * README.md and the site say what is so: every block of code names its language and is compiled, run, translated or read, and
 * every link leads somewhere. The commands are compared by the tests of the command line and of the plugin.
 *
 * <p>A block of Java without imports is a fragment and is compiled inside {@link #FRAGMENT}. One with a {@code main} is run, and
 * a block {@code output} after it holds all that it prints. A comment before a block, {@code <!-- run by: NAME -->}, says which
 * test or integration project runs it where it needs more than NEURON; {@code <!-- ranks: 2 -->} runs it under MPI.
 */
class DocumentationTest {
    private static final Set<String> LANGUAGES =
            Set.of("java", "xml", "sh", "nmodl", "python", "json", "csv", "text", "output");

    /** What a fragment may use: all that its imports offer, and names that stand for parts of a model. */
    private static final String FRAGMENT = """
            import static dev.glia.Glia.*;
            import dev.glia.*;
            import dev.glia.neuron.*;
            import dev.glia.neuron.network.*;
            import dev.glia.neuron.shape.*;
            import dev.glia.neuron.solve.*;
            import dev.glia.neuron.Vector;
            import dev.glia.pool.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.stream.*;
            import java.io.Serializable;
            import org.junit.jupiter.api.*;
            import static org.junit.jupiter.api.Assertions.*;
            abstract class Fragment {
                Section soma, dend;
                Cell cell;
                Callable<Double> task;
                List<Callable<Double>> tasks;
                ExecutorService executor;
                void fragment() throws Exception {
            %s
                }
            }
            """;

    private static final Pattern MAIN = Pattern.compile("void main\\(");
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |final |abstract )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @BeforeAll
    static void neuron() {
        TestNeuron.installation();
    }

    static List<Block> java() {
        return Documentation.blocks("java");
    }

    static List<Block> programs() {
        return Stream.concat(
                        java().stream()
                                .filter(block -> MAIN.matcher(block.text()).find()),
                        Documentation.blocks("python").stream())
                .filter(block -> !block.mark().startsWith("run by: "))
                .toList();
    }

    static List<Block> nmodl() {
        return Documentation.blocks("nmodl");
    }

    static List<Page> pages() {
        return Documentation.pages();
    }

    @Test
    void every_block_names_a_language_that_is_tested_and_every_test_that_runs_it_is_there() throws Exception {
        for (Page page : pages()) {
            for (Block block : page.blocks()) {
                assertTrue(LANGUAGES.contains(block.language()), () -> block + " is in '" + block.language() + "'");
                if (block.mark().startsWith("run by: ")) {
                    assertTrue(exists(block.mark().substring("run by: ".length())), () -> block + " " + block.mark());
                }
            }
        }
    }

    /** Whether an integration project, or a test class, of this name is there. */
    private static boolean exists(String test) throws Exception {
        if (Files.isDirectory(Documentation.ROOT.resolve("src-it").resolve(test))) {
            return true;
        }
        for (String module : List.of("glia-runtime", "glia-agent", "glia-maven-plugin", "src-it/spark")) {
            try (Stream<Path> files =
                    Files.walk(Documentation.ROOT.resolve(module).resolve("src/test/java"))) {
                if (files.anyMatch(file -> file.endsWith(test + ".java"))) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_page_a_file_or_a_heading(Page page) throws Exception {
        for (String link : page.links()) {
            if (link.startsWith("http")) {
                continue;
            }
            if (link.startsWith("images/")) {
                // The site has what lies among its resources beside its pages.
                Path picture = Documentation.ROOT.resolve("src/site/resources").resolve(link);
                assertTrue(Files.exists(picture), () -> page + " shows " + link);
                continue;
            }
            assertTrue(
                    page.file().endsWith("README.md") || !link.contains("/"),
                    () -> page + " links to " + link + ", which is not on the site");
            String[] parts = link.split("#", 2);
            Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
            assertTrue(Files.exists(file), () -> page + " links to " + link);
            if (parts.length == 2) {
                assertTrue(
                        new Page(file, Files.readString(file)).anchors().contains(parts[1]),
                        () -> page + " links to " + link);
            }
        }
    }

    @Test
    void every_page_is_in_the_menu_and_every_item_of_the_menu_is_a_page() throws Exception {
        Path site = Documentation.ROOT.resolve("src/site");
        List<String> menu = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"")
                .matcher(Files.readString(site.resolve("site.xml")))
                .results()
                .map(item -> item.group(1) + ".md")
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(site.resolve("markdown"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(), menu);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_test_that_a_page_names_is_there(Page page) throws Exception {
        for (String code : page.inline()) {
            if (code.matches("[A-Z]\\w+(Test|IT)")) {
                assertTrue(exists(code), () -> page + " names " + code);
            }
        }
    }

    @Test
    void the_page_of_security_is_the_projects_own() throws Exception {
        assertEquals(
                Files.readString(Documentation.ROOT.resolve("SECURITY.md")),
                Files.readString(Documentation.ROOT.resolve("src/site/markdown/security.md")));
    }

    @ParameterizedTest
    @MethodSource("java")
    void java_compiles(Block block) {
        compile(block);
    }

    /** Compiles a block into {@link #folder}; gives the full name of its class. */
    private String compile(Block block) {
        boolean fragment = !block.text().contains("import ");
        String text = fragment ? FRAGMENT.formatted(block.text()) : block.text();
        Matcher type = TYPE.matcher(text);
        assertTrue(type.find(), () -> block + " has no class");
        StringWriter said = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-d",
                                folder.toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(type.group(1), text)))
                .call();
        assertTrue(compiled, () -> block + " does not compile:\n" + said);
        Matcher pkg = PACKAGE.matcher(text);
        return (pkg.find() ? pkg.group(1) + "." : "") + type.group(1);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void programs_run_and_print_what_the_page_says(Block block) throws Exception {
        String printed = block.language().equals("java") ? runJava(block) : runPython(block);
        List<Block> all = block.page().blocks();
        int next = all.indexOf(block) + 1;
        if (next < all.size() && all.get(next).language().equals("output")) {
            assertEquals(all.get(next).text(), printed, () -> "what " + block + " prints");
        }
    }

    private String runJava(Block block) {
        String main = compile(block);
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
        ChildJvm child = block.mark().startsWith("ranks: ")
                ? MpiJob.of(Integer.parseInt(block.mark().substring("ranks: ".length())), Started.class, main)
                : ChildJvm.of(Started.class, main);
        ChildJvm.Ended ended = child.jvm("-cp", classPath)
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + folder)
                .limit(Duration.ofMinutes(3))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        return ended.out();
    }

    private String runPython(Block block) throws Exception {
        Path program = Files.writeString(folder.resolve("program.py"), block.text());
        CommandResult result = run(Map.of("NEURON_MODULE_OPTIONS", "-nogui"), TestNeuron.python(), program);
        assertTrue(result.succeeded(), () -> block + "\n" + result.output());
        return result.output();
    }

    private CommandResult run(Map<String, String> environment, Object... words) {
        List<String> command = Stream.of(words).map(Object::toString).toList();
        return new Command(command, folder, environment, Duration.ofMinutes(1)).run();
    }

    @ParameterizedTest
    @MethodSource("nmodl")
    void nmodl_is_translated(Block block) throws Exception {
        Files.writeString(folder.resolve("Block.mod"), block.text());
        CommandResult result = run(
                Map.of(
                        "MODLUNIT",
                        TestNeuron.installation()
                                .neuronHome()
                                .resolve("lib/nrnunits.lib")
                                .toString()),
                TestNeuron.installation().nocmodl(),
                "Block.mod",
                "-o",
                ".");
        assertTrue(result.succeeded(), () -> block + "\n" + result.output());
    }

    @Test
    void xml_is_well_formed_and_json_is_JSON() throws Exception {
        for (Block block : Documentation.blocks("xml")) {
            String text = "<block>" + block.text().replaceFirst("^<\\?xml.*?\\?>", "") + "</block>";
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        for (Block block : Documentation.blocks("json")) {
            Json.parse(block.text().getBytes(StandardCharsets.UTF_8), block.toString());
        }
    }

    @Test
    void files_are_read_as_the_page_shows_them() throws Exception {
        assertEquals(
                2,
                PackageManifest.fromJson(
                                marked("package.json"),
                                "package.json",
                                new PackageSource("lab:my_channels:1.0", folder))
                        .mods()
                        .size());
        Files.write(folder.resolve("preferences.json"), marked("preferences.json"));
        PreferenceStore store = new PreferenceStore(folder, line -> {
            throw new AssertionError(line);
        });
        assertEquals(2, store.read().preferences().size());
    }

    private static byte[] marked(String mark) {
        return Documentation.blocks("json").stream()
                .filter(block -> block.mark().equals(mark))
                .findFirst()
                .orElseThrow()
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_command_of_a_shell_is_one_that_a_test_knows() {
        Set<String> known = Set.of(
                "glia",
                "mvn",
                "java",
                "cd",
                "mkdir",
                "alias",
                "source",
                "mpiexec",
                "spark-submit",
                "export",
                "jlink",
                "image/bin/java",
                "jshell");
        for (Block block : Documentation.blocks("sh")) {
            for (ShellCommand command : block.page().commands()) {
                assertTrue(known.contains(command.words().get(0)), command::toString);
            }
        }
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String type, String text) {
            super(URI.create("string:///" + type + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
