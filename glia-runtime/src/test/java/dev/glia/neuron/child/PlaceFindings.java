package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;
import static dev.glia.neuron.child.FoundByWalks.require;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Reference;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.util.List;

/** What walks, and calls of hoc by chance, have met on a NEURON whose memory is checked at each access: places that are not the variable's. */
final class PlaceFindings {
    private PlaceFindings() {}

    /** {@code secondorder} is an int of C, and a double that is written there takes the next variable with it. */
    static void wholeNumbers() {
        Section soma = Neuron.section("soma").insert("hh");
        Reference order = Neuron.ref("secondorder");
        order.set(2);
        refused("less room than a double", () -> Vector.recording(order));
        refused("less room than a double", () -> Vector.of(0, 1).play(order, 1));
        require(order.get() == 2 && Neuron.get("secondorder") == 2);
        Neuron.set("secondorder", 0);
        Neuron.run(1);
        require(soma.isAlive());
    }

    static void arraysOfObjects() {
        Neuron.hoc("""
                begintemplate Holder
                    public numbers, objects, parts
                    objref objects[1]
                    double numbers[1]
                    create parts[1]
                    proc init() {
                        double numbers[$1]
                        objref objects[$1]
                        create parts[$1]
                    }
                endtemplate Holder
                """);
        try (HocObject small = Neuron.create("Holder", 2);
                HocObject large = Neuron.create("Holder", 2000)) {
            large.set("numbers", 1999, 7);
            refused("it has 2 elements", () -> small.get("numbers", 1999));
            refused("it has 2 elements", () -> small.set("numbers", 1999, 7));
            refused("it has 2 elements", () -> small.ref("numbers", 1999).get());
            refused("it has 2 elements", () -> small.member("objects", 1999));
            refused("it has 2 elements", () -> small.member("parts", 1999));
            require(large.get("numbers", 1999) == 7 && large.member("parts", 1999) instanceof Section);
        }
        Neuron.run(1);
    }

    /** Its place is not in the object, and hoc itself takes it for no member. */
    static void externalNames() {
        Neuron.hoc("outside = 3");
        Neuron.hoc("""
                begintemplate Looking
                    external outside
                    public look
                    func look() { return outside }
                endtemplate Looking
                """);
        try (HocObject looking = Neuron.create("Looking")) {
            refused("no public member", () -> looking.get("outside"));
            refused("no public member", () -> looking.set("outside", 5));
            require(looking.number("look") == 3);
        }
        Neuron.run(1);
    }

    /** What is played into a connection goes on into whatever has its memory when it has left. */
    static void connectionsThatLeave() {
        for (String place : List.of("weight[0]", "delay", "threshold")) {
            hoc("objref played, first, second, stim, synapse, nil\ncreate a\na synapse = new ExpSyn(0.5)");
            hoc("stim = new NetStim()\nstim.number = 0\nplayed = new Vector(20, 7)");
            hoc("first = new NetCon(stim, synapse)\nplayed.play(&first.%s, 0.1)".formatted(place));
            hoc("objref first, stim\nstim = new NetStim()\nstim.number = 0\nsecond = new NetCon(stim, synapse)");
            hoc("second.%s = 0.25".formatted(place));
            Neuron.run(1);
            require(Neuron.number("second." + place) == 0.25);
        }
    }

    static void placesOfPtrVectors() {
        hoc(
                "create a\nobjref all, values, other\nall = new PtrVector(2)\nvalues = new Vector(3)\nother = new Vector(2, 5)");
        hoc("all.pset(0, &values.x[2])\nall.pset(1, &a.v(0.5))\nall.scatter(other)");
        require(Neuron.number("values.x[2] + a.v(0.5)") == 10);
        hoc("values.resize(100000)");
        refused("has left with its Vector", () -> hoc("all.scatter(other)"));
        refused("has left with its Vector", () -> hoc("all.getval(0)"));
        hoc("all.pset(0, &values.x[2])\nall.scatter(other)\nobjref values");
        refused("has left with its Vector", () -> hoc("all.gather(other)"));
        hoc("objref values\nvalues = new Vector(3)\nall.pset(0, &values.x[2])\nfor i = 0, 9999 values.append(i)");
        refused("has left with its Vector", () -> hoc("all.gather(other)"));
        hoc("n = all.label(\"x\") == all.label(\"x\")");
        Neuron.run(1);
    }

