package dev.glia.verb.report;

import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Family;
import dev.glia.kinetics.Protocol;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The mechanisms of one asset in one plot each: variants, packages and versions. */
final class OverlayHtml {
    /** So many lines have a colour of their own; the others are dashed. */
    private static final int COLOURS = 8;

    private static final double WARM = 37;

    private OverlayHtml() {}

    /** Assets of which there is more than one, with their mechanisms. */
    static Map<String, List<Overlaid>> shared(List<Overlaid> all) {
        Map<String, List<Overlaid>> byAsset =
                all.stream().collect(Collectors.groupingBy(Overlaid::asset, TreeMap::new, Collectors.toList()));
        byAsset.values().removeIf(list -> list.size() < 2 || figures(list).isEmpty());
        return byAsset;
    }

    static String id(String asset) {
        return "compared-" + asset;
    }

    static String of(String asset, List<Overlaid> all, String ions) {
        return "<article id='%s' data-name='%s' data-ions='%s'>\n<h3>%s <small>%s mechanisms compared at 37 °C</small></h3>\n<div class='plots'>\n%s</div>\n</article>\n"
                .formatted(id(asset), asset, Html.escaped(ions), asset, all.size(), figures(all));
    }

    private static String figures(List<Overlaid> all) {
        StringBuilder html = new StringBuilder();
        all.stream()
                .flatMap(one -> gates(one).stream())
                .map(Curve::state)
                .distinct()
                .filter(state ->
                        all.stream().filter(one -> gate(one, state).isPresent()).count() > 1)
                .forEach(state -> {
                    html.append(gate(all, state, steady(all, state), Curve::steady));
                    html.append(gate(all, state, Axis.of("time constant", "ms").logarithmic(), Curve::tau));
                });
        return html.append(currents(all)).toString();
    }

    private static Axis steady(List<Overlaid> all, String state) {
        return KineticsHtml.ofParts(
                "steady state",
                all.stream().flatMap(one -> gate(one, state).stream()).toList());
    }

    private static List<Curve> gates(Overlaid one) {
        return one.kinetics().curves().stream()
                .filter(curve -> curve.isGate() && !curve.table() && curve.celsius() == WARM)
                .toList();
    }

    private static Optional<Curve> gate(Overlaid one, String state) {
        return gates(one).stream().filter(curve -> curve.state().equals(state)).findFirst();
    }

    private static String gate(List<Overlaid> all, String state, Axis axis, Function<Curve, double[]> values) {
        Traces traces =
                Traces.of(KineticsHtml.potential(), axis).title(state).size(KineticsHtml.WIDTH, KineticsHtml.HEIGHT);
        for (Overlaid one : all) {
            Optional<Curve> curve = gate(one, state);
            if (curve.isPresent()) {
                traces = add(traces, one.label(), Curve.potentials(), values.apply(curve.get()));
            }
        }
        return "<figure>%s</figure>\n".formatted(traces.inline());
    }

    private static Traces add(Traces traces, String label, double[] x, double[] y) {
        return traces.add(Series.of(label, x, y).dashed(traces.series().size() >= COLOURS));
    }

    /** How many channels there are is up to whoever inserts them: each current is a part of its largest. */
    private static String currents(List<Overlaid> all) {
        Traces traces = Traces.of(Axis.of("v", "mV"), Axis.of("peak current, of its largest", ""))
                .title("current over potential")
                .size(KineticsHtml.WIDTH, KineticsHtml.HEIGHT);
        for (Overlaid one : all) {
            Optional<Family> activation = one.kinetics().families().stream()
                    .filter(family -> family.protocol() == Protocol.ACTIVATION)
                    .findFirst();
            if (activation.isPresent()) {
                double[] peaks = FamilyHtml.peaks(activation.get());
                double largest = DoubleStream.of(peaks)
                        .map(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
                if (largest > 0) {
                    double[] parts =
                            DoubleStream.of(peaks).map(i -> i / largest).toArray();
                    traces = add(traces, one.label(), FamilyHtml.varied(activation.get()), parts);
                }
            }
        }
        return traces.series().isEmpty() ? "" : "<figure>%s</figure>\n".formatted(traces.inline());
    }
}
