package dev.glia.kinetics;

import dev.glia.kinetics.Family.Trace;
import dev.glia.neuron.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Takes steps from where NEURON is, and keeps what it is told to look at.
 *
 * @param of what that is, as a {@link Family} calls it
 * @param dt of each step, ms
 * @param until when, ms
 * @param sample how far apart values are kept, in ms, as time goes by
 */
record Watch(Protocol protocol, String of, double celsius, double dt, double until, DoubleUnaryOperator sample) {

    /** Looks at one value for each of {@code varied}; {@code before} each step, whose end it is told, something may be done. */
    Family of(double[] varied, Supplier<double[]> look, DoubleConsumer before) {
        long steps = Math.round(until / dt);
        List<Double> times = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        double next = sample.applyAsDouble(0);
        for (long step = 1; step <= steps; step++) {
            double t = step * dt;
            before.accept(t);
            Neuron.call("fadvance");
            if (t > next - dt / 2) {
                times.add(t);
                values.add(look.get());
                next = t + sample.applyAsDouble(t + dt / 2);
            }
        }
        return family(varied, times, values);
    }

    Family family(double[] varied, List<Double> times, List<double[]> values) {
        return new Family(
                protocol,
                of,
                celsius,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                IntStream.range(0, varied.length)
                        .mapToObj(i -> new Trace(
                                varied[i],
                                values.stream().mapToDouble(all -> all[i]).toArray()))
                        .toList());
    }
}
