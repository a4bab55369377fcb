package dev.glia;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.fixtures.Seeded;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Contexts nested at random, left at random by an exception. */
@SuppressWarnings("try") // a context is opened for what it does to its block
class ContextNestingTest {

    @Seeded
    void leaving_a_context_restores_the_state_after_any_nesting_and_any_exception(long seed) {
        List<PreferenceSet> before = GliaContext.openSets();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            nestAndLeave(random);
            assertEquals(before, GliaContext.openSets());
        }
    }

    private void nestAndLeave(Random random) {
        try {
            nest(random, 0);
        } catch (IllegalStateException thrownInside) {
            assertEquals("thrown by the test", thrownInside.getMessage());
        }
    }

    private void nest(Random random, int depth) {
        List<PreferenceSet> before = GliaContext.openSets();
        String variant = List.of("0", "hi", "lo").get(random.nextInt(3));
        try (var context = Glia.context(pkg("b"), variant(variant))) {
            List<PreferenceSet> inside = new ArrayList<>(before);
            inside.add(0, PreferenceSet.of(List.of(Preference.general(Optional.of("b"), Optional.of(variant)))));
            assertEquals(inside, GliaContext.openSets());
            for (int i = random.nextInt(3); i > 0 && depth < 5; i--) {
                nest(random, depth + 1);
            }
            assertEquals(inside, GliaContext.openSets());
            if (random.nextInt(4) == 0) {
                throw new IllegalStateException("thrown by the test");
            }
        } finally {
            assertEquals(before, GliaContext.openSets());
        }
    }
}
