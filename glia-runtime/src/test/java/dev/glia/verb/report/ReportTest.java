package dev.glia.verb.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.UserFolders;
import dev.glia.imports.FolderImport;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.json.Json;
import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Family;
import dev.glia.kinetics.IonCurve;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Modes;
import dev.glia.kinetics.Protocol;
import dev.glia.library.BuildOptions;
import dev.glia.library.cache.BuildCache;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preferences;
import dev.glia.verb.ModPlaces;
import dev.glia.verb.NamedMods;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.measure.Measured;
import dev.glia.verb.measure.Measuring;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String FORMULA = "1 / (1 + exp(-(v + 20) / 9))";

    /** A gate whose time constant is 2 ms at 6.3 °C and a third of it for each ten degrees more. */
    private static final String GATE = """
            TITLE A channel <script>alert(1)</script>
            COMMENT
            By & for <b>nobody</b>.
            ENDCOMMENT
            NEURON { SUFFIX gate USEION k READ ek WRITE ik RANGE gbar, g THREADSAFE }
            PARAMETER { gbar = 0.005 (S/cm2) <0, 1e9> : how many there are & more
              q10 = 3 }
            ASSIGNED { v (mV) ek (mV) ik (mA/cm2) g (S/cm2) celsius (degC) ninf ntau (ms) }
            STATE { n }
            INITIAL { rates(v) n = ninf }
            BREAKPOINT { SOLVE states METHOD cnexp g = gbar * n ik = g * (v - ek) }
            DERIVATIVE states { rates(v) n' = (ninf - n) / ntau }
            PROCEDURE rates(v (mV)) {
                ninf = FORMULA
                ntau = 2 / q10^((celsius - 6.3) / 10)
            }
            """;

    @TempDir
    static Path dir;

    private static List<ModPackage> packages;
    private static ReportPage page;

    private static Path mod(String name, String text) throws IOException {
        return Files.writeString(
                dir.resolve("mods").resolve(name + ".mod"),
                text.replace("gate", name).replace("FORMULA", FORMULA));
    }

    @BeforeAll
    static void mods_of_every_kind_are_measured() throws IOException {
        Files.createDirectories(dir.resolve("mods"));
        mod("gate", GATE);
        mod("implicit", GATE.replace("cnexp", "derivimplicit"));
        mod("explicit", GATE.replace("cnexp", "euler"));
        mod("faulty", GATE.replace("INITIAL {", "INITIAL {\nVERBATIM\n*(volatile int*) 8 = 1;\nENDVERBATIM\n"));
        mod(
                "late",
                GATE.replace(
                        "BREAKPOINT {",
                        "BREAKPOINT {\nVERBATIM\nif (dt == 0.005) { *(volatile int*) 8 = 1; }\nENDVERBATIM\n"));
        mod("broken", GATE.replace("ik = g", "ik ="));
        mod("hole", GATE.replace("= FORMULA", "= FORMULA * (v + 40) / (v + 40)"));
        mod("curved", GATE.replace("(ninf - n)", "(ninf - n * n)").replace("cnexp", "derivimplicit"));
        mod("instant", GATE.replace("ntau = 2", "ntau = 2e-6"));
        mod("still", GATE.replace("(ninf - n) / ntau", "0"));
        mod(
                "scheme",
                GATE.replace("STATE { n }", "STATE { n m }")
                        .replace("cnexp", "sparse")
                        .replace("n = ninf }", "n = ninf m = 1 - n }")
                        .replaceFirst(
                                "DERIVATIVE states .*",
                                "KINETIC states { rates(v) ~ n <-> m ((1 - ninf) / ntau, ninf / ntau) CONSERVE n + m = 1 }"));
        mod(
                "three",
                GATE.replace("STATE { n }", "STATE { n m o }")
                        .replace("cnexp", "sparse")
                        .replace("n = ninf }", "n = 1 m = 0 o = 0 }")
                        .replaceFirst(
                                "DERIVATIVE states .*",
                                "KINETIC states { rates(v) ~ n <-> m (3 / ntau, 2 / ntau) ~ m <-> o (0.5 / ntau, 0.1 / ntau) }"));
        mod(
                "gated",
                GATE.replace("USEION k READ ek WRITE ik", "USEION k READ ek WRITE ik USEION ca READ cai")
                        .replace("ek (mV) ik", "cai (mM) ek (mV) ik")
                        .replace("ninf = FORMULA", "ninf = cai / (cai + 0.001)"));
        mod(
                "pool",
                "NEURON { SUFFIX gate USEION ca READ ica WRITE cai }\nPARAMETER { tau = 20 (ms) rest = 1e-4 (mM) }\n"
                        + "ASSIGNED { ica (mA/cm2) }\nSTATE { cai (mM) }\nINITIAL { cai = rest }\n"
                        + "BREAKPOINT { SOLVE states METHOD cnexp }\nDERIVATIVE states { cai' = (rest - cai) / tau }\n");
        mod(
                "fixed",
                "NEURON { SUFFIX gate USEION ca READ ica WRITE cai }\n"
                        + "ASSIGNED { ica (mA/cm2) cai (mM) }\nINITIAL { cai = 1e-4 }\nBREAKPOINT { cai = 1e-4 }\n");
        mod(
                "leak",
                "NEURON { SUFFIX gate NONSPECIFIC_CURRENT i THREADSAFE }\nUNITS { (mV) = (millivolt) (mA) = (milliamp) }\n"
                        + "ASSIGNED { v (mV) i (mA/cm2) }\n"
                        + "UNITSOFF\nBREAKPOINT { i = 0.001 * (v + 70) }\nUNITSON\n");
        mod(
                "syn",
                "NEURON { POINT_PROCESS gate NONSPECIFIC_CURRENT i RANGE tau }\nPARAMETER { tau = 2 (ms) }\n"
                        + "ASSIGNED { v (mV) i (nA) }\nBREAKPOINT { i = 0 }\nNET_RECEIVE(weight (uS)) { }\n");
        mod(
                "jump",
                "NEURON { POINT_PROCESS gate NONSPECIFIC_CURRENT i }\nASSIGNED { v (mV) i (nA) g (uS) }\n"
                        + "INITIAL { g = 0 }\nBREAKPOINT { i = g * v }\nNET_RECEIVE(weight (uS)) { g = g + weight }\n");
        Path jar = dir.resolve("lab.jar");
        new FolderImport(dir.resolve("mods"), "lab", "1.0", Selection.ALL, OptionStyle.MAVEN)
                .read()
                .writeTo(jar);
        packages = PackageReader.read(jar, "lab:lab:1.0");
        page = report().measured();
    }

    private static Report report(String... names) {
        return new Report(
                packages,
                AssetIndex.of(packages, Map.of(), Builtins.stored()),
                Preferences.NONE,
                List.of(names),
                List.of(),
                new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {}),
                Advice.MAVEN);
    }

    private static Sheet sheet(String asset) {
        return page.sheets().stream()
                .filter(sheet -> sheet.name().asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private static Curve curve(String asset, String state, double celsius) {
        return sheet(asset).kinetics().orElseThrow().curves().stream()
                .filter(curve -> curve.state().equals(state) && curve.celsius() == celsius && !curve.table())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(asset + ": " + sheet(asset).kinetics()));
    }

    private static double formula(double v) {
        return 1 / (1 + Math.exp(-(v + 20) / 9));
    }

    private static Document parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.replaceAll("(?s)<script>.*?</script>", ""))));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Element article(Document page, String asset) {
        NodeList articles = page.getElementsByTagName("article");
        return IntStream.range(0, articles.getLength())
                .mapToObj(i -> (Element) articles.item(i))
                .filter(article -> article.getAttribute("id").contains("__" + asset + "__"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_gate_is_what_its_formula_says_whatever_solves_it() {
        for (String solver : List.of("gate", "implicit", "explicit")) {
            for (double celsius : new double[] {6.3, 37}) {
                Curve curve = curve(solver, "n", celsius);
                double tau = 2 / Math.pow(3, (celsius - 6.3) / 10);
                for (int i = 0; i < Curve.potentials().length; i++) {
                    assertEquals(formula(Curve.potentials()[i]), curve.steady()[i], 1e-7, solver + " " + curve);
                    assertEquals(tau, curve.tau()[i], 1e-5 * tau, solver + " " + curve);
                }
            }
        }
    }

    @Test
    void one_that_ends_its_process_or_cannot_be_built_costs_its_own_curves_only() {
        assertTrue(
                sheet("faulty").fault().orElseThrow().contains("ends the process"),
                sheet("faulty").toString());
        assertTrue(sheet("faulty").kinetics().orElseThrow().curves().isEmpty());
        assertTrue(sheet("broken").unmeasured().orElseThrow().startsWith("it cannot be built: "));
        Document html = parsed(page.html("1"));
        assertTrue(
                article(html, "faulty").getTextContent().contains("Its gates cannot be measured: it ends the process"));
        assertEquals(0, article(html, "faulty").getElementsByTagName("figure").getLength());
        assertEquals(9, article(html, "gate").getElementsByTagName("figure").getLength());
    }

    @Test
    void one_that_ends_its_process_late_keeps_what_was_measured_before() {
        assertTrue(
                sheet("late")
                        .fault()
                        .orElseThrow()
                        .startsWith("its activation cannot be measured: it ends the process"),
                sheet("late").toString());
        assertEquals(2, sheet("late").kinetics().orElseThrow().curves().size());
        assertEquals(
                2,
                article(parsed(page.html("1")), "late")
                        .getElementsByTagName("figure")
                        .getLength());
    }

    @Test
    void currents_over_time_and_potential_are_those_of_the_channel() {
        Family activation = sheet("gate").kinetics().orElseThrow().families().get(0);
        for (Family.Trace trace : activation.traces()) {
            double end = trace.current()[trace.current().length - 1];
            assertEquals(0.005 * formula(trace.at()) * (trace.at() + 77), end, 1e-9, "at " + trace.at());
        }
        assertTrue(article(parsed(page.html("1")), "syn")
                .getTextContent()
                .contains("It passes no current under the protocols."));
        assertEquals(
                7,
                article(parsed(page.html("1")), "leak")
                        .getElementsByTagName("figure")
                        .getLength());
    }

    @Test
    void a_potential_at_which_a_formula_divides_by_zero_is_a_gap_there_alone() {
        Curve curve = curve("hole", "n", 6.3);
        for (int i = 0; i < Curve.potentials().length; i++) {
            double v = Curve.potentials()[i];
            assertEquals(v == -40 ? Double.NaN : formula(v), curve.steady()[i], 1e-7, "at " + v);
        }
        assertTrue(article(parsed(page.html("1")), "hole")
                .getTextContent()
                .contains("n is no number, or never moves, at -40.0 mV"));
    }

    @Test
    void what_has_no_time_constant_is_said_to_have_none() {
        assertTrue(
                sheet("curved").kinetics().orElseThrow().notes().get(0).contains("not linear"),
                sheet("curved").toString());
        assertTrue(
                IntStream.range(0, 73).allMatch(i -> curve("instant", "n", 6.3).tau()[i] < 1e-3));
        assertTrue(IntStream.range(0, 73)
                .allMatch(i -> Double.isInfinite(curve("still", "n", 6.3).tau()[i])));
        String html = page.html("1");
        assertTrue(html.contains("At 6.3 °C n is instantaneous (below 1 µs) at 73 of 73 potentials."));
        assertTrue(html.contains("At 6.3 °C n is no number, or never moves, at 73 of 73 potentials."));
    }

    @Test
    void an_equation_that_is_not_linear_is_fitted_about_where_it_rests_and_marked() {
        for (double celsius : new double[] {6.3, 37}) {
            Curve curve = curve("curved", "n", celsius);
            assertTrue(curve.isFitted());
            for (int i = 20; i < Curve.potentials().length; i++) {
                double rest = Math.sqrt(formula(Curve.potentials()[i]));
                double tau = 2 / Math.pow(3, (celsius - 6.3) / 10) / (2 * rest);
                assertEquals(rest, curve.steady()[i], 1e-6 * rest, curve + " at " + Curve.potentials()[i]);
                assertEquals(tau, curve.tau()[i], 1e-2 * tau, curve + " at " + Curve.potentials()[i]);
            }
        }
        assertTrue(article(parsed(page.html("1")), "curved")
                .getTextContent()
                .contains("The equation of n is not linear: its time constant is fitted"));
    }

    private static Family family(String asset, Protocol protocol) {
        return sheet(asset).kinetics().orElseThrow().families().stream()
                .filter(family -> family.protocol() == protocol)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_ramp_goes_up_and_down_and_an_action_potential_is_the_membrane() {
        Family ramp = family("leak", Protocol.RAMP);
        double[] rises = {100, 50, 20};
        for (int trace = 0; trace < rises.length; trace++) {
            double[] current = ramp.traces().get(trace).current();
            for (int k = 0; k < current.length; k++) {
                double part = Math.max(0, (ramp.times()[k] - 10) / rises[trace]);
                double v = -80 + 140 * Math.max(0, Math.min(part, 2 - part));
                assertEquals(0.001 * (v + 70), current[k], 1e-9, "at " + ramp.times()[k]);
            }
        }
        double[] current =
                family("leak", Protocol.ACTION_POTENTIAL).traces().get(0).current();
        double[] v = DoubleStream.of(current).map(i -> i / 0.001 - 70).toArray();
        assertEquals(-65, v[0], 0.5);
        long peaks = IntStream.range(1, v.length)
                .filter(k -> v[k - 1] < 0 && v[k] >= 0)
                .count();
        assertEquals(3, peaks, "action potentials");
    }

    @Test
    void a_gate_that_calcium_opens_is_shown_over_its_concentration_and_no_other_is() {
        List<IonCurve> over = sheet("gated").kinetics().orElseThrow().ionCurves();
        assertEquals(
                List.of(-80.0, -40.0, 0.0),
                over.stream()
                        .filter(one -> one.curve().state().equals("n"))
                        .map(IonCurve::potential)
                        .toList());
        for (IonCurve one : over) {
            for (int i = 0; i < one.concentrations().length; i++) {
                double open = one.concentrations()[i] / (one.concentrations()[i] + 0.001);
                double expected = one.curve().state().equals("n") ? open : 0.005 * open * (one.potential() + 77);
                assertEquals(
                        expected, one.curve().steady()[i], 1e-7, one.curve().state());
            }
        }
        assertTrue(sheet("gate").kinetics().orElseThrow().ionCurves().isEmpty());
        assertTrue(page.html("1").contains("n over cai at 37 °C"));
    }

    @Test
    void a_step_of_calcium_decays_with_the_time_constant_of_its_pool() {
        Family step = family("pool", Protocol.ION_STEP);
        assertEquals("cai", step.of());
        for (Family.Trace trace : step.traces()) {
            for (int k = 0; k < step.times().length; k++) {
                double expected = 1e-4 * (1 + (trace.at() - 1) * Math.exp(-step.times()[k] / 20));
                assertEquals(expected, trace.current()[k], 1e-6 * expected, "at " + step.times()[k]);
            }
        }
        assertTrue(step.times()[step.times().length - 1] < 100, "no longer than something is left");
        assertTrue(
                sheet("fixed").kinetics().orElseThrow().notes().get(0).contains("gone at once"),
                sheet("fixed").toString());
    }

    @Test
    void an_event_of_twice_the_weight_opens_twice_as_much() {
        Family weight = family("jump", Protocol.WEIGHT);
        assertEquals(
                List.of(2.0, 1.0, 0.5),
                weight.traces().stream().map(Family.Trace::at).toList());
        for (Family.Trace trace : weight.traces()) {
            double[] current = trace.current();
            assertEquals(-70 * trace.at(), current[current.length - 1], 1e-9);
        }
    }

    private static boolean holds(Path file, Optional<Kinetics> kinetics) {
        try {
            return Files.readAllLines(file).equals(kinetics.orElseThrow().lines());
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void what_was_measured_is_taken_from_the_cache_and_measured_again_where_that_is_damaged() throws IOException {
        Path fresh = Files.createDirectories(dir.resolve("fresh")).resolve("leak.mod");
        Files.writeString(fresh, ": " + System.nanoTime() + "\n" + Files.readString(dir.resolve("mods/leak.mod")));
        List<ModPackage> alone = ModPlaces.read(fresh.getParent(), dir);
        List<String> said = new ArrayList<>();
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), said::add);
        List<Mod> leak = NamedMods.of(alone, List.of());
        Measuring measuring = new Measuring(alone, build);
        Measured first = measuring.of(leak);
        Measured second = measuring.of(leak);
        assertEquals(List.of(0, 1), List.of(first.kept(), second.kept()));
        assertEquals(first.kinetics(), second.kinetics());
        BuildCache.Entry kept = new BuildCache(
                        BuildCache.below(UserFolders.current().cache()), line -> {})
                .entries().stream()
                        .filter(entry -> entry.kind().equals("curves"))
                        .filter(entry ->
                                holds(entry.file(), first.kinetics(leak.get(0).name())))
                        .max(Comparator.comparing(BuildCache.Entry::used))
                        .orElseThrow();
        Files.writeString(kept.file(), Files.readString(kept.file()).replace('1', '2'));
        Measured third = measuring.of(leak);
        assertEquals(0, third.kept());
        assertEquals(first.kinetics(), third.kinetics());
        assertTrue(said.stream().anyMatch(line -> line.contains("is damaged; it is made again")), said.toString());
    }

    @Test
    void states_of_a_scheme_are_occupied_as_its_rates_say() {
        for (double celsius : new double[] {6.3, 37}) {
            Curve n = curve("scheme", "n", celsius);
            Curve m = curve("scheme", "m", celsius);
            assertFalse(n.isGate());
            for (int i = 0; i < Curve.potentials().length; i++) {
                assertEquals(formula(Curve.potentials()[i]), n.steady()[i], 1e-6);
                assertEquals(1, n.steady()[i] + m.steady()[i], 1e-9);
            }
        }
    }

    /** Of rates a, b, c, d between three states the time constants are those of the two roots that are not zero. */
    @Test
    void time_constants_of_a_scheme_are_those_of_its_rates() {
        double sum = 3 + 2 + 0.5 + 0.1;
        double root = Math.sqrt(sum * sum - 4 * (3 * 0.5 + 3 * 0.1 + 2 * 0.1));
        for (Modes modes : sheet("three").kinetics().orElseThrow().modes()) {
            double tau = 2 / Math.pow(3, (modes.celsius() - 6.3) / 10);
            assertEquals(2, modes.taus().size(), "three states that keep their sum");
            for (int i = 0; i < Curve.potentials().length; i++) {
                assertEquals(2 * tau / (sum - root), modes.taus().get(0)[i], 1e-6 * tau);
                assertEquals(2 * tau / (sum + root), modes.taus().get(1)[i], 1e-6 * tau);
            }
        }
        assertEquals(2, sheet("three").kinetics().orElseThrow().modes().size());
        for (Modes modes : sheet("scheme").kinetics().orElseThrow().modes()) {
            assertEquals(1, modes.taus().size(), "CONSERVE leaves one");
            assertEquals(
                    2 / Math.pow(3, (modes.celsius() - 6.3) / 10), modes.taus().get(0)[30], 1e-6);
        }
        assertTrue(page.html("1").contains("time constants at 6.3 °C"));
    }

    @Test
    void the_page_says_whence_a_mechanism_is_and_what_can_be_set() {
        Element gate = article(parsed(page.html("1")), "gate");
        String text = gate.getTextContent();
        for (String said : List.of(
                "lab:lab:1.0",
                sheet("gate").checksum(),
                "By & for <b>nobody</b>.",
                "A channel <script>alert(1)</script>",
                "gbar0.005S/cm20 to 1e9each placehow many there are & more",
                "'gate' alone means this mechanism.",
                "Q10 of the time constant: 3.00.")) {
            assertTrue(text.contains(said), said + " is not in " + text);
        }
        assertEquals("k", gate.getAttribute("data-ions"));
        assertTrue(article(parsed(page.html("1")), "syn").getTextContent().contains("weightuS"));
    }

    @Test
    void the_page_loads_nothing_and_runs_no_script_of_a_mod() {
        String html = page.html("1");
        assertFalse(html.contains("src="), "nothing is fetched");
        assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("://"), "no address");
        assertEquals(1, html.split("<script>", -1).length - 1);
        assertEquals(html, page.html("1"), "the same text again");
    }

    @Test
    void numbers_are_the_same_as_csv_and_json() {
        Json json = Json.parse(page.json(), "report.json");
        List<Json> mechanisms = json.items("mechanisms");
        assertEquals(page.sheets().size(), mechanisms.size());
        List<String> lines =
                new String(page.csv(), StandardCharsets.UTF_8).lines().toList();
        long curves =
                mechanisms.stream().mapToLong(one -> one.items("curves").size()).sum();
        long modes = mechanisms.stream()
                .flatMap(one -> one.items("modes").stream())
                .mapToLong(one -> one.items("taus").size())
                .sum();
        long traces = mechanisms.stream()
                .flatMap(one -> one.items("families").stream())
                .mapToLong(family ->
                        (long) family.items("traces").size() * family.items("t").size())
                .sum();
        long overIons = mechanisms.stream()
                .flatMap(one -> one.items("overIons").stream())
                .mapToLong(ion -> ion.string("state").equals("n") ? 2 : 1)
                .sum();
        assertTrue(overIons > 0);
        assertEquals(1 + 73 * (2 * curves + modes) + traces + 49 * overIons, lines.size());
        assertEquals("mechanism,quantity,of,celsius_degC,series,series_unit,x,x_unit,y,y_unit", lines.get(0));
        Curve curve = curve("gate", "n", 6.3);
        assertTrue(lines.contains(
                "glia__lab__gate__0,steady_state,n,6.3,formula,,-120.0,mV,%s,".formatted(curve.steady()[0])));
        assertTrue(lines.contains(
                "glia__lab__gate__0,time_constant,n,6.3,formula,,-120.0,mV,%s,ms".formatted(curve.tau()[0])));
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 10), "ten columns");
        assertTrue(new String(page.json(), StandardCharsets.UTF_8).contains("null"), "what is no number is null");
    }

    @Test
    void what_a_check_finds_is_said_with_each_mechanism() {
        assertTrue(
                article(parsed(page.html("1")), "broken").getTextContent().contains("errorcompile"),
                sheet("broken").findings().toString());
        assertTrue(
                sheet("faulty").findings().stream().anyMatch(row -> row.get(1).equals("run")),
                sheet("faulty").findings().toString());
        assertEquals(List.of(), sheet("leak").findings());
        assertTrue(
                article(parsed(page.html("1")), "leak").getTextContent().contains("A check finds nothing to remark."));
        String json = new String(page.json(), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"rule\" : \"compile\"") || json.contains("\"rule\":\"compile\""), "in JSON too");
    }

    @Test
    void variants_and_another_version_of_one_asset_are_in_one_plot() throws IOException {
        Path mods = Files.createDirectories(dir.resolve("variants"));
        Files.writeString(mods.resolve("gate.mod"), GATE.replace("FORMULA", FORMULA));
        Files.writeString(
                mods.resolve("gate__steep.mod"),
                GATE.replace("gate", "gate__steep").replace("FORMULA", FORMULA));
        Path newer = Files.createDirectories(dir.resolve("newer")).resolve("lab.jar");
        new FolderImport(mods, "lab", "2.0", Selection.ALL, OptionStyle.MAVEN)
                .read()
                .writeTo(newer);
        Report report = new Report(
                packages,
                AssetIndex.of(packages, Map.of(), Builtins.stored()),
                Preferences.NONE,
                List.of("gate", "leak"),
                List.of(newer),
                new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {}),
                Advice.MAVEN);
        Document html = parsed(report.measured().html("1"));
        NodeList articles = html.getElementsByTagName("article");
        Element together = IntStream.range(0, articles.getLength())
                .mapToObj(i -> (Element) articles.item(i))
                .filter(article -> article.getAttribute("id").equals("compared-gate"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, together.getElementsByTagName("figure").getLength());
        for (String label : List.of("lab", "lab 2.0", "lab 2.0, steep")) {
            assertTrue(together.getTextContent().contains(label), together.getTextContent());
        }
        assertEquals(3, articles.getLength(), "leak has nothing to be compared with");
    }

    @Test
    void without_curves_it_is_read_and_not_run() {
        ReportPage facts = report("leak", "gate").facts();
        assertEquals("2 mechanisms of lab: 0 measured, 0 of them not whole, 2 without curves", facts.text());
        assertEquals(
                0,
                article(parsed(facts.html("1")), "gate")
                        .getElementsByTagName("figure")
                        .getLength());
        String unknown =
                assertThrows(GliaException.class, () -> report("nix").facts()).getMessage();
        assertTrue(unknown.startsWith("there is no asset, package or mechanism 'nix'"), unknown);
    }

    @Test
    void the_line_for_people_counts() {
        assertEquals("18 mechanisms of lab: 17 measured, 2 of them not whole, 1 without curves", page.text());
    }
}
