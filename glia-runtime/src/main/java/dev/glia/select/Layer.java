package dev.glia.select;

import java.util.Optional;

/**
 * One step of a resolution: what one scope says of the asset in question.
 *
 * @param depth for contexts, how far out: 0 is the innermost; 0 for every other scope
 * @param preference empty where the scope says nothing of the asset; one that wants nothing where it closes the asset to
 *     the scopes further out
 */
public record Layer(Scope scope, int depth, Optional<Preference> preference) {

    /** How messages call it, for example {@code context 2, for every asset}. */
    public String label() {
        String place = scope == Scope.CONTEXT ? "context " + (depth + 1) : scope.word();
        return preference.isPresent() && preference.get().asset().isEmpty() ? place + ", for every asset" : place;
    }
}
