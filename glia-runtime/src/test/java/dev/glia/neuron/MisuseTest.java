package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.solve.SaveState;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Everything that NEURON would answer with nonsense, an abort, a crash or the end of the process. */
@ExtendWith(NeuronSession.class)
class MisuseTest {
    /** Names of what is done wrong, what does it, and a word that the message must hold. */
    private record Wrong(String what, Class<? extends RuntimeException> as, String word, Executable act) {}

    private static Wrong argument(String what, String word, Executable act) {
        return new Wrong(what, IllegalArgumentException.class, word, act);
    }

    private static Wrong neuron(String what, String word, Executable act) {
        return new Wrong(what, NeuronException.class, word, act);
    }

    private static Wrong state(String what, String word, Executable act) {
        return new Wrong(what, IllegalStateException.class, word, act);
    }

    private static Section soma() {
        return Neuron.section("soma");
    }

    @TestFactory
    Stream<DynamicTest> each_is_an_exception_with_a_sentence_and_NEURON_goes_on() {
        return Stream.of(geometry(), connections(), variables(), mechanisms(), objects(), runs())
                .flatMap(List::stream)
                .map(wrong -> DynamicTest.dynamicTest(wrong.what, () -> check(wrong)));
    }

    private static void check(Wrong wrong) {
        RuntimeException e = assertThrows(wrong.as, wrong.act);
        assertTrue(String.valueOf(e.getMessage()).contains(wrong.word), e.getMessage());
        Section alive = Neuron.section("alive").insert("hh");
        Neuron.run(1);
        assertTrue(alive.at(0.5).v() < 0);
        Neuron.sections().forEach(Section::close);
    }

    private static List<Wrong> geometry() {
        return List.of(
                argument("no segments", "nseg", () -> soma().nseg(0)),
                argument("negative segments", "nseg", () -> soma().nseg(-3)),
                argument("more segments than NEURON can count", "40000", () -> soma().nseg(40000)),
                argument("negative length", "L", () -> soma().L(-1)),
                argument("length not a number", "L", () -> soma().L(Double.NaN)),
                argument("resistivity of zero", "Ra", () -> soma().Ra(0)),
                argument("negative diameter", "diam", () -> soma().diam(-2)),
                argument("diameter without end", "diam", () -> soma().diam(Double.POSITIVE_INFINITY)),
                new Wrong("section without a name", NullPointerException.class, "", () -> Neuron.section(null)),
                argument("place beyond the end", "1.5", () -> soma().at(1.5)),
                argument("place before the beginning", "-0.5", () -> soma().get("v", -0.5)),
                argument("place not a number", "NaN", () -> soma().at(Double.NaN)),
                argument("place not a number, past the segment's check", "x is", () -> soma().get("v", Double.NaN)),
                argument("section name that hoc cannot read", "naïve", () -> Neuron.section("naïve")),
                argument("empty section name", "''", () -> Neuron.section("")));
    }

    private static List<Wrong> connections() {
        return List.of(
                argument("connected to itself", "loop", () -> {
                    Section soma = soma();
                    soma.connect(soma);
                }),
                argument("loop of two", "loop", () -> {
                    Section a = Neuron.section("a");
                    Section b = Neuron.section("b").connect(a);
                    a.connect(b);
                }),
                argument("loop of three", "loop", () -> {
                    Section a = Neuron.section("a");
                    Section b = Neuron.section("b").connect(a);
                    a.connect(Neuron.section("c").connect(b));
                }),
                argument("parent place outside", "between 0 and 1", () -> soma().connect(Neuron.section("p"), 1.5)),
                argument("parent place not a number", "NaN", () -> soma().connect(Neuron.section("p"), Double.NaN)),
                argument("child end in the middle", "ends", () -> soma().connect(Neuron.section("p"), 1, 0.5)),
                new Wrong("no parent", NullPointerException.class, "", () -> soma().connect(null)));
    }

