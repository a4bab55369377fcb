package dev.glia.verb.check;

import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.lint.Rule;
import dev.glia.verb.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param checked the packages that were looked at
 * @param findings sorted by file and line
 * @param notes what was not looked at, and why
 */
public record CheckReport(List<ModPackage> checked, List<Finding> findings, RuleLevels levels, List<String> notes) {
    public CheckReport {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether nothing was found that is an error. */
    public boolean isPassed() {
        return errors() == 0;
    }

    /** A table for people, the sum of it, and how to say otherwise; without a last line end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        if (!findings.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("PLACE", "LEVEL", "RULE", "FINDING"));
            findings.forEach(one ->
                    rows.add(List.of(one.place(), one.level().word(), one.rule().id(), one.text())));
            lines.add(Table.align(rows));
        }
        lines.addAll(notes);
        lines.add("%s mods checked, %s errors, %s warnings%s"
                .formatted(mods(), errors(), findings.size() - errors(), off()));
        return String.join("\n", lines);
    }

    /** The findings for code hosts, as SARIF 2.1.0. */
    public byte[] sarif(String version) {
        return Sarif.of(this, version);
    }

    /** The findings for CI, as JUnit's XML: a test for each mod, which fails where it has an error. */
    public byte[] junit() {
        return JunitXml.of(this);
    }

    /**
     * What was found in one mod, and a row of texts for each: level, rule, place and finding, in the order of the places.
     *
     * @param name of the mechanism
     */
    public List<List<String>> rows(MechanismName name) {
        return findings.stream()
                .filter(finding -> finding.mod().equals(name))
                .map(one -> List.of(one.level().word(), one.rule().id(), one.place(), one.text()))
                .toList();
    }

    List<Finding> of(Mod mod) {
        return findings.stream()
                .filter(finding -> finding.mod().equals(mod.name()))
                .toList();
    }

    private String off() {
        String rules = Arrays.stream(Rule.values())
                .filter(rule -> !levels.looksAt(rule))
                .map(Rule::id)
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : ", not looked at: " + rules;
    }

    private long mods() {
        return checked.stream().mapToLong(pkg -> pkg.mods().size()).sum();
    }

    private long errors() {
        return findings.stream().filter(Finding::isError).count();
    }
}
