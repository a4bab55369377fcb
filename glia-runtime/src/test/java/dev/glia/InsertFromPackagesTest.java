package dev.glia;

import static dev.glia.Glia.at;
import static dev.glia.Glia.pkg;
import static dev.glia.Glia.variant;
import static dev.glia.Glia.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.MechanismName;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.select.BrokenModException;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceStore;
import dev.glia.select.UnknownAssetException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way without the agent: packages on the class path, one library, NEURON, inserts by asset name. */
@SuppressWarnings("try") // a context is opened for what it does to its block
class InsertFromPackagesTest {

    @TempDir
    static Path folder;

    private static List<Path> jars;

    @BeforeAll
    static void write() {
        jars = TwoLabs.jars(folder);
    }

    @Test
    void mechanisms_of_every_kind_come_from_the_packages_and_work() {
        assertEquals(
                List.of(
                        "glia__lab_b__Kv1__0 gbar 0.002",
                        "glia__lab_a__Kv1__hi gbar 0.5",
                        "glia__lab_b__Syn__0 at 0.9 tau 1.0E9 g 0.03",
                        "GLOBAL most 7.0, then 8.0 for another",
                        "glia__lab_b__Ticker__0 ticks 4"),
                run("insert"));
    }

    @Test
    void an_ambiguous_asset_says_what_resolves_it_and_that_does() {
        assertEquals(
                List.of(
                        "asset 'Kv1' matches 3 mods: glia__lab_a__Kv1__0 from lab_a-1.0.jar; glia__lab_a__Kv1__hi from lab_a-1.0.jar; "
                                + "glia__lab_b__Kv1__0 from lab_b-1.0.jar. Choose one, here with "
                                + "`Glia.select(\"Kv1\", pkg(\"lab_a\"), variant(\"0\"))`, or for good with "
                                + "`mvn glia:select -Dglia.asset=Kv1 -Dglia.pkg=lab_a -Dglia.variant=0` "
                                + "(`glia select Kv1 --pkg=lab_a --variant=0` on the command line).",
                        "glia__lab_a__Kv1__0"),
                run("ambiguous"));
    }

    @Test
    void a_package_asset_named_like_one_of_neurons_own_is_ambiguous_until_decided_and_both_ways_insert() {
        assertEquals(
                List.of(
                        "asset 'pas' matches 2 mods: glia__lab_b__pas__0 from lab_b-1.0.jar; pas, NEURON's own. Choose one, here with "
                                + "`Glia.select(\"pas\", pkg(\"lab_b\"), variant(\"0\"))`, or for good with "
                                + "`mvn glia:select -Dglia.asset=pas -Dglia.pkg=lab_b -Dglia.variant=0` "
                                + "(`glia select pas --pkg=lab_b --variant=0` on the command line).",
                        "pas g 0.001",
                        "glia__lab_b__pas__0 gbar 0.003",
                        "pas g 0.001",
                        "glia__lab_b__pas__0 gbar 0.003"),
                run("builtin"));
    }

    @Test
    void a_full_name_is_taken_as_it_is_whatever_is_preferred() {
        assertEquals(List.of("glia__lab_b__Kv1__0 gbar 0.002", "glia__lab_a__Kv1__hi gbar 0.009"), run("full-name"));
    }

    @Test
    void an_asset_that_is_there_for_arbor_only_is_told_so() {
        assertEquals(
                List.of(
                        "asset 'Cav2_1' is only for Arbor: glia__lab_b__Cav2_1__0 from lab_b-1.0.jar is written in Arbor's dialect of NMODL, which NEURON does not take. Add a package that has it for NEURON as a dependency to the pom, or list what is there with `mvn glia:list` (`glia list` on the command line)."),
                run("arbor"));
    }

    @Test
    void an_explanation_prints_its_text() {
        List<String> printed = run("explain");
        assertTrue(printed.get(0).startsWith("'Kv1' cannot be used"), printed.toString());
        assertTrue(printed.stream().noneMatch(line -> line.contains("Explanation[")), printed.toString());
    }

    @Test
    void the_users_global_preference_holds() {
        new PreferenceStore(folder.resolve("config"), text -> {
                    throw new AssertionError(text);
                })
                .select(Preference.of("Kv1", Optional.of("lab_a"), Optional.of("hi")));
        assertEquals(List.of("glia__lab_a__Kv1__hi"), run("global", "-Dglia.config=" + folder.resolve("config")));
    }

    @Test
    void a_mod_that_does_not_compile_is_told_where_it_is_wanted_and_the_other_one_inserts() {
        List<String> out = run("broken");
        assertEquals(
                "asset 'Broken' means glia__lab_a__Broken__0 from lab_a-1.0.jar, which is not in the library because it did not compile: Broken_0.mod:4:18: no PROCEDURE or FUNCTION named 'no_such_function' in this mod; write it, or INCLUDE the file that has it; declare a function of C in VERBATIM. Take another, for example `Glia.resolve(\"Broken\", pkg(\"lab_b\"), variant(\"mended\"))`, or a version of its package that compiles.",
                out.get(0));
        assertEquals(
                List.of(out.get(0), "glia__lab_b__Broken__mended", "glia__lab_b__Broken__mended g 1.0"),
                out.subList(1, out.size()),
                "insert says the same, and what it tells to take is there");
    }