    private static List<Wrong> variables() {
        return List.of(
                neuron("range variable of an absent mechanism", "hh", () -> soma().get("gnabar_hh", 0.5)),
                neuron("variable that is none", "'nope'", () -> soma().get("nope", 0.5)),
                neuron("global as a range variable", "'t'", () -> soma().get("t", 0.5)),
                neuron("section property as a range variable", "'L'", () -> soma().get("L", 0.5)),
                neuron("class as a range variable", "'Vector'", () -> soma().get("Vector", 0.5)),
                neuron("class as a global", "'Vector'", () -> Neuron.get("Vector")),
                neuron("function as a global", "'finitialize'", () -> Neuron.get("finitialize")),
                argument("section property as a global", "'nseg'", () -> Neuron.get("nseg")),
                argument("element of a scalar", "no array", () -> soma().at(0.5).get("v", 3)),
                argument(
                        "too few values for the segments",
                        "2 segments",
                        () -> soma().nseg(2).setAll("v", 1)),
                argument("name that hoc cannot read", "x y", () -> Neuron.get("x y")));
    }

    private static List<Wrong> mechanisms() {
        return List.of(
                neuron("unknown mechanism", "'nope'", () -> soma().insert("nope")),
                neuron("class inserted", "'Vector'", () -> soma().insert("Vector")),
                neuron("point process inserted", "'IClamp'", () -> soma().insert("IClamp")),
                neuron("global inserted", "'t'", () -> soma().insert("t")),
                neuron("range variable inserted", "'gnabar_hh'", () -> soma().insert("gnabar_hh")),
                neuron("function inserted", "'sin'", () -> soma().insert("sin")),
                neuron("mechanism not inserted", "'hh'", () -> soma().mechanism("hh")),
                neuron(
                        "variable that the mechanism lacks",
                        "gnabar",
                        () -> soma().insert("hh").mechanism("hh").get("gbar")),
                neuron("density mechanism placed", "'hh'", () -> Neuron.pointProcess("hh", soma().at(0.5))),
                neuron("class placed", "'Vector'", () -> Neuron.pointProcess("Vector", soma().at(0.5))),
                neuron("point process as an artificial cell", "'IClamp'", () -> Neuron.artificialCell("IClamp")),
                neuron("library that is not there", "nowhere", () -> Neuron.load(Path.of("nowhere.so"), List.of())));
    }

    private static List<Wrong> objects() {
        return List.of(
                neuron("class that is none", "'Nope'", () -> Neuron.create("Nope")),
                neuron("mechanism as a class", "'hh'", () -> Neuron.create("hh")),
                argument("negative Vector", "-1", () -> Vector.ofSize(-1)),
                neuron("Vector of a trillion", "Vector", () -> Neuron.create("Vector", 1e12)),
                neuron("Vector of five billion", "Vector", () -> Neuron.create("Vector", 5e9)),
                new Wrong(
                        "index out of range",
                        IndexOutOfBoundsException.class,
                        "3 elements",
                        () -> Vector.of(1, 2, 3).get(3)),
                new Wrong(
                        "negative index",
                        IndexOutOfBoundsException.class,
                        "-1",
                        () -> Vector.of(1).set(-1, 0)),
                neuron("index out of range in NEURON", "", () -> Vector.of(1).call("get", 7)),
                neuron("method that is none", "'nope'", () -> Vector.of(1).call("nope")),
                neuron("too few arguments", "", () -> Vector.of(1).call("set")),
                neuron("text for a number", "", () -> Vector.of(1).call("resize", "text")),
                neuron(
                        "element of a Vector out of range",
                        "out of range",
                        () -> Vector.of(1).get("x", 5)),
                neuron(
                        "property that is none",
                        "'nope'",
                        () -> Neuron.pointProcess("IClamp", soma().at(0.5)).get("nope")),
                state(
                        "point process without a place",
                        "not located",
                        () -> Neuron.create("IClamp").get("amp")),
                argument(
                        "element of a scalar property",
                        "no array",
                        () -> Neuron.pointProcess("IClamp", soma().at(0.5)).get("amp", 1)),
                neuron(
                        "weight out of range",
                        "out of range",
                        () -> NetCon.between(
                                        Neuron.artificialCell("NetStim"), Neuron.pointProcess("ExpSyn", soma().at(0.5)))
                                .weightAt(7)),
                argument("point process made without a section", "needs a place", () -> Neuron.create("IClamp", 0.5)),
                argument(
                        "NEURON class that Java cannot pass",
                        "Thread",
                        () -> Vector.of(1).call("add", Thread.currentThread())),
                neuron("function that is none", "'nope'", () -> Neuron.call("nope")),
                argument("mathematical function without its number", "one number", () -> Neuron.call("sin")),
                neuron(
                        "more arguments than the stack holds",
                        "stack",
                        () -> Neuron.call(
                                "execerror", Collections.nCopies(6000, 1.0).toArray())),
                argument("text with a NUL", "NUL", () -> Neuron.hoc("x = 1\0")));
    }

