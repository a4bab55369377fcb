package dev.glia.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Lines over a common axis:
 *
 * <pre>{@code
 * Traces.of(Axis.of("t", "ms"), Axis.of("v", "mV"))
 *         .add("soma", t.toArray(), v.toArray())
 *         .write(Path.of("target", "voltage.svg"));
 * }</pre>
 *
 * @param title above the plot; empty for none
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines, in the order of their colours
 * @param width in pixels, before the drawing is scaled to the place that it is given
 * @param height in pixels, like the width
 */
public record Traces(String title, Axis x, Axis y, List<Series> series, int width, int height) implements Drawing {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    /** Smaller than this has no room for what stands around the plot. */
    static final int SMALLEST = 200;

    /** @throws IllegalArgumentException where the drawing would be smaller than 200 pixels */
    public Traces {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        series = List.copyOf(series);
        requireRoom(width, height);
    }

    /** No line yet. */
    public static Traces of(Axis x, Axis y) {
        return new Traces("", x, y, List.of(), WIDTH, HEIGHT);
    }

    /** The same and one line: coordinates in the units of the axes, as many of {@code x} as of {@code y}. */
    public Traces add(String name, double[] x, double[] y) {
        return add(Series.of(name, x, y));
    }

    /** The same and one line. */
    public Traces add(Series line) {
        List<Series> more = new ArrayList<>(series);
        more.add(line);
        return new Traces(title, x, y, more, width, height);
    }

    /** The same under a title. */
    public Traces title(String words) {
        return new Traces(words, x, y, series, width, height);
    }

    /** The same in another size, in pixels. */
    public Traces size(int width, int height) {
        return new Traces(title, x, y, series, width, height);
    }

    @Override
    public String inline() {
        Frame frame = frame();
        Scale across = Scale.of(x, values(Series::x), frame.left(), frame.right());
        Scale upwards = Scale.of(y, values(Series::y), frame.bottom(), frame.top());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            new Path(classes(i), Theme.colour(i), lines).draw(series.get(i), across, upwards);
        }
        return frame.around("plot", x, across, frame.upwards(y, upwards), lines.toString());
    }

    private Frame frame() {
        List<Frame.Entry> legend = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (!series.get(i).name().isEmpty()) {
                legend.add(new Frame.Entry(series.get(i).name(), classes(i)));
            }
        }
        return new Frame(width, height, Frame.NUMBERS, title, legend);
    }

    private String classes(int index) {
        return "line " + Theme.colour(index) + (series.get(index).dashed() ? " dashed" : "");
    }

    private DoubleStream values(Function<Series, double[]> coordinates) {
        return series.stream().map(coordinates).flatMapToDouble(DoubleStream::of);
    }

    static void requireRoom(int width, int height) {
        if (width < SMALLEST || height < SMALLEST) {
            throw new IllegalArgumentException("a drawing has at least %s by %s pixels, not %s by %s"
                    .formatted(SMALLEST, SMALLEST, width, height));
        }
    }

    /** One line as polylines with gaps between them; a point between two gaps is a dot. */
    private record Path(String classes, String colour, StringBuilder out) {
        void draw(Series line, Scale across, Scale upwards) {
            double[] x = line.x();
            double[] y = line.y();
            List<String> points = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                if (across.shows(x[i]) && upwards.shows(y[i])) {
                    points.add(Markup.pixels(across.pixel(x[i])) + "," + Markup.pixels(upwards.pixel(y[i])));
                } else {
                    end(points);
                }
            }
            end(points);
        }

        private void end(List<String> points) {
            if (points.size() == 1) {
                String[] at = points.get(0).split(",");
                out.append("<circle class='dot %s' cx='%s' cy='%s' r='2'/>\n".formatted(colour, at[0], at[1]));
            } else if (!points.isEmpty()) {
                out.append("<polyline class='%s' points='%s'/>\n".formatted(classes, String.join(" ", points)));
            }
            points.clear();
        }
    }
}
