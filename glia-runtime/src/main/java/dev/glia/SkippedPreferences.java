package dev.glia;

import dev.glia.select.Explanation;
import dev.glia.select.Preference;
import dev.glia.select.Scope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Says of each preference that no mod can meet, once per JVM, that it is passed over. Equal preferences of one scope
 * count as one: a context around a method is a new one at each call.
 */
final class SkippedPreferences implements Consumer<Explanation> {
    private record Said(Scope scope, Preference preference) {}

    private final Set<Said> said = ConcurrentHashMap.newKeySet();
    private final Consumer<String> say;

    SkippedPreferences(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void accept(Explanation explanation) {
        for (Explanation.Verdict skipped : explanation.skipped()) {
            Preference preference = skipped.layer().preference().orElseThrow();
            if (said.add(new Said(skipped.layer().scope(), preference))) {
                say.accept(explanation.warning(skipped));
            }
        }
    }
}
