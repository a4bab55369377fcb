package dev.glia.verb.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.fixtures.TestNeuron;
import dev.glia.imports.FolderImport;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.json.Json;
import dev.glia.library.BuildOptions;
import dev.glia.verb.TrialBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageDiffTest {
    private static final String KV = """
            TITLE A channel
            NEURON { SUFFIX kv USEION k READ ek WRITE ik RANGE gbar, tau0, g GLOBAL q10 }
            UNITS { (mV) = (millivolt) (S) = (siemens) }
            PARAMETER {
                gbar = 0.005 (S/cm2) <0, 1e9>
                tau0 = 2 (ms)
                q10 = 3
            }
            CONSTANT { half = -20 (mV) }
            ASSIGNED { v (mV) ek (mV) ik (mA/cm2) g (S/cm2) ninf }
            STATE { n }
            INITIAL { n = alpha(v) }
            BREAKPOINT { SOLVE states METHOD cnexp g = gbar * n ik = g * (v - ek) }
            DERIVATIVE states { n' = (alpha(v) - n) / tau0 }
            FUNCTION alpha(v (mV)) { alpha = 1 / (1 + exp(-(v - half) / 9)) }
            """;

    @TempDir
    Path dir;

    private Path old;

    @BeforeEach
    void the_old_version() throws IOException {
        old = jar("lab", "1.0", KV);
    }

    private Path mods(String version, String... texts) throws IOException {
        Path mods = Files.createDirectories(dir.resolve("mods-" + version));
        for (String text : texts) {
            String name = text.replaceAll("(?s).*?(?:SUFFIX|POINT_PROCESS) (\\w+).*", "$1");
            Files.writeString(mods.resolve(name + ".mod"), text);
        }
        return mods;
    }

    private Path jar(String pkg, String version, String... texts) throws IOException {
        Path jar = dir.resolve(pkg + "-" + version + ".jar");
        new FolderImport(mods(version, texts), pkg, version, Selection.ALL, OptionStyle.MAVEN)
                .read()
                .writeTo(jar);
        return jar;
    }

    private DiffReport against(String... texts) throws IOException {
        return PackageDiff.of(old, jar("lab", "1.1", texts), OptionStyle.COMMAND_LINE, Optional.empty());
    }

    private List<String> lines(String... texts) throws IOException {
        return against(texts).differences().stream().map(Difference::text).toList();
    }

    /** The rate changes the gate; default and unit change what of it is seen, and no curve of the gate. */
    @Test
    void a_rate_that_changed_has_its_curves_beneath_it_and_the_texts_stay_exactly_three() throws IOException {
        Path changed = jar(
                "lab",
                "1.1",
                KV.replace("gbar = 0.005", "gbar = 0.006")
                        .replace("tau0 = 2 (ms)", "tau0 = 2 (s)")
                        .replace("/ 9)", "/ 8)"));
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {});
        DiffReport report = PackageDiff.of(old, changed, OptionStyle.COMMAND_LINE, Optional.of(build));
        assertEquals(3, report.differences().size());
        List<String> lines = report.text().lines().toList();
        assertEquals(
                "3 differences in 1 mechanisms", lines.get(lines.size() - 1).split(",")[0]);
        assertEquals(
                3,
                lines.stream()
                        .filter(line -> line.startsWith("glia__lab__kv__0: "))
                        .count());
        CurveChange steady = report.curves().changes().get(0);
        assertEquals("steady state of n at 6.3 °C", steady.quantity());
        double v = Double.parseDouble(steady.place().orElseThrow().replaceAll("[^-.0-9]", ""));
        assertEquals(1 / (1 + Math.exp(-(v + 20) / 9)), steady.before(), 1e-7);
        assertEquals(1 / (1 + Math.exp(-(v + 20) / 8)), steady.after(), 1e-7);
        assertTrue(report.text().contains("\n  i of activation at 37.0 °C changed by up to "), report.text());
        assertTrue(report.text().contains("\n  v of reference run"), report.text());
        assertFalse(report.text().contains("time constant of n"), "it is 2 ms in both");
        Json json = Json.parse(report.json(), "diff.json");
        assertEquals(report.curves().changes().size(), json.items("curves").size());
    }

    @Test
    void a_unit_alone_leaves_the_curves_the_same() throws IOException {
        Path changed = jar("lab", "1.1", KV.replace("tau0 = 2 (ms)", "tau0 = 2 (s)"));
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {});
        String text = PackageDiff.of(old, changed, OptionStyle.COMMAND_LINE, Optional.of(build))
                .text();
        assertTrue(text.contains("\n  its curves and its reference run are the same\n"), text);
    }

    @Test
    void one_default_one_unit_and_one_rate_are_exactly_three_differences() throws IOException {
        String changed = KV.replace("gbar = 0.005", "gbar = 0.006")
                .replace("tau0 = 2 (ms)", "tau0 = 2 (s)")
                .replace("/ 9)", "/ 8)");
        assertEquals(
                List.of(
                        "glia__lab__kv__0: default of parameter gbar changed from 0.005 to 0.006",
                        "glia__lab__kv__0: unit of tau0 changed from ms to s",
                        "glia__lab__kv__0: code of FUNCTION alpha changed"),
                lines(changed));
    }

    @Test
    void layout_comments_and_the_spelling_of_a_number_are_no_difference() throws IOException {
        String same = KV.replace("gbar = 0.005", "gbar = 5e-3")
                .replace("1e9>", "1000000000> : siemens")
                .replace("{ n = alpha(v) }", "{\n\n  n=alpha( v ) ? here\n}")
                .replace("TITLE A channel", "TITLE Another title\nCOMMENT\nalpha = 2\nENDCOMMENT");
        DiffReport report = against(same);
        assertEquals(List.of(), report.differences());
        assertTrue(report.isSame());
        assertEquals(
                "0 differences in 1 mechanisms, between lab 1.0 (lab-1.0.jar) and lab 1.1 (lab-1.1.jar)",
                report.text());
    }

    @Test
    void ions_limits_reach_states_and_constants_are_compared() throws IOException {
        String changed = KV.replace(
                        "USEION k READ ek WRITE ik", "USEION k READ ek, ki WRITE ik USEION ca READ cai VALENCE 2")
                .replace("tau0, g GLOBAL q10", "g GLOBAL q10, tau0")
                .replace("<0, 1e9>", "<0, 1>")
                .replace("STATE { n }", "STATE { n m }")
                .replace("half = -20", "half = -25")
                .replace("q10 = 3", "q10 = 3 extra = 1 (mV)");
        assertEquals(
                List.of(
                        "glia__lab__kv__0: ion ca added (reads cai, charge 2)",
                        "glia__lab__kv__0: ion k changed from reads ek, writes ik to reads ek, ki, writes ik",
                        "glia__lab__kv__0: parameter extra added (1 mV)",
                        "glia__lab__kv__0: limits of parameter gbar changed from <0, 1e9> to <0, 1>",
                        "glia__lab__kv__0: reach of parameter tau0 changed from RANGE to GLOBAL",
                        "glia__lab__kv__0: state m added",
                        "glia__lab__kv__0: code of CONSTANT changed"),
                lines(changed));
    }

    @Test
    void mechanisms_and_blocks_come_and_go() throws IOException {
        String other = KV.replace("SUFFIX kv", "SUFFIX other");
        String procedure = KV + "PROCEDURE rates(v (mV)) { ninf = alpha(v) }\n";
        assertEquals(
                List.of(
                        "glia__lab__kv__0: code of PROCEDURE rates added",
                        "glia__lab__other__0: mechanism added (density)"),
                lines(procedure, other));
        assertEquals(
                List.of(
                        "glia__lab__kv__0: mechanism removed (density)",
                        "glia__lab__other__0: mechanism added (density)"),
                PackageDiff.of(old, jar("lab", "1.2", other), OptionStyle.COMMAND_LINE, Optional.empty())
                        .differences()
                        .stream()
                        .map(Difference::text)
                        .toList());
    }

    @Test
    void two_packages_are_compared_by_asset_and_bare_mods_as_they_are() throws IOException {
        Path renamed = jar("other", "2.0", KV.replace("q10 = 3", "q10 = 2"));
        List<Difference> found = PackageDiff.of(old, renamed, OptionStyle.COMMAND_LINE, Optional.empty())
                .differences();
        assertEquals(
                List.of("glia__other__kv__0: default of parameter q10 changed from 3 to 2"),
                found.stream().map(Difference::text).toList());
        assertTrue(PackageDiff.of(old, mods("3.0", KV), OptionStyle.COMMAND_LINE, Optional.empty())
                .isSame());
        String nowhere = assertThrows(
                        GliaException.class,
                        () -> PackageDiff.of(old, dir.resolve("gone.jar"), OptionStyle.COMMAND_LINE, Optional.empty()))
                .getMessage();
        assertTrue(nowhere.contains("gone.jar' does not exist"), nowhere);
    }

    @Test
    void programs_read_the_same_as_people() throws IOException {
        DiffReport report = against(KV.replace("gbar = 0.005", "gbar = 0.006"));
        assertFalse(report.isSame());
        Json difference = Json.parse(report.json(), "diff").items("differences").get(0);
        assertEquals("glia__lab__kv__0", difference.string("mechanism"));
        assertEquals("default", difference.string("aspect"));
        assertEquals("gbar", difference.string("name"));
        assertEquals("0.005", difference.string("before"));
        assertEquals("0.006", difference.string("after"));
        assertTrue(new String(report.json(), StandardCharsets.UTF_8).contains("\"schema\" : 1"));
    }
}
