package dev.glia.typed;

import dev.glia.neuron.Segment;

/**
 * A point process that can be placed.
 *
 * @param <T> its generated class
 */
@FunctionalInterface
public interface Placeable<T> {
    T at(Segment place);
}
