package dev.glia.neuron;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * The stream of random numbers that a mod calls {@code RANDOM}. Three numbers name a stream, and the same three give the same
 * numbers. NEURON gives each a name of its own, by the order in which the streams of a model were made; pinned by
 * {@link #ids}, a stream draws the same whatever else is in the model.
 *
 * <pre>{@code
 * synapse.random("rr").ids(1, 2, 3).sequence(0);
 * }</pre>
 */
public final class RandomStream {
    private static final long LARGEST_ID = (1L << 32) - 1;
    private static final long LARGEST_PLACE = (1L << 34) - 1;

    private final String name;
    private final Supplier<HocObject> stream;

    RandomStream(String name, Supplier<HocObject> stream) {
        this.name = name;
        this.stream = stream;
        ids();
    }

    /** Names the stream; it stays where it is in its sequence. */
    public RandomStream ids(long first, long second, long third) {
        LongStream.of(first, second, third)
                .filter(id -> id < 0 || id > LARGEST_ID)
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "an id of %s lies between 0 and %s, and %s is none".formatted(name, LARGEST_ID, id));
                });
        return ask(object -> {
            object.call("set_ids", first, second, third);
            return this;
        });
    }

    /** The three numbers that name it. */
    public long[] ids() {
        return ask(object -> {
            try (HocObject ids = (HocObject) object.call("get_ids")) {
                return Arrays.stream(((Vector) ids).toArray())
                        .mapToLong(id -> (long) id)
                        .toArray();
            }
        });
    }

    /** Moves to a place in the stream, counted in numbers drawn; 0 is the beginning. */
    public RandomStream sequence(double place) {
        if (!(place >= 0 && place <= LARGEST_PLACE)) {
            throw new IllegalArgumentException("%s cannot move to its number %s".formatted(name, place));
        }
        return ask(object -> {
            object.call("set_seq", place);
            return this;
        });
    }

    /** How many numbers it has drawn. */
    public double sequence() {
        return ask(object -> object.number("get_seq"));
    }

    private <T> T ask(Function<HocObject, T> question) {
        try (HocObject object = stream.get()) {
            return question.apply(object);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
