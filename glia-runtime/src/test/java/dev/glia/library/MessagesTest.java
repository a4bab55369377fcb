package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.glia.Glia;
import dev.glia.asset.MechanismName;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.imports.FolderImport;
import dev.glia.imports.ModAddition;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.launch.LaunchOptions;
import dev.glia.library.stage.Inputs;
import dev.glia.neuron.Callback;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronSession;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import dev.glia.setting.Setting;
import dev.glia.verb.NewProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than fifty errors, as a user meets them, in a file to read from the first to the last: {@code target/messages.txt}. What a
 * machine can see of a good message is asserted: one paragraph, nothing of Java's, nothing that says only that it failed.
 */
@ExtendWith(NeuronSession.class)
class MessagesTest {
    private static final Path FILE = Path.of("target", "messages.txt");
    private static final int LONGEST = 900;
    private static final String NO_ERROR = "(no error)";
    private static final String OWN = "the project's own mods";

    private final Map<String, String> messages = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void every_error_is_one_paragraph_for_a_user() throws IOException {
        ofSettings();
        ofPackages();
        ofAssets();
        ofAuthors();
        ofMods();
        ofOwnMods();
        ofModels();
        StringBuilder text = new StringBuilder();
        messages.forEach((what, message) ->
                text.append(what).append("\n    ").append(message).append("\n\n"));
        Files.writeString(FILE, text);
        assertTrue(messages.size() > 50, messages.size() + " messages");
        messages.forEach((what, message) -> {
            assertTrue(message.length() < LONGEST, what + ": " + message);
            for (String odd : List.of(
                    "\n", "null", "REDACTED", "Optional", "dev.glia.", "java.", "Exception", " @", "[]", NO_ERROR)) {
                boolean ownLines = what.equals(OWN) && odd.equals("\n");
                assertTrue(!message.contains(odd) || ownLines, what + ": " + message);
            }
        });
    }

    private void ofSettings() {
        Map.of(
                        Setting.JOBS, "many",
                        Setting.COMPILE_TIMEOUT, "soon",
                        Setting.CACHE_MAX_SIZE, "5 bananas",
                        Setting.STRICT, "perhaps",
                        Setting.UNITS, "strict",
                        Setting.VALENCE, "ca:2")
                .forEach((setting, value) -> met("setting " + setting.property() + "=" + value, () -> {
                    BuildOptions options =
                            BuildOptions.from(name -> name.equals(setting.property()) ? value : null, name -> null);
                    options.jobs();
                    options.strict();
                    options.compileTimeout();
                    options.cacheMaxSize();
                }));
        met("agent option, misspelt", () -> LaunchOptions.parse("libary=target/glia"));
        met("agent option without a value", () -> LaunchOptions.parse("library"));
        met("library that is none", () -> StatedLibrary.find(Optional.of(folder), Optional.empty()));
    }

