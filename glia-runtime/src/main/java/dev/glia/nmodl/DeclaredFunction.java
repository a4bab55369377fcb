package dev.glia.nmodl;

import java.util.List;
import java.util.Optional;

/**
 * A FUNCTION or PROCEDURE of a mod.
 *
 * @param unit of what it answers, as the mod writes it
 * @param answers whether it is a FUNCTION
 * @param comment what the mod says of it on the line on which it begins; empty where it says nothing
 */
public record DeclaredFunction(
        String name, List<Argument> arguments, Optional<String> unit, boolean answers, String comment) {

    /** An argument with its unit. */
    public record Argument(String name, Optional<String> unit) {}

    public DeclaredFunction {
        arguments = List.copyOf(arguments);
    }
}
