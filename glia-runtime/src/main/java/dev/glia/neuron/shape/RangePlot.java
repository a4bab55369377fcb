package dev.glia.neuron.shape;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Segment;
import dev.glia.neuron.Vector;
import java.util.Objects;

/**
 * A range variable along the shortest way between two places, as NEURON's {@code RangeVarPlot} sees it now.
 *
 * @param distances from the first place, in µm
 * @param values of the variable there, in its own unit
 */
public record RangePlot(double[] distances, double[] values) {
    public RangePlot {
        Objects.requireNonNull(distances, "distances");
        Objects.requireNonNull(values, "values");
    }

    /** Follows {@code variable}, for example {@code v}, from one place to another. */
    public static RangePlot along(String variable, Segment from, Segment to) {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(to, "to");
        try (HocObject plot = HocObject.create("RangeVarPlot", variable);
                Vector distances = Vector.of();
                Vector values = Vector.of()) {
            plot.callIn(from.section(), "begin", from.x());
            plot.callIn(to.section(), "end", to.x());
            plot.call("to_vector", values, distances);
            return new RangePlot(distances.toArray(), values.toArray());
        }
    }
}
