/**
 * The NEURON that runs inside this JVM, in NEURON's own terms: sections, mechanisms, point processes, vectors, runs.
 * Knows nothing of Glia's packages and preferences.
 *
 * <p>Nothing here ends the JVM, except for a native fault in a mod's own code. What NEURON refuses is a {@link dev.glia.neuron.NeuronException} with NEURON's
 * text; a value that NEURON must not be given is an {@link IllegalArgumentException}; something closed, deleted or not
 * ready is an {@link IllegalStateException}. Any thread may call; one at a time is served. The model owns its sections
 * and objects until they are closed: losing the last Java reference to one changes nothing.
 *
 * <p>Larger than other packages, because the nouns of NEURON share handles that nobody else may see. What needs none of
 * them, and only calls, is in the packages below: {@code solve}, {@code network}, {@code shape}, {@code math}.
 */
package dev.glia.neuron;
