package quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Membrane potentials (mV) over time (ms) as an SVG; needs no fonts or display of the machine. */
final class VoltagePlot {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 60;
    private static final double LOWEST = -100;
    private static final double HIGHEST = 60;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#d1495b", "#66a182");

    private final double duration;
    private final Map<String, String> curves = new LinkedHashMap<>();

    /** @param duration length of the time axis, ms */
    VoltagePlot(double duration) {
        this.duration = duration;
    }

    /** Adds one curve: times in ms and potentials in mV, of equal length. */
    void add(String label, double[] times, double[] potentials) {
        var points = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(times[i]), y(potentials[i])));
        }
        curves.put(label, points.toString().strip());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        var svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='13'>\n", WIDTH, HEIGHT));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
        for (double v = LOWEST; v <= HIGHEST; v += 20) {
            svg.append(String.format(Locale.ROOT, "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#e5e5e5'/>", MARGIN, WIDTH - MARGIN, y(v), y(v)));
            svg.append(String.format(Locale.ROOT, "<text x='%d' y='%.1f' text-anchor='end'>%.0f</text>\n", MARGIN - 8, y(v) + 4, v));
        }
        for (double t = 0; t <= duration; t += 50) {
            svg.append(String.format(Locale.ROOT, "<text x='%.1f' y='%d' text-anchor='middle'>%.0f</text>\n", x(t), HEIGHT - MARGIN + 20, t));
        }
        svg.append(String.format(Locale.ROOT, "<text x='%d' y='%d' text-anchor='middle'>t (ms)</text>\n", WIDTH / 2, HEIGHT - 15));
        svg.append(String.format(Locale.ROOT, "<text x='18' y='%d' text-anchor='middle' transform='rotate(-90 18 %d)'>v (mV)</text>\n", HEIGHT / 2, HEIGHT / 2));
        int row = 0;
        for (var curve : curves.entrySet()) {
            String colour = COLOURS.get(row % COLOURS.size());
            svg.append(String.format(Locale.ROOT, "<polyline fill='none' stroke='%s' stroke-width='1.3' points='%s'/>\n", colour, curve.getValue()));
            svg.append(String.format(Locale.ROOT, "<text x='%d' y='%d' fill='%s'>%s</text>\n", MARGIN + 10, 20 + 18 * row++, colour, curve.getKey()));
        }
        return svg.append("</svg>\n").toString();
    }

    private double x(double time) {
        return MARGIN + time / duration * (WIDTH - 2 * MARGIN);
    }

    private double y(double potential) {
        return MARGIN + (HIGHEST - potential) / (HIGHEST - LOWEST) * (HEIGHT - 2 * MARGIN);
    }
}
