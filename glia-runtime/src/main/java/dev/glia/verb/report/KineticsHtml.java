package dev.glia.verb.report;

import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Kinetics;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The curves of a mechanism, or why there are none. */
final class KineticsHtml {
    static final int WIDTH = 440;
    static final int HEIGHT = 270;

    /** A time constant below this, in ms, is drawn as instantaneous. */
    private static final double INSTANT = 1e-3;

    /** From one ratio of the longest to the shortest time constant on, the axis is logarithmic. */
    private static final double MANY = 30;

    private static final double SAME = 1e-6;
    private static final double EQUAL = 1e-9;

    /** So many potentials are named one by one. */
    private static final int FEW = 4;

    private KineticsHtml() {}

    static String of(Sheet sheet) {
        String fault = sheet.fault()
                .map(why -> "<p class='fault'>%s</p>\n".formatted(Html.escaped(sentence(why))))
                .orElse("");
        String none = sheet.unmeasured()
                .map(why -> "<p class='none'>No curves: %s.</p>\n".formatted(Html.escaped(why)))
                .orElse("");
        List<String> arrays = sheet.states().stream()
                .filter(DeclaredVariable::isArray)
                .map(DeclaredVariable::name)
                .toList();
        String unmeasured = sheet.kinetics().isEmpty() || arrays.isEmpty()
                ? ""
                : Html.element(
                        "p", "States that are arrays are not measured: %s.".formatted(String.join(", ", arrays)));
        return none
                + fault
                + sheet.kinetics().map(KineticsHtml::curves).orElse("")
                + unmeasured
                + sheet.kinetics().map(Kinetics::families).map(FamilyHtml::of).orElse("");
    }

    private static String curves(Kinetics kinetics) {
        List<Curve> gates = kinetics.curves().stream()
                .filter(Curve::isGate)
                .sorted(Comparator.comparing(Curve::table).thenComparing(Curve::celsius))
                .toList();
        StringBuilder html = new StringBuilder();
        gates.stream()
                .map(Curve::state)
                .distinct()
                .forEach(state -> html.append(gate(
                        state,
                        gates.stream().filter(c -> c.state().equals(state)).toList())));
        html.append(SchemeHtml.of(kinetics)).append(IonHtml.of(kinetics.ionCurves()));
        kinetics.notes().forEach(note -> html.append(Html.element("p", sentence(note))));
        return html.toString();
    }

    private static String gate(String state, List<Curve> curves) {
        String steady = traces(state, ofParts("steady state", curves), curves, Curve::steady);
        double[] taus = curves.stream()
                .flatMapToDouble(c -> Arrays.stream(shown(c.tau())))
                .toArray();
        double most = DoubleStream.of(taus).filter(Double::isFinite).max().orElse(0);
        double least = DoubleStream.of(taus).filter(Double::isFinite).min().orElse(0);
        Axis axis = Axis.of("time constant", "ms");
        boolean isSometimesInstant =
                curves.stream().flatMapToDouble(c -> DoubleStream.of(c.tau())).anyMatch(value -> value < INSTANT);
        String tau = most > 0
                ? traces(
                        state,
                        isSometimesInstant || most > MANY * least ? axis.logarithmic() : axis,
                        curves,
                        c -> shown(c.tau()))
                : "";
        return "<div class='plots'>\n%s%s</div>\n%s".formatted(steady, tau, said(state, curves));
    }

    /** What lies between nothing and all is shown so that both are seen. */
    static Axis ofParts(String name, List<Curve> curves) {
        Axis axis = Axis.of(name, "");
        boolean areParts = curves.stream()
                .flatMapToDouble(c -> DoubleStream.of(c.steady()))
                .allMatch(value -> !(value < -SAME) && !(value > 1 + SAME));
        return areParts ? axis.between(-0.03, 1.03) : axis;
    }

    static Axis potential() {
        double[] potentials = Curve.potentials();
        return Axis.of("v", "mV").between(potentials[0], potentials[potentials.length - 1]);
    }

