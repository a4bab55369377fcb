package dev.glia.kinetics;

import dev.glia.asset.MechanismName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of a mechanism.
 *
 * @param curves of its gates
 * @param modes of states that depend on each other
 * @param families of its currents
 * @param ionCurves over the concentrations of ions that make a difference to it
 * @param notes what else there is to know, each a sentence
 * @param failure why there is no more than this, in a sentence; empty where all was measured
 */
public record Kinetics(
        MechanismName name,
        List<Curve> curves,
        List<Modes> modes,
        List<Family> families,
        List<IonCurve> ionCurves,
        List<String> notes,
        Optional<String> failure) {
    /** Counts what changes any number of a measurement; what an older Glia has kept is measured again. */
    public static final int METHOD = 2;

    public Kinetics {
        curves = List.copyOf(curves);
        modes = List.copyOf(modes);
        families = List.copyOf(families);
        ionCurves = List.copyOf(ionCurves);
        notes = List.copyOf(notes);
    }

    /** All of it as lines of text, to be kept. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        curves.forEach(curve -> lines.add(Measurer.CURVE + curve.line()));
        modes.forEach(all -> lines.add(Measurer.MODES + all.line()));
        families.forEach(family -> lines.add(Measurer.FAMILY + family.line()));
        ionCurves.forEach(curve -> lines.add(Measurer.ION + curve.line()));
        notes.forEach(note -> lines.add(Measurer.NOTE + note));
        failure.ifPresent(why -> lines.add(Measurer.FAILED + why));
        return lines;
    }

    /** What {@link #lines} gave. */
    public static Kinetics parse(MechanismName name, List<String> lines) {
        Answers answers = new Answers(name);
        lines.forEach(answers::take);
        return answers.whole();
    }
}
