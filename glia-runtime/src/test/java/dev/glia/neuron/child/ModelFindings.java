package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.HocVariable;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import java.util.List;
import java.util.function.Function;

/** What another walk has met, of statements of hoc by which models are built. Each finding is a method of its own. */
final class ModelFindings {
    private ModelFindings() {}

    static void listsThatChange() {
        Neuron.hoc("create a, b, d[4]");
        Neuron.hoc("objref list, nil\nlist = new SectionList()");
        Neuron.hoc("n = list.allroots()");
        Neuron.hoc("forsec list { list = nil }");
        require("object_id(list) == 0");
        Neuron.hoc("forall { forsec \"d.*\" { delete_section() } }");
        Neuron.hoc("n = 0");
        Neuron.hoc("forall n += 1");
        require("n == 2");
        Neuron.hoc("create d[4]\nlist = new SectionList()");
        Neuron.hoc("n = list.allroots()");
        Neuron.hoc("n = 0");
        Neuron.hoc("forsec list { n += 1 forsec \"d.*\" { m = list.remove() } }");
        require("n == 2");
        refused("not a SectionList", () -> Neuron.hoc("objref list\nforsec list { n += 1 }"));
        Neuron.hoc("n = 0");
        Neuron.hoc("forall { n += 1 if (n == 2) break }");
        require("n == 2");
        Neuron.hoc("n = 0");
        Neuron.hoc("forsec \"%s\" n += 1".formatted("[".repeat(150)));
        Neuron.hoc("forsec \"d[<0-2>]\" n += 1");
        require("n == 3");
        sectionsOfObject();
        Neuron.run(1);
    }

    /** On a stack of 8 MB NEURON compares texts of some ten thousand characters; a thread of a JVM has 1 MB. */
    static void longTexts() {
        String text = "y".repeat(20_000);
        Neuron.section("soma");
        Neuron.hoc("create a");
        try (HocObject cvode = Neuron.create("CVode");
                HocObject functions = Neuron.create("StringFunctions");
                HocVariable found = HocVariable.of("")) {
            refused("a pattern for names is too long", () -> cvode.call("netconlist", "", text, ""));
            refused("a pattern for names is too long", () -> cvode.call("netconlist", "", "", "[".repeat(200)));
            if (functions.number("head", text, "z|yy$", found) != text.length() - 2
                    || functions.number("tail", text, "[a-y]*", found) != text.length()) {
                throw new AssertionError("a finding of a walk: " + found.text());
            }
            refused("too long to be compared", () -> functions.call("head", "y".repeat(10_000_000), "x*z", found));
        }
        Neuron.hoc("access a");
        Neuron.hoc("n = 0");
        Neuron.hoc("forsec \"(soma|%s)\" n += 1".formatted("y".repeat(800)));
        require("n == 1");
        refused(
                "a pattern for names is too long",
                () -> Neuron.hoc("n = issection(\"%s\")".formatted("y".repeat(800))));
        refused("a pattern for names is too long", () -> Neuron.hoc("ifsec \"%s\" n += 1".formatted("[".repeat(150))));
        require("issection(\"(a|b<0-9>)\") == 1");
        Neuron.hoc("n = 0\nifsec \"(a|b<0-9>)\" n += 1");
        require("n == 1");
    }

    private static void sectionsOfObject() {
        Neuron.cell("Some", "soma", "dend[3]");
        Neuron.hoc("objref some\nsome = new Some()");
        Neuron.hoc("n = execute1(\"forall { forall delete_section() }\", some, 0)");
    }

    static void splitCells() {
        Neuron.hoc("objref pc\npc = new ParallelContext()\ncreate a, b");
        Neuron.hoc("forall insert hh\nconnect b(0), a(1)");
        Neuron.hoc("a pc.multisplit(1, 1, 2)");
        refused("same point", () -> Neuron.hoc("b pc.multisplit(0.5, 1, 2)"));
        Neuron.hoc("a pc.multisplit(1, 1, 2)");
        Neuron.hoc("n = pc.multisplit()");
        Neuron.run(1);
        Neuron.hoc("create a");
        refused("is gone", () -> Neuron.finitialize(-65));
        Neuron.run(1);
        Neuron.hoc("a pc.multisplit(1, 1, 2)");
        Neuron.hoc("forall delete_section()");
        refused("is gone", () -> Neuron.hoc("n = pc.multisplit()"));
        Neuron.hoc("create a\naccess a");
        Neuron.run(1);
    }

    static void linearMechanism() {
        Neuron.hoc("create a\naccess a");
        Neuron.hoc("objref c, g, y, b, list, linear, other[100], nil\nlist = new SectionList()");
        String make = "c = new Matrix(1, 1)\ng = new Matrix(1, 1)\ny = new Vector(1)\nb = new Vector(1)\n"
                + "linear = new LinearMechanism(c, g, y, b, 0.5)";
        Neuron.hoc(make);
        Neuron.run(1);
        Neuron.hoc("objref c, g, y, b");
        Neuron.hoc("for i = 0, 99 other[i] = new Vector(1 + 10 * i, 1e9)");
        Neuron.continuerun(2);
        Neuron.run(1);
        require("v(0.5) > -100 && v(0.5) < 100");
        Neuron.hoc(make);
        Neuron.run(1);
        Neuron.hoc("{ y.resize(0) }");
        refused("another size", () -> Neuron.continuerun(2));
        refused("keep its size", () -> Neuron.hoc("c.resize(40, 40)"));
        Neuron.hoc("{ y.resize(1) }");
        Neuron.run(1);
        Neuron.hoc("for i = 0, 99 n = list.append()");
        refused("needs a number", () -> Neuron.hoc("linear = new LinearMechanism(c, g, y, b, list, y)"));
        Neuron.hoc("objref linear\n{ c.resize(2, 2) }");
        Neuron.run(1);
    }

