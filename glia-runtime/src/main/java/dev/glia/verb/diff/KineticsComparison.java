package dev.glia.verb.diff;

import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Family;
import dev.glia.kinetics.Family.Trace;
import dev.glia.kinetics.IonCurve;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Modes;
import dev.glia.kinetics.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Compares what was measured of one mechanism in two places. What there is in one alone, the texts tell. */
final class KineticsComparison {
    /** Of the largest value: what differs by less is the same. */
    private static final double SAME = 1e-6;

    private final Kinetics before;
    private final Kinetics after;
    private final List<CurveChange> found = new ArrayList<>();

    private KineticsComparison(Kinetics before, Kinetics after) {
        this.before = before;
        this.after = after;
    }

    static List<CurveChange> of(Kinetics before, Kinetics after) {
        KineticsComparison comparison = new KineticsComparison(before, after);
        comparison.gates();
        comparison.modes();
        comparison.overIons();
        comparison.families();
        return comparison.found;
    }

    private void gates() {
        for (Curve old : before.curves()) {
            after.curves().stream()
                    .filter(now -> now.state().equals(old.state()) && now.celsius() == old.celsius())
                    .filter(now -> !old.table() && !now.table())
                    .findFirst()
                    .ifPresent(now -> {
                        String of = "%s at %s °C".formatted(old.state(), old.celsius());
                        differ("steady state of " + of, old.steady(), now.steady(), "", KineticsComparison::potential);
                        differ("time constant of " + of, old.tau(), now.tau(), "ms", KineticsComparison::potential);
                    });
        }
    }

    private static String potential(int at) {
        return "at %s mV".formatted(Curve.potentials()[at]);
    }

    private void modes() {
        for (Modes old : before.modes()) {
            after.modes().stream()
                    .filter(now -> now.celsius() == old.celsius() && now.table() == old.table())
                    .findFirst()
                    .ifPresent(now -> IntStream.range(
                                    0, Math.min(old.taus().size(), now.taus().size()))
                            .forEach(mode -> differ(
                                    "time constant %s of the scheme at %s °C".formatted(mode + 1, old.celsius()),
                                    old.taus().get(mode),
                                    now.taus().get(mode),
                                    "ms",
                                    KineticsComparison::potential)));
        }
    }

    private void overIons() {
        for (IonCurve old : before.ionCurves()) {
            after.ionCurves().stream()
                    .filter(now -> now.concentration().equals(old.concentration())
                            && now.potential() == old.potential()
                            && now.curve().state().equals(old.curve().state()))
                    .findFirst()
                    .ifPresent(now -> differ(
                            "%s over %s at %s mV".formatted(old.curve().state(), old.concentration(), old.potential()),
                            old.curve().steady(),
                            now.curve().steady(),
                            old.curve().state().equals(IonCurve.CURRENT) ? "mA/cm2" : "",
                            at -> String.format(Locale.ROOT, "at %.3g mM", old.concentrations()[at])));
        }
    }

    private void families() {
        for (Family old : before.families()) {
            after.families().stream()
                    .filter(now -> now.protocol() == old.protocol() && now.of().equals(old.of()))
                    .findFirst()
                    .ifPresent(now -> family(old, now));
        }
    }

    private void family(Family old, Family now) {
        Protocol protocol = old.protocol();
        String what = protocol == Protocol.CELL ? "reference run (v of a cell that fires)" : protocol.words();
        Optional<CurveChange> most = Optional.empty();
        for (int i = 0; i < Math.min(old.traces().size(), now.traces().size()); i++) {
            Trace one = old.traces().get(i);
            Optional<CurveChange> change = largest(
                    "%s of %s at %s °C".formatted(old.of(), what, old.celsius()),
                    one.current(),
                    now.traces().get(i).current(),
                    protocol.unit(),
                    at -> "with %s %s after %s ms".formatted(one.at(), protocol.variedUnit(), old.times()[at]));
            if (change.isPresent() && (most.isEmpty() || size(change.get()) > size(most.get()))) {
                most = change;
            }
            if (protocol == Protocol.CELL) {
                spikes(one, now.traces().get(i));
            }
        }
        most.ifPresent(found::add);
    }

    private static double size(CurveChange change) {
        return Math.abs(change.after() - change.before());
    }

    private void spikes(Trace old, Trace now) {
        long before = spikes(old.current());
        long after = spikes(now.current());
        if (before != after) {
            found.add(new CurveChange(
                    this.after.name(),
                    "spikes of the reference run with %s nA".formatted(old.at()),
                    Optional.empty(),
                    before,
                    after,
                    ""));
        }
    }

    private static long spikes(double[] v) {
        return IntStream.range(1, v.length)
                .filter(i -> v[i - 1] < 0 && v[i] >= 0)
                .count();
    }

    private void differ(String quantity, double[] old, double[] now, String unit, IntFunction<String> place) {
        largest(quantity, old, now, unit, place).ifPresent(found::add);
    }

    /** Where a number is none in one of them alone, that is the largest change. */
    private Optional<CurveChange> largest(
            String quantity, double[] old, double[] now, String unit, IntFunction<String> place) {
        int count = Math.min(old.length, now.length);
        double scale = DoubleStream.concat(DoubleStream.of(old), DoubleStream.of(now))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        return IntStream.range(0, count)
                .filter(i -> distance(old[i], now[i]) > SAME * scale)
                .boxed()
                .max((one, other) -> Double.compare(distance(old[one], now[one]), distance(old[other], now[other])))
                .map(i -> new CurveChange(after.name(), quantity, Optional.of(place.apply(i)), old[i], now[i], unit));
    }

    private static double distance(double old, double now) {
        if (Double.compare(old, now) == 0) {
            return 0;
        }
        double distance = Math.abs(old - now);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }
}
