package dev.glia.neuron;

/** A run was asked to stop, by {@link Neuron#interrupt} or by an interrupt of its thread, before it reached its end. */
public final class RunInterruptedException extends NeuronException {
    private static final long serialVersionUID = 1L;

    private final double reached;
    private final double target;

    RunInterruptedException(double reached, double target) {
        super(
                "the run to t=%s ms was interrupted at t=%s ms; continuerun goes on from there"
                        .formatted(target, reached),
                "");
        this.reached = reached;
        this.target = target;
    }

    /** Model time in ms at which the run stopped; the model is whole there. */
    public double reached() {
        return reached;
    }

    /** Model time in ms to which it was to go. */
    public double target() {
        return target;
    }
}