    static void endlessWindow() {
        Neuron.hoc("objref spikes\nspikes = new Vector(10)");
        refused("hold so many", () -> Neuron.hoc("spikes.psth(spikes, 1, 1, 1)"));
        Neuron.hoc("{ spikes.fill(1) }");
        Neuron.hoc("{ spikes.psth(spikes, 1, 1, 5) }");
        require("spikes.x[0] == 1000");
    }

    static void singlePoint() {
        Neuron.hoc("create a, b");
        Neuron.hoc("a n = pt3dadd(0, 0, 0, 1)");
        refused("not a number", () -> Neuron.hoc("a { L = 100 diam = 10 }"));
        Neuron.hoc("a pt3dclear()");
        Neuron.hoc("a { L = 100 diam = 10 }");
        Neuron.run(1);
    }

    static void eventToNoPlace() {
        Neuron.hoc("objref connection, target, nil\ncreate a, b\na target = new ExpSyn(0.5)");
        Neuron.hoc("connection = new NetCon(nil, target)\na delete_section()");
        refused("no section", () -> Neuron.hoc("n = connection.event(1, 1)"));
        refused("no section", () -> Neuron.hoc("n = connection.event(1)"));
        Neuron.hoc("objref connection");
        Neuron.run(1);
    }

    /** Time would move on with the queue and the solvers of before. */
    static void stepOfFirstHandler() {
        Section soma = Neuron.section("soma").insert("hh");
        NetCon connection = NetCon.between(soma.at(0.5), Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        Neuron.run(1);
        connection.call("event", 1.5);
        List<Runnable> moves = List.of(() -> Neuron.continuerun(2), () -> Neuron.hoc("fadvance()"));
        for (Function<Runnable, Initialisation> when : List.<Function<Runnable, Initialisation>>of(
                Initialisation::first, Initialisation::beforeInitialBlocks)) {
            for (Runnable move : moves) {
                Initialisation handler = when.apply(() -> refused("of type 3 or 0", move));
                Neuron.finitialize(-65);
                handler.close();
            }
        }
        Initialisation solved =
                Initialisation.beforeInitialBlocks(() -> refused("of type 3 or 0", () -> new CVode().call("solve", 2)));
        new CVode().active(true);
        Neuron.finitialize(-65);
        solved.close();
        new CVode().active(false);
        double[] t = new double[1];
        Initialisation last = Initialisation.last(() -> {
            Neuron.continuerun(2);
            t[0] = Neuron.t();
        });
        Neuron.finitialize(-65);
        last.close();
        if (t[0] < 1.99) {
            throw new AssertionError("a finding of a walk: the last handlers move time to " + t[0]);
        }
        Neuron.run(1);
    }

    static void fixedStepOnThreads() {
        Neuron.section("soma").insert("extracellular");
        Neuron.section("other").insert("hh");
        try (ParallelContext context = new ParallelContext()) {
            context.threads(3);
            refused("only one thread", () -> new CVode().call("fixed_step"));
            refused("only one thread", () -> Neuron.continuerun(1));
            context.threads(1);
        }
        Neuron.run(1);
    }

    /** The name that was refused counted as one of the object's, so something else was freed with each object of the class. */
    static void refusedName() {
        Neuron.cell("Some", "soma", "dend[3]");
        Neuron.hoc("objref some, nil");
        for (int i = 0; i < 5; i++) {
            Neuron.hoc("some = new Some()");
            for (String statement : List.of("objref other", "strdef other", "double other[3]", "other = 1")) {
                refused("new name", () -> Neuron.hoc("execute(\"" + statement + "\", some)"));
            }
            Neuron.hoc("some = nil");
            Neuron.run(1);
        }
    }

    /** The initialisation fails after what was closed has left, and before it empties the queue. */
    static void refusedQueue() {
        CVode solver = new CVode();
        solver.call("queue_mode", 1, 1);
        NetCon connection = NetCon.between(Neuron.artificialCell("NetStim"), Neuron.artificialCell("IntFire4"));
        Section soma = Neuron.section("soma").insert("hh");
        Neuron.finitialize(-65);
        solver.active(true);
        connection.call("event", 0);
        connection.close();
        soma.nseg(3);
        refused("delivers nothing", () -> Neuron.finitialize(-65));
        refused("delivers nothing", () -> Neuron.continuerun(3));
        solver.call("queue_mode", 0, 0);
        Neuron.run(1);
    }

    private static void require(String condition) {
        if (Neuron.number(condition) != 1) {
            throw new AssertionError("a finding of a walk: not " + condition);
        }
    }
}