    /** Where hoc's keep_nseg_parm is off, a section keeps the address of a node that its parent had before it got other segments. */
    static void nodesOfParents() {
        hoc("n = keep_nseg_parm(0)");
        for (String parting : List.of("b disconnect()", "connect b(0), c(1)", "a { delete_section() }")) {
            for (int i = 0; i < 20; i++) {
                hoc("create a, b, c\nconnect b(0), a(1)\nobjref synapses[9], nil");
                Neuron.run(0.1);
                hoc("a.nseg = %s\nb.nseg = 9".formatted(2 + i));
                hoc("for n = 0, 8 b synapses[n] = new ExpSyn((n + 0.5) / 9)");
                hoc(parting);
                for (int n = 0; n < 9; n++) {
                    double at = Neuron.number("synapses[%s].get_loc()".formatted(n));
                    hoc("pop_section()");
                    require(Math.abs(at - (n + 0.5) / 9) < 1e-9);
                }
            }
        }
        hoc("n = keep_nseg_parm(1)");
        Neuron.run(1);
    }

    /** NEURON adds up the times of mechanisms in as many places as there were when they were asked for. */
    static void timesOfMechanisms() {
        hoc("create a\na insert hh\nobjref context, channels[200]\ncontext = new ParallelContext()");
        hoc("n = context.mech_time()");
        hoc("for i = 0, 199 channels[i] = new KSChan(0)");
        hoc("channels[199].name(\"late\")\na insert late");
        hoc("n = context.mech_time()");
        Neuron.run(1);
        hoc("n = context.mech_time(5)");
    }

    static void numbersThatAreOneTooLarge() {
        hoc("objref context, mechanisms\ncontext = new ParallelContext()\nmechanisms = new MechanismType(1)");
        for (String method : List.of("t", "dt", "thread_ctime")) {
            refused("out of range", () -> hoc("n = context.%s(context.nthread())".formatted(method)));
        }
        for (String method : List.of("is_netcon_target", "has_net_event", "is_artificial")) {
            refused("out of range", () -> hoc("n = mechanisms.%s(mechanisms.count())".formatted(method)));
        }
        hoc("mechanisms = new MechanismType(0)\nmechanisms.select(-1)");
        refused("no mechanism is selected", () -> hoc("n = mechanisms.internal_type()"));
        hoc("context.post(\"key\", 1)\ncontext.take(\"key\")\nn = context.upkscalar()");
        refused("upk", () -> hoc("n = context.upkscalar()"));
        hoc("mechanisms.select(\"hh\")");
        refused("no point process is selected", () -> hoc("n = mechanisms.pp_begin()"));
        hoc("create a");
        Neuron.run(1);
    }

    /** Each ended the process. */
    static void whatIsNotThere() {
        hoc("strdef text\nobjref windows, channels\nx_ = 1\nwindows = new PWManager()\ncreate a, b, c");
        refused("undefined function", () -> hoc("x_()"));
        refused("reads no file", () -> hoc("n = read(x_)"));
        refused("gave none", () -> hoc("text = windows.name()"));
        refused("the name of a variable", () -> hoc("n = variable_domain(3, 1, 2)"));
        refused("must be a text", () -> hoc("objref all\nall = new PtrVector(1)\nall.label(\"x\")\nall.label(all)"));
        hoc("all.label(\"y\")");
        hoc("objref vectors, state, nil\nvectors = new List(\"Vector\")\nstate = new SaveState()");
        refused("takes no other", () -> hoc("vectors.append(windows)"));
        Neuron.finitialize(-65);
        refused("holds nothing", () -> hoc("state.restore()"));
        hoc("connect b(0), a(1)\nconnect c(0), a(1)\nobjref along\nalong = new RangeVarPlot(\"v\")");
        hoc("b along.begin(1)\nc along.end(1)\nalong.origin(1)\nc delete_section()");
        refused("has left", () -> hoc("along.origin(2)"));
        hoc("a along.begin(0)\nb along.end(1)\nalong.origin(2)");
        Neuron.run(1);
    }

    /** What NEURON prints of its answers is not looked at. */
    private static void hoc(String statements) {
        SolverFindings.quietly(() -> Neuron.hoc(statements));
    }
}