    private static List<Wrong> runs() {
        return List.of(
                argument("step of zero", "dt", () -> Neuron.dt(0)),
                argument("negative step", "dt", () -> Neuron.dt(-0.1)),
                state("step of zero set by hoc", "never move", () -> {
                    soma();
                    Neuron.finitialize(-65);
                    Neuron.hoc("dt = 0");
                    try {
                        Neuron.continuerun(1);
                    } finally {
                        Neuron.dt(0.025);
                    }
                }),
                neuron("state saved before the model is initialised", "finitialize", () -> {
                    Neuron.artificialCell("NetStim");
                    new SaveState();
                }),
                argument("run into the past", "t=", () -> {
                    Neuron.run(1);
                    Neuron.continuerun(0.5);
                }),
                argument("run without end", "Infinity", () -> Neuron.continuerun(Double.POSITIVE_INFINITY)),
                argument("run to no time", "NaN", () -> Neuron.continuerun(Double.NaN)),
                neuron("hoc file that is not there", "nowhere.hoc", () -> Neuron.loadFile("nowhere.hoc")),
                neuron(
                        "hoc file that is not there, by xopen",
                        "nowhere.hoc",
                        () -> Neuron.hoc("xopen(\"nowhere.hoc\")")));
    }

    @Test
    void a_current_section_is_not_what_an_error_leaves_behind() {
        Section first = Neuron.section("first");
        assertEquals("first", first.name());
        Neuron.hoc("create second\naccess second");
        String before = secname();
        String firstMessage = null;
        for (int i = 0; i < 2000; i++) {
            NeuronException e = assertThrows(NeuronException.class, () -> Neuron.hoc("second { undefined_thing() }"));
            firstMessage = firstMessage == null ? e.getMessage() : firstMessage;
            assertEquals(firstMessage, e.getMessage());
        }
        assertEquals(before, secname());
    }

    private static String secname() {
        return String.valueOf(Neuron.call("secname"));
    }

    @Test
    void pushing_sections_without_end_is_an_exception() {
        Neuron.hoc("create deep");
        NeuronException e =
                assertThrows(NeuronException.class, () -> Neuron.hoc("proc dive() { deep { dive() } }\ndive()"));
        assertTrue(e.getMessage().length() > 5, e.getMessage());
    }

    @Test
    void recursion_without_end_is_an_exception() {
        assertThrows(NeuronException.class, () -> Neuron.hoc("proc again() { again() }\nagain()"));
        assertThrows(NeuronException.class, () -> Neuron.hoc("strdef s\ns = \"execute(s)\"\nexecute(s)\nx = (1 +"));
        assertEquals(2, Neuron.number("1 + 1"));
    }

    @Test
    void recursion_without_end_is_an_exception_on_a_small_stack_too() throws Exception {
        FutureTask<NeuronException> caller = new FutureTask<>(() -> assertThrows(
                NeuronException.class, () -> Neuron.hoc("strdef s\ns = \"execute(s)\"\nexecute(s)\nx = (1 +")));
        new Thread(null, caller, "caller", 192 * 1024).start();
        NeuronException e = caller.get(30, TimeUnit.SECONDS);
        assertTrue(e.getMessage().contains("-Xss"), e.getMessage());
        assertEquals(2, Neuron.number("1 + 1"));
    }
}
