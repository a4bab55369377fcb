// What keeps NEURON from ending, hanging or misleading the process that it runs in. It stands apart from the operations: these
// hold whoever calls NEURON, Java, hoc or a mod, and know of no request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

class PreSyn;
struct Object;
struct hoc_Item;
struct Section;
struct Symbol;

// NEURON's own; an observer begins with what it is as such.
void stop_observing(Object* object, void* observer) asm("_ZN13ObjObservable6DetachEP6ObjectP10ivObserver");

namespace glia {

// Each puts functions of ours in the place of some that an open library calls; false where none of them is called there, or
// the platform has no way.
bool own_the_exits_of(void* library);
bool guard_calls_of(void* library);
bool watch_steps_of(void* library);
bool freeze_for_steps_of(void* library);
bool guard_threads_of(void* library);
bool watch_stack_of(void* library);
bool give_room_to_patterns_of(void* library);
bool find_senders_for(void* library);
bool guard_lists_of(void* library);
bool guard_walks_of(void* library);
bool guard_splits_of(void* library);
bool guard_channels_of(void* library);
bool guard_assignments_of(void* library);
bool guard_linear_mechanisms_of(void* library);
bool guard_matrices_of(void* library);
bool order_tasks_of(void* library);
bool watch_records_of(void* library);
/** Which Vector plays more than it has, and what to do; empty where none does. */
std::string played_vector_without_values();
bool watch_sources_of(void* library);
bool know_mutexes_of(void* library);
bool read_the_clock_less_in(void* library);
bool watch_events_of(void* library);
bool guard_solvers_of(void* library);
bool guard_stores_of(void* library);
bool keep_to_top_level_in(void* library);
bool look_up_quickly_in(void* library);
bool watch_pointers_of(void* library);

void with_quick_lookups(void (*body)(void*), void* closure);

// To be said once, when NEURON has started: in the place of functions of hoc, and of what makes and frees objects.
void own_quit();
void guard_functions();
void own_retargeting();  // before those guards, which look at its argument first
void own_linear_mechanisms();  // before those guards, too
void require_no_linear_mechanism_of(void* matrix);
void require_place_in_a_vector(void* matrix);
void require_memory_for(double numbers);
void watch_connections();
void places_of_connection_leave(void* connection);
void places_of_source_leave(PreSyn* source, std::size_t words);  // of its memory
void look_at_pointers_anew();
void watch_states();
void watch_handlers();
void watch_lists();
void list_of_its_own(void* list);
void require_that_time_may_move();
void watch_boxes();
void watch_plots();
void path_is_laid(void* plot);
void path_is_not_laid(void* plot);
void path_that_is_there(void* plot);
void make_room_for_times();
// One more of what is counted, as long as this lives.
class Counted {
  public:
    explicit Counted(int& all, int more = 1) : all(all), more(more) {
        all += more;
    }
    ~Counted() {
        all -= more;
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

  private:
    int& all;
    int more;
};

// What this FInitializeHandler's statement does, without reading that.
void is_handled_by(const Object* handler, void (*act)());

// The thread that has come into NEURON from outside, one at a time; never one of NEURON's own.
void the_caller_is_here();
bool is_the_caller();  // at the price of a comparison, where to find the data of a thread costs as much as a mutex

void require_short_pattern(const char* text);

// Bytes that this thread's stack has left.
std::size_t room_on_the_stack();

// While it lives, a thread may take mutexes of NEURON's; at its end those that it still has are given back.
class HeldMutexes {
  public:
    HeldMutexes();
    ~HeldMutexes();
    HeldMutexes(const HeldMutexes&) = delete;
    HeldMutexes& operator=(const HeldMutexes&) = delete;

  private:
    int before;
};

// ---- what holds a model still, and keeps it whole -------------------------------------------------------------------

// In the middle of a step for as long as it lives.
struct Step {
    Step();
    ~Step();
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

  private:
    int exceptions;
};
bool is_in_a_step();
bool is_step_inside_another();
int steps_under_way_now();
void an_event_leads_to_what_has_left();
void require_still_model();
void section_leaves(hoc_Item* item);
long sections_that_have_left();  // in all
void require_that_it_can_come(const Symbol* type);  // an object of this class
bool postpone_in_a_step(void* point);
void require_no_event_under_way();  // of the queue that is to be emptied
int kind_of_queue();
void require_fitting_queue();
void require_queue_of_now(const std::string& what);  // to which events can be sent
void require_whole_queue();  // whose events NEURON follows to where they lead
void free_postponed();

void settle_structure();
void settle_diameters();
void initialisation_failed();  // in the middle
bool is_settled_and_sorted();
void model_is_held(const void* by);  // NEURON's token
bool nobody_holds_the_model();       // whether somebody did in NEURON's eyes
void the_outermost_call_ends();
void a_frame_is_skipped(std::uintptr_t callee, const void* function);  // by an exception; what it held is held for ever
void a_frame_takes(std::uintptr_t callee, const void* mutex);  // itself, so that what it holds may end there
bool is_held_for_ever();
void require_that_it_can_change();
void coreneuron_may_be_stopped_inside();
void stop_the_only_thread();  // after its step; needs no lock
void require_no_job_under_way();  // of NEURON's threads
void the_threads_part();  // one of them stopped in the middle of a step, the others did not
void variable_step_is_initialised();
void variable_step_is_set_up();
void variable_step_is_out_of_date();
void settle_variable_step();
void mend_classes();

// ---- what is looked at before a step --------------------------------------------------------------------------------

void sweep_pointers_if_changed();
void let_be_unset(const Symbol* pointer);
void sweep_connections();
void sweep_connections_for_coreneuron();
void points_belong_to_first_thread();
void sources_lose(const Section* left);
void gids_lose(const PreSyn* source);

// ---- before functions and methods, as glia_protect_guards.cpp lists them; self is the receiver ------------------------

void ends_of_connection(void* self);
void target_of_gid(void* self);
void other_target(void* self);
void target_with_place(void* connection);
void gid_is_announced(void* self);
void gid_has_a_cell(void* self);
void cell_of_gid(void* self);
void require_cells_that_are_objects();
void cells_and_vectors(void* self);
void statistics_of_sections(void* self);
void equations_of_now(void* self);
void equations_of_now_if_active(void* self);
void keeps_times_of_events(void* self);
void require_played_in_steps(void* vector);
bool is_needed_after_a_statement(const Object* object);  // that a Vector plays
void records_lose_their_solvers();
void forget_record_that_left();
void record_that_left_observes_no_more(void* vector);
void another_queue(void* self);
void structure_of_channel(void* self);

// ---- objects of the class SaveState ---------------------------------------------------------------------------------

void state_is_half_made(void* state);
void require_whole_state(void* state);
void a_state_is_taken(void* state);
void require_what_state_speaks_of(void* state);
void comes_to_states(const void* piece);
void leaves_states(const void* piece);
void forget_senders_of_events();

}  // namespace glia
