package dev.glia.asset;

import java.util.Optional;

/**
 * One parameter of a mod that the user may set.
 *
 * @param name short name, for example {@code gbar}
 * @param unit unit as the mod writes it, for example {@code S/cm2}
 * @param value default as the mod writes it
 */
public record ModParameter(String name, Optional<String> unit, Optional<String> value) {}
