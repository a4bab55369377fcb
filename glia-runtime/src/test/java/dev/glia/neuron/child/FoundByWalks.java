package dev.glia.neuron.child;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.HocVariable;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import dev.glia.neuron.solve.SaveState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What walks by chance have met. Argument: the name of one finding. Long because each finding is a method of its own, and no
 * two have anything in common.
 */
public final class FoundByWalks {
    private static final int MANY = 200;

    private FoundByWalks() {}

    public static List<String> names() {
        return Arrays.stream(Finding.values()).map(Finding::name).toList();
    }

    public static void main(String[] arguments) {
        Child.start();
        Finding.valueOf(arguments[0]).happen.run();
        System.out.println("survived");
        System.exit(0);
    }

    private enum Finding {
        a_Vector_that_plays_is_closed_while_its_event_is_in_the_queue(FoundByWalks::playedVector),
        a_recording_is_closed_in_a_run_with_variable_step(FoundByWalks::recordingOfVariableStep),
        a_state_speaks_of_a_connection_that_is_gone(FoundByWalks::stateOfGoneConnection),
        a_state_is_taken_after_t_was_set(FoundByWalks::stateAtAnotherTime),
        a_handler_is_closed_that_a_List_still_holds(FoundByWalks::heldHandler),
        hoc_declares_a_name_from_inside_an_object(FoundByWalks::nameInsideObject),
        an_object_is_pushed_and_closed(FoundByWalks::pushedObject),
        a_callback_begins_a_template(FoundByWalks::templateInCallback),
        an_event_is_sent_between_a_change_of_threads_and_the_next_initialisation(FoundByWalks::eventAfterThreads),
        threads_are_changed_in_the_middle_of_a_step(FoundByWalks::threadsInStep),
        a_cell_is_made_in_the_middle_of_a_step(FoundByWalks::cellInStep),
        a_number_of_layers_is_refused(FoundByWalks::layersInUse),
        a_run_goes_on_when_every_extracellular_section_has_left(FoundByWalks::nothingExtracellularLeft),
        a_run_with_variable_step_goes_on_when_every_section_has_left(FoundByWalks::nothingLeft),
        an_initialisation_with_too_many_threads_is_tried_again(FoundByWalks::extracellularThreads),
        a_cell_of_a_million_sections_is_asked_for(FoundByWalks::crowdedCell),
        more_cells_are_asked_for_than_anybody_waits_for(FoundByWalks::endlessCells);

        private final Runnable happen;

        Finding(Runnable happen) {
            this.happen = happen;
        }
    }

    private static void playedVector() {
        Section soma = Neuron.section("soma");
        for (boolean inCallback : List.of(false, true)) {
            Vector played = Vector.of(1, 2, 3).play(soma.at(0.5).ref("v"), 1);
            Vector recorded = soma.at(0.5).record("v");
            Vector each = Vector.of().record(soma.at(0.5).ref("v"), 0.5);
            Initialisation handler = Initialisation.last(() -> {
                if (inCallback) {
                    played.close();
                    each.close();
                }
            });
            Neuron.finitialize(-65);
            played.close();
            each.close();
            Neuron.continuerun(5);
            Neuron.call("frecord_init");
            require(recorded.size() == 1);
            handler.close();
        }
    }

    private static void recordingOfVariableStep() {
        Section soma = Neuron.section("soma").insert("hh");
        try (CVode solver = new CVode().active(true)) {
            Vector first = soma.at(0.5).record("v");
            Vector second = soma.at(0.5).record("v");
            Vector third = soma.at(0.5).record("v");
            Neuron.finitialize(-65);
            solver.event(1.5, second::close);
            Neuron.hoc("objref gone_");
            Neuron.object("gone_", soma.at(0.5).record("v"));
            solver.event(1.6, () -> Neuron.object("gone_", null));
            Neuron.continuerun(1);
            first.close();
            int before = third.size();
            Neuron.continuerun(3);
            require(third.size() > before);
        }
    }

    private static void stateOfGoneConnection() {
        PointProcess stim = Neuron.artificialCell("NetStim")
                .set("start", 1)
                .set("interval", 1)
                .set("number", 99);
        PointProcess cell = Neuron.artificialCell("IntFire1");
        NetCon connection = NetCon.between(stim, cell).delay(3);
        Neuron.run(5);
        SaveState state = new SaveState();
        NetCon later = NetCon.between(stim, cell);
        Neuron.finitialize(-65);
        later.close();
        Neuron.finitialize(-65);
        state.restore();
        connection.close();
        Neuron.finitialize(-65);
        refused("make a new SaveState", () -> state.write(Path.of("state")));
        refused("make a new SaveState", state::restore);
        state.call("save");
        state.write(Path.of("state"));
    }

