package dev.glia.verb.report;

import dev.glia.kinetics.Curve;
import dev.glia.kinetics.IonCurve;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Gates and current over the concentration of an ion that gates them. */
final class IonHtml {
    private IonHtml() {}

    static String of(List<IonCurve> curves) {
        if (curves.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class='plots'>\n");
        curves.stream().map(IonHtml::subject).distinct().forEach(subject -> {
            List<IonCurve> of = curves.stream()
                    .filter(curve -> subject(curve).equals(subject))
                    .toList();
            html.append(figure(subject, of, steady(of.get(0)), Curve::steady));
            if (of.stream()
                    .flatMapToDouble(one -> DoubleStream.of(one.curve().tau()))
                    .anyMatch(IonHtml::isShown)) {
                html.append(figure(subject, of, Axis.of("time constant", "ms").logarithmic(), Curve::tau));
            }
        });
        return html.append("</div>\n").toString();
    }

    private static boolean isShown(double tau) {
        return Double.isFinite(tau) && tau > 0;
    }

    private static String subject(IonCurve curve) {
        return "%s over %s".formatted(curve.curve().state(), curve.concentration());
    }

    private static Axis steady(IonCurve curve) {
        return curve.curve().state().equals(IonCurve.CURRENT)
                ? Axis.of("current after 5 s", "mA/cm²")
                : Axis.of(curve.curve().isGate() ? "steady state" : "after 5 s", "");
    }

    private static String figure(String subject, List<IonCurve> curves, Axis axis, Function<Curve, double[]> values) {
        String celsius = curves.stream()
                .map(curve -> Numbers.text(curve.curve().celsius()))
                .distinct()
                .collect(Collectors.joining(" and "));
        Traces traces = Traces.of(Axis.of(curves.get(0).concentration(), "mM").logarithmic(), axis)
                .title("%s at %s °C".formatted(subject, celsius))
                .size(KineticsHtml.WIDTH, KineticsHtml.HEIGHT);
        for (IonCurve curve : curves) {
            traces = traces.add(Series.of(
                    Numbers.text(curve.potential()) + " mV", curve.concentrations(), values.apply(curve.curve())));
        }
        return "<figure>%s</figure>\n".formatted(traces.inline());
    }
}