    private List<String> run(String what, String... properties) {
        List<String> classPath =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        jars.forEach(jar -> classPath.add(jar.toString()));
        ChildJvm.Ended ended = ChildJvm.on(classPath, Model.class.getName(), what)
                .jvm(
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder.resolve("no-config"))
                .jvm(properties)
                .limit(Duration.ofMinutes(5))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        return ended.out().lines().toList();
    }

    /** The model that the child runs. */
    static final class Model {
        public static void main(String[] arguments) {
            switch (arguments[0]) {
                case "insert" -> insert();
                case "ambiguous" -> {
                    try {
                        Glia.resolve("Kv1");
                    } catch (GliaException e) {
                        System.out.println(e.getMessage());
                    }
                    Glia.select("Kv1", pkg("lab_a"), variant("0"));
                    System.out.println(Glia.resolve("Kv1"));
                }
                case "builtin" -> builtin();
                case "full-name" -> {
                    Section soma = started();
                    try (var context = Glia.context(pkg("lab_a"), variant("0"))) {
                        tell(Glia.insert(soma, "glia__lab_b__Kv1__0"), "gbar");
                        tell(Glia.insert(soma, new MechanismName("lab_a", "Kv1", "hi")), "gbar");
                    }
                }
                case "explain" -> System.out.println(Glia.explain("Kv1"));
                case "arbor" -> {
                    try {
                        Glia.insert(started(), "Cav2_1");
                    } catch (UnknownAssetException e) {
                        System.out.println(e.getMessage());
                    }
                }
                case "global" -> System.out.println(Glia.resolve("Kv1"));
                default -> {
                    try {
                        Glia.resolve("Broken", pkg("lab_a"));
                    } catch (BrokenModException e) {
                        System.out.println(e.getMessage());
                    }
                    Section soma = started();
                    try {
                        Glia.insert(soma, "Broken", pkg("lab_a"));
                    } catch (BrokenModException e) {
                        System.out.println(e.getMessage());
                    }
                    System.out.println(Glia.resolve("Broken", pkg("lab_b"), variant("mended")));
                    tell(Glia.insert(soma, "Broken", pkg("lab_b"), variant("mended")), "g");
                }
            }
        }

        private static Section started() {
            Glia.start();
            return Neuron.section("soma").L(20).diam(20);
        }

        private static void tell(Inserted inserted, String parameter) {
            System.out.println(inserted.name() + " " + parameter + " " + inserted.get(parameter));
        }

        private static void builtin() {
            Section soma = started();
            try {
                Glia.insert(soma, "pas");
            } catch (GliaException e) {
                System.out.println(e.getMessage());
            }
            tell(Glia.insert(soma, "pas", pkg("NEURON")), "g");
            tell(Glia.insert(soma, "pas", pkg("lab_b")), "gbar");
            Glia.select("pas", pkg("NEURON"));
            tell(Glia.insert(soma, "pas"), "g");
            Glia.select("pas", pkg("lab_b"));
            tell(Glia.insert(soma, "pas"), "gbar");
        }

        private static void insert() {
            Section soma = started();
            try (var context = Glia.context(pkg("lab_b"))) {
                Inserted plain = Glia.insert(soma, "Kv1");
                System.out.println(plain.name() + " gbar " + plain.get("gbar"));
            }
            Inserted chosen = Glia.insert(soma, "Kv1", pkg("lab_a"), variant("hi"), with("gbar", 0.5));
            System.out.println(chosen.name() + " gbar " + chosen.get("gbar"));
            Inserted.Point synapse = (Inserted.Point) Glia.insert(soma, "Syn", at(0.9), with("tau", 1e9));
            NetCon spikes = synapse.stimulate(1, 1, 3, 0.01);
            Vector g = synapse.record("g");
            double most = synapse.global("most");
            synapse.global("most", 8);
            double another = Glia.insert(soma, "Syn", pkg("lab_b")).global("most");
            Inserted.Point ticker = (Inserted.Point) Glia.insert("Ticker", with("interval", 1.1));
            Vector ticks = NetCon.between(ticker.pointProcess(), synapse.pointProcess())
                    .weight(0)
                    .recordTimes();
            Neuron.finitialize(-65);
            Neuron.continuerun(5);
            System.out.printf(
                    Locale.ROOT,
                    "%s at %s tau %s g %.2f%n",
                    synapse.name(),
                    synapse.pointProcess().segment().orElseThrow().x(),
                    synapse.get("tau"),
                    g.get(g.size() - 1));
            System.out.println("GLOBAL most " + most + ", then " + another + " for another");
            System.out.println(ticker.name() + " ticks " + ticks.size());
            spikes.close();
        }
    }
}
