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
        more_cells_are_asked_for_than_anybody_waits_for(FoundByWalks::endlessCells),
        a_section_leaves_whose_beginning_is_watched(FoundByWalks::watchedBeginning),
        a_source_of_events_loses_its_section_and_others_leave(FoundByWalks::sourceWithoutSection),
        a_callback_of_a_step_calls_finitialize_and_that_builds(FoundByWalks::initialisationInStep),
        a_callback_of_a_step_calls_finitialize_and_that_fails(FoundByWalks::failedInitialisationInStep),
        an_event_empties_the_queue_that_it_comes_from(FoundByWalks::initialisationInEvent),
        a_statement_fails_on_one_of_two_threads(FoundByWalks::failingStatement),
        a_statement_fails_on_one_of_two_threads_of_a_variable_step(FoundByWalks::failingStatementOfVariableStep),
        a_model_cannot_be_spread_over_more_threads(FoundByWalks::refusedThreads),
        a_recording_that_cannot_be_placed_leaves_with_others(FoundByWalks::recordingWithoutThread),
        an_event_of_the_past_ends_a_variable_step(FoundByWalks::eventOfThePast),
        a_Vector_plays_on_in_a_model_without_sections(FoundByWalks::playedWithoutSections),
        hoc_refuses_a_definition_in_its_middle(FoundByWalks::halfDefinition),
        an_event_is_sent_for_a_time_that_is_not_a_number(FoundByWalks::eventAtNoTime),
        a_connection_is_led_to_where_it_leads_already(FoundByWalks::sameTarget),
        the_cells_to_save_are_sections_of_no_object(FoundByWalks::cellsOfNoObject),
        a_statement_to_be_played_cannot_be_read(FoundByWalks::unreadableStatement),
        times_and_sources_are_recorded_into_one_Vector(FoundByWalks::oneVectorForTwo),
        an_element_is_played_of_a_Vector_that_records(FoundByWalks::elementOfRecord),
        what_an_initialisation_has_made_and_sent_an_event_leaves_before_time_moves(FoundByWalks::madeInInitialisation),
        a_queue_is_looked_at_whose_connection_has_left(FoundByWalks::goneFromQueue),
        an_interrupt_meets_events_without_end(FoundByWalks::endlessEvents),
        a_handler_moves_t_to_where_an_interval_makes_no_difference(FoundByWalks::noLaterTime),
        a_statement_of_one_of_two_threads_sends_an_event_to_both(FoundByWalks::eventFromThread),
        a_text_of_twenty_thousand_characters_is_compared_with_a_pattern(ModelFindings::longTexts),
        a_choice_of_order_or_method_takes_the_solver_down(SolverFindings::solverTakenDown),
        the_longest_step_is_chosen_when_there_is_no_solver(SolverFindings::noAlgebraicSolver),
        the_statistics_of_a_solver_without_sections_are_asked_for(SolverFindings::statisticsOfNothing),
        states_of_the_structure_of_before_are_asked_for_and_set(SolverFindings::statesOfBefore),
        arrays_shrink_in_the_middle_of_a_run(SolverFindings::smallerArrays),
        the_times_of_events_are_stored_in_a_Vector_that_is_closed(SolverFindings::timesOfEvents),
        another_queue_is_chosen_in_the_middle_of_a_run(SolverFindings::anotherQueue),
        an_event_is_too_far_away_for_a_queue_of_bins(SolverFindings::eventFarAway),
        a_single_fixed_step_follows_a_change_of_matrix_or_structure(SolverFindings::singleFixedStep),
        the_sections_leave_that_a_solver_was_made_for(SolverFindings::sectionsOfSolverLeft),
        a_matrix_outlives_the_sections_whose_equations_it_held(SolverFindings::matrixOfNothing),
        the_tolerance_of_what_has_no_name_is_asked_for(SolverFindings::toleranceOfUnnamed),
        cells_with_local_steps_are_recorded_on_several_threads(SolverFindings::localStepsOnThreads),
        diameters_change_in_a_run_on_several_threads(SolverFindings::diametersOnThreads),
        another_solver_is_chosen_in_an_event(SolverFindings::otherSolverInEvent),
        threads_come_before_the_first_initialisation(SolverFindings::threadsBeforeAnything),
        threads_are_to_wait_busily(SolverFindings::busyThreads),
        a_Matrix_is_larger_than_the_memory_or_than_a_Vector(SolverFindings::hugeMatrices),
        lists_of_sections_change_while_hoc_walks_through_them(ModelFindings::listsThatChange),
        a_place_is_gone_at_which_a_cell_was_split(ModelFindings::splitCells),
        the_Vectors_of_a_LinearMechanism_leave_or_shrink(ModelFindings::linearMechanism),
        a_window_is_to_hold_more_spikes_than_there_are(ModelFindings::endlessWindow),
        a_section_of_one_point_is_given_a_length(ModelFindings::singlePoint),
        an_event_with_a_flag_is_sent_to_a_target_without_section(ModelFindings::eventToNoPlace),
        a_handler_moves_time_before_the_model_is_initialised(ModelFindings::stepOfFirstHandler),
        a_fixed_step_is_refused_after_the_structure_was_made(ModelFindings::fixedStepOnThreads),
        an_object_leaves_inside_which_a_name_was_refused(ModelFindings::refusedName),
        an_initialisation_that_was_refused_leaves_the_queue_as_it_was(ModelFindings::refusedQueue),
        a_section_is_closed_that_has_no_name_any_more(MemberFindings::sectionWithoutName),
        a_task_submits_by_several_ParallelContexts(MemberFindings::tasksOfTasks),
        a_box_leaves_that_keeps_an_object(MemberFindings::boxes),
        a_Poisson_distribution_has_a_mean_of_ten_million(MemberFindings::largeMeans),
        a_statement_that_a_Vector_plays_ends_what_plays_it(StatementFindings::playedStatement),
        the_section_leaves_whose_gid_sends_no_spikes(StatementFindings::silentGid),
        Vectors_are_to_play_anew_after_a_change_of_threads(StatementFindings::playedAnew),
        a_callback_of_a_step_changes_the_data_of_a_mechanism(ChannelFindings::layoutInStep),
        a_channel_has_a_transition_without_functions(ChannelFindings::withoutFunctions),
        the_answer_of_a_method_is_assigned_to(StatementFindings::assignedAnswer),
        the_reversal_potential_of_no_ion_is_asked_for(StatementFindings::potentialOfNoIon),
        a_reference_leads_to_a_whole_number_of_C(PlaceFindings::wholeNumbers),
        each_object_has_its_own_length_of_an_array(PlaceFindings::arraysOfObjects),
        an_external_name_is_asked_of_an_object(PlaceFindings::externalNames),
        a_connection_leaves_whose_places_are_played_into(PlaceFindings::connectionsThatLeave),
        places_leave_that_a_PtrVector_leads_to(PlaceFindings::placesOfPtrVectors),
        a_section_parts_from_one_with_new_segments(PlaceFindings::nodesOfParents),
        mechanisms_come_after_their_times_were_asked_for(PlaceFindings::timesOfMechanisms),
        a_number_is_one_too_large(PlaceFindings::numbersThatAreOneTooLarge),
        hoc_asks_for_what_is_not_there(PlaceFindings::whatIsNotThere);

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

    /** NEURON refuses it in the middle of its lists, which others still leave. */
    private static void recordingWithoutThread() {
        Section soma = Neuron.section("soma").insert("hh");
        try (CVode solver = new CVode().active(true);
                ParallelContext context = new ParallelContext()) {
            context.threads(2);
            Vector misplaced = Vector.recording(Neuron.ref("hoc_ac_"));
            refused("unable to associate", () -> Neuron.finitialize(-65));
            misplaced.close();
            for (int i = 0; i < MANY; i++) {
                Vector first = soma.at(0.5).record("v");
                Vector second = soma.at(0.5).record("v");
                Neuron.finitialize(-65);
                first.close();
                Neuron.continuerun(1);
                require(second.size() > 1);
                second.close();
            }
            Vector last = soma.at(0.5).record("v");
            List<Vector> later = new ArrayList<>();
            Neuron.finitialize(-65);
            solver.event(0.5, () -> {
                later.add(Vector.recording(Neuron.ref("hoc_ac_")));
                last.close();
            });
            Neuron.continuerun(1);
            refused("unable to associate", () -> Neuron.finitialize(-65));
            later.forEach(Vector::close);
            Neuron.run(1);
        }
    }

    /** The step that fails held the model before, and does not hold it now. */
    private static void eventOfThePast() {
        Section soma = Neuron.section("soma").insert("hh");
        NetCon connection =
                NetCon.between(Neuron.artificialCell("NetStim"), Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        new CVode().active(true);
        for (int i = 0; i < 5; i++) {
            Neuron.finitialize(-65);
            Neuron.continuerun(1);
            connection.call("event", 0.2);
            refused("tdiff", () -> Neuron.continuerun(2));
            soma.nseg(1 + 2 * (i % 2));
            Neuron.run(1);
        }
    }

    /** With the last section NEURON frees the solvers that the records belong to. */
    private static void playedWithoutSections() {
        Section soma = Neuron.section("soma");
        Vector played = Vector.of(1, 2, 3).play(Neuron.ref("celsius"), 1);
        Neuron.finitialize(-65);
        soma.close();
        List<Vector> overFreed = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Neuron.finitialize(-65);
            for (int size = 20; size < MANY; size++) {
                double[] bits = new double[size];
                Arrays.fill(bits, 1e300);
                overFreed.add(Vector.of(bits));
            }
        }
        Neuron.section("soma");
        Neuron.run(3);
        played.close();
    }

    private static void halfDefinition() {
        for (String outside : List.of("$o1", "x_ = $1")) {
            refused("", () -> Neuron.hoc("proc half_() { x_ = ) }"));
            refused("", () -> Neuron.hoc(outside));
        }
        Neuron.hoc("proc whole_() {\nx_ = $1\n}");
        Neuron.call("whole_", 3);
        require(Neuron.get("x_") == 3);
    }

    /** Until it is interrupted itself. */
    private static Thread interrupts() {
        Thread interrupts = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(20_000_000);
                Neuron.interrupt();
            }
        });
        interrupts.setDaemon(true);
        interrupts.start();
        return interrupts;
    }

    /** The queue lost the events of others with it, and the run went on without them. */
    private static void eventAtNoTime() {
        Neuron.section("soma");
        PointProcess broken = Neuron.artificialCell("NetStim")
                .set("start", 0)
                .set("interval", Double.NaN)
                .set("number", 3)
                .set("noise", 1);
        PointProcess whole = Neuron.artificialCell("NetStim")
                .set("start", 5)
                .set("interval", 1)
                .set("number", 3);
        Vector spikes = NetCon.between(whole, Neuron.artificialCell("IntFire1")).recordTimes();
        refused("not a number", () -> Neuron.run(20));
        broken.set("interval", 10);
        Neuron.run(20);
        require(Arrays.equals(new double[] {5, 6, 7}, spikes.toArray()));
        refused("not a number", () -> new CVode().call("event", Double.NaN));
        whole.set("interval", Double.NaN);
        refused("not a number", () -> Neuron.run(20));
    }

    private static void endlessEvents() {
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess endless = Neuron.artificialCell("NetStim")
                .set("start", 0.5)
                .set("interval", 1e-12)
                .set("number", 1e12);
        NetCon connection = NetCon.between(endless, Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        Neuron.finitialize(-65);
        Thread interrupts = interrupts();
        refused("", () -> Neuron.continuerun(1));
        interrupts.interrupt();
        join(interrupts);
        connection.close();
        endless.close();
        Neuron.run(1);
    }

    /** It observed its target twice and left once, so the target followed it when it was gone. */
    private static void sameTarget() {
        Section soma = Neuron.section("soma");
        PointProcess second = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        for (int i = 0; i < MANY; i++) {
            PointProcess first = Neuron.pointProcess("ExpSyn", soma.at(0.5));
            NetCon connection = NetCon.between(soma.at(0.5), first).weight(2);
            connection.call("setpost", first);
            require(connection.weight() == 2);
            connection.call("setpost", second);
            connection.close();
            first.close();
            Neuron.finitialize(-65);
        }
    }

    /** BBSaveState read the object whose section it would be. */
    private static void cellsOfNoObject() {
        Section soma = Neuron.section("soma");
        HocObject context = Neuron.create("ParallelContext");
        context.call("set_gid2node", 5, 0);
        context.call("cell", 5, NetCon.watching(soma.at(0.5)));
        Neuron.run(1);
        HocObject state = Neuron.create("BBSaveState");
        for (String act : List.of("save_test", "restore_test", "save_test_bin", "restore_test_bin")) {
            refused("the cell of the gid 5 is a section of no object", () -> state.call(act));
        }
    }

    /** What would play it was freed and went on to observe the Vectors, which followed it when they left. */
    private static void unreadableStatement() {
        Section soma = Neuron.section("soma");
        for (int i = 0; i < 20; i++) {
            Vector values = Vector.of(1, 2, 3);
            Vector times = Vector.of(1, 2, 3);
            refused("syntax error", () -> values.call("play", "x_ = (", times));
            refused("syntax error", () -> values.call("play", "x_ = (", 1));
            refused("room for", () -> values.call("play", "x_ = " + "1 + ".repeat(99) + "$1", 1));
            writeOverWhatIsFree();
            times.close();
            values.play(soma.at(0.5).ref("v"), 1);
            values.close();
            Neuron.finitialize(-65);
        }
    }

    private static void elementOfRecord() {
        Section soma = Neuron.section("soma");
        Vector recorded = soma.at(0.5).record("v");
        Vector between = Vector.of(1, 2, 3).play(Neuron.ref("celsius"), Vector.of(0, 1, 2));
        Vector steps = Vector.of(1, 2, 3);
        steps.call("play", "x_ = $1", 1);
        Neuron.run(1);
        for (Vector other : List.of(recorded, between)) {
            refused("one element alone", () -> other.call("play", 1));
        }
        steps.call("play", 1);
        require(Neuron.get("x_") == 2);
    }

    /** Its source gave it up twice, the second time when that was gone itself. */
    private static void oneVectorForTwo() {
        Section soma = Neuron.section("soma");
        ParallelContext context = new ParallelContext();
        NetCon kept = NetCon.watching(soma.at(0));
        context.cell(1, kept);
        for (int i = 0; i < 20; i++) {
            Vector both = Vector.of();
            NetCon connection = NetCon.watching(soma.at(0.5));
            refused("a Vector each", () -> connection.call("record", both, both));
            refused("a Vector each", () -> context.record(-1, both, both));
            connection.close();
            both.close();
            writeOverWhatIsFree();
            Neuron.finitialize(-65);
        }
    }

    private static void writeOverWhatIsFree() {
        for (int size = 1; size < MANY; size++) {
            double[] bits = new double[size];
            Arrays.fill(bits, 1e300);
            Vector.of(bits).close();
        }
    }

    /** Made at the time that it is still, it was taken for what no event can be on its way to. */
    private static void madeInInitialisation() {
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess source = Neuron.artificialCell("NetStim").set("start", 0).set("number", 1);
        PointProcess target = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        for (int i = 0; i < 20; i++) {
            List<HocObject> made = new ArrayList<>();
            Initialisation first = Initialisation.first(
                    () -> made.add(Neuron.artificialCell("NetStim").set("start", 1)));
            Initialisation later = Initialisation.afterInitialBlocks(
                    () -> made.add(NetCon.between(source, target).delay(5)));
            Neuron.finitialize(-65);
            List.of(first, later).forEach(Initialisation::close);
            made.forEach(HocObject::close);
            writeOverWhatIsFree();
            Neuron.continuerun(10);
            require(made.size() == 2);
        }
    }

    /** Events are on their way to what is gone, because hoc has let it go or an initialisation that failed had begun to. */
    private static void goneFromQueue() {
        Section soma = Neuron.section("soma");
        Vector recorded = soma.at(0.5).record("v");
        CVode solver = new CVode();
        List<Runnable> looks = List.of(
                () -> Neuron.call("frecord_init"),
                SaveState::new,
                () -> solver.call("print_event_queue", Vector.of()),
                () -> {
                    try (HocObject connections = Neuron.create("List")) {
                        solver.call("event_queue_info", 2, Vector.of(), connections);
                    }
                });
        Neuron.hoc(
                "objref source_, target_, connection_\nsource_ = new NetStim()\nsource_.start = 0\ntarget_ = new IntFire1()");
        for (int i = 0; i < 5; i++) {
            Neuron.hoc("connection_ = new NetCon(source_, target_, 0, 30, 0)");
            Neuron.finitialize(-65);
            Neuron.continuerun(3);
            looks.forEach(Runnable::run);
            Neuron.hoc(
                    "objref connection_, bits_\nbits_ = new List()\nfor i = 1, 200 { bits_.append(new Vector(i, 1e300)) }");
            looks.forEach(look -> refused("on its way", look));
        }
        Neuron.run(3);
        looks.forEach(Runnable::run);
        require(recorded.size() > 0);
        closedBeforeFailure(soma, looks);
    }

    private static void closedBeforeFailure(Section soma, List<Runnable> looks) {
        NetCon connection = NetCon.between(
                Neuron.artificialCell("NetStim").set("start", 0), Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        connection.delay(30);
        Neuron.run(3);
        connection.close();
        Neuron.hoc("forall diam = 0");
        refused("diam = 0", () -> Neuron.finitialize(-65));
        looks.forEach(look -> refused("failed in the middle", look));
        soma.diam(10);
        Neuron.run(3);
        looks.forEach(Runnable::run);
    }

    /** The events that part a run into intervals followed each other for ever, whatever interrupted them. */
    private static void noLaterTime() {
        Neuron.section("soma").insert("hh");
        new ParallelContext().threads(2);
        CVode solver = new CVode().active(true);
        Initialisation infinite = Initialisation.afterInitialBlocks(() -> Neuron.set("t", Double.POSITIVE_INFINITY));
        refused("t is infinite", () -> Neuron.finitialize(-65));
        infinite.close();
        Initialisation late = Initialisation.afterInitialBlocks(() -> Neuron.set("t", 1e300));
        Thread interrupts = interrupts();
        refused("interrupted", () -> Neuron.finitialize(-65));
        interrupts.interrupt();
        join(interrupts);
        late.close();
        solver.active(false);
        Neuron.run(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** They would wait for each other, or part in time. */
    private static void eventFromThread() {
        Section soma = Neuron.section("soma").insert("hh");
        Section other = Neuron.section("other").insert("hh");
        Neuron.hoc("objref solver_\nsolver_ = new CVode()\nproc send_() { solver_.event(t + 0.1, \"x_ = 1\") }");
        List<NetCon> watching = List.of(NetCon.watching(soma.at(0.5)), NetCon.watching(other.at(0.5)));
        watching.forEach(each -> each.threshold(-70).call("record", "send_()"));
        try (ParallelContext context = new ParallelContext()) {
            for (int i = 0; i < 3; i++) {
                context.threads(2);
                Neuron.finitialize(-75);
                refused("middle of a step", () -> Neuron.continuerun(5));
            }
            context.threads(1);
        }
        Neuron.finitialize(-75);
        Neuron.continuerun(5);
        require(Neuron.get("x_") == 1);
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
        interrupts();
        refused("none is left", () -> Neuron.cells(Integer.MAX_VALUE, "Crowd", "soma"));
        require(Neuron.sections().isEmpty());
    }

    /** The beginning of a section is a place of its parent's, which stays; what it records goes on. */
    private static void watchedBeginning() {
        Section soma = Neuron.section("soma").insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 50).set("amp", 10);
        for (int threads : List.of(1, 2)) {
            Section dend = Neuron.section("dend").connect(soma);
            Vector times = NetCon.watching(dend.at(0)).recordTimes();
            Vector same = NetCon.watching(soma.at(1)).recordTimes();
            try (ParallelContext context = new ParallelContext()) {
                context.threads(threads);
            }
            Neuron.finitialize(-65);
            dend.close();
            Neuron.run(5);
            require(same.size() > 0 && times.size() == 0);
        }
    }

    /** NEURON ended its work on all sources at the one without, and later freed the places of the others once more. */
    private static void sourceWithoutSection() {
        Section soma = Neuron.section("soma").insert("hh");
        for (int i = 0; i < 5; i++) {
            Neuron.hoc("create gone_");
            Section gone = Neuron.sections().stream()
                    .filter(one -> one.name().equals("gone_"))
                    .findAny()
                    .orElseThrow();
            Neuron.hoc("objref source_, connection_, nothing_\ngone_ source_ = new ExpSyn(0.5)");
            Neuron.hoc("connection_ = new NetCon(source_, nothing_)");
            List<NetCon> watching = new ArrayList<>();
            for (double x : List.of(0.0, 0.5, 1.0)) {
                watching.add(NetCon.watching(soma.at(x)));
            }
            Neuron.finitialize(-65);
            Neuron.hoc("gone_ { delete_section() }");
            for (int again = 0; again < 3; again++) {
                Neuron.finitialize(-65);
                soma.nseg(1 + 2 * again);
            }
            watching.forEach(NetCon::close);
            Neuron.run(1);
            require(!gone.isAlive());
            Neuron.hoc("objref source_, connection_");
        }
    }

    /** The step holds the model still, also for an initialisation that it knows nothing of. */
    private static void initialisationInStep() {
        Section soma = Neuron.section("soma").insert("hh");
        Section dend = Neuron.section("dend").insert("pas");
        Section leaving = Neuron.section("leaving");
        AtomicInteger depth = new AtomicInteger();
        AtomicInteger refusals = new AtomicInteger();
        Initialisation.first(() -> {
            if (depth.get() > 0) {
                refused("middle of a step", () -> dend.connect(soma));
                refused("middle of a step", () -> Neuron.section("new"));
                refusals.incrementAndGet();
            }
        });
        Initialisation.afterInitialBlocks(() -> {
            if (depth.getAndIncrement() == 0) {
                leaving.close();
                Neuron.finitialize(-65);
            }
            depth.decrementAndGet();
        });
        Neuron.run(1);
        require(refusals.get() == 1);
        dend.connect(soma);
        Neuron.run(1);
        require(refusals.get() == 2 && Neuron.sections().size() == 2);
    }

    private static void failedInitialisationInStep() {
        Section soma = Neuron.section("soma").insert("hh");
        Section dend = Neuron.section("dend").insert("pas");
        AtomicInteger calls = new AtomicInteger();
        new CVode().active(true);
        Vector gone = soma.at(0.5).record("v");
        Vector kept = soma.at(0.5).record("v");
        Initialisation.first(() -> {
            if (calls.getAndIncrement() > 0) {
                throw new IllegalStateException("it fails");
            }
        });
        Initialisation after = Initialisation.afterInitialBlocks(() -> {
            refused("it fails", () -> Neuron.finitialize(-65));
            refused("middle of a step", () -> dend.connect(soma));
            gone.close();
        });
        refused("failed in the middle", () -> Neuron.finitialize(-65));
        refused("failed in the middle", () -> Neuron.continuerun(1));
        after.close();
        calls.set(0);
        Neuron.run(1);
        require(kept.size() > 1);
    }

    private static void initialisationInEvent() {
        Section soma = Neuron.section("soma").insert("hh");
        Neuron.run(1);
        SaveState state = new SaveState();
        try (CVode solver = new CVode();
                ParallelContext context = new ParallelContext()) {
            for (int threads : List.of(1, 2)) {
                context.threads(threads);
                Neuron.finitialize(-65);
                solver.event(0.5, () -> {
                    refused("when the run has returned", () -> Neuron.finitialize(-65));
                    refused("when the run has returned", state::restore);
                    Neuron.call("frecord_init");
                });
                Neuron.continuerun(1);
            }
        }
        require(soma.isAlive());
    }

    /** It holds hoc for itself, and the next statement must not wait for it. */
    private static void failingStatement() {
        Section soma = Neuron.section("soma").insert("hh");
        Section other = Neuron.section("other").insert("hh");
        NetCon watching = NetCon.watching(soma.at(0.5));
        watching.threshold(-70);
        NetCon alike = NetCon.watching(other.at(0.5));
        alike.threshold(-70);
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
        }
        for (NetCon each : List.of(watching, alike)) {
            each.call("record", "execerror(\"it\", \"fails\")");
        }
        for (int i = 0; i < 3; i++) {
            Neuron.finitialize(-75);
            refused("it fails", () -> Neuron.continuerun(5));
        }
        for (NetCon each : List.of(watching, alike)) {
            each.call("record", "t = t");
        }
        Neuron.run(5);
    }

    /** NEURON asks a single thread for each of its events. */
    private static void failingStatementOfVariableStep() {
        CVode solver = new CVode();
        Neuron.section("soma").insert("hh");
        Section other = Neuron.section("other").insert("hh");
        NetCon connection = NetCon.between(
                Neuron.artificialCell("NetStim").set("start", 1), Neuron.pointProcess("ExpSyn", other.at(0.5)));
        NetCon watching = NetCon.watching(other.at(0.5));
        watching.threshold(-70).call("record", "execerror(\"it\", \"fails\")");
        solver.active(true).call("condition_order", 2);
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
        }
        for (int i = 0; i < 3; i++) {
            Neuron.finitialize(-75);
            refused("it fails", () -> Neuron.continuerun(5));
        }
        watching.call("record", "t = t");
        Neuron.run(5);
        connection.close();
    }

    private static void refusedThreads() {
        Neuron.hoc("create one_, other_");
        Neuron.hoc("connect one_(0), other_(1)");
        Neuron.hoc("connect other_(0), one_(1)");
        Section soma = Neuron.section("soma");
        try (ParallelContext context = new ParallelContext()) {
            refused("loop", () -> context.threads(50));
            require(context.call("nthread").equals(1.0));
        }
        for (int i = 0; i < MANY; i++) {
            NetCon.watching(soma.at(0.5)).close();
        }
        Neuron.hoc("one_ disconnect()");
        Neuron.run(1);
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

    /** Does what must be refused with these words. */
    static void refused(String why, Runnable act) {
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

    static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("a finding of a walk: other than expected");
        }
    }
}
