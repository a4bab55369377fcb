package dev.glia.pool;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A simulation ended without a result because its JVM did, or had to be ended. It is the cause of the
 * {@code ExecutionException} of its {@code Future}; the other simulations go on. What the task itself throws arrives as it was
 * thrown.
 */
public final class SimulationException extends GliaException {
    private static final long serialVersionUID = 1L;

    /** Why there is no result. */
    public enum Reason {
        /** A fault of native code, most often of a mod's VERBATIM. */
        CRASHED,
        /** It took longer than it may. */
        TIME_LIMIT,
        /** It needed more memory than there is, or than it may use. */
        MEMORY,
        /** It ended its JVM, by {@code System.exit} for example. */
        EXITED,
        /** Its JVM could not bring NEURON up. */
        NOT_STARTED,
        /** Its result, or itself, cannot travel between JVMs. */
        NOT_SERIALIZABLE
    }

    private final Reason reason;
    private final String task;
    private final transient Optional<MechanismName> mechanism;
    private final Long seed;
    private final String output;

    SimulationException(Attempt attempt, Reason reason, String why, Optional<MechanismName> mechanism, String output) {
        super("the simulation '%s'%s %s%s"
                .formatted(
                        attempt.task(),
                        attempt.seed().isPresent() ? " (seed " + attempt.seed().getAsLong() + ")" : "",
                        why,
                        output.isBlank() ? "" : "; its last output was: " + lastLine(output)));
        this.reason = reason;
        this.task = attempt.task();
        this.mechanism = mechanism;
        this.seed = attempt.seed().isPresent() ? attempt.seed().getAsLong() : null;
        this.output = output;
    }

    public Reason reason() {
        return reason;
    }

    /** The task, as its {@code toString} says. */
    public String task() {
        return task;
    }

    /** The mechanism in whose code the fault was, where the JVM's report names one. */
    public Optional<MechanismName> mechanism() {
        return mechanism == null ? Optional.empty() : mechanism;
    }

    /** The index of NEURON's Random123 streams in this simulation, where {@link SimulationOptions#seed} was given. */
    public OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** The last of what it printed, at most 64 kB. */
    public String output() {
        return output;
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((a, b) -> b)
                .orElse("")
                .strip();
    }
}
