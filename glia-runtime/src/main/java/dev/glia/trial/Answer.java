package dev.glia.trial;

import dev.glia.asset.MechanismName;
import java.util.Optional;

/**
 * What became of a mechanism.
 *
 * @param step the one that it did not survive; empty where it survived all
 * @param reason why not, in one line; empty while it is not known
 */
public record Answer(MechanismName name, Optional<Step> step, String reason) {
    private static final String BLANK = " ";
    private static final String PASSED = "-";

    static Answer passed(MechanismName name) {
        return new Answer(name, Optional.empty(), "");
    }

    static Answer begun(MechanismName name, Step step) {
        return new Answer(name, Optional.of(step), "");
    }

    static Answer failed(MechanismName name, Step step, String reason) {
        return new Answer(
                name, Optional.of(step), String.valueOf(reason).strip().replaceAll("\\s+", BLANK));
    }

    /** Whether the mechanism survived all that was tried. */
    public boolean isPassed() {
        return step.isEmpty();
    }

    String line() {
        return String.join(BLANK, name.fullName(), step.map(Step::name).orElse(PASSED), reason);
    }

    static Answer parse(String line) {
        String[] words = line.split(BLANK, 3);
        Optional<Step> step = words[1].equals(PASSED) ? Optional.empty() : Optional.of(Step.valueOf(words[1]));
        return new Answer(MechanismName.parse(words[0]).orElseThrow(), step, words[2]);
    }
}
