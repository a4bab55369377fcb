package dev.glia.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A morphology from one side, in the colours of a quantity along it:
 *
 * <pre>{@code
 * Shape shape = Shape.of(Axis.of("v", "mV").between(-80, 40));
 * for (Section section : morphology.sections()) {
 *     List<Point3d> points = Point3d.of(section);
 *     shape = shape.add(
 *             points.stream().mapToDouble(Point3d::x).toArray(),
 *             points.stream().mapToDouble(Point3d::y).toArray(),
 *             points.stream().mapToDouble(Point3d::diam).toArray(),
 *             section.getAll("v"));
 * }
 * shape.write(Path.of("target", "voltage-in-space.svg"));
 * }</pre>
 *
 * @param title above the drawing; empty for none
 * @param value what the colours stand for
 * @param branches in any order; later ones are drawn over earlier ones
 * @param width in pixels, before the drawing is scaled to the place that it is given
 * @param height in pixels, like the width
 */
public record Shape(String title, Axis value, List<Branch> branches, int width, int height) implements Drawing {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 700;
    private static final int MARGIN = 30;
    private static final int BAR = 14;
    private static final int BESIDE = 110;
    private static final int STEPS = 32;

    /** Thinner than this, in pixels, is not seen. */
    private static final double THIN = 0.8;

    /** A part of a branch that is shorter than this part of it is a rounding. */
    private static final double NOTHING = 1e-9;

    /**
     * One unbranched piece.
     *
     * @param x of its points, in µm
     * @param y of its points, in µm, upwards
     * @param diam at its points, in µm
     * @param values along it from the first point to the last, each of an equal part of its length; what is not finite has no
     *     colour
     */
    public record Branch(double[] x, double[] y, double[] diam, double[] values) {
        /** @throws IllegalArgumentException where there are not as many of each, or no value */
        public Branch {
            if (x.length != y.length || x.length != diam.length || values.length == 0) {
                throw new IllegalArgumentException(
                        "a branch has as many x, y and diameters, and a value or more; here are %s, %s, %s and %s"
                                .formatted(x.length, y.length, diam.length, values.length));
            }
            x = x.clone();
            y = y.clone();
            diam = diam.clone();
            values = values.clone();
        }

        /** A copy. */
        @Override
        public double[] x() {
            return x.clone();
        }

        /** A copy. */
        @Override
        public double[] y() {
            return y.clone();
        }

        /** A copy. */
        @Override
        public double[] diam() {
            return diam.clone();
        }

