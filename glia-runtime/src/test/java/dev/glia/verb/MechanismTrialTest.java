package dev.glia.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.asset.PackageReader;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.FolderImport;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.library.BuildOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MechanismTrialTest {
    @TempDir
    Path dir;

    private Path jar;

    @BeforeEach
    void mods() throws IOException {
        Path mods = Files.createDirectories(dir.resolve("mods"));
        String leak = """
                NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g, e THREADSAFE }
                PARAMETER { g = 0.0003 (S/cm2) e = -54.3 (mV) }
                ASSIGNED { v (mV) i (mA/cm2) }
                """;
        Files.writeString(mods.resolve("leak.mod"), leak + "BREAKPOINT { i = g * (v - e) }\n");
        Files.writeString(
                mods.resolve("faulty.mod"),
                leak.replace("leak", "faulty")
                        + "INITIAL {\nVERBATIM\n*(volatile int*) 8 = 1;\nENDVERBATIM\n}\nBREAKPOINT { i = 0 }\n");
        Files.writeString(
                mods.resolve("nan.mod"), leak.replace("leak", "nan") + "BREAKPOINT { i = (v - v) / (v - v) }\n");
        Files.writeString(mods.resolve("broken.mod"), leak.replace("leak", "broken") + "BREAKPOINT { i = }\n");
        jar = dir.resolve("lab.jar");
        new FolderImport(mods, "lab", "1.0", Selection.ALL, OptionStyle.MAVEN)
                .read()
                .writeTo(jar);
    }

    private MechanismTrial trial(String... names) {
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), TestNeuron.search(), line -> {});
        return new MechanismTrial(PackageReader.read(jar, "lab:lab:1.0"), List.of(names), build);
    }

    @Test
    void where_there_was_no_NEURON_yet_installing_it_was_forbidden_though_nobody_had_forbidden_it() {
        Map<String, String> offline = Map.of(
                "glia.offline", "true", "glia.cache", dir.resolve("cache").toString());
        NeuronSearch nowhere = NeuronSearch.of(offline::get, name -> null, line -> {});
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), nowhere, line -> {});
        MechanismTrial trial = new MechanismTrial(PackageReader.read(jar, "lab:lab:1.0"), List.of(), build);
        String said =
                assertThrows(GliaException.class, () -> trial.report(false)).getMessage();
        assertTrue(said.contains("and this run is offline"), said);
    }

    private static String line(TrialReport report, String asset) {
        return report.text()
                .lines()
                .filter(line -> line.startsWith("glia__lab__" + asset))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_that_faults_when_it_runs_fails_alone_and_the_others_are_tried() {
        TrialReport report = trial().report(true);
        assertFalse(report.isPassed());
        assertTrue(line(report, "leak").endsWith("ok"), report.text());
        assertTrue(
                line(report, "faulty")
                        .endsWith(
                                "it cannot run 10 ms at rest at 6.3 degrees: it ends the process, and a JVM with it (SIGSEGV)"),
                report.text());
        assertTrue(line(report, "nan").contains("it cannot run 10 ms at rest at 6.3 degrees"), report.text());
        assertTrue(line(report, "broken").contains("it cannot be built: broken.mod:4"), report.text());
        assertTrue(report.text().endsWith("4 tried, 3 failed"), report.text());
    }

    @Test
    void what_is_only_inserted_need_not_run() {
        TrialReport report = trial("leak", "faulty").report(false);
        assertTrue(report.isPassed(), report.text());
        assertTrue(report.text().endsWith("2 tried, 0 failed"), report.text());
    }

    @Test
    void a_name_that_nothing_has_is_refused() {
        assertEquals(
                "there is no asset, package or mechanism 'leek'; `glia list` (`mvn glia:list`) shows all",
                assertThrows(GliaException.class, () -> trial("leek").report(false))
                        .getMessage());
    }
}
