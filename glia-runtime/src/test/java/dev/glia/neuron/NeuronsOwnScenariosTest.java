package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.shape.Point3d;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scenarios of NEURON's own tests of its C interface (test/api), with the numbers that those expect. */
@ExtendWith(NeuronSession.class)
class NeuronsOwnScenariosTest {
    private static final double CLOSE = 0x1p-16;

    @Test
    void a_soma_of_two_points_with_hh_spikes_as_in_hh_sim() {
        Section soma = Neuron.section("soma").nseg(3);
        Point3d.set(soma, List.of(new Point3d(0, 0, 0, 10), new Point3d(10, 0, 0, 10)));
        soma.insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5))
                .set("amp", 0.3)
                .set("del", 1)
                .set("dur", 0.1);
        Vector v = Vector.of().record(soma.at(0.5).ref("v"), 5);
        Neuron.run(10.5);
        assertArrayEquals(new double[] {-0x1.04p+6, -0x1.b254ad82e20edp+5, -0x1.24a52af1ab463p+6}, v.toArray(), CLOSE);
    }

    @Test
    void a_stimulator_reaches_its_synapse_without_delay_as_in_netcon() {
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess stim = Neuron.artificialCell("NetStim")
                .set("start", 5)
                .set("noise", 1)
                .set("interval", 5)
                .set("number", 10);
        stim.call("noiseFromRandom123", 1, 2, 3);
        PointProcess synapse =
                Neuron.pointProcess("ExpSyn", soma.at(0.5)).set("tau", 3).set("e", 0);
        NetCon connection = NetCon.between(stim, synapse).weight(0.5).delay(0);
        Vector times = connection.recordTimes();
        Vector v = Vector.of().record(soma.at(0.5).ref("v"), 20);
        Neuron.run(100.5);
        assertArrayEquals(
                new double[] {
                    -0x1.04p+6,
                    -0x1.085a63d029bc3p+6,
                    -0x1.112a5e95eb67cp+6,
                    -0x1.1795abaec26c1p+6,
                    -0x1.0422351f3f9dcp+6,
                    -0x1.03e5317ac368cp+6
                },
                v.toArray(),
                CLOSE,
                () -> "events at %s, dt %s, celsius %s, %s, %s"
                        .formatted(
                                Arrays.toString(times.toArray()),
                                Neuron.dt(),
                                Neuron.celsius(),
                                soma.mechanisms(),
                                WholeModel.now()));
        stim.close();
    }

    @Test
    void three_steps_of_a_voltage_clamp_as_in_vclamp() {
        Section soma = Neuron.section("soma").L(10).diam(3);
        PointProcess clamp = Neuron.pointProcess("VClamp", soma.at(0.5));
        double[][] steps = {{0, 1}, {10, 2}, {5, 3}};
        for (int i = 0; i < steps.length; i++) {
            clamp.set("amp", i, steps[i][0]).set("dur", i, steps[i][1]);
        }
        Vector v = Vector.of().record(soma.at(0.5).ref("v"), 1);
        Neuron.run(6);
        double ten = 0x1.3ffe5c93f70cep+3;
        double five = 0x1.3ffe5c93f70cep+2;
        assertArrayEquals(new double[] {-65, 0, ten, ten, five, five, five}, v.toArray(), CLOSE);
    }

    @Test
    void a_tree_knows_its_edges_as_in_sections_and_section_tree() {
        Section soma = Neuron.section("soma");
        Section dend1 = Neuron.section("dend1").connect(soma, 1);
        Section dend2 = Neuron.section("dend2").connect(dend1, 1);
        Section dend3 = Neuron.section("dend3").connect(dend1, 1);
        Section axon = Neuron.section("axon").connect(soma, 0).nseg(5);
        assertEquals(List.of(soma, dend1, dend2, dend3, axon), Neuron.sections());
        try (SectionList subtree = new SectionList().addSubtree(dend1);
                SectionList whole = new SectionList().addWholeTree(dend3);
                SectionList chosen = SectionList.of(List.of(axon, dend2))) {
            assertEquals(3, subtree.sections().size());
            assertTrue(subtree.sections().containsAll(List.of(dend1, dend2, dend3)));
            assertEquals(5, Neuron.sections(whole).size());
            assertEquals(List.of(axon, dend2), chosen.sections());
        }
        assertSame(soma, axon.parent().orElseThrow());
        assertSame(dend1, dend3.parent().orElseThrow());
        assertTrue(soma.parent().isEmpty());
        assertEquals(List.of(), dend2.children());
        assertEquals(2, soma.children().size());
        assertTrue(soma.children().containsAll(List.of(dend1, axon)));
    }

    @Test
    void the_true_parent_climbs_past_the_root_end_as_in_section_tree() {
        Section soma = Neuron.section("soma");
        Section dend1 = Neuron.section("dend1").connect(soma, 1);
        Section dend2 = Neuron.section("dend2").connect(dend1, 1);
        Section beside = Neuron.section("beside").connect(dend1, 0);
        Section axon = Neuron.section("axon").connect(soma, 0);
        assertTrue(soma.trueParent().isEmpty());
        assertSame(soma, dend1.trueParent().orElseThrow());
        assertSame(dend1, dend2.trueParent().orElseThrow());
        assertSame(soma, axon.parent().orElseThrow());
        assertTrue(axon.trueParent().isEmpty());
        assertSame(soma, beside.trueParent().orElseThrow());
        assertEquals(new Segment(dend1, 0), beside.parentSegment().orElseThrow());
        assertEquals(0, dend1.orientation());
        Section reversed = Neuron.section("reversed").connect(soma, 1, 1);
        assertEquals(1, reversed.orientation());
    }

    @Test
    void the_topology_is_drawn_as_in_sections() {
        Section soma = Neuron.section("soma");
        Section dend = Neuron.section("dend").connect(soma);
        Neuron.section("axon").connect(soma, 0).nseg(5);
        PrintStream out = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            Neuron.topology();
        } finally {
            System.setOut(out);
        }
        String drawn = caught.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.contains("|-|       soma(0-1)"), drawn);
        assertTrue(drawn.contains("`|       dend(0-1)"), drawn);
        assertTrue(drawn.contains("`----|       axon(0-1)"), drawn);
        assertTrue(dend.isAlive());
    }

    @Test
    void the_diameter_of_three_dimensional_points_is_seen_at_once_as_in_segment_diam() {
        Section section = Neuron.section("s");
        Point3d.set(section, List.of(new Point3d(0, 0, 0, 10), new Point3d(10, 0, 0, 10)));
        assertEquals(10, section.at(0.5).diam(), 1e-9);
        Neuron.finitialize(-65);
        assertEquals(10, section.at(0.5).diam(), 1e-9);
        assertEquals(2, Point3d.of(section).size());
    }

    @Test
    void a_global_of_hoc_has_one_storage_as_in_global_scalar() {
        Neuron.hoc("myvar = 42");
        assertEquals(42, Neuron.get("myvar"));
        Neuron.set("myvar", 3.5);
        Neuron.hoc("hoc_ac_ = myvar");
        assertEquals(3.5, Neuron.get("hoc_ac_"));
        Neuron.set("t", 12);
        assertEquals(12, Neuron.number("t"));
        Neuron.hoc("objref myobj\nstrdef mystr");
        for (String none : List.of("finitialize", "myobj", "mystr", "L", "nowhere")) {
            assertThrows(RuntimeException.class, () -> Neuron.get(none), none);
        }
    }

    @Test
    void a_function_writes_back_through_its_argument_as_in_object_ptr_push() {
        Neuron.hoc("proc make3() { $o1 = new Vector(3) }\nproc readsize() { hoc_ac_ = $o1.size() }");
        Neuron.hoc("proc rename() { sprint($s1, \"%s and more\", $s1) }\nproc twice() { $&1 = 2 * $&1 }");
        for (int i = 0; i < 3; i++) {
            try (HocVariable object = HocVariable.of((HocObject) null);
                    HocVariable text = HocVariable.of("this");
                    HocVariable number = HocVariable.of(21)) {
                Neuron.call("make3", object);
                assertEquals(3, ((Vector) object.object().orElseThrow()).size());
                Neuron.call("readsize", object);
                assertEquals(3, Neuron.get("hoc_ac_"));
                Neuron.call("rename", text);
                assertEquals("this and more", text.text());
                Neuron.call("twice", number);
                assertEquals(42, number.number());
            }
        }
        HocVariable closed = HocVariable.of(1);
        closed.close();
        assertThrows(IllegalStateException.class, closed::number);
    }

    @Test
    void texts_and_objects_of_hoc_are_read_as_in_symbol_object_string() {
        Neuron.hoc("strdef glia_s\nglia_s = \"hello\"\nobjref glia_o\n");
        assertEquals("hello", Neuron.text("glia_s"));
        assertTrue(Neuron.object("glia_o").isEmpty());
        Neuron.hoc("glia_o = new Vector(3)");
        Vector bound = (Vector) Neuron.object("glia_o").orElseThrow();
        assertEquals(3, bound.size());
        Neuron.text("glia_s", "world");
        assertEquals("world", Neuron.text("glia_s"));
        assertEquals(0, Neuron.number("strcmp(glia_s, \"world\")"));
        Vector other = Vector.of();
        Neuron.object("glia_o", other);
        assertEquals(0, Neuron.number("glia_o.size()"));
        other.set(1, 2, 3, 4);
        assertEquals(4, Neuron.number("glia_o.size()"));
        Neuron.object("glia_o", null);
        assertTrue(Neuron.object("glia_o").isEmpty());
        assertEquals(4, other.size());
        assertThrows(NeuronException.class, () -> Neuron.object("glia_s", other));
        assertThrows(NeuronException.class, () -> Neuron.text("glia_o", "x"));
        assertThrows(NeuronException.class, () -> Neuron.object("glia_s"));
        assertThrows(NeuronException.class, () -> Neuron.text("glia_o"));
        assertThrows(NeuronException.class, () -> Neuron.text("t"));
    }

    @Test
    void a_pointer_follows_its_source_as_in_setpointer() {
        OddMods.load();
        Section soma = Neuron.section("soma").insert("pointing").insert("pas");
        soma.at(0.5).setPointer("source_pointing", soma.at(0.5).ref("e_pas"));
        soma.set("e_pas", -33);
        assertEquals(-33, soma.at(0.5).get("source_pointing"));
        assertThrows(
                NeuronException.class,
                () -> soma.at(0.5).setPointer("g_pas", soma.at(0.5).ref("v")));
    }

    @Test
    void objects_are_handed_in_and_out_as_in_the_stack_tests() {
        Vector one = Vector.of(1, 2);
        Vector two = (Vector) one.call("c");
        assertNotSame(one, two);
        assertArrayEquals(one.toArray(), two.toArray());
        assertEquals(5, one.number("dot", two));
        try (HocObject list = Neuron.create("List")) {
            list.call("append", one);
            list.call("append", two);
            assertEquals(2, list.number("count"));
            assertEquals(1, list.number("index", two));
            assertEquals(2, ((Vector) list.call("object", 0)).size());
            assertFalse(list.isClosed());
        }
        assertEquals("a b", one.call("label", "a b"));
    }
}
