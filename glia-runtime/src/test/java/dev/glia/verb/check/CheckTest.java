package dev.glia.verb.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.OptionStyle;
import dev.glia.json.Json;
import dev.glia.library.BuildOptions;
import dev.glia.verb.TrialBuild;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class CheckTest {
    @TempDir
    Path dir;

    private Path mods;

    @BeforeEach
    void a_project_with_sound_and_unsound_mods() throws IOException {
        mods = Files.createDirectories(dir.resolve("lab/src/main/mod"));
        Files.writeString(mods.resolve("Leak.mod"), """
                NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g, e THREADSAFE }
                UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
                PARAMETER { g = 0.0003 (S/cm2) e = -65 (mV) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * (v - e) }
                """);
    }

    private void mod(String name, String text) throws IOException {
        Files.writeString(mods.resolve(name), text);
    }

    private CheckReport check(String... rules) {
        TrialBuild build = new TrialBuild(BuildOptions.fromSystem(), NeuronSearch.fromSystem(line -> {}), line -> {});
        return new Check(RuleLevels.of(List.of(rules), OptionStyle.COMMAND_LINE), build).at(dir.resolve("lab"), dir);
    }

    private static List<String> inShort(CheckReport report) {
        return report.findings().stream()
                .map(one -> "%s %s %s"
                        .formatted(
                                one.place().replaceFirst(".*/", ""),
                                one.level().word(),
                                one.rule().id()))
                .collect(Collectors.toList());
    }

    @Test
    void a_sound_mod_has_no_finding() {
        CheckReport report = check();
        assertTrue(report.isPassed());
        assertEquals("1 mods checked, 0 errors, 0 warnings", report.text());
    }

    @Test
    void a_mod_that_cannot_compile_be_read_or_run_is_an_error_at_its_line_and_fails_alone() throws IOException {
        mod("Open.mod", "NEURON { SUFFIX open RANGE x\n");
        mod("Syntax.mod", "NEURON { SUFFIX syn RANGE x }\nASSIGNED { x\nBREAKPOINT { x = 1 }\n");
        mod("Wrong.mod", "NEURON { SUFFIX wrong RANGE x }\nASSIGNED { x }\nBREAKPOINT { x = yy }\n");
        mod(
                "Fault.mod",
                "NEURON { SUFFIX fault THREADSAFE }\nINITIAL {\nVERBATIM\n*(volatile int*) 8 = 1;\nENDVERBATIM\n}\n");
        mod("Nan.mod", "NEURON { SUFFIX nan RANGE x }\nASSIGNED { x }\nBREAKPOINT { x = log(-1) }\n");
        mod("ColdThree.mod", nanWhere("celsius < 20 && area < 1000"));
        mod("WarmOne.mod", nanWhere("celsius > 20 && area > 1000"));
        CheckReport report = check("undeclared=off", "units=off");
        assertFalse(report.isPassed());
        assertEquals(
                List.of(
                        "ColdThree.mod error run",
                        "Fault.mod error run",
                        "Nan.mod error run",
                        "Open.mod:1 error parse",
                        "Syntax.mod:2 error compile",
                        "WarmOne.mod error run",
                        "Wrong.mod:3 error compile"),
                inShort(report));
        assertTrue(report.text().contains("its variable 'x' is NaN"), report.text());
        assertTrue(
                report.text().contains("it cannot run 10 ms at rest at 6.3 degrees in three segments: its"),
                report.text());
        assertTrue(report.text().contains("it cannot run 10 ms at rest at 37 degrees: its"), report.text());
        assertTrue(report.text().contains("ends the process"), report.text());
        assertTrue(report.text().contains("name FROM number TO number"), report.text());
        assertTrue(report.text().contains("lab/src/main/mod/Wrong.mod:3"), report.text());
        assertTrue(
                report.text().endsWith("8 mods checked, 7 errors, 0 warnings, not looked at: units, undeclared"),
                report.text());
    }

    private static String nanWhere(String condition) {
        return "NEURON { SUFFIX some RANGE x THREADSAFE }\nASSIGNED { x celsius area }\nBREAKPOINT { IF (%s) { x = log(-1) } }\n"
                .formatted(condition);
    }

    @Test
    void units_that_do_not_fit_are_a_warning_or_an_error_as_the_user_says() throws IOException {
        mod("Odd.mod", """
                NEURON { SUFFIX odd NONSPECIFIC_CURRENT i RANGE g }
                UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
                PARAMETER { g = 0 (S/cm2) }
                ASSIGNED { v (mV) i (mA/cm2) }
                BREAKPOINT { i = g * exp(v) }
                """);
        CheckReport warned = check();
        assertEquals(List.of("Odd.mod:5 warning units"), inShort(warned));
        assertTrue(warned.isPassed());
        assertTrue(warned.text().contains("divide by one that has the unit"), "a finding says what mends it");
        assertFalse(check("units=error").isPassed());
        assertEquals(List.of(), inShort(check("*=off", "parse=error")));
    }

    @Test
    void a_variable_without_its_unit_is_found_where_it_is_declared() throws IOException {
        mod("Odd.mod", """
                NEURON { SUFFIX odd NONSPECIFIC_CURRENT i }
                UNITS { (mV) = (millivolt) (mA) = (milliamp) }
                ASSIGNED {
                  v (mV)
                  i (mA/cm2)
                  celsius
                }
                BREAKPOINT { i = 1e-6 (mA/cm2) * celsius }
                """);
        assertEquals(List.of("Odd.mod:6 warning units"), inShort(check("compile=off", "insert=off", "run=off")));
    }

    @Test
    void the_same_findings_are_a_table_sarif_and_junit() throws Exception {
        mod("Unused.mod", "NEURON { SUFFIX unused }\nPARAMETER { p = 1 }\nASSIGNED { x }\nBREAKPOINT { x = 1 }\n");
        mod("Wrong.mod", "NEURON { SUFFIX wrong RANGE x }\nASSIGNED { x }\nBREAKPOINT { x = yy & }\n");
        CheckReport report = check();
        Json run = Json.parse(report.sarif("1.2"), "sarif").items("runs").get(0);
        assertEquals("1.2", run.get("tool").get("driver").string("version"));
        assertEquals(report.findings().size(), run.items("results").size());
        Json first = run.items("results").get(0);
        Json place = first.items("locations").get(0).get("physicalLocation");
        assertEquals("unused", first.string("ruleId"));
        assertEquals("warning", first.string("level"));
        assertEquals(
                "lab/src/main/mod/Unused.mod", place.get("artifactLocation").string("uri"));
        assertEquals(2, place.get("region").get("startLine").integer());
        Element suite = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report.junit()))
                .getElementsByTagName("testsuite")
                .item(0);
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals(1, suite.getElementsByTagName("failure").getLength());
        assertEquals(3, suite.getElementsByTagName("testcase").getLength());
        assertTrue(suite.getTextContent().contains("PARAMETER 'p' is used nowhere"));
    }

    @Test
    void a_rule_or_level_that_is_none_is_refused_with_one_that_is() {
        assertEquals(
                "there is no rule 'unusd'; perhaps 'unused' is meant",
                assertThrows(GliaException.class, () -> check("unusd=off")).getMessage());
        assertEquals(
                "a rule cannot be 'fatal'; it can be error, warning, off",
                assertThrows(GliaException.class, () -> check("unused=fatal")).getMessage());
        assertEquals(
                "'unused' says nothing of a rule; write --rules=unused=off,threadsafe=error",
                assertThrows(GliaException.class, () -> check("unused")).getMessage());
    }

    @Test
    void mods_for_arbor_are_translated_or_it_is_said_that_they_were_not() throws IOException {
        Path arbor = Files.createDirectories(mods.resolve("arbor"));
        Files.writeString(
                arbor.resolve("Leak.mod"),
                "NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g }\n"
                        + "PARAMETER { g = 1 (S/cm2) }\nBREAKPOINT { i = g*v }\n");
        Files.writeString(
                arbor.resolve("Old.mod"),
                "NEURON { SUFFIX old NONSPECIFIC_CURRENT i RANGE g }\n"
                        + "PARAMETER { g = 1 (S/cm2) }\nASSIGNED { v (mV) }\nBREAKPOINT { i = g*v }\n");
        CheckReport without = check();
        assertTrue(inShort(without).contains("Old.mod:3 error arbor"), "modcc need not be there");
        assertTrue(without.text().contains("modcc") || without.findings().size() == 1, without.text());
        // What modcc 0.12.2 prints of such a mod.
        Path modcc = Files.writeString(
                dir.resolve("modcc"),
                "#!/bin/sh\nprintf 'Warnings:\\n * x.mod:(line 9,col 9) ik\\n"
                        + "error trace:\\n * x.mod:(line 3,col 7) the symbol v is a builtin (line 3,col 7).\\n'\nexit 1\n");
        assertTrue(modcc.toFile().setExecutable(true));
        CheckReport refused = new Check(
                        RuleLevels.of(List.of("*=off", "arbor=error"), OptionStyle.MAVEN),
                        new TrialBuild(BuildOptions.fromSystem(), withPath(dir), line -> {}))
                .at(dir.resolve("lab"), dir);
        assertEquals(List.of("Leak.mod:3 error arbor", "Old.mod:3 error arbor"), inShort(refused));
        assertTrue(refused.text().contains("modcc refuses it: the symbol v is a builtin"), refused.text());
    }

    private static NeuronSearch withPath(Path folder) {
        return NeuronSearch.of(
                System::getProperty, name -> name.equals("PATH") ? folder.toString() : System.getenv(name), line -> {});
    }
}
