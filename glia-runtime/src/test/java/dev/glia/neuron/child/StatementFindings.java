package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;

import dev.glia.neuron.Neuron;
import java.util.List;

/** What another walk has met, of statements of hoc that end what they are called from. Each finding is a method of its own. */
final class StatementFindings {
    private StatementFindings() {}

    /** NEURON freed what plays with its Vector, its times or its point process, and went on with it after the statement. */
    static void playedStatement() {
        Neuron.hoc("objref played, times, other, target, solver, nil\ncreate a");
        Neuron.hoc("access a\nn = 0\nm = 0");
        Neuron.hoc("solver = new CVode()");
        for (String variable : List.of("0", "1")) {
            tell("n = solver.active(" + variable + ")", "m = 0", "played = new Vector(10)");
            tell("played.play(\"played = nil m = m + 1 n = $1\", 0.1)");
            Neuron.run(1);
            require("m > 0 && object_id(played) == 0");
            String statement = "\"played = nil times = nil target = nil m = m + 1 n = $1\"";
            tell(
                    "target = new IClamp(0.5)",
                    "played = new Vector(100)",
                    "times = new Vector(100)",
                    "times.indgen(0.1)");
            tell("played.play(target, " + statement + ", times, 1)", "played.play(" + statement + ", times)");
            Neuron.run(1);
            tell("played = new Vector(10)", "other = new Vector(10)", "other.play(\"n = $1\", 0.1)");
            tell("played.play(\"n = $1 other.play_remove()\", 0.1)");
            refused("cannot end that", () -> Neuron.run(1));
            Neuron.hoc("objref played, other");
            Neuron.run(1);
        }
    }

    /** The source of events forgot which gid it has, and was followed there when it was gone. */
    static void silentGid() {
        Neuron.hoc("objref pc, connection, others[8], nil\npc = new ParallelContext()\ncreate a, b");
        for (int i = 0; i < 5; i++) {
            tell("pc.set_gid2node(1, pc.id)", "b connection = new NetCon(&v(0.5), nil)", "pc.cell(1, connection, 0)");
            Neuron.hoc("b delete_section()\ncreate b\nfor i = 0, 7 others[i] = new Vector(20, 85)");
            Neuron.run(1);
            refused("has no cell", () -> tell("pc.outputcell(1)"));
            tell("pc.gid_clear()");
            Neuron.run(1);
        }
    }

    /** BBSaveState.vector_play_init sends an event for each to a queue that may not be there. */
    static void playedAnew() {
        Neuron.hoc("objref pc, state, played\npc = new ParallelContext()\ncreate a, b");
        tell("state = new BBSaveState()", "played = new Vector(10)", "played.play(&a.v(0.5), 0.1)");
        Neuron.run(1);
        tell("state.vector_play_init()", "pc.nthread(3)");
        refused("threads was changed", () -> tell("state.vector_play_init()"));
        Neuron.hoc("create b");
        refused("has changed", () -> tell("state.vector_play_init()"));
        Neuron.run(1);
        tell("state.vector_play_init()", "pc.nthread(1)");
        Neuron.run(1);
    }

    /** NEURON read the object that a method had not answered, and freed the text that it had. */
    static void assignedAnswer() {
        Neuron.hoc("objref connection, points, vector, labels, file, text, nil\nstrdef plain\ncreate a\naccess a");
        tell(
                "connection = new NetCon(nil, nil)",
                "vector = new Vector(3)",
                "labels = new PtrVector(3)",
                "file = new File(\"x\")");
        tell("points = new MechanismType(1)", "text = new StringFunctions()", "labels.label(\"a\")");
        for (String value : List.of("0", "nil", "\"abc\"")) {
            refused("the answer of a method", () -> tell("connection.syn = " + value));
            refused("the answer of a method", () -> tell("points.pp_begin = " + value));
            refused("the answer of a method", () -> tell("vector.c = " + value));
        }
        for (String label : List.of("vector.label", "labels.label", "file.getname")) {
            refused("only a strdef", () -> tell(label + " = \"b\""));
            refused("only a strdef", () -> tell("text.left(" + label + ", 0)"));
        }
        tell("vector.label(\"c\")", "plain = vector.label", "text.left(plain, 1)");
        if (!Neuron.text("plain").equals("c")) {
            throw new AssertionError("a finding of a walk: " + Neuron.text("plain"));
        }
    }

    static void potentialOfNoIon() {
        Neuron.hoc("create a\naccess a\na insert hh");
        for (String name : List.of("v", "k", "a", "hh", "NetCon", "m_hh", "k_ion", "nobody")) {
            refused("not a reversal potential", () -> Neuron.number("nernst(\"" + name + "\")"));
        }
        require("nernst(\"ena\") > 0 && nernst(\"nai\", 0.5) > 0 && nernst(1, 10, 1) > 0");
    }

    /** Without what they answer. */
    static void tell(String... statements) {
        for (String statement : statements) {
            Neuron.hoc("{ " + statement + " }");
        }
    }

    private static void require(String condition) {
        if (Neuron.number(condition) != 1) {
            throw new AssertionError("a finding of a walk: not " + condition);
        }
    }
}
