package dev.glia.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The resolver against the naive one. */
class RandomScenariosTest {
    private static final int SCENARIOS = 100_000;

    @Test
    void a_hundred_thousand_random_scenarios_are_answered_as_the_naive_resolution_answers_them() {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = Scenario.random(new Random(seed));
            String expected = NaiveResolution.answer(scenario);
            int number = seed;
            assertEquals(expected, answer(scenario.explain()), () -> "scenario " + number + ": " + scenario);
            String outcome = expected.contains(" ") ? expected.substring(0, expected.indexOf(' ')) : expected;
            outcomes.merge(outcome.contains("/") ? "answer" : outcome, 1, Integer::sum);
        }
        assertEquals(5, outcomes.size(), () -> "every outcome must occur: " + outcomes);
        assertTrue(outcomes.values().stream().allMatch(n -> n > SCENARIOS / 500), () -> "and often: " + outcomes);
    }

    private static String answer(Explanation explanation) {
        if (explanation.refusal().isEmpty()) {
            return name(explanation.answer().orElseThrow());
        }
        ResolutionException refusal = explanation.refusal().get();
        if (refusal instanceof UnknownAssetException) {
            return "unknown";
        }
        if (refusal instanceof NoMatchesException) {
            return "nothing";
        }
        if (refusal instanceof BrokenModException) {
            return "broken " + name(explanation.answer().orElseThrow());
        }
        return "ambiguous "
                + refusal.candidates().stream()
                        .map(RandomScenariosTest::name)
                        .sorted()
                        .toList();
    }

    private static String name(Candidate candidate) {
        return candidate.name().pkg() + "/" + candidate.name().variant();
    }
}
