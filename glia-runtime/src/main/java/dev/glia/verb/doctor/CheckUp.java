package dev.glia.verb.doctor;

import dev.glia.json.Json;
import dev.glia.verb.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All that the doctor found, in the order in which one thing rests on another. */
public record CheckUp(List<Finding> findings) {
    private static final String MISSING = "missing:";

    public CheckUp {
        findings = List.copyOf(findings);
    }

    public boolean isHealthy() {
        return findings.stream().allMatch(Finding::fine);
    }

    /** A line for each finding, without a last line end. */
    public String text() {
        return text(MISSING);
    }

    /** The same with another word before what is not fine, a coloured one for example. */
    public String text(String mark) {
        return Table.align(findings.stream()
                .map(finding -> List.of(finding.topic(), withoutHome(finding.said(mark))))
                .toList());
    }

    public static String mark() {
        return MISSING;
    }

    /** For programs. */
    public byte[] json() {
        return Json.print(Map.of(
                "schema",
                1,
                "healthy",
                isHealthy(),
                "findings",
                findings.stream().map(CheckUp::json).toList()));
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        finding.facts().forEach((key, value) -> fields.put(key, withoutHome(value)));
        fields.put("topic", finding.topic());
        fields.put("fine", finding.fine());
        fields.put("text", withoutHome(finding.text()));
        return fields;
    }

    private static Object withoutHome(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CheckUp::withoutHome).toList();
        }
        return value instanceof String text ? withoutHome(text) : value;
    }

    /** A bug report need not tell who somebody is. */
    private static String withoutHome(String text) {
        String home = System.getProperty("user.home", "");
        return Path.of(home).getNameCount() == 0
                ? text
                : text.replaceAll("(?<![\\w./-])" + Pattern.quote(home) + "(?![\\w.-])", "~");
    }
}
