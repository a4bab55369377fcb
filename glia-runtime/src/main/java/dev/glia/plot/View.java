package dev.glia.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * From µm to pixels, in both directions alike.
 *
 * @param left the lowest x, in µm
 * @param top the highest y, in µm
 * @param scale pixels in a µm
 */
record View(double left, double top, double scale) {
    private static final int MARGIN = 30;
    private static final int BESIDE = 110;

    static View of(Shape shape) {
        double[] x = ends(shape, Shape.Branch::x);
        double[] y = ends(shape, Shape.Branch::y);
        double across = Math.max(x[1] - x[0], 1e-9);
        double upwards = Math.max(y[1] - y[0], 1e-9);
        double scale = Math.min((shape.width() - MARGIN - BESIDE) / across, (shape.height() - 3.0 * MARGIN) / upwards);
        return new View(x[0], y[1], Double.isFinite(scale) ? scale : 1);
    }

    private static double[] ends(Shape shape, Function<Shape.Branch, double[]> coordinate) {
        double[] all = shape.branches().stream()
                .map(coordinate)
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite)
                .toArray();
        return new double[] {
            DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1)
        };
    }

    double x(double micrometres) {
        return MARGIN + (micrometres - left) * scale;
    }

    double y(double micrometres) {
        return 1.5 * MARGIN + (top - micrometres) * scale;
    }

    double pixels(double micrometres) {
        return micrometres * scale;
    }

    /** How long a round number of µm is. */
    void scaleBar(double y, List<String> lines) {
        double wanted = 100 / scale;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double length = wanted / power >= 5 ? 5 * power : wanted / power >= 2 ? 2 * power : power;
        lines.add(Markup.line("frame", MARGIN, y, MARGIN + pixels(length), y));
        String label = length >= 1 ? Long.toString(Math.round(length)) : Double.toString(length);
        lines.add(Markup.text(MARGIN + pixels(length) + 6, y + 4, "", label + " µm"));
    }
}
