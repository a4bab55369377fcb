package dev.glia.verb.check;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.lint.Remark;
import dev.glia.lint.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found so far. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(finding -> finding.line().orElse(0))
            .thenComparing(finding -> finding.column().orElse(0))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::text);

    private final CheckedFiles files;
    private final RuleLevels levels;
    private final List<Finding> found = new ArrayList<>();

    Findings(CheckedFiles files, RuleLevels levels) {
        this.files = files;
        this.levels = levels;
    }

    List<Finding> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    boolean has(MechanismName mod, Rule rule) {
        return found.stream().anyMatch(finding -> finding.mod().equals(mod) && finding.rule() == rule);
    }

    /** The same of the mod of one dialect; that of the other has the same name and another file. */
    boolean has(ModPackage pkg, Mod mod, Rule rule) {
        String file = files.file(pkg, mod.path());
        return found.stream().anyMatch(finding -> finding.file().equals(file) && finding.rule() == rule);
    }

    void add(ModPackage pkg, Mod mod, Remark remark) {
        add(
                pkg,
                mod,
                remark.rule(),
                mod.path(),
                Optional.of(remark.place().line()),
                Optional.of(remark.place().column()),
                remark.text());
    }

    /** @param path of the file in the package that is at fault */
    void add(
            ModPackage pkg,
            Mod mod,
            Rule rule,
            String path,
            Optional<Integer> line,
            Optional<Integer> column,
            String text) {
        if (levels.looksAt(rule)) {
            found.add(new Finding(
                    mod.name(),
                    rule,
                    levels.of(rule),
                    files.file(pkg, path),
                    line,
                    column,
                    text.strip().replaceFirst("[.]$", "")));
        }
    }

    /** The mod of that name that NEURON would use, if it is one of those that are checked. */
    Optional<Mod> mod(Checkable checkable, MechanismName name) {
        return checkable.checked().stream()
                .flatMap(pkg -> pkg.mods().stream())
                .filter(mod -> mod.name().equals(name) && mod.dialect().fits(Dialect.NEURON))
                .max(Comparator.comparing(mod -> mod.dialect() == Dialect.NEURON));
    }

    ModPackage pkg(Checkable checkable, MechanismName name) {
        return checkable.checked().stream()
                .filter(pkg -> pkg.name().equals(name.pkg()))
                .findFirst()
                .orElseThrow();
    }
}
