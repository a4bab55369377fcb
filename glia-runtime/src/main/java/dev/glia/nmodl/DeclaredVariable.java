package dev.glia.nmodl;

import java.util.Optional;

/**
 * A variable that a mod shows to the outside.
 *
 * @param unit as the mod writes it
 * @param value the default, as the mod writes it
 * @param limits within which users should keep it
 * @param elements how many, as the mod writes it; empty for one that is no array
 * @param comment what the mod says of it on the line of its declaration; empty where it says nothing
 */
public record DeclaredVariable(
        String name,
        Role role,
        Optional<String> unit,
        Optional<String> value,
        Optional<Limits> limits,
        Optional<String> elements,
        String comment) {

    /** What a variable is to a mod. */
    public enum Role {
        PARAMETER,
        ASSIGNED,
        STATE
    }

    /** From the lowest to the highest value, as the mod writes them: {@code <1e-9, 1e9>}. */
    public record Limits(String lowest, String highest) {}

    public boolean isArray() {
        return elements.isPresent();
    }
}
