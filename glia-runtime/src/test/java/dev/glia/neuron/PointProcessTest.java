package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CompiledMods;
import dev.glia.neuron.network.ParallelContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Point processes of Java and of hoc, and what drives them. */
@ExtendWith(NeuronSession.class)
class PointProcessTest {
    @BeforeEach
    void a_cell_of_hoc_with_a_synapse() {
        if (!Neuron.knows("Innervated")) {
            Neuron.hoc("""
                    begintemplate Innervated
                    public soma, synapse, label, partner
                    create soma
                    objref synapse, partner
                    strdef label
                    proc init() {
                        soma { L = 20 diam = 20 nseg = 3 insert hh }
                        soma synapse = new ExpSyn(0.5)
                        synapse.tau = 2
                    }
                    endtemplate Innervated
                    """);
        }
    }

    @Test
    void a_synapse_that_hoc_made_is_a_point_process_at_its_place_and_the_target_of_connections() {
        HocObject cell = Neuron.create("Innervated");
        PointProcess synapse = (PointProcess) cell.member("synapse");
        assertSame(synapse, cell.member("synapse"));
        Segment place = synapse.segment().orElseThrow();
        assertSame(cell.member("soma"), place.section());
        assertEquals(0.5, place.x());
        PointProcess source = Neuron.artificialCell("NetStim").set("start", 1).set("number", 1);
        assertEquals(Optional.empty(), source.segment());
        NetCon connection = NetCon.between(source, synapse).delay(1).weight(0.05);
        assertSame(synapse, connection.call("syn"));
        assertSame(source, connection.call("pre"));
        try (ParallelContext network = new ParallelContext()) {
            network.cell(3, NetCon.watching(place).threshold(0));
            NetCon own = network.connect(3, synapse).delay(15).weight(0.05);
            Vector times = Vector.of();
            network.record(3, times, Vector.of());
            network.exchangeInterval(10);
            Neuron.finitialize(-65);
            network.psolve(40);
            assertTrue(times.size() >= 2, Arrays.toString(times.toArray()));
            network.clear();
            cell.close();
            assertTrue(synapse.isClosed() && connection.isClosed() && own.isClosed());
        }
        source.close();
        Neuron.finitialize(-65);
        assertTrue(Neuron.sections().isEmpty());
    }

    @Test
    void a_section_lists_every_point_process_on_it_and_describes_them() {
        HocObject cell = Neuron.create("Innervated");
        Section soma = (Section) cell.member("soma");
        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.1));
        List<PointProcess> all = soma.pointProcesses();
        assertEquals(2, all.size());
        assertTrue(all.containsAll(List.of(clamp, (PointProcess) cell.member("synapse"))), all.toString());
        assertEquals(0.1, soma.describe().pointProcesses().get(clamp.toString()));
        assertEquals(List.of(), Neuron.section("bare").pointProcesses());
        cell.close();
        Neuron.finitialize(-65);
    }

    @Test
    void texts_and_objects_of_a_template_are_set_and_cleared() {
        HocObject cell = Neuron.create("Innervated");
        HocObject other = Neuron.create("Innervated");
        cell.set("label", "first").set("partner", other);
        assertEquals("first", cell.member("label"));
        assertEquals(other.toString(), cell.member("partner").toString());
        cell.set("partner", (HocObject) null);
        assertEquals(null, cell.member("partner"));
        other.close();
        cell.close();
        Neuron.finitialize(-65);
    }

    @Test
    void a_single_electrode_clamp_holds_the_potential() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("pas");
        PointProcess clamp = Neuron.pointProcess("SEClamp", soma.at(0.5))
                .set("rs", 0.01)
                .set("dur1", 5)
                .set("amp1", -30)
                .set("dur2", 5)
                .set("amp2", 10);
        Vector current = clamp.record("i");
        Neuron.run(4);
        assertEquals(-30, soma.at(0.5).v(), 0.01);
        Neuron.continuerun(9);
        assertEquals(10, soma.at(0.5).v(), 0.05);
        assertEquals(361, current.size());
    }

    @Test
    void an_artificial_cell_fires_at_the_times_of_a_vector() {
        if (!Neuron.knows("Player")) {
            Neuron.load(CompiledMods.library("pointers"), List.of("follow", "Partner", "Player"));
        }
        PointProcess player = Neuron.artificialCell("Player");
        Vector times = Vector.of(1, 2.5, 7);
        player.call("play", times);
        Section soma = Neuron.section("soma");
        NetCon connection = NetCon.between(player, Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        Vector fired = connection.recordTimes();
        for (int run = 0; run < 2; run++) {
            System.gc();
            Neuron.run(10);
            assertArrayEquals(new double[] {1, 2.5, 7}, fired.toArray(), 1e-9);
        }
        player.close();
    }

    @Test
    void a_connection_is_switched_off_and_fired_by_hand() {
        Section soma = Neuron.section("soma");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5)).set("tau", 1e9);
        NetCon connection = NetCon.between(Neuron.artificialCell("NetStim").set("number", 0), synapse)
                .weight(0.25)
                .delay(0);
        Neuron.finitialize(-65);
        connection.call("event", 1);
        Neuron.continuerun(2);
        assertEquals(0.25, synapse.get("g"), 1e-9);
        assertEquals(1.0, connection.call("active", false));
        Neuron.finitialize(-65);
        connection.call("event", 1);
        Neuron.continuerun(2);
        assertEquals(0, synapse.get("g"), 1e-12);
    }
}