    private void ofPackages() throws IOException {
        Map<String, String> manifests = new TreeMap<>(
                Map.of(
                        "not JSON", "{",
                        "without a schema", "{}",
                        "of a later schema", "{\"schema\": 9}",
                        "with a bad name", "{\"schema\": 1, \"name\": \"a__b\", \"version\": \"1\"}",
                        "with a misspelt field", "{\"schema\": 1, \"nmae\": \"p\"}",
                        "with a mod that is not there",
                                "{\"schema\": 1, \"name\": \"p\", \"version\": \"1\", \"mods\": [{\"asset\": \"x\", \"path\": \"x.mod\", \"kind\": \"density\"}]}",
                        "with a mod outside",
                                "{\"schema\": 1, \"name\": \"p\", \"version\": \"1\", \"mods\": [{\"asset\": \"x\", \"path\": \"../x.mod\", \"kind\": \"density\"}]}"));
        for (Map.Entry<String, String> manifest : manifests.entrySet()) {
            Path container = folder.resolve(manifest.getKey());
            Path file = container.resolve("META-INF/glia/p/package.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, manifest.getValue());
            met(
                    "manifest " + manifest.getKey(),
                    () -> Inputs.of(PackageReader.read(container, "org.lab:channels:1.0"), "a NEURON"));
        }
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        met("jar that is none", () -> PackageReader.readAll(List.of(new PackageSource("org.lab:broken:1.0", jar))));
    }

    private void ofAssets() {
        BuildBench bench = new BuildBench(folder.resolve("assets"))
                .file("lab_a", "Kv1.mod", Mods.leak("Kv1", 1))
                .file("lab_a", "Kv1__high.mod", Mods.leak("Kv1", 2))
                .file("lab_b", "Kv1.mod", Mods.leak("Kv1", 3))
                .file("lab_b", "Nav.mod", Mods.leak("Nav", 3));
        Resolver resolver = new Resolver(AssetIndex.of(bench.request().packages(), Map.of(), Map.of()));
        met("asset, misspelt", () -> resolver.resolve(AssetRequest.of("Kv2"), Preferences.NONE));
        met("asset of two packages", () -> resolver.resolve(AssetRequest.of("Kv1"), Preferences.NONE));
        met(
                "asset of a package that does not have it",
                () -> resolver.resolve(
                        AssetRequest.of("Nav", Optional.of("lab_a"), Optional.empty()), Preferences.NONE));
        met(
                "variant that is not there",
                () -> resolver.resolve(
                        AssetRequest.of("Nav", Optional.empty(), Optional.of("fast")), Preferences.NONE));
        met(
                "full name against a package",
                () -> AssetRequest.of("glia__lab_b__Nav__0", Optional.of("lab_a"), Optional.empty()));
        met("full name of nothing", () -> resolver.resolve(AssetRequest.of("glia__lab_b__Nav__9"), Preferences.NONE));
        met("name of a mechanism", () -> new MechanismName("lab", "Kv1_", "0"));
    }

    private void ofAuthors() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path mods = Files.createDirectory(folder.resolve("mods"));
        Path bad = Files.writeString(mods.resolve("1st__fast.mod"), "NEURON { SUFFIX k }\n");
        met("import of an empty folder", () -> imported(empty, "lab"));
        met("import of no folder", () -> imported(folder.resolve("nowhere"), "lab"));
        met("import under a name that cannot be", () -> imported(mods, "a__b"));
        met("addition under a name that cannot be", () -> added(bad));
        met("addition of nothing", () -> added(folder.resolve("none.mod")));
        met(
                "project of a licence that is not known",
                () -> new NewProject("channels", "io.github.lab", List.of("A. Lab"), "proprietary", "1.0"));
        met(
                "project of a name that cannot be",
                () -> new NewProject("-channels", "io.github.lab", List.of("A. Lab"), "MIT", "1.0"));
    }

    private void imported(Path from, String pkg) {
        new FolderImport(from, pkg, "1.0", Selection.ALL, OptionStyle.MAVEN).read();
    }

