package dev.glia.example;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.pkg;
import static dev.glia.Glia.with;

import dev.glia.Inserted;
import dev.glia.neuron.Model;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.UnknownNameException;
import dev.glia.neuron.Vector;
import java.util.Locale;

/** Parameters over space, short names and units; a synapse and its connection in one line each; a mistake. */
public final class Dendrite {
    private Dendrite() {}

    public static void main(String[] arguments) {
        try (Model model = new Model()) {
            Section soma = model.section("soma").L(12).diam(12);
            Section dend = model.section("dend").L(200).diam(1).nseg(5).connect(soma);
            insert(soma, "hh");
            insert(dend, "Leak", with("gmax", 1e-3), with("e", -65));
            Inserted kv = insert(dend, "Kv1", pkg("some_pkg"));
            dend.forEachSegment(at -> kv.at(at.x()).set("gbar", 0.01 * Math.exp(-at.distance(soma.at(0)) / 50)));
            System.out.println("unit " + kv.units("gbar"));
            System.out.printf(Locale.ROOT, "gbar %.6f%n", dend.at(0.3).get("gbar_Kv1"));
            Inserted synapse = insert(dend.at(0.5), "ExpSyn", with("tau", 2));
            NetCon.between(insert("NetStim", with("number", 1), with("start", 1)), synapse)
                    .weight(0.05)
                    .delay(1);
            Vector current = synapse.record("i");
            Vector spikes = soma.at(0.5).spikes(-20);
            Neuron.run(20);
            double[] m = kv.getAll("m");
            System.out.println("m in " + m.length + " segments, first " + (m[0] > 0 && m[0] < 1));
            System.out.println("unit of the synapse's current " + synapse.units("i") + ", samples " + current.size());
            System.out.println("spikes " + spikes.size() + ", and the same again "
                    + (spikes == soma.at(0.5).spikes(-20)));
            refused(soma);
            Neuron.finitialize(40);
            System.out.printf(Locale.ROOT, "Kv1 opens: minf %.2f%n", kv.get("minf"));
        }
        Neuron.finitialize(-65); // frees what events could reach until now
        System.out.println("left " + Neuron.create("List", "NetStim").number("count") + " NetStims");
    }

    private static void refused(Section soma) {
        Section other = Neuron.section("other").connect(soma);
        try {
            insert(other, "hh", with("gnabr", 1));
        } catch (UnknownNameException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("left " + other.describe().mechanisms());
        other.close();
    }
}
