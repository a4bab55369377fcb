package dev.glia.verb.report;

import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Modes;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** States that depend on each other: where they rest, and how fast they come there together. */
final class SchemeHtml {
    /** So many lines have a colour of their own; the others are dashed. */
    private static final int COLOURS = 8;

    private SchemeHtml() {}

    static String of(Kinetics kinetics) {
        StringBuilder html = new StringBuilder();
        kinetics.curves().stream()
                .filter(curve -> !curve.isGate() && !curve.table())
                .collect(Collectors.groupingBy(Curve::celsius, TreeMap::new, Collectors.toList()))
                .forEach((celsius, states) -> html.append(occupancies(celsius, states)));
        return html.append(modes(kinetics)).toString();
    }

    private static String occupancies(double celsius, List<Curve> states) {
        Traces traces = new Traces(
                "states at %s °C".formatted(Numbers.text(celsius)),
                KineticsHtml.potential(),
                KineticsHtml.ofParts("after 5 s", states),
                List.of(),
                KineticsHtml.WIDTH * 2,
                KineticsHtml.HEIGHT + KineticsHtml.HEIGHT / 2);
        for (int i = 0; i < states.size(); i++) {
            Curve curve = states.get(i);
            traces = traces.add(
                    Series.of(curve.state(), Curve.potentials(), curve.steady()).dashed(i >= COLOURS));
        }
        return "<figure>%s</figure>\n".formatted(traces.inline());
    }

    private static String modes(Kinetics kinetics) {
        List<Modes> formulas =
                kinetics.modes().stream().filter(modes -> !modes.table()).toList();
        if (formulas.isEmpty()) {
            return "";
        }
        return formulas.stream()
                .map(SchemeHtml::timeConstants)
                .collect(Collectors.joining(
                        "",
                        "<div class='plots'>\n",
                        "</div>\n<p>The states depend on each other: none of these time constants is of one state,"
                                + " together they are how the scheme comes to rest.</p>\n"));
    }

    private static String timeConstants(Modes modes) {
        Traces traces = Traces.of(
                        KineticsHtml.potential(), Axis.of("time constant", "ms").logarithmic())
                .title("time constants at %s °C".formatted(Numbers.text(modes.celsius())))
                .size(KineticsHtml.WIDTH, KineticsHtml.HEIGHT);
        for (int i = 0; i < modes.taus().size(); i++) {
            traces = traces.add(
                    Series.of("", Curve.potentials(), modes.taus().get(i)).dashed(i >= COLOURS));
        }
        return "<figure>%s</figure>\n".formatted(traces.inline());
    }
}
