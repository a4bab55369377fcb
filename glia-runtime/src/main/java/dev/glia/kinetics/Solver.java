package dev.glia.kinetics;

import java.util.function.DoubleBinaryOperator;

/** How a mod takes a step of a gate: what it leaves of a distance from the steady state tells the time constant. */
enum Solver {
    /** {@code cnexp}, and what mods do themselves with {@code exp(-dt/tau)}. */
    EXPONENTIAL((dt, left) -> -dt / Math.log(left)),

    /** {@code derivimplicit}, and {@code sparse} of a scheme with one gate. */
    IMPLICIT((dt, left) -> dt * left / (1 - left)),

    /** {@code euler}. */
    EXPLICIT((dt, left) -> dt / (1 - left));

    private final DoubleBinaryOperator timeConstant;

    Solver(DoubleBinaryOperator timeConstant) {
        this.timeConstant = timeConstant;
    }

    /**
     * The time constant.
     *
     * @param dt the step
     * @param left the part of the distance that is left, above 0 and below 1
     */
    double timeConstant(double dt, double left) {
        return timeConstant.applyAsDouble(dt, left);
    }
}
