package dev.glia.typed;

import dev.glia.neuron.Section;

/**
 * A density mechanism that can be inserted into sections.
 *
 * @param <T> its generated class
 */
@FunctionalInterface
public interface Insertable<T> {
    T in(Section section);
}
