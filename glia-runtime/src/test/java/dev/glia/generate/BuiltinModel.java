package dev.glia.generate;

import dev.glia.Glia;
import dev.glia.builtin.APCount;
import dev.glia.builtin.AlphaSynapse;
import dev.glia.builtin.Exp2Syn;
import dev.glia.builtin.ExpSyn;
import dev.glia.builtin.IClamp;
import dev.glia.builtin.IntFire1;
import dev.glia.builtin.NetStim;
import dev.glia.builtin.SEClamp;
import dev.glia.builtin.VClamp;
import dev.glia.builtin.hh;
import dev.glia.builtin.pas;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;

/** A model of NEURON's own mechanisms, all by their types. */
public final class BuiltinModel {
    private BuiltinModel() {}

    public static void main(String[] none) {
        Glia.start();
        Section soma = Neuron.section("soma").L(20).diam(20);
        hh.in(soma).gnabar(0.12);
        IClamp clamp = IClamp.at(soma.at(0.5)).del(5).dur(1).amp(1);
        Section dend = Neuron.section("dend").L(100).diam(1);
        pas pas_ = pas.in(dend).g(1e-4).e(-65);
        ExpSyn syn = ExpSyn.at(dend.at(0.5)).tau(2).e(0);
        NetStim stim = NetStim.make().number(3).interval(5).start(1);
        NetCon.between(stim, syn).weight(0.001).delay(1);
        Vector events = NetCon.watching(stim).recordTimes();
        Vector current = syn.recordI();
        Vector injected = clamp.recordI();
        Exp2Syn both = Exp2Syn.at(dend.at(0.1)).tau1(0.5).tau2(2);
        Section held = Neuron.section("held").L(10).diam(10);
        SEClamp voltage = SEClamp.at(held.at(0.5)).dur1(20).amp1(-20).rs(0.01);
        Vector spikes = soma.at(0.5).spikes(0);
        APCount counted = APCount.at(soma.at(0.5)).thresh(0);
        AlphaSynapse alpha = AlphaSynapse.at(dend.at(0.9)).onset(1).tau(2).gmax(0.001);
        Vector once = alpha.recordI();
        Section clamped = Neuron.section("clamped").L(10).diam(10);
        VClamp twoElectrodes = VClamp.at(clamped.at(0.5)).dur(0, 20).amp(0, -20);
        IntFire1 fires = IntFire1.make().tau(10).refrac(1);
        NetCon.between(stim, fires).weight(2).delay(1);
        Vector fired = NetCon.watching(fires).recordTimes();
        Neuron.run(20);
        System.out.println(counted.n() + " counted, alpha " + (max(once, -1) > 0.01) + ", two electrodes "
                + (Math.abs(clamped.at(0.5).v() + 20) < 0.1) + " for " + twoElectrodes.dur(0) + " ms, " + fired.size()
                + " fired");
        System.out.println(spikes.size() + " spike of hh, the clamp's current " + (max(injected, 1) == 1));
        System.out.println("synapse tau " + syn.tau() + " e " + syn.e() + ", current " + (max(current, -1) > 0.01));
        System.out.println(
                "NetStim " + stim.number() + " every " + stim.interval() + " ms, " + events.size() + " events");
        System.out.println("pas " + pas_.g() + " S/cm2");
        System.out.println("both time constants " + both.tau1() + " " + both.tau2());
        System.out.println("voltage clamp at " + voltage.amp1() + " mV "
                + (Math.abs(held.at(0.5).v() + 20) < 0.1));
        try {
            syn.tau(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static double max(Vector values, double sign) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values.toArray()) {
            max = Math.max(max, sign * value);
        }
        return max;
    }
}