    private static void stateAtAnotherTime() {
        Neuron.section("soma");
        Neuron.finitialize(-65);
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
            Neuron.finitialize(-65);
            Neuron.set("t", 5);
            refused("t was set", SaveState::new);
            Neuron.finitialize(-65);
            new SaveState().restore();
        }
    }

    private static void heldHandler() {
        AtomicInteger calls = new AtomicInteger();
        HocObject list = Neuron.create("List");
        Initialisation handler = Initialisation.last(calls::incrementAndGet);
        list.call("append", handler);
        Neuron.finitialize(-65);
        handler.close();
        Neuron.finitialize(-65);
        require(calls.get() == 1);
    }

    private static void nameInsideObject() {
        Neuron.hoc("objref inside_");
        Neuron.object("inside_", holder());
        for (String statement : List.of("new_name_ = 1", "strdef new_text_", "objref new_object_")) {
            refused("from inside an object", () -> Neuron.hoc("execute(\"%s\", inside_)".formatted(statement)));
        }
        slotsKeepWhatIsInThem();
    }

    private static void pushedObject() {
        HocObject holder = holder();
        Neuron.call("object_push", holder);
        Section made = Neuron.section("soma");
        holder.close();
        Neuron.finitialize(-65);
        slotsKeepWhatIsInThem();
        require(made.isAlive());
    }

    private static void templateInCallback() {
        Initialisation.first(
                () -> refused("begun and not ended", () -> Neuron.hoc("begintemplate Unended\npublic a\na = 1")));
        Neuron.finitialize(-65);
        slotsKeepWhatIsInThem();
    }

    private static void eventAfterThreads() {
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        NetCon.between(soma.at(0.5), synapse);
        Neuron.finitialize(-65);
        try (ParallelContext context = new ParallelContext();
                CVode solver = new CVode()) {
            for (int threads : List.of(50, 2, 1, 3)) {
                context.threads(threads);
                solver.event(3, () -> {});
                NetCon.between(soma.at(0.5), synapse).close();
                Neuron.finitialize(-65);
                Neuron.continuerun(1);
            }
        }
    }

    private static void threadsInStep() {
        Neuron.section("soma").insert("hh");
        try (ParallelContext context = new ParallelContext();
                CVode solver = new CVode()) {
            Neuron.finitialize(-65);
            solver.event(0.5, () -> refused("middle of a step", () -> context.threads(2)));
            Neuron.continuerun(1);
        }
    }

    private static void cellInStep() {
        Neuron.section("soma").insert("hh");
        Neuron.cell("Known", "soma", "dend[2]").close();
        try (CVode solver = new CVode()) {
            Neuron.finitialize(-65);
            solver.event(0.5, () -> {
                refused("middle of a step", () -> Neuron.cell("Known", "soma", "dend[2]"));
                refused("middle of a step", () -> Neuron.create("Known"));
            });
            Neuron.continuerun(1);
        }
        Neuron.finitialize(-65);
        require(Neuron.cell("Known", "soma", "dend[2]").sections().size() == 3);
    }

    private static void layersInUse() {
        Section soma = Neuron.section("soma").insert("extracellular");
        refused("instances exist", () -> Neuron.call("nlayer_extracellular", 3));
        Section dend = Neuron.section("dend").insert("extracellular").connect(soma);
        Neuron.run(1);
        dend.disconnect();
        Neuron.run(1);
    }

    private static void nothingExtracellularLeft() {
        Section soma = Neuron.section("soma").insert("extracellular");
        Neuron.finitialize(-65);
        Neuron.callIn(soma, "delete_section");
        Neuron.continuerun(1);
        Neuron.run(1);
        Neuron.section("dend").insert("extracellular");
        Neuron.run(1);
    }

    private static void nothingLeft() {
        Section soma = Neuron.section("soma").insert("hh");
        new CVode().active(true);
        Neuron.finitialize(-65);
        Neuron.continuerun(1);
        Neuron.callIn(soma, "delete_section");
        refused("no section is left", () -> Neuron.continuerun(2));
        Neuron.run(1);
    }

    private static void extracellularThreads() {
        Section soma = Neuron.section("soma").insert("extracellular");
        Section dend = Neuron.section("dend").insert("extracellular");
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
            for (int i = 0; i < 3; i++) {
                refused("only one thread", () -> Neuron.finitialize(-65));
            }
            context.threads(1);
            Neuron.run(1);
        }
        soma.close();
        dend.close();
    }

    private static void crowdedCell() {
        refused("up to 99999", () -> Neuron.cell("Crowded", "soma[1000000]"));
    }

    private static void endlessCells() {
        Neuron.cell("Crowd", "soma").close(); // so that the interrupts meet the making of cells, not of the template
        Thread interrupts = new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(20_000_000);
                Neuron.interrupt();
            }
        });
        interrupts.setDaemon(true);
        interrupts.start();
        refused("none is left", () -> Neuron.cells(Integer.MAX_VALUE, "Crowd", "soma"));
        require(Neuron.sections().isEmpty());
    }

    private static HocObject holder() {
        Neuron.hoc("begintemplate Holder\npublic y\nproc init() { y = 3 }\nendtemplate Holder");
        return Neuron.create("Holder");
    }

    /** What NEURON would do to memory that is not its own shows in variables of hoc that are declared later. */
    private static void slotsKeepWhatIsInThem() {
        List<HocVariable> slots = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slots.add(HocVariable.of(i));
        }
        for (int i = 0; i < MANY; i++) {
            require(slots.get(i).number() == i);
        }
        slots.forEach(HocVariable::close);
    }

    private static void refused(String why, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            if (e.getMessage() == null || !e.getMessage().contains(why)) {
                throw e;
            }
            return;
        }
        throw new AssertionError("not refused: " + why);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("a finding of a walk: other than expected");
        }
    }
}
