package dev.glia.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.Cases;
import dev.glia.fixtures.Seeded;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final Axis T = Axis.of("t", "ms");
    private static final Axis V = Axis.of("v", "mV");

    private static final double[] HARD = {
        0,
        -0.0,
        1,
        -65,
        1e-9,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.1,
        0.30000000000000004
    };

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + " in\n" + svg, e);
        }
    }

    private static List<Element> elements(String svg, String name) {
        NodeList found = parsed(svg).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(String svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<String> points(String svg) {
        return elements(svg, "polyline").stream()
                .map(line -> line.getAttribute("points"))
                .toList();
    }

    @Test
    void a_trace_has_its_points_ticks_axes_and_legend() {
        String svg = Traces.of(T.between(0, 100), V.between(-100, 50))
                .size(884, 350)
                .add("soma", new double[] {0, 50, 100}, new double[] {-100, -25, 50})
                .svg();
        assertEquals(List.of("66,300 466,166 866,32"), points(svg));
        assertEquals(
                List.of(
                        "soma", "0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100", "-100", "-50", "0",
                        "50", "v (mV)", "t (ms)"),
                texts(svg));
        Element paper = elements(svg, "svg").get(0);
        assertEquals("0 0 884 350", paper.getAttribute("viewBox"));
    }

    @Test
    void an_axis_without_a_range_goes_as_far_as_the_values() {
        String svg = Traces.of(T, V)
                .add("a", new double[] {-1, 1}, new double[] {0, 3})
                .add("b", new double[] {2, 3}, new double[] {-1, Double.NaN})
                .inline();
        assertTrue(points(svg).get(0).startsWith("66,"), svg);
        assertEquals(1, points(svg).size(), "one point is a dot");
        assertEquals(1, elements(svg, "circle").size());
        assertTrue(
                texts(svg).containsAll(List.of("-1", "3", "a", "b")), texts(svg).toString());
    }

    @Test
    void a_value_that_is_no_number_is_a_gap() {
        double[] x = {0, 1, 2, 3, 4, 5, 6};
        double[] y = {0, 1, Double.NaN, 2, Double.POSITIVE_INFINITY, 3, 4};
        String svg = Traces.of(T, V).add("gaps", x, y).inline();
        assertEquals(2, points(svg).size());
        assertEquals(1, elements(svg, "circle").size());
        assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), svg);
    }

    @Test
    void names_are_escaped_wherever_they_stand() {
        String name = "<b> & \"q\" 'q' \u0001\ud800 µ 𝄞";
        String shown = "<b> & \"q\" 'q' \ufffd\ufffd µ 𝄞";
        String svg = Traces.of(Axis.of(name, name), Axis.of(name, ""))
                .title(name)
                .add(name, new double[] {0}, new double[] {0})
                .svg();
        assertEquals(3, texts(svg).stream().filter(shown::equals).count(), "title, legend, label");
        assertTrue(
                texts(svg).contains("%s (%s)".formatted(shown, shown)),
                texts(svg).toString());
        assertEquals("plot " + shown, elements(svg, "svg").get(0).getAttribute("aria-label"));
        assertTrue(texts(Raster.of(T).add(name, new double[] {1}).svg()).contains(shown));
    }

    @Test
    void what_is_empty_is_drawn_empty() {
        assertEquals(List.of(), points(Traces.of(T, V).svg()));
        String noPoint =
                Traces.of(T, V).add("none", new double[0], new double[0]).svg();
        assertEquals(List.of(), points(noPoint));
        assertTrue(texts(noPoint).contains("none"));
        assertEquals(
                List.of(),
                elements(Raster.of(T).svg(), "line").stream()
                        .filter(line -> line.getAttribute("class").startsWith("spike"))
                        .toList());
    }

    @Test
    void a_logarithmic_axis_has_equal_ratios_as_equal_distances() {
        String svg = Traces.of(T, Axis.of("tau", "ms").between(0.001, 1000).logarithmic())
                .size(884, 382)
                .add("", new double[] {0, 1, 2, 3}, new double[] {0.001, 1, 1000, -1})
                .inline();
        assertEquals(1, points(svg).size());
        List<String> heights = List.of(points(svg).get(0).split(" ")).stream()
                .map(point -> point.split(",")[1])
                .toList();
        assertEquals(List.of("332", "173", "14"), heights);
        assertTrue(
                texts(svg).containsAll(List.of("0.001", "0.01", "0.1", "1", "10", "100", "1000")),
                texts(svg).toString());
    }

    @Test
    void digits_and_powers_are_written_so_that_they_fit() {
        assertEquals(List.of("0", "2e-6", "4e-6", "6e-6"), labels(new Scale(0, 6.5e-6, false, 0, 100), 4));
        assertEquals(List.of("-1e300", "0", "1e300"), labels(new Scale(-1e300, 1e300, false, 0, 100), 3));
        assertEquals(List.of("0.1", "0.2", "0.3"), labels(new Scale(0.1, 0.30000000000000004, false, 0, 1), 2));
        assertEquals(List.of("1e-9", "1e-6", "0.001", "1"), labels(new Scale(1e-9, 1, true, 0, 1), 4));
        assertEquals(List.of("2", "3", "4"), labels(new Scale(1.5, 4, true, 0, 1), 4), "less than a decade");
    }

    private static List<String> labels(Scale scale, int wanted) {
        return scale.ticks(wanted).stream().map(Scale.Tick::label).toList();
    }

    @Test
    void a_spike_is_a_line_in_the_row_of_its_cell() {
        String svg = Raster.of(T.between(0, 100))
                .add("ball[0]", new double[] {0, 50, Double.NaN})
                .add("ball[1]", new double[] {100})
                .svg();
        List<Element> spikes = elements(svg, "line").stream()
                .filter(line -> line.getAttribute("class").startsWith("spike"))
                .toList();
        assertEquals(3, spikes.size());
        assertEquals(spikes.get(0).getAttribute("y1"), spikes.get(1).getAttribute("y1"));
        assertTrue(Double.parseDouble(spikes.get(2).getAttribute("y1"))
                > Double.parseDouble(spikes.get(0).getAttribute("y2")));
        assertTrue(
                texts(svg).containsAll(List.of("ball[0]", "ball[1]")),
                texts(svg).toString());
    }

    @Test
    void of_a_thousand_cells_some_are_named_and_all_are_drawn() {
        Raster raster = Raster.of(T);
        for (int cell = 0; cell < 1000; cell++) {
            raster = raster.add("cell " + cell, new double[] {cell});
        }
        String svg = raster.svg();
        assertTrue(elements(svg, "line").size() >= 1000);
        long named =
                texts(svg).stream().filter(text -> text.startsWith("cell ")).count();
        assertTrue(named > 10 && named <= 72, named + " names");
    }

    @Test
    void a_drawing_is_the_same_text_in_every_locale(@TempDir Path folder) throws IOException {
        Traces traces = Traces.of(T, V).add("a", new double[] {0.25, 1.75}, new double[] {1234.5, -0.125});
        String here = traces.svg();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, traces.svg());
        } finally {
            Locale.setDefault(usual);
        }
        Path file = folder.resolve("new/voltage.svg");
        traces.write(file);
        assertEquals(here, Files.readString(file));
    }

    @Test
    void both_themes_are_in_the_file_and_none_in_the_element_for_a_page() {
        Traces traces = Traces.of(T, V).title("a > b");
        assertTrue(traces.svg().contains("prefers-color-scheme:dark"));
        assertTrue(traces.svg().contains(Drawing.css()));
        assertTrue(!traces.inline().contains("<style>"));
        assertEquals(1, elements(traces.svg(), "style").size());
    }

    @Test
    void what_cannot_be_drawn_is_refused_where_it_is_said() {
        assertThrows(IllegalArgumentException.class, () -> V.between(1, 1));
        assertThrows(IllegalArgumentException.class, () -> V.between(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> V.between(0, 1).logarithmic());
        assertThrows(IllegalArgumentException.class, () -> Series.of("a", new double[2], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> Traces.of(T, V).size(900, 10));
        assertThrows(NullPointerException.class, () -> Axis.of("v", null));
    }

    @Test
    void arrays_of_the_caller_are_copied() {
        double[] x = {1, 2};
        Series series = Series.of("a", x, x);
        x[0] = 99;
        series.x()[1] = 99;
        assertEquals(Series.of("a", new double[] {1, 2}, new double[] {1, 2}), series);
        assertEquals(Series.of("a", new double[] {1, 2}, new double[] {1, 2}).hashCode(), series.hashCode());
    }

    @Test
    void a_shape_has_a_line_for_each_piece_in_the_colour_of_its_value_and_as_wide_as_it_is() {
        String svg = Shape.of(V.between(-80, 40))
                .title("Cell")
                .size(240, 190 + 10)
                .add(new double[] {0, 50, 100}, new double[] {0, 0, 0}, new double[] {10, 10, 20}, new double[] {-80, 40
                })
                .add(new double[] {100, 100}, new double[] {0, 110}, new double[] {1, 1}, new double[] {Double.NaN})
                .svg();
        List<Element> pieces = elements(svg, "line").stream()
                .filter(line -> line.hasAttribute("stroke-linecap"))
                .toList();
        assertEquals(3, pieces.size());
        assertEquals("#3e328a", pieces.get(0).getAttribute("stroke"), "the lowest");
        assertEquals("#f8d628", pieces.get(1).getAttribute("stroke"), "the highest");
        assertEquals("", pieces.get(2).getAttribute("stroke"), "what is no number has no colour");
        assertEquals("10", pieces.get(0).getAttribute("stroke-width"));
        assertEquals("15", pieces.get(1).getAttribute("stroke-width"));
        assertEquals(
                List.of("30", "155", "80", "155"),
                List.of("x1", "y1", "x2", "y2").stream()
                        .map(pieces.get(0)::getAttribute)
                        .toList());
        assertEquals("45", pieces.get(2).getAttribute("y2"), "upwards is up");
        assertTrue(
                texts(svg).containsAll(List.of("Cell", "100 µm", "v (mV)", "-80", "40")),
                texts(svg).toString());
    }

    @Test
    void each_value_colours_its_part_of_a_branch_whatever_its_points() {
        String svg = Shape.of(V.between(0, 3))
                .size(240, 200)
                .add(new double[] {0, 90, 100}, new double[] {0, 0, 0}, new double[] {1, 1, 1}, new double[] {0, 1, 2, 3
                })
                .svg();
        List<String> ends = elements(svg, "line").stream()
                .filter(line -> line.hasAttribute("stroke-linecap"))
                .map(line ->
                        line.getAttribute("x1") + "-" + line.getAttribute("x2") + " " + line.getAttribute("stroke"))
                .toList();
        assertEquals(
                List.of("30-55 #3e328a", "55-80 #237899", "80-105 #53b566", "105-120 #f8d628", "120-130 #f8d628"),
                ends);
    }

    @Test
    void a_shape_without_branches_or_extent_is_drawn_all_the_same() {
        assertEquals(List.of(), elements(Shape.of(V).svg(), "polyline"));
        Shape point = Shape.of(V).add(new double[] {5, 5}, new double[] {5, 5}, new double[] {1, 1}, new double[] {1});
        assertTrue(!point.svg().contains("NaN") && !point.svg().contains("Infinity"), point.svg());
        Shape none = Shape.of(V).add(new double[0], new double[0], new double[0], new double[] {1});
        assertEquals(1, elements(none.svg(), "svg").size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Shape.of(V).add(new double[2], new double[1], new double[2], new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Shape.of(V).add(new double[2], new double[2], new double[2], new double[0]));
        assertEquals(
                point,
                Shape.of(V).add(new double[] {5, 5}, new double[] {5, 5}, new double[] {1, 1}, new double[] {1}));
    }

    /** Whatever the numbers: XML, coordinates that are numbers, and not a million ticks. */
    @Seeded
    void any_values_on_any_axis_are_drawn(long seed) {
        new Cases<>(DrawingTest::draw, drawn -> List.<Traces>of()).hold(seed, traces -> {
            String svg = traces.svg();
            for (String line : points(svg)) {
                for (String coordinate : line.split("[ ,]")) {
                    double pixel = Double.parseDouble(coordinate);
                    assertTrue(Math.abs(pixel) <= 1e5, line);
                }
            }
            assertTrue(texts(svg).size() < 60, () -> texts(svg).toString());
            assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), svg);
        });
    }

    private static Traces draw(Random random) {
        Traces traces = new Traces("", axis(random), axis(random), List.of(), 300, 300);
        List<Series> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int points = random.nextInt(6);
            lines.add(Series.of("s" + i, values(random, points), values(random, points)));
        }
        return new Traces(traces.title(), traces.x(), traces.y(), lines, traces.width(), traces.height());
    }

    private static double[] values(Random random, int points) {
        return DoubleStream.generate(() -> HARD[random.nextInt(HARD.length)])
                .limit(points)
                .toArray();
    }

    private static Axis axis(Random random) {
        double[] ends = values(random, 2);
        boolean logarithmic = random.nextBoolean();
        boolean given = Double.isFinite(ends[0]) && Double.isFinite(ends[1]) && ends[0] < ends[1];
        Optional<Axis.Range> range = given && !(logarithmic && ends[0] <= 0)
                ? Optional.of(new Axis.Range(ends[0], ends[1]))
                : Optional.empty();
        return new Axis("x", "u", range, logarithmic);
    }
}
