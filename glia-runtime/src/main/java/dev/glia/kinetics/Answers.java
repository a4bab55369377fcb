package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the other JVM says of one mechanism, line by line. */
final class Answers {
    private final MechanismName name;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Modes> modes = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final List<IonCurve> ionCurves = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private String tried = "it";

    Answers(MechanismName name) {
        this.name = name;
    }

    void take(String line) {
        if (line.startsWith(Measurer.TRIES)) {
            tried = line.substring(Measurer.TRIES.length());
        } else if (line.startsWith(Measurer.CURVE)) {
            curves.add(Curve.parse(line.substring(Measurer.CURVE.length())));
        } else if (line.startsWith(Measurer.MODES)) {
            modes.add(Modes.parse(line.substring(Measurer.MODES.length())));
        } else if (line.startsWith(Measurer.FAMILY)) {
            families.add(Family.parse(line.substring(Measurer.FAMILY.length())));
        } else if (line.startsWith(Measurer.ION)) {
            ionCurves.add(IonCurve.parse(line.substring(Measurer.ION.length())));
        } else if (line.startsWith(Measurer.NOTE)) {
            notes.add(line.substring(Measurer.NOTE.length()));
        } else if (line.startsWith(Measurer.FAILED)) {
            failures.add(line.substring(Measurer.FAILED.length()));
        }
    }

    Kinetics whole() {
        return new Kinetics(
                name,
                curves,
                modes,
                families,
                ionCurves,
                notes,
                failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures)));
    }

    /** What was measured before the JVM ended. */
    Kinetics died(String reason) {
        failures.add("%s cannot be measured: %s".formatted(tried, reason));
        return whole();
    }
}
