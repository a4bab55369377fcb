package dev.glia.neuron.scenario;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;

/** The cell of NEURON's Python tutorial: an excitable soma, a passive dendrite with a synapse, a spike detector. */
record BallAndStick(int gid, Section soma, Section dend, PointProcess synapse, Vector times) {
    static BallAndStick create(int gid, HocObject context) {
        Section soma =
                Neuron.section("soma_" + gid).L(12.6157).diam(12.6157).Ra(100).cm(1);
        soma.insert("hh")
                .mechanism("hh")
                .set("gnabar", 0.12)
                .set("gkbar", 0.036)
                .set("gl", 0.0003)
                .set("el", -54.3);
        Section dend = Neuron.section("dend_" + gid)
                .connect(soma)
                .nseg(5)
                .L(200)
                .diam(1)
                .Ra(100)
                .cm(1);
        dend.insert("pas").mechanism("pas").set("g", 0.001).set("e", -65);
        PointProcess synapse = Neuron.pointProcess("ExpSyn", dend.at(0.5)).set("tau", 2);
        NetCon detector = NetCon.watching(soma.at(0.5));
        context.call("set_gid2node", gid, context.number("id"));
        context.call("cell", gid, detector);
        return new BallAndStick(gid, soma, dend, synapse, detector.recordTimes());
    }
}
