package dev.glia.verb.check;

import dev.glia.json.Json;
import dev.glia.lint.Level;
import dev.glia.lint.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as a SARIF log.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class Sarif {
    private Sarif() {}

    static byte[] of(CheckReport report, String version) {
        Map<String, Object> driver = Map.of(
                "name",
                "glia check",
                "version",
                version,
                "rules",
                Arrays.stream(Rule.values()).map(rule -> rule(report, rule)).toList());
        Map<String, Object> run = Map.of(
                "tool",
                Map.of("driver", driver),
                "results",
                report.findings().stream().map(Sarif::result).toList());
        return Json.print(Map.of(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> rule(CheckReport report, Rule rule) {
        Level level = report.levels().of(rule);
        return Map.of(
                "id",
                rule.id(),
                "shortDescription",
                Map.of("text", rule.claim()),
                "defaultConfiguration",
                Map.of("enabled", level != Level.OFF, "level", level == Level.OFF ? "none" : level.word()));
    }

    private static Map<String, Object> result(Finding finding) {
        Map<String, Object> physical = new TreeMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(finding.file())));
        finding.line().ifPresent(line -> {
            Map<String, Object> region = new TreeMap<>();
            region.put("startLine", line);
            finding.column().ifPresent(column -> region.put("startColumn", column));
            physical.put("region", region);
        });
        return Map.of(
                "ruleId",
                finding.rule().id(),
                "level",
                finding.level().word(),
                "message",
                Map.of("text", finding.text()),
                "locations",
                List.of(Map.of("physicalLocation", physical)));
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
