package dev.glia.neuron;

/**
 * The global index of NEURON's Random123 generator, which is part of the name of every stream. Another index gives every stream of
 * the model other numbers, so a simulation is repeated by its index. NEURON starts with 0.
 *
 * @see <a href="https://nrn.readthedocs.io/en/9.0.1/python/programming/math/random.html">Random123_globalindex</a>
 */
public final class RandomStreams {
    private static final String GLOBAL_INDEX = "Random123_globalindex";
    private static final long BITS = 0xffff_ffffL;

    private RandomStreams() {}

    /** The present one; from 0 to 4294967295. */
    public static long globalIndex() {
        try (HocObject random = Neuron.create("Random")) {
            return (long) random.number(GLOBAL_INDEX);
        }
    }

    /**
     * Names the streams that are made from now on. Streams that are there keep their numbers until they begin anew.
     *
     * @param index of which NEURON takes the lower 32 bits
     */
    public static void globalIndex(long index) {
        try (HocObject random = Neuron.create("Random")) {
            random.call(GLOBAL_INDEX, (double) (index & BITS));
        }
    }
}
