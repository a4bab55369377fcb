package dev.glia.typed;

/**
 * An artificial cell that can be made.
 *
 * @param <T> its generated class
 */
@FunctionalInterface
public interface Makeable<T> {
    T make();
}