    private void added(Path file) {
        new ModAddition(
                        List.of(file),
                        ModAddition.Place.folder(folder.resolve("src/main/mod")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        OptionStyle.COMMAND_LINE)
                .plan();
    }

    /** One build meets all of them; each is what the user is told of that mod. */
    private void ofMods() {
        Map<String, String> mods = new TreeMap<>(Map.ofEntries(
                Map.entry("open_brace", "NEURON { SUFFIX x }\nPARAMETER { g = 1\nBREAKPOINT { g = 1 }\n"),
                Map.entry("no_operand", "NEURON { SUFFIX x RANGE g }\nPARAMETER { g = 1 }\nBREAKPOINT { g = 1 + }\n"),
                Map.entry(
                        "undefined_function",
                        "NEURON { SUFFIX x RANGE g }\nASSIGNED { g }\nBREAKPOINT { g = rate(1) }\n"),
                Map.entry(
                        "undefined_procedure",
                        "NEURON { SUFFIX x }\nSTATE { a b }\nBREAKPOINT { SOLVE s METHOD sparse }\nKINETIC s { rates() ~ a <-> b (1,1) }\n"),
                Map.entry("undeclared_in_verbatim", Mods.verbatim("x", "int f() { return undeclared_name; }")),
                Map.entry(
                        "old_verbatim",
                        Mods.verbatim(
                                "x", "extern double* vector_vec();\nvoid f(void* v) { double* x = vector_vec(v); }")),
                Map.entry("include_missing", "INCLUDE \"rates.inc\"\nNEURON { SUFFIX x }\n"),
                Map.entry("include_outside", "INCLUDE \"/etc/passwd\"\nNEURON { SUFFIX x }\n"),
                Map.entry("ion_clash", Mods.carrier("xy", "VALENCE 2").replace("carrier", "x")),
                Map.entry("ion_first", Mods.carrier("xy", "VALENCE 1").replace("carrier", "x")),
                Map.entry(
                        "unknown_method",
                        "NEURON { SUFFIX x }\nSTATE { a }\nBREAKPOINT { SOLVE s METHOD magic }\nDERIVATIVE s { a' = -a }\n"),
                Map.entry("two_states", "NEURON { SUFFIX x }\nSTATE { a a }\n"),
                Map.entry(
                        "missing_symbol",
                        Mods.verbatim(
                                "x",
                                "extern \"C\" int gone_with_the_wind();\nint f() { return gone_with_the_wind(); }"))));
        BuildBench bench = new BuildBench(folder.resolve("build"));
        mods.forEach((name, text) -> bench.file("lab", name + ".mod", text));
        BuildResult result = bench.build();
        result.manifest()
                .broken()
                .values()
                .forEach(broken -> messages.put("mod " + broken.name().asset(), broken.sentence()));
        assertTrue(
                messages.keySet().stream()
                                .filter(what -> what.startsWith("mod "))
                                .count()
                        > 10,
                bench.said());
    }

    /** Each begins with its place, in the file that the author edits. */
    private void ofOwnMods() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("project/src/main/mod"));
        Path classes = folder.resolve("project/target/classes");
        BuildBench bench = new BuildBench(folder.resolve("own")).own("mine");
        Map.of(
                        "open.mod", "NEURON { SUFFIX open RANGE g }\nBREAKPOINT { g = (1 }\n",
                        "gone.mod", "NEURON { SUFFIX gone RANGE g }\nASSIGNED { g }\nBREAKPOINT { g = rate(1) }\n")
                .forEach((file, text) -> bench.file("mine", file, text));
        bench.container("mine", classes);
        Path open = Files.writeString(sources.resolve("open.mod"), "as an editor has it");
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        messages.put(OWN, failed.getMessage());
        assertTrue(failed.getMessage().contains("\n" + open + ":2:18: "), failed.getMessage());
        assertTrue(
                failed.getMessage().startsWith(classes + "/META-INF/glia/mine/gone.mod:3:18: "), failed.getMessage());
    }

    private void ofModels() {
        Section soma = Neuron.section("soma");
        Section dendrite = Neuron.section("dendrite");
        Vector closed = Vector.of(1);
        closed.close();
        met("position beyond the end", () -> soma.at(1.5));
        met("mechanism, misspelt", () -> soma.insert("hhh"));
        met("variable, misspelt", () -> soma.at(0.5).get("vv"));
        met("variable of a mechanism that is not there", () -> soma.at(0.5).get("gnabar_hh"));
        met("point process, misspelt", () -> Neuron.pointProcess("IClmp", soma.at(0.5)));
        met("artificial cell in a section", () -> Neuron.pointProcess("NetStim", soma.at(0.5)));
        met("length that is none", () -> soma.L(Double.NaN));
        met("nseg of zero", () -> soma.nseg(0));
        met("section connected to itself", () -> soma.connect(soma));
        met("Vector that is closed", () -> closed.size());
        met("hoc that is wrong", () -> Neuron.hoc("x = = 2"));
        met("hoc name of nothing", () -> Neuron.get("no_such_variable"));
        met("template of nothing", () -> Neuron.create("NoSuchTemplate"));
        met(
                "NetCon to what takes no events",
                () -> NetCon.between(soma.at(0.5), Neuron.pointProcess("IClamp", dendrite.at(0.5))));
        met("time that goes back", () -> Neuron.continuerun(Double.NaN));
        met("step that is none", () -> Neuron.dt(0));
        met("hoc file that is not there", () -> Neuron.loadFile("/no/such/file.hoc"));
        met("callback of too many arguments", () -> Callback.function("many", 1 << 20, x -> 0));
        met("package without Glia", () -> Glia.insert(soma, "Kv1", Glia.pkg("nobody")));
        met("parameter of an inserted mechanism, misspelt", () -> Glia.insert(dendrite, "pas", Glia.with("gg", 1)));
    }

    private void met(String what, Executable doing) {
        try {
            doing.execute();
            messages.put(what, NO_ERROR);
        } catch (RuntimeException e) {
            messages.put(what, String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            fail(what, e);
        }
    }
}