        /** A copy. */
        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Branch branch
                    && Arrays.equals(x, branch.x)
                    && Arrays.equals(y, branch.y)
                    && Arrays.equals(diam, branch.diam)
                    && Arrays.equals(values, branch.values);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(x), Arrays.hashCode(y), Arrays.hashCode(diam), Arrays.hashCode(values));
        }

        @Override
        public String toString() {
            return "%s points with %s values".formatted(x.length, values.length);
        }
    }

    /** @throws IllegalArgumentException where the drawing would be smaller than 200 pixels, or the axis is logarithmic */
    public Shape {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(value, "value");
        branches = List.copyOf(branches);
        Traces.requireRoom(width, height);
        if (value.isLogarithmic()) {
            throw new IllegalArgumentException("colours are not logarithmic");
        }
    }

    /** No branch yet. */
    public static Shape of(Axis value) {
        return new Shape("", value, List.of(), WIDTH, HEIGHT);
    }

    /** The same and one branch; see {@link Branch}. */
    public Shape add(double[] x, double[] y, double[] diam, double[] values) {
        List<Branch> more = new ArrayList<>(branches);
        more.add(new Branch(x, y, diam, values));
        return new Shape(title, value, more, width, height);
    }

    /** The same under a title. */
    public Shape title(String words) {
        return new Shape(words, value, branches, width, height);
    }

    /** The same in another size, in pixels. */
    public Shape size(int width, int height) {
        return new Shape(title, value, branches, width, height);
    }

    @Override
    public String inline() {
        Scale colours =
                Scale.of(value, branches.stream().flatMapToDouble(branch -> DoubleStream.of(branch.values)), 0, 1);
        View view = View.of(this);
        List<String> lines = new ArrayList<>();
        lines.add(
                "<svg xmlns='http://www.w3.org/2000/svg' class='glia-plot' viewBox='0 0 %s %s' role='img' aria-label='%s'>"
                        .formatted(width, height, Markup.escaped(("shape " + title).strip())));
        lines.add("<rect class='paper' width='%s' height='%s'/>".formatted(width, height));
        if (!title.isEmpty()) {
            lines.add(Markup.text(width / 2.0, 20, "text-anchor='middle' font-weight='bold'", title));
        }
        branches.forEach(branch -> draw(branch, view, colours, lines));
        bar(colours, lines);
        view.scaleBar(height - 12, lines);
        lines.add("</svg>");
        return String.join("\n", lines);
    }

    private static void draw(Branch branch, View view, Scale colours, List<String> lines) {
        int pieces = branch.x.length - 1;
        double[] ends = new double[branch.x.length];
        for (int i = 0; i < pieces; i++) {
            ends[i + 1] = ends[i] + Math.hypot(branch.x[i + 1] - branch.x[i], branch.y[i + 1] - branch.y[i]);
        }
        double part = pieces < 1 ? 0 : ends[pieces] / branch.values.length;
        for (int i = 0; i < pieces; i++) {
            int first = part == 0 ? 0 : Math.min(branch.values.length - 1, (int) (ends[i] / part));
            for (int k = first;
                    k == first || (k < branch.values.length && k * part < ends[i + 1] - NOTHING * part);
                    k++) {
                double from = Math.max(ends[i], k * part);
                double to = Math.min(ends[i + 1], (k + 1) * part);
                if (to > from || part == 0) {
                    double length = part == 0 ? 1 : ends[i + 1] - ends[i];
                    lines.add(piece(branch, i, (from - ends[i]) / length, (to - ends[i]) / length, view)
                            + stroke(colours, branch.values[k]) + "/>");
                }
            }
        }
    }

    /** A part of what joins a point with the next, without its end. */
    private static String piece(Branch branch, int i, double from, double to, View view) {
        double wide = Math.max(THIN, view.pixels((branch.diam[i] + branch.diam[i + 1]) / 2));
        return "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke-linecap='round' stroke-width='%s' "
                .formatted(
                        Markup.pixels(view.x(between(branch.x, i, from))),
                        Markup.pixels(view.y(between(branch.y, i, from))),
                        Markup.pixels(view.x(between(branch.x, i, to))),
                        Markup.pixels(view.y(between(branch.y, i, to))),
                        Markup.pixels(wide));
    }

    private static double between(double[] coordinates, int i, double part) {
        return coordinates[i] + part * (coordinates[i + 1] - coordinates[i]);
    }

    private static String stroke(Scale colours, double value) {
        return colours.shows(value) ? "stroke='%s'".formatted(Colours.of(colours.pixel(value))) : "class='grid'";
    }

    /** Which colour is which value. */
    private void bar(Scale colours, List<String> lines) {
        double left = width - BESIDE + 20.0;
        double top = MARGIN + 20.0;
        double high = (height - 2 * top) / STEPS;
        IntStream.range(0, STEPS)
                .forEach(i -> lines.add("<rect x='%s' y='%s' width='%s' height='%s' fill='%s'/>"
                        .formatted(
                                Markup.pixels(left),
                                Markup.pixels(top + (STEPS - 1 - i) * high),
                                BAR,
                                Markup.pixels(high + 0.5),
                                Colours.of((i + 0.5) / STEPS))));
        Scale upwards = new Scale(colours.lowest(), colours.highest(), false, height - top, top);
        upwards.ticks(6)
                .forEach(tick ->
                        lines.add(Markup.text(left + BAR + 6, upwards.pixel(tick.value()) + 4, "", tick.label())));
        lines.add(Markup.text(left, top - 10, "", value.label()));
    }
}
