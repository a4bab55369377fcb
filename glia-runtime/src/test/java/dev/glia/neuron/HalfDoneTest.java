package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.CompiledMods;
import dev.glia.neuron.math.Random;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.shape.RangePlot;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What NEURON would do by halves and die of later is refused before it begins, and what it can do is not refused. */
@ExtendWith(NeuronSession.class)
class HalfDoneTest {
    private static void load() {
        if (!Neuron.mechanisms().contains("HollowDice")) {
            Neuron.load(
                    CompiledMods.library("hollow"),
                    List.of("HollowDice", "HollowReader", "Vectorless", "spreading", "Following"));
        }
    }

    private static void refused(String why, Executable act) {
        RuntimeException e = assertThrows(RuntimeException.class, act);
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    private static void runs() {
        Neuron.finitialize(-65);
        Neuron.continuerun(1);
    }

    @Test
    void a_connection_to_what_receives_no_events_leaves_nothing_behind_that_dies_later() {
        Section soma = Neuron.section("soma");
        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5));
        Neuron.hoc("objref clamp_, nc_, nothing_");
        Neuron.object("clamp_", clamp);
        HocObject stim = Neuron.artificialCell("NetStim");
        try (ParallelContext context = new ParallelContext()) {
            refused("no NET_RECEIVE", () -> NetCon.between(soma.at(0.5), clamp));
            refused("no NET_RECEIVE", () -> Neuron.create("NetCon", stim, clamp));
            refused("no NET_RECEIVE", () -> Neuron.hoc("nc_ = new NetCon(nothing_, clamp_)"));
            refused("no NET_RECEIVE", () -> NetCon.fromGid(context, 3, clamp));
            refused("no NET_RECEIVE", () -> NetCon.watching(soma.at(0.5)).call("setpost", clamp));
            refused("in a section", () -> Neuron.create("NetCon", stim, Neuron.create("ExpSyn")));
            Neuron.hoc("objref clamp_");
            clamp.close();
            runs();
            context.clear();
        }
    }

    @Test
    void a_change_of_threads_asks_for_an_initialisation_before_the_next_step() {
        Neuron.section("soma").insert("hh");
        Neuron.finitialize(-65);
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
            refused("number of NEURON's threads was changed", () -> Neuron.continuerun(5));
            runs();
        } finally {
            new ParallelContext().threads(1);
        }
    }

    @Test
    void a_gid_without_a_cell_is_told_of_and_can_get_one_later() {
        Section soma = Neuron.section("soma");
        try (ParallelContext context = new ParallelContext()) {
            context.call("set_gid2node", 5, 0);
            refused("has no cell", () -> context.record(-1, Vector.of(), Vector.of()));
            refused("has no cell", () -> context.record(5, Vector.of(), Vector.of()));
            refused("has no cell", () -> context.call("gid2obj", 5));
            NetCon closed = NetCon.watching(soma.at(0.5));
            closed.close();
            refused("closed", () -> context.cell(2, closed));
            assertThrows(NullPointerException.class, () -> context.cell(1, null));
            assertFalse(context.has(1) || context.has(2));
            context.cell(5, NetCon.watching(soma.at(0.5)));
            context.record(-1, Vector.of(), Vector.of());
            runs();
            context.clear();
        }
    }

    @Test
    void sections_are_not_connected_in_the_middle_of_a_step() {
        Section soma = Neuron.section("soma");
        Section dend = Neuron.section("dend");
        Neuron.finitialize(-65);
        try (CVode solver = new CVode()) {
            solver.event(0.5, () -> dend.connect(soma));
            refused("in the middle of a step", () -> Neuron.continuerun(1));
        }
        try (Initialisation handler = Initialisation.afterInitialBlocks(() -> dend.connect(soma))) {
            refused("in the middle of a step", () -> Neuron.finitialize(-65));
            assertFalse(handler.isClosed());
        }
        Neuron.hoc("create one_, two_");
        try (Initialisation handler = Initialisation.last(() -> Neuron.hoc("connect one_(0), two_(1)"))) {
            refused("in the middle of a step", () -> Neuron.finitialize(-65));
            assertFalse(handler.isClosed());
        }
        runs();
    }

    @Test
    void a_cell_whose_last_reference_goes_in_the_middle_of_a_step_takes_its_sections_along_after_it() {
        Neuron.hoc(
                "begintemplate Passing\npublic soma\ncreate soma\nendtemplate Passing\nobjref passing_\npassing_ = new Passing()");
        Neuron.section("soma");
        Neuron.finitialize(-65);
        try (CVode solver = new CVode()) {
            solver.event(0.5, () -> Neuron.hoc("objref passing_"));
            Neuron.continuerun(1);
        }
        assertEquals(
                List.of("soma"), Neuron.sections().stream().map(Section::name).toList());
        runs();
    }

    @Test
    void a_handler_that_makes_and_closes_others_while_all_are_called_leaves_none_that_is_gone() {
        Neuron.section("soma");
        List<Initialisation> made = new ArrayList<>();
        Initialisation first = Initialisation.first(() -> {
            for (int i = 0; i < 50; i++) {
                made.add(Initialisation.first(() -> {}));
            }
            made.get(0).close();
        });
        runs();
        first.close();
        runs();
        made.forEach(Initialisation::close);
        runs();
        assertEquals(50, made.size());
    }

    @Test
    void a_text_that_is_longer_than_what_NEURON_copies_it_into_is_refused() {
        Section soma = Neuron.section("soma");
        for (int length : new int[] {191, 256, 20_000}) {
            refused("too long", () -> RangePlot.along("x".repeat(length), soma.at(0), soma.at(1)));
        }
        refused("too long", () -> RangePlot.along("$1+".repeat(40), soma.at(0), soma.at(1)));
        assertEquals(3, RangePlot.along("v", soma.at(0), soma.at(1)).values().length);
    }

    @Test
    void more_threads_than_the_system_would_give_are_refused() {
        try (ParallelContext context = new ParallelContext()) {
            refused("so many threads", () -> context.threads(40_000));
            assertEquals(1, context.threads());
        }
    }

    @Test
    void a_template_that_is_begun_and_not_ended_takes_in_nothing_that_is_said_later() {
        refused("begun and not ended", () -> Neuron.hoc("begintemplate Unended"));
        try (HocVariable slot = HocVariable.of(2)) {
            assertEquals(2, slot.number());
        }
        Neuron.hoc("x_ = 3");
        assertEquals(3, Neuron.get("x_"));
    }

    @Test
    void an_initialisation_that_fails_in_the_middle_is_to_be_made_again_before_a_step() {
        Neuron.section("soma").insert("hh");
        try (Initialisation handler = Initialisation.last(() -> {
            throw new IllegalArgumentException("of the user");
        })) {
            refused("of the user", () -> Neuron.finitialize(-65));
            assertFalse(handler.isClosed());
        }
        refused("failed in the middle", () -> Neuron.continuerun(1));
        runs();
    }

    @Test
    void what_is_kept_of_a_view_answers_with_an_exception_after_the_vector_has_moved() {
        Vector vector = Vector.of(1, 2, 3);
        List<VectorView> kept = new ArrayList<>();
        vector.view(kept::add);
        vector.call("resize", 1_000_000);
        refused("lent to one thread", () -> kept.get(0).get(0));
        refused("lent to one thread", () -> kept.get(0).set(0, 1));
        refused("lent to one thread", () -> kept.get(0).size());
        vector.view(view -> assertThrows(IndexOutOfBoundsException.class, () -> view.get(1_000_000)));
        vector.view(view -> assertEquals(3, view.toArray()[2]));
    }

    @Test
    void a_vector_that_no_memory_would_hold_is_refused() {
        refused("memory of this machine", () -> Vector.ofSize(Integer.MAX_VALUE).call("resize", 2e12));
        refused("memory of this machine", () -> Neuron.create("Vector", 9e9));
        assertTrue(Vector.ofSize(1000).size() == 1000);
    }

    @Test
    void no_alarm_ends_a_process_whose_callback_takes_its_time() {
        Neuron.section("soma");
        Neuron.finitialize(-65);
        try (ParallelContext context = new ParallelContext();
                CVode solver = new CVode()) {
            context.call("timeout", 1);
            solver.event(0.5, () -> pause(3500));
            Neuron.continuerun(1);
            context.call("timeout", 20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_address_that_verbatim_keeps_in_a_POINTER_counts_as_set() {
        load();
        Section soma = Neuron.section("soma");
        PointProcess dice = Neuron.pointProcess("HollowDice", soma.at(0.5));
        refused("'rng' of HollowDice[0] is not set", () -> Neuron.finitialize(-65));
        dice.call("use_random", new Random(1, 2, 3));
        runs();
        dice.call("use_random");
        soma.nseg(3);
        refused("'rng' of HollowDice[0] is not set", () -> Neuron.finitialize(-65));
    }

    @Test
    void a_BBCOREPOINTER_that_NMODL_reads_is_refused_unset_and_one_that_C_alone_uses_is_not() {
        load();
        Section soma = Neuron.section("soma");
        PointProcess reader = Neuron.pointProcess("HollowReader", soma.at(0.5));
        refused("'led' of HollowReader[0] is not set", () -> Neuron.finitialize(-65));
        reader.setPointer("led", soma.at(0.5).ref("v"));
        Neuron.finitialize(-61);
        assertEquals(-61, reader.get("seen"));
        Neuron.continuerun(1);
        soma.nseg(3);
        reader.setPointer("led", soma.at(0.5).ref("v"));
        runs();
    }

    @Test
    void a_mod_that_asks_for_the_elements_of_no_vector_is_an_exception() {
        load();
        PointProcess mod =
                Neuron.pointProcess("Vectorless", Neuron.section("soma").at(0.5));
        refused("Vector that it was not given", () -> mod.call("first"));
    }

    @Test
    void a_POINTER_that_is_set_after_a_refusal_is_followed_and_a_model_still_being_built_is_drawn() {
        load();
        Section soma = Neuron.section("soma");
        PointProcess following = Neuron.pointProcess("Following", soma.at(0.5));
        Neuron.topology();
        refused("'p' of Following[0] is not set", () -> Neuron.finitialize(-65));
        refused("failed in the middle", () -> Neuron.continuerun(1));
        following.setPointer("p", soma.at(0.5).ref("v"));
        runs();
        assertEquals(soma.at(0.5).v(), following.get("seen"), 1);
    }

    @Test
    void values_that_NEURON_would_cut_to_something_else_are_refused() {
        refused("whole number", () -> Neuron.set("secondorder", Double.NaN));
        refused("whole number", () -> Neuron.set("secondorder", 1e10));
        assertEquals(0, Neuron.get("secondorder"));
        refused("0 to 50 numbers", () -> Callback.function("zz", Integer.MAX_VALUE, x -> 1));
        assertThrows(NullPointerException.class, () -> Initialisation.first(null));
        assertThrows(NullPointerException.class, () -> Vector.of((double[]) null));
        assertThrows(NullPointerException.class, () -> Vector.of().set((double[]) null));
        Section soma = Neuron.section("soma");
        assertThrows(NullPointerException.class, () -> soma.setAll("v", (double[]) null));
        assertThrows(NullPointerException.class, () -> soma.getAll("v", (double[]) null));
        runs();
    }

    @Test
    void fscan_reads_the_lines_behind_it_in_the_file_that_runs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("n.hoc"), "strdef word_\nx = fscan()\n12.5\ngetstr(word_)\nof the file\n");
        Neuron.loadFile(file.toString());
        assertEquals(12.5, Neuron.get("x"));
        assertEquals("of the file\n", Neuron.text("word_"));
        refused("no file is open", () -> Neuron.hoc("x = fscan()"));
    }

    @Test
    void an_empty_vector_is_filled_and_turned_as_in_plain_NEURON() {
        Vector.of().call("fill", 1);
        Vector.of().call("rotate", 0);
        refused("empty", () -> Vector.of().call("fill", 1, 0, 0));
        refused("empty", () -> Vector.of().call("rotate", 1));
        refused("empty", () -> Vector.of().call("scale", 0, 1));
        Neuron.hoc("objref y_\ny_ = new Vector(3)\ny_.resize(0).fill(2)");
    }
}
