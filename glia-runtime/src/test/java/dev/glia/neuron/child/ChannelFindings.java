package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;
import static dev.glia.neuron.child.StatementFindings.tell;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;

/** What another walk has met, of mechanisms whose data are laid out while NEURON runs. Each finding is a method of its own. */
final class ChannelFindings {
    private ChannelFindings() {}

    /** NEURON places the data anew, and goes on with the addresses of before. */
    static void layoutInStep() {
        Neuron.hoc("objref channel, other, context\ncreate a, b\nforall insert hh");
        Neuron.hoc("channel = new KSChan()\ncontext = new ParallelContext()");
        tell("channel.name(\"ksx\")");
        Neuron.hoc("b insert ksx");
        CVode solver = new CVode();
        Runnable change = () -> {
            refused("in the middle of a step", () -> tell("nlayer_extracellular(1)"));
            refused("in the middle of a step", () -> tell("other = new KSChan()"));
            refused("in the middle of a step", () -> tell("channel.add_hhstate(\"n\")"));
            refused("in the middle of a step", () -> tell("channel.single(0)"));
            refused("in the middle of a step", () -> tell("context.partition()"));
            tell("channel.single()");
        };
        Initialisation.beforeInitialBlocks(change);
        Initialisation.afterInitialBlocks(change);
        Initialisation.last(change);
        Neuron.finitialize(-65);
        solver.event(0.5, change);
        Neuron.continuerun(1);
    }

    static void withoutFunctions() {
        Neuron.hoc("objref channel, transition, at, to, back\ncreate a");
        tell("channel = new KSChan()", "channel.name(\"ksx\")", "at = new Vector(3)", "to = at.c", "back = at.c");
        tell("channel.add_hhstate(\"n\")", "transition = channel.trans(0)");
        Neuron.hoc("a insert ksx");
        refused("has no functions", () -> Neuron.run(1));
        refused("has no functions", () -> tell("transition.ab(at, to, back)"));
        refused("has no functions", () -> tell("transition.inftau(at, to, back)"));
        refused("has no functions", () -> tell("channel.usetable(1)"));
        tell("at = new Vector(3, 0.1)", "transition.set_f(0, 1, at)");
        refused("has no functions", () -> Neuron.run(1));
        tell("transition.set_f(1, 1, at)", "transition.inftau(at, to, back)", "channel.usetable(1)");
        Neuron.run(1);
        refused("too few", () -> tell("channel.setstructure(new Vector(3))"));
        refused("out of its range", () -> tell("channel.setstructure(new Vector(100, 2))"));
        Neuron.run(1);
    }
}
