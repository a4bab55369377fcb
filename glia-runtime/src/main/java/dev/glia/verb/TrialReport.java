package dev.glia.verb;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.trial.Answer;
import dev.glia.trial.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of mechanisms that were tried.
 *
 * @param tried those that were to be tried
 * @param broken those of the whole library that cannot be built
 */
public record TrialReport(
        List<Mod> tried, SortedMap<MechanismName, BrokenMod> broken, Map<MechanismName, Answer> answers) {
    public TrialReport {
        tried = tried.stream().sorted(Comparator.comparing(Mod::name)).toList();
    }

    /** Whether all came through. */
    public boolean isPassed() {
        return failures() == 0;
    }

    /** A table for people, a line per mechanism, and the sum of it; without a last line end. */
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("MECHANISM", "RESULT", "REASON"));
        tried.forEach(mod -> rows.add(List.of(
                mod.name().fullName(),
                failure(mod.name()).isEmpty() ? "ok" : "FAILED",
                failure(mod.name()).orElse(""))));
        return Table.align(rows) + "\n%s tried, %s failed".formatted(tried.size(), failures());
    }

    private long failures() {
        return tried.stream().filter(mod -> failure(mod.name()).isPresent()).count();
    }

    /** Why a mechanism did not come through; empty for one that did. */
    Optional<String> failure(MechanismName name) {
        if (broken.containsKey(name)) {
            return Optional.of("it cannot be built: " + broken.get(name).why());
        }
        Answer answer = answers.get(name);
        return answer == null
                ? Optional.of("it is not in the library")
                : answer.step().map(step -> sentence(step, answer.reason()));
    }

    private static String sentence(Step step, String reason) {
        return "it cannot %s: %s".formatted(step.words(), reason);
    }
}
