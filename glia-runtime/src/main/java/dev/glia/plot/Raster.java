package dev.glia.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * When cells have fired, a row for each:
 *
 * <pre>{@code
 * Raster raster = Raster.of(Axis.of("t", "ms").between(0, 100));
 * for (Cell cell : spikes.cells()) {
 *     raster = raster.add(cell.toString(), spikes.times(cell));
 * }
 * raster.write(Path.of("target", "spikes.svg"));
 * }</pre>
 *
 * @param title above the plot; empty for none
 * @param time the horizontal axis
 * @param rows from the top down
 * @param width in pixels, before the drawing is scaled to the place that it is given
 */
public record Raster(String title, Axis time, List<Row> rows, int width) implements Drawing {
    private static final int WIDTH = 900;
    private static final int ROW = 18;
    private static final int AROUND = 90;

    /** More rows than this share the height, and only some are named. */
    private static final int TALL = 50;

    /**
     * One cell.
     *
     * @param name beside the row
     * @param times of its spikes, in the unit of the axis; what is not finite is left out
     */
    public record Row(String name, double[] times) {
        public Row {
            Objects.requireNonNull(name, "name");
            times = times.clone();
        }

        /** A copy. */
        @Override
        public double[] times() {
            return times.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && name.equals(row.name) && Arrays.equals(times, row.times);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, Arrays.hashCode(times));
        }

        @Override
        public String toString() {
            return "%s with %s spikes".formatted(name, times.length);
        }
    }

    /** @throws IllegalArgumentException where the drawing would be narrower than 200 pixels */
    public Raster {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(time, "time");
        rows = List.copyOf(rows);
        Traces.requireRoom(width, Traces.SMALLEST);
    }

    /** No row yet. */
    public static Raster of(Axis time) {
        return new Raster("", time, List.of(), WIDTH);
    }

    /** The same and one row below: the times at which a cell has fired, in the unit of the axis. */
    public Raster add(String name, double[] times) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(name, times));
        return new Raster(title, time, more, width);
    }

    /** The same under a title. */
    public Raster title(String words) {
        return new Raster(words, time, rows, width);
    }

    /** The same in another width, in pixels. */
    public Raster width(int pixels) {
        return new Raster(title, time, rows, pixels);
    }

    @Override
    public String inline() {
        int height = Math.max(Traces.SMALLEST, AROUND + ROW * Math.min(rows.size(), TALL));
        Frame frame = new Frame(width, height, Frame.names(rows.stream().map(Row::name), width), title, List.of());
        Scale across = Scale.of(
                time, rows.stream().map(Row::times).flatMapToDouble(DoubleStream::of), frame.left(), frame.right());
        double step = (frame.bottom() - frame.top()) / Math.max(1, rows.size());
        int every = (int) Math.ceil((ROW - 4) / step);
        StringBuilder names = new StringBuilder();
        StringBuilder spikes = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            double middle = frame.top() + (i + 0.5) * step;
            if (i % every == 0) {
                names.append(Markup.text(
                        frame.left() - 7,
                        middle + 4,
                        "text-anchor='end'",
                        rows.get(i).name()));
            }
            draw(rows.get(i), across, middle, 0.4 * step, spikes);
        }
        return frame.around("raster", time, across, names.toString(), spikes.toString());
    }

    private static void draw(Row row, Scale across, double middle, double half, StringBuilder spikes) {
        String classes = "spike " + Theme.colour(0);
        for (double spike : row.times()) {
            if (across.shows(spike)) {
                double at = across.pixel(spike);
                spikes.append(Markup.line(classes, at, middle - half, at, middle + half))
                        .append('\n');
            }
        }
    }
}