    /** Temperatures at which the curve is the same share a line. */
    private static String traces(String state, Axis axis, List<Curve> curves, Function<Curve, double[]> values) {
        Traces traces = Traces.of(potential(), axis).title(state).size(WIDTH, HEIGHT);
        List<Curve> open = new ArrayList<>(curves);
        while (!open.isEmpty()) {
            Curve first = open.get(0);
            List<Curve> same = open.stream()
                    .filter(curve -> curve.table() == first.table() && isSame(values.apply(first), values.apply(curve)))
                    .toList();
            open.removeAll(same);
            String name = same.stream().map(KineticsHtml::celsius).collect(Collectors.joining(" and ", "", " °C"));
            traces = traces.add(
                    Series.of(first.table() ? name + ", TABLE" : name, Curve.potentials(), values.apply(first))
                            .dashed(first.table()));
        }
        if (axis.isLogarithmic()) {
            double[] instant = instant(curves);
            if (DoubleStream.of(instant).anyMatch(Double::isFinite)) {
                traces = traces.add(
                        Series.of("instantaneous", Curve.potentials(), instant).dashed(true));
            }
        }
        return "<figure>%s</figure>\n".formatted(traces.inline());
    }

    static boolean isSame(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .allMatch(i -> one[i] == other[i]
                        || Math.abs(one[i] - other[i]) <= EQUAL * Math.abs(one[i])
                        || Double.isNaN(one[i]) && Double.isNaN(other[i]));
    }

    private static String celsius(Curve curve) {
        return Numbers.text(curve.celsius());
    }

    private static double[] shown(double[] tau) {
        return DoubleStream.of(tau)
                .map(value -> value < INSTANT ? Double.NaN : value)
                .toArray();
    }

    /** The lower edge of what is shown, where a gate follows the potential at once. */
    private static double[] instant(List<Curve> curves) {
        return IntStream.range(0, curves.get(0).tau().length)
                .mapToDouble(i -> curves.stream().anyMatch(curve -> curve.tau()[i] < INSTANT) ? INSTANT : Double.NaN)
                .toArray();
    }

    /** What the curves do not show by themselves. */
    private static String said(String state, List<Curve> curves) {
        StringBuilder html = new StringBuilder();
        List<Curve> formulas = curves.stream().filter(curve -> !curve.table()).toList();
        List<Curve> tables = curves.stream().filter(Curve::table).toList();
        if (formulas.size() == 2) {
            html.append(q10(formulas.get(0), formulas.get(1)));
        }
        for (int i = 0; i < Math.min(tables.size(), formulas.size()); i++) {
            double off = distance(formulas.get(i).steady(), tables.get(i).steady());
            if (off > SAME) {
                html.append(Html.element(
                        "p",
                        "At %s °C the mod's TABLE is off by up to %s in the steady state of %s."
                                .formatted(celsius(tables.get(i)), Numbers.rounded(off), state)));
            }
        }
        if (curves.stream().anyMatch(Curve::isFitted)) {
            html.append(
                    "<p class='fitted'>The equation of %s is not linear: its time constant is fitted to small steps away from where it rests.</p>\n"
                            .formatted(state));
        }
        for (Curve curve : formulas) {
            if (!DoubleStream.of(curve.steady()).allMatch(Double::isFinite)) {
                html.append("<p class='fault'>At %s °C %s is no number, or never moves, at %s.</p>\n"
                        .formatted(celsius(curve), Html.escaped(state), gaps(curve)));
            }
            long instant =
                    DoubleStream.of(curve.tau()).filter(tau -> tau < INSTANT).count();
            if (instant > 0) {
                html.append(Html.element(
                        "p",
                        "At %s °C %s is instantaneous (below 1 µs) at %s of %s potentials."
                                .formatted(celsius(curve), state, instant, curve.tau().length)));
            }
        }
        return html.toString();
    }

    private static String gaps(Curve curve) {
        double[] potentials = Curve.potentials();
        double[] steady = curve.steady();
        List<String> gaps = IntStream.range(0, steady.length)
                .filter(i -> !Double.isFinite(steady[i]))
                .mapToObj(i -> potentials[i] + " mV")
                .toList();
        return gaps.size() <= FEW
                ? String.join(", ", gaps)
                : "%s of %s potentials".formatted(gaps.size(), steady.length);
    }

    private static String q10(Curve cold, Curve warm) {
        double power = 10 / (warm.celsius() - cold.celsius());
        double[] q10 = IntStream.range(0, cold.tau().length)
                .mapToDouble(i -> Math.pow(cold.tau()[i] / warm.tau()[i], power))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (q10.length == 0) {
            return "";
        }
        String least = Numbers.rounded(q10[0]);
        String most = Numbers.rounded(q10[q10.length - 1]);
        return Html.element(
                "p",
                least.equals(most)
                        ? "Q10 of the time constant: %s.".formatted(least)
                        : "Q10 of the time constant: between %s and %s.".formatted(least, most));
    }

    private static double distance(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }
}
