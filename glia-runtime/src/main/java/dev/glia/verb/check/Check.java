package dev.glia.verb.check;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.lint.ArborLints;
import dev.glia.lint.Lints;
import dev.glia.lint.Rule;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import dev.glia.trial.Answer;
import dev.glia.trial.Step;
import dev.glia.verb.MechanismTrial;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.TrialReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code check}: whether the mods of a package are what their author means. Texts are looked at first, then all are built and
 * each is tried on a NEURON.
 *
 * @param build how the library is built; NEURON is not installed for this
 */
public record Check(RuleLevels levels, TrialBuild build) {
    /** Rules of nocmodl's, which Arbor's dialect need not keep. */
    private static final Set<Rule> OF_NEURON = EnumSet.of(
            Rule.UNDECLARED, Rule.POINTER, Rule.TABLE_CELSIUS, Rule.GLOBAL_WRITTEN, Rule.THREADSAFE, Rule.VERBATIM);

    /** Checks what lies at a place; see {@link Checkable#at}. */
    public CheckReport at(Path where, Path base) {
        return TrialBuild.inOwnFolder(folder -> of(Checkable.at(where, base, folder)));
    }

    /** Checks these packages. */
    public CheckReport of(Checkable checkable) {
        Findings found = new Findings(checkable.files(), levels);
        checkable.checked().forEach(pkg -> texts(pkg, found));
        List<String> notes = new ArrayList<>(checkable.notes());
        if (levels.looksAt(Rule.UNITS)) {
            units(checkable, found);
        }
        if (levels.looksAt(Rule.ARBOR)) {
            new ArborCheck(build).of(checkable, found).ifPresent(notes::add);
        }
        if (levels.looksAt(Rule.COMPILE) || levels.looksAt(Rule.INSERT) || levels.looksAt(Rule.RUN)) {
            trials(checkable, found);
        }
        return new CheckReport(checkable.checked(), found.sorted(), levels, notes);
    }

    private void texts(ModPackage pkg, Findings found) {
        try (PackageFiles files = PackageFiles.open(pkg)) {
            for (Mod mod : pkg.mods()) {
                try {
                    NmodlSource source = NmodlSource.of(files.read(mod.path()));
                    boolean arbor = mod.dialect() == Dialect.ARBOR;
                    Lints.of(source).stream()
                            .filter(remark -> !arbor || !OF_NEURON.contains(remark.rule()))
                            .forEach(remark -> found.add(pkg, mod, remark));
                    if (arbor) {
                        ArborLints.of(source).forEach(remark -> found.add(pkg, mod, remark));
                    }
                } catch (NmodlException e) {
                    found.add(
                            pkg,
                            mod,
                            Rule.PARSE,
                            mod.path(),
                            Optional.of(e.line()),
                            Optional.of(e.column()),
                            e.problem());
                }
            }
        }
    }

    private void units(Checkable checkable, Findings found) {
        build.units(checkable.packages())
                .forEach((name, fault) -> found.mod(checkable, name)
                        .ifPresent(mod -> found.add(
                                found.pkg(checkable, name),
                                mod,
                                Rule.UNITS,
                                fault.file(),
                                fault.line(),
                                fault.column(),
                                fault.reason().replaceFirst("^units: ", "")
                                        + fault.hint().map("; "::concat).orElse(""))));
    }

    private void trials(Checkable checkable, Findings found) {
        Set<String> names = new HashSet<>();
        checkable.checked().stream()
                .flatMap(pkg -> pkg.mods().stream())
                .filter(mod -> mod.dialect().fits(Dialect.NEURON) && mod.kind() != ModKind.FUNCTIONS)
                .forEach(mod -> names.add(mod.name().fullName()));
        if (names.isEmpty()) {
            return;
        }
        TrialReport report =
                new MechanismTrial(checkable.packages(), List.copyOf(names), build).report(levels.looksAt(Rule.RUN));
        report.broken()
                .forEach((name, broken) -> found.mod(checkable, name)
                        .filter(mod -> !found.has(name, Rule.PARSE))
                        .ifPresent(mod -> found.add(
                                found.pkg(checkable, name),
                                mod,
                                Rule.COMPILE,
                                broken.path(),
                                broken.line(),
                                broken.column(),
                                broken.reason()
                                        + broken.hint().map("; "::concat).orElse(""))));
        report.answers()
                .forEach((name, answer) -> found.mod(checkable, name)
                        .filter(mod -> !answer.isPassed())
                        .ifPresent(mod -> tried(checkable, found, name, mod, answer)));
    }

    private static void tried(Checkable checkable, Findings found, MechanismName name, Mod mod, Answer answer) {
        Step step = answer.step().orElseThrow();
        found.add(
                found.pkg(checkable, name),
                mod,
                step == Step.INSERT ? Rule.INSERT : Rule.RUN,
                mod.path(),
                Optional.empty(),
                Optional.empty(),
                "it cannot %s: %s".formatted(step.words(), answer.reason()));
    }
}
