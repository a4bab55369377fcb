package dev.glia.kinetics;

import dev.glia.neuron.Mechanism;
import dev.glia.neuron.MechanismVariable;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A mechanism at each potential, in a section of its own: what is not a number at one of them must not reach the others, as it
 * would through the axial current of a common section.
 */
final class Clamp implements AutoCloseable {
    /** µF/cm², which no current of a channel can charge in the longest step. */
    private static final double HUGE = 1e20;

    private final double[] potentials = Curve.potentials();
    private final List<Section> sections = new ArrayList<>();
    private final List<List<MechanismVariable>> states = new ArrayList<>();

    Clamp(Channel channel) {
        String name = channel.name().fullName();
        channel.states().forEach(state -> states.add(new ArrayList<>()));
        for (int i = 0; i < potentials.length; i++) {
            Section section = Neuron.section("clamped");
            sections.add(section);
            section.L(10).diam(10).cm(HUGE).insert(name);
            Mechanism mechanism = section.mechanism(name);
            for (int s = 0; s < states.size(); s++) {
                states.get(s).add(mechanism.variable(channel.states().get(s)));
            }
        }
    }

    int states() {
        return states.size();
    }

    /** Runs the INITIAL blocks, each at its potential. */
    void begin(double celsius) {
        Neuron.celsius(celsius);
        hold();
        Neuron.call("finitialize");
    }

    private void hold() {
        for (int i = 0; i < potentials.length; i++) {
            sections.get(i).set("v", potentials[i]);
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

    /** Takes a step of {@code dt} ms from where the states are. */
    void advance(double dt) {
        hold();
        Neuron.set("t", 0);
        Neuron.dt(dt);
        Neuron.call("fadvance");
    }

    /** A state at each potential. */
    double[] state(int state) {
        return states.get(state).stream().mapToDouble(MechanismVariable::get).toArray();
    }

    @Override
    public void close() {
        sections.forEach(Section::close);
    }
}
