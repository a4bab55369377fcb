package dev.glia;

import dev.glia.select.AssetIndex;
import dev.glia.select.Explanation;
import dev.glia.select.Preference;
import dev.glia.select.Scope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Says of each preference that no mod can meet, once per JVM, that it is passed over. Equal preferences of one scope
 * count as one: a context around a method is a new one at each call. One for every asset means those assets that its
 * package has, so it is worth a word only where nothing at all can meet it.
 */
final class SkippedPreferences implements Consumer<Explanation> {
    private record Said(Scope scope, Preference preference) {}

    private final Set<Said> said = ConcurrentHashMap.newKeySet();
    private final AssetIndex index;
    private final Consumer<String> say;

    SkippedPreferences(AssetIndex index, Consumer<String> say) {
        this.index = index;
        this.say = say;
    }

    @Override
    public void accept(Explanation explanation) {
        for (Explanation.Verdict skipped : explanation.skipped()) {
            Preference preference = skipped.layer().preference().orElseThrow();
            if (said.add(new Said(skipped.layer().scope(), preference)) && isStale(preference)) {
                say.accept(explanation.warning(skipped));
            }
        }
    }

    private boolean isStale(Preference preference) {
        return preference.asset().isPresent() || index.fault(preference).isPresent();
    }
}
