package dev.glia.neuron;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The spike times of cells, recorded from the next {@link Neuron#finitialize} on.
 *
 * <pre>{@code
 * SpikeTrains spikes = SpikeTrains.of(ring, "soma", 0.5);
 * Neuron.run(100);                                                        // ms
 * spikes.forEach((cell, times) -> System.out.println(cell + " " + Arrays.toString(times)));
 * }</pre>
 */
public final class SpikeTrains {
    /** NEURON's usual threshold, in mV. */
    public static final double THRESHOLD = 10;

    private final Map<Cell, Vector> times = new LinkedHashMap<>();

    private SpikeTrains() {}

    /** Of cells, where the membrane potential at a place of each rises above {@value #THRESHOLD} mV. */
    public static SpikeTrains of(List<Cell> cells, String section, double x) {
        return of(cells, section, x, THRESHOLD);
    }

    /** Of cells, where the membrane potential at a place of each rises above a threshold in mV. */
    public static SpikeTrains of(List<Cell> cells, String section, double x, double threshold) {
        Objects.requireNonNull(section, "section");
        SpikeTrains trains = new SpikeTrains();
        cells.forEach(cell -> trains.times.put(cell, cell.section(section).at(x).spikes(threshold)));
        return trains;
    }

    /** The cells, in the order in which they were given. */
    public List<Cell> cells() {
        return List.copyOf(times.keySet());
    }

    /** When a cell has fired, in ms. */
    public double[] times(Cell cell) {
        Objects.requireNonNull(cell, "cell");
        Vector known = times.get(cell);
        if (known == null) {
            throw new IllegalArgumentException("the spikes of %s are not among these; they are those of %s"
                    .formatted(cell, Collections.unmodifiableSet(times.keySet())));
        }
        return known.toArray();
    }

    /** How many spikes there are of all cells. */
    public int count() {
        return times.values().stream().mapToInt(Vector::size).sum();
    }

    /** Each cell with the times in ms at which it has fired. */
    public void forEach(BiConsumer<Cell, double[]> reader) {
        Objects.requireNonNull(reader, "reader");
        times.forEach((cell, vector) -> reader.accept(cell, vector.toArray()));
    }
}
