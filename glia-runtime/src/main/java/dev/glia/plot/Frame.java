package dev.glia.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around a plot: title, legend, axes with their ticks.
 *
 * @param width of the whole drawing, in pixels
 * @param height of the whole drawing, in pixels
 * @param left where the plot begins, in pixels: what is written beside it has room there
 * @param legend names and the classes of their colours, in the order in which they are listed
 */
record Frame(int width, int height, int left, String title, List<Entry> legend) {
    /** A name of the legend. */
    record Entry(String name, String classes) {}

    /** What is beside a plot whose vertical axis has numbers. */
    static final int NUMBERS = 66;

    private static final int RIGHT = 18;
    private static final int BOTTOM = 50;
    private static final int LINE = 18;

    /** What a letter takes at most in the mean; fonts of readers are not known. */
    private static final double LETTER = 7.2;

    private static final int SAMPLE = 30;
    private static final int PIXELS_PER_TICK = 70;
    private static final int PIXELS_PER_TICK_UPWARDS = 40;

    /** What names need beside a plot; long ones are cut off. */
    static int names(Stream<String> names, int width) {
        int longest = names.mapToInt(String::length).max().orElse(0);
        return (int) Math.min(width * 0.4, Math.max(20, LETTER * longest + 14));
    }

    double right() {
        return width - RIGHT;
    }

    double top() {
        return 14 + LINE * (legendRows().size() + (title.isEmpty() ? 0 : 1));
    }

    double bottom() {
        return height - BOTTOM;
    }

    int ticksAcross() {
        return Math.max(2, (int) (right() - left()) / PIXELS_PER_TICK);
    }

    int ticksUpwards() {
        return Math.max(2, (int) (bottom() - top()) / PIXELS_PER_TICK_UPWARDS);
    }

    /**
     * The whole drawing.
     *
     * @param kind in a word, for readers who do not see it
     * @param inside what is drawn between the axes, in pixels of the whole; cut off at the axes
     */
    String around(String kind, Axis x, Scale across, String upwards, String inside) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "<svg xmlns='http://www.w3.org/2000/svg' class='glia-plot' viewBox='0 0 %s %s' role='img' aria-label='%s'>"
                        .formatted(width, height, Markup.escaped(title.isEmpty() ? kind : kind + " " + title)));
        lines.add("<rect class='paper' width='%s' height='%s'/>".formatted(width, height));
        if (!title.isEmpty()) {
            lines.add(Markup.text((left() + right()) / 2, 20, "text-anchor='middle' font-weight='bold'", title));
        }
        drawLegend(lines);
        for (Scale.Tick tick : across.ticks(ticksAcross())) {
            double at = across.pixel(tick.value());
            lines.add(Markup.line("grid", at, top(), at, bottom()));
            lines.add(Markup.text(at, bottom() + 18, "text-anchor='middle'", tick.label()));
        }
        lines.add(upwards);
        lines.add(Markup.text((left() + right()) / 2, height - 12, "text-anchor='middle'", x.label()));
        lines.add(clipped(inside));
        lines.add("<rect class='frame' x='%s' y='%s' width='%s' height='%s'/>"
                .formatted(
                        Markup.pixels(left()),
                        Markup.pixels(top()),
                        Markup.pixels(right() - left()),
                        Markup.pixels(bottom() - top())));
        lines.add("</svg>");
        return String.join("\n", lines);
    }

    /** The ticks and the words of the vertical axis. */
    String upwards(Axis y, Scale scale) {
        List<String> lines = new ArrayList<>();
        for (Scale.Tick tick : scale.ticks(ticksUpwards())) {
            double at = scale.pixel(tick.value());
            lines.add(Markup.line("grid", left(), at, right(), at));
            lines.add(Markup.text(left() - 7, at + 4, "text-anchor='end'", tick.label()));
        }
        String middle = Markup.pixels((top() + bottom()) / 2);
        lines.add(Markup.text(
                16,
                (top() + bottom()) / 2,
                "text-anchor='middle' transform='rotate(-90 16 %s)'".formatted(middle),
                y.label()));
        return String.join("\n", lines);
    }

    /** An inner {@code svg} cuts off by itself; a clip path would need a name that no other drawing of the page has. */
    private String clipped(String inside) {
        String place = "%s %s %s %s"
                .formatted(
                        Markup.pixels(left()),
                        Markup.pixels(top()),
                        Markup.pixels(right() - left()),
                        Markup.pixels(bottom() - top()));
        String[] sides = place.split(" ");
        return "<svg x='%s' y='%s' width='%s' height='%s' viewBox='%s'>\n%s</svg>"
                .formatted(sides[0], sides[1], sides[2], sides[3], place, inside);
    }

    private void drawLegend(List<String> lines) {
        double y = 20 + (title.isEmpty() ? 0 : LINE);
        for (List<Entry> row : legendRows()) {
            double x = left();
            for (Entry entry : row) {
                lines.add(Markup.line(entry.classes(), x, y - 4, x + SAMPLE - 8, y - 4));
                lines.add(Markup.text(x + SAMPLE - 3, y, "", entry.name()));
                x += space(entry);
            }
            y += LINE;
        }
    }

    private List<List<Entry>> legendRows() {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : legend) {
            if (used + space(entry) > right() - left()) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += space(entry);
        }
        return rows;
    }

    private static double space(Entry entry) {
        return SAMPLE + LETTER * entry.name().length() + 10;
    }
}
