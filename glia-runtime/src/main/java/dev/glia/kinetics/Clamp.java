package dev.glia.kinetics;

import dev.glia.neuron.Mechanism;
import dev.glia.neuron.MechanismVariable;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mechanism at several potentials, in a section of its own for each: what is not a number at one of them must not reach the
 * others, as it would through the axial current of a common section.
 */
final class Clamp implements AutoCloseable {
    /** µF/cm², which no current of a channel can charge in the longest step. */
    static final double HUGE = 1e20;

    /** NEURON's own, in ms. */
    private static final double USUAL_STEP = 0.025;

    private final double[] potentials;
    private final Optional<String> concentration;
    private final List<Section> sections = new ArrayList<>();
    private final List<List<MechanismVariable>> states = new ArrayList<>();

    Clamp(Specimen specimen, double... potentials) {
        this(specimen, Optional.empty(), potentials);
    }

    /** At one potential, and at each of the concentrations of an ion. */
    static Clamp over(Specimen specimen, String concentration, double potential) {
        double[] potentials = new double[IonCurve.concentrations(concentration).length];
        Arrays.fill(potentials, potential);
        return new Clamp(specimen, Optional.of(concentration), potentials);
    }

    private Clamp(Specimen specimen, Optional<String> concentration, double... potentials) {
        this.potentials = potentials.clone();
        this.concentration = concentration;
        String name = specimen.name().fullName();
        specimen.states().forEach(state -> states.add(new ArrayList<>()));
        for (int i = 0; i < potentials.length; i++) {
            Section section = Neuron.section("clamped");
            sections.add(section);
            section.L(10).diam(10).cm(HUGE).insert(name);
            Mechanism mechanism = section.mechanism(name);
            for (int s = 0; s < states.size(); s++) {
                states.get(s).add(mechanism.variable(specimen.states().get(s)));
            }
        }
    }

    int states() {
        return states.size();
    }

    /** How many sections there are, one for each value of a curve. */
    int size() {
        return sections.size();
    }

    /** Runs the INITIAL blocks, each at its potential; no step of what was measured before is left over. */
    void begin(double celsius) {
        Neuron.dt(USUAL_STEP);
        Neuron.celsius(celsius);
        hold(potentials);
        concentration.ifPresent(this::dissolve);
        Neuron.call("finitialize");
    }

    private void dissolve(String ion) {
        double[] values = IonCurve.concentrations(ion);
        for (int i = 0; i < values.length; i++) {
            sections.get(i).set(ion, values[i]);
        }
    }

    /** Moves the membranes to potentials in mV. */
    void hold(double... to) {
        for (int i = 0; i < to.length; i++) {
            sections.get(i).set("v", to[i]);
        }
    }

    /** Sets every state, to the same at all potentials, and takes a step of {@code dt} ms. */
    void step(double dt, double... from) {
        for (int s = 0; s < from.length; s++) {
            double value = from[s];
            states.get(s).forEach(variable -> variable.set(value));
        }
        advance(dt);
    }

    /** Sets every state, {@code from} of it at each potential, and takes a step of {@code dt} ms. */
    void step(double dt, double[][] from) {
        for (int s = 0; s < from.length; s++) {
            for (int i = 0; i < from[s].length; i++) {
                states.get(s).get(i).set(from[s][i]);
            }
        }
        advance(dt);
    }

    /** Takes a step of {@code dt} ms from where the states are, at the potentials of the beginning. */
    void advance(double dt) {
        hold(potentials);
        Neuron.set("t", 0);
        Neuron.dt(dt);
        Neuron.call("fadvance");
    }

    /** A state at each potential. */
    double[] state(int state) {
        return states.get(state).stream().mapToDouble(MechanismVariable::get).toArray();
    }

    /**
     * The current of the mechanism in each section in the last step, in mA/cm², outward positive: nothing else is there to charge
     * the membrane.
     */
    double[] current() {
        return sections.stream()
                .mapToDouble(section -> 0 - section.get("i_cap", 0.5))
                .toArray();
    }

    @Override
    public void close() {
        sections.forEach(Section::close);
    }
}
