package dev.glia.verb.check;

import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.lint.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings in the XML that JUnit's reporters write and CI servers read: a suite for each package, a test for each mod. */
final class JunitXml {
    private JunitXml() {}

    static byte[] of(CheckReport report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        report.checked().forEach(pkg -> xml.append(suite(report, pkg)));
        return xml.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String suite(CheckReport report, ModPackage pkg) {
        String tests = pkg.mods().stream().map(mod -> test(report, mod)).collect(Collectors.joining());
        long failures = pkg.mods().stream()
                .filter(mod -> report.of(mod).stream().anyMatch(Finding::isError))
                .count();
        return "  <testsuite name=\"%s\" tests=\"%s\" failures=\"%s\" errors=\"0\" skipped=\"0\">\n%s  </testsuite>\n"
                .formatted(escaped(pkg.name()), pkg.mods().size(), failures, tests);
    }

    private static String test(CheckReport report, Mod mod) {
        List<Finding> errors = report.of(mod).stream().filter(Finding::isError).toList();
        String warnings = report.of(mod).stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .map(JunitXml::line)
                .collect(Collectors.joining("\n"));
        StringBuilder xml = new StringBuilder("    <testcase classname=\"%s\" name=\"%s (%s)\">\n"
                .formatted(
                        escaped(mod.name().pkg()),
                        escaped(mod.name().fullName()),
                        mod.dialect().name().toLowerCase(Locale.ROOT)));
        if (!errors.isEmpty()) {
            xml.append("      <failure message=\"%s\" type=\"%s\">%s</failure>\n"
                    .formatted(
                            escaped(line(errors.get(0))),
                            errors.get(0).rule().id(),
                            escaped(errors.stream().map(JunitXml::line).collect(Collectors.joining("\n")))));
        }
        if (!warnings.isEmpty()) {
            xml.append("      <system-out>%s</system-out>\n".formatted(escaped(warnings)));
        }
        return xml.append("    </testcase>\n").toString();
    }

    private static String line(Finding finding) {
        return "%s: %s: %s".formatted(finding.place(), finding.rule().id(), finding.text());
    }

    /** Characters that XML cannot hold at all, as a compiler may print them, become a question mark. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
