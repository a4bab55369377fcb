package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.network.ParallelContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sections that belong to a cell. */
@ExtendWith(NeuronSession.class)
class CellTest {
    @Test
    void sections_of_a_cell_are_named_after_it_and_stay_apart_from_those_of_others() {
        Cell first = Neuron.cell("Pyramidal", "soma", "dend[3]");
        Cell second = Neuron.cell("Pyramidal", "soma", "dend[3]");
        assertEquals(
                List.of("soma", "dend[0]", "dend[1]", "dend[2]").stream()
                        .map(name -> first + "." + name)
                        .toList(),
                first.sections().stream().map(Section::name).toList());
        assertEquals(second + ".dend[2]", second.section("dend", 2).name());
        assertSame(first.section("soma"), first.member("soma"));
        first.section("dend", 1).connect(first.section("soma"), 0.5);
        assertEquals(List.of(first.section("dend", 1)), first.section("soma").children());
        assertEquals(List.of(), second.section("soma").children());
        assertEquals(8, Neuron.sections().size());
    }

    @Test
    void a_cell_takes_its_sections_and_what_is_on_them_out_of_the_model() {
        Cell cell = Neuron.cell("Pyramidal", "soma", "dend[3]");
        PointProcess synapse =
                Neuron.pointProcess("ExpSyn", cell.section("dend", 2).at(0.5));
        PointProcess source = Neuron.artificialCell("NetStim").set("start", 0).set("number", 3);
        NetCon connection = NetCon.between(source, synapse).delay(1).weight(0.1);
        Neuron.run(2);
        cell.close();
        assertTrue(synapse.isClosed() && connection.isClosed() && cell.isClosed());
        assertThrows(IllegalStateException.class, () -> cell.section("soma").nseg());
        Neuron.run(2);
        assertTrue(Neuron.sections().isEmpty());
        source.close();
    }

    @Test
    void a_cell_with_a_gid_is_the_one_that_a_context_names() {
        Cell cell = Neuron.cell("Pyramidal", "soma", "dend[3]");
        try (ParallelContext network = new ParallelContext()) {
            network.cell(7, NetCon.watching(cell.section("soma").at(0.5)));
            assertEquals(cell.toString(), network.call("gid2cell", 7).toString());
            network.clear();
        }
    }

    @Test
    void a_thousand_cells_come_and_go() {
        List<Cell> cells = IntStream.range(0, 1000)
                .mapToObj(i -> Neuron.cell("Pyramidal", "soma", "dend[3]"))
                .toList();
        assertEquals(4000, Neuron.sections().size());
        cells.forEach(Cell::close);
        Neuron.finitialize(-65);
        assertTrue(Neuron.sections().isEmpty());
    }

    @Test
    void what_is_no_cell_is_refused_with_a_reason() {
        assertReason(IllegalArgumentException.class, () -> Neuron.cell("Empty"), "needs a section or more");
        assertReason(
                IllegalArgumentException.class, () -> Neuron.cell("Odd", "dend[]"), "'dend[]' declares no section");
        assertReason(NeuronException.class, () -> Neuron.cell("Vector", "soma"), "means something else to NEURON");
        Cell cell = Neuron.cell("Pyramidal", "soma", "dend[3]");
        assertReason(
                NeuronException.class, () -> Neuron.cell("Pyramidal", "soma"), "give a cell of [soma] another name");
        assertReason(IllegalArgumentException.class, () -> cell.section("axon"), "it has soma, dend");
        assertReason(IndexOutOfBoundsException.class, () -> cell.section("dend", 3), "none of index 3");
        assertReason(NeuronException.class, () -> Neuron.cell("Clashing", "soma", "proc"), "proc");
        assertEquals(1, Neuron.cell("Fine", "soma").sections().size());
    }

    private static void assertReason(Class<? extends Exception> type, Runnable wrong, String reason) {
        Exception e = assertThrows(type, wrong::run);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
