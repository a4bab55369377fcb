package dev.glia.verb.report;

import dev.glia.kinetics.Family;
import dev.glia.kinetics.Family.Trace;
import dev.glia.kinetics.Protocol;
import dev.glia.plot.Axis;
import dev.glia.plot.Series;
import dev.glia.plot.Traces;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The currents of a mechanism under the protocols. */
final class FamilyHtml {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 300;

    /** A part of the largest current that no plot shows. */
    private static final double GONE = 0.01;

    private static final double LATER = 1.2;

    /** What rounding leaves where no current flows. */
    private static final double NOISE = 1e-12;

    /** More lines than this are every other one. */
    private static final int MANY = 8;

    private FamilyHtml() {}

    static String of(List<Family> families) {
        if (families.isEmpty()) {
            return "";
        }
        boolean isSilent = families.stream().filter(FamilyHtml::isCurrent).allMatch(FamilyHtml::isSilent);
        List<Family> shown = isSilent
                ? families.stream()
                        .filter(family -> family.protocol() == Protocol.ION_STEP)
                        .toList()
                : families;
        String silence = isSilent ? Html.element("p", "It passes no current under the protocols.") : "";
        return shown.isEmpty() ? silence : silence + plots(shown);
    }

    private static boolean isCurrent(Family family) {
        return family.protocol() != Protocol.CELL && family.protocol() != Protocol.ION_STEP;
    }

    private static String plots(List<Family> families) {
        StringBuilder html = new StringBuilder("<div class='plots'>\n");
        for (Family family : families) {
            html.append("<figure>%s<figcaption>%s</figcaption></figure>\n"
                    .formatted(traces(family).inline(), Html.escaped(caption(family))));
            if (family.protocol() == Protocol.ACTIVATION) {
                html.append(
                        "<figure>%s<figcaption>Peak and end of the pulses of the activation.</figcaption></figure>\n"
                                .formatted(overPotential(family).inline()));
            }
        }
        return html.append("</div>\n").toString();
    }

    private static String caption(Family family) {
        String what = isCurrent(family) ? "" : " (%s)".formatted(family.of());
        return "%s%s at %s °C: %s."
                .formatted(
                        family.protocol().words(),
                        what,
                        Numbers.text(family.celsius()),
                        family.protocol().course());
    }

    private static boolean isSilent(Family family) {
        return family.traces().stream()
                .allMatch(trace -> DoubleStream.of(trace.current()).allMatch(i -> Math.abs(i) < NOISE));
    }

    private static Axis current(Family family) {
        return Axis.of(family.of(), family.protocol().unit().replace("cm2", "cm²"));
    }

    private static Traces traces(Family family) {
        Traces traces = Traces.of(Axis.of("t", "ms").between(0, end(family)), current(family))
                .title(family.protocol().words())
                .size(WIDTH, HEIGHT);
        int every = family.traces().size() > MANY ? 2 : 1;
        for (int i = 0; i < family.traces().size(); i += every) {
            Trace trace = family.traces().get(i);
            traces = traces.add(Series.of(name(family, trace), family.times(), trace.current()));
        }
        return traces;
    }

    /** Of a single event, what comes after it is gone is left out. */
    private static double end(Family family) {
        double[] times = family.times();
        double last = times[times.length - 1];
        if (family.protocol() != Protocol.WEIGHT) {
            return last;
        }
        double most = DoubleStream.of(peaks(family)).map(Math::abs).max().orElse(0);
        return IntStream.range(0, times.length)
                .filter(k -> family.traces().stream().anyMatch(trace -> Math.abs(trace.current()[k]) > GONE * most))
                .mapToDouble(k -> Math.min(last, LATER * times[k]))
                .max()
                .orElse(last);
    }

    private static String name(Family family, Trace trace) {
        String at = Numbers.text(trace.at());
        return switch (family.protocol()) {
            case EVENTS -> trace.at() == 0 ? "one event" : at + " Hz";
            case WEIGHT -> "weight " + at;
            case ION_STEP -> at + " times";
            case ACTION_POTENTIAL -> "";
            default -> at + " " + family.protocol().variedUnit();
        };
    }

    private static Traces overPotential(Family family) {
        double[] potentials = varied(family);
        return Traces.of(Axis.of("v", "mV"), current(family))
                .title("current over potential")
                .size(WIDTH, HEIGHT)
                .add("peak", potentials, peaks(family))
                .add("end", potentials, each(family, current -> current[current.length - 1]));
    }

    /** What differs between the traces. */
    static double[] varied(Family family) {
        return family.traces().stream().mapToDouble(Trace::at).toArray();
    }

    /** The furthest that each current goes from none. */
    static double[] peaks(Family family) {
        return each(family, FamilyHtml::peak);
    }

    private static double[] each(Family family, ToDoubleFunction<double[]> what) {
        return family.traces().stream()
                .mapToDouble(trace -> what.applyAsDouble(trace.current()))
                .toArray();
    }

    /** The current that is furthest from none. */
    private static double peak(double[] current) {
        return IntStream.range(0, current.length)
                .mapToObj(i -> current[i])
                .max((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
                .orElse(Double.NaN);
    }
}
