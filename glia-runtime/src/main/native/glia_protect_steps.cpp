// What must hold before NEURON computes, whoever makes it compute: Java, a loop of hoc, or a callback in mid-run.
#include "glia_operations.h"
#include "glia_parties.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <unwind.h>

#include "membfunc.h"
#include "multicore.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern int v_structure_change;
extern int tree_changed;
extern int diam_changed;
extern double* nrn_mech_wtime_;
void setup_topology();
void recalc_diam();

// Declared in NEURON's headers and defined in none. It is passed on here and not looked into, and for that it is enough to
// know that it is no plain data.
struct neuron::model_sorted_token {
    model_sorted_token(const model_sorted_token&);
    ~model_sorted_token();
};

void end_hold_on_nodes(neuron::model_sorted_token* first_of) asm("_ZN6neuron9container11state_tokenINS0_4Node7storageEED1Ev");

namespace glia {
namespace {

bool targets_are_seen = true;    // no connection was made and no target has left since all of them were looked at
bool threads_are_apart = false;  // in time
bool an_event_may_hang = false;  // on its way to what is there no more
bool is_half_initialised = false;
bool settling = false;           // NEURON is at work on the structure
int threads_of_initialisation = 1;  // NEURON begins with one
int queue_of_initialisation = 0;
void* (*make_connection)(Object* made) = nullptr;
void (*free_connection)(void* connection) = nullptr;

// The structure that the variable step was last prepared for; it knows of a change by marks that others take away.
int solver_structure = -1;
bool solver_had_sections = true;

bool has_changed() {
    return tree_changed != 0 || v_structure_change != 0;
}

void require_whole_initialisation(const std::string& what) {
    if (is_half_initialised) {
        throw Refusal(Fault::state, "the last finitialize failed in the middle; call it again before " + what);
    }
}

void require_that_no_event_hangs(const std::string& what) {
    if (an_event_may_hang) {
        throw Refusal(Fault::state, "a connection or a target of events was freed since the last finitialize, and an event may be on its"
                                    " way to it; call finitialize before " +
                                        what);
    }
}

void require_threads_of_initialisation(const std::string& what) {
    if (threads_of_initialisation != nrn_nthread) {
        throw Refusal(Fault::state, "the number of NEURON's threads was changed since the last finitialize; call it again before " + what);
    }
}

// An initialisation empties the queue of events; what left before that is forgotten then.
void require_that_events_arrive() {
    if (is_in_a_step() || is_initialising()) {
        require_fitting_queue();
    }
    if (!targets_are_seen) {
        sweep_connections();
        targets_are_seen = true;
    }
    if (is_initialising()) {
        an_event_may_hang = false;
        threads_are_apart = false;
        is_half_initialised = false;
        threads_of_initialisation = nrn_nthread;
        queue_of_initialisation = kind_of_queue();
        forget_initialisation();
    } else if (is_half_initialised && is_in_a_step()) {
        require_whole_initialisation("the next step");
    } else if (threads_of_initialisation != nrn_nthread && is_in_a_step()) {
        require_threads_of_initialisation("the next step");
    } else if (queue_of_initialisation != kind_of_queue() && is_in_a_step()) {
        throw Refusal(Fault::state, "CVode.queue_mode has chosen another queue of events since the last finitialize; call it again before the"
                                    " next step");
    } else if (threads_are_apart && is_in_a_step()) {
        throw Refusal(Fault::state, "the last step failed on one of NEURON's threads and was done on the others; call finitialize before the"
                                    " next step");
    } else if (an_event_may_hang && is_in_a_step()) {
        require_that_no_event_hangs("the next step");
    }
}

// Where either ends early, what it has not done yet is still to be done: what it has begun would be taken for whole.
struct StructureMark {
    StructureMark() : exceptions(std::uncaught_exceptions()), before(std::exchange(settling, true)) {}
    ~StructureMark() {
        settling = before;
        if (std::uncaught_exceptions() > exceptions) {
            v_structure_change = 1;
            diam_changed = 1;
        }
    }
    int exceptions;
    bool before;
};

// What is set up there belongs to all threads. NEURON's variable step would do it on each of them at once.
void require_the_only_thread() {
    if (!is_calling()) {
        throw std::runtime_error("the model changed while NEURON's threads were in the middle of a step");
    }
}

void set_up_structure() {
    if (has_changed()) {
        require_the_only_thread();
        StructureMark mark;
        v_setup_vectors();
    }
}

void set_up_diameters() {
    require_the_only_thread();
    StructureMark mark;
    recalc_diam();
}

void prepare_a_step() {
    settle_structure();
    require_that_events_arrive();
    sweep_pointers_if_changed();
    make_room_for_times();
}

// While somebody holds a sorted model, nothing of it may change. Each that asks for it holds it in its own frame of the
// stack; the frames are known by where the frame of what they call begins.
struct Holder {
    std::uintptr_t callee;
    void* function;
    neuron::model_sorted_token* hold;
};

std::vector<Holder> holders;
bool sorting = false;
int sorted_structure = -1;
bool held_for_ever = false;

void a_frame_holds(std::uintptr_t callee, void* function) {
    while (!holders.empty() && holders.back().callee <= callee) {
        holders.pop_back();  // those have returned
    }
    holders.push_back({callee, function, nullptr});
}

// A frame that is skipped never lets go what it holds, so we do, through NEURON's own means: the one takes the data of
// mechanisms over and copies the hold on those of nodes, the other ends the hold that was copied.
bool let_go(std::uintptr_t callee, const void* function) {
    auto holder = std::find_if(holders.begin(), holders.end(), [callee](const Holder& one) { return one.callee == callee; });
    if (holder == holders.end() || _Unwind_FindEnclosingFunction(holder->function) != function) {
        return true;
    }
    if (holder->hold == nullptr) {
        return false;
    }
    { neuron::opaque_model_sorted_token taken_over(std::move(*holder->hold)); }
    end_hold_on_nodes(holder->hold);
    holders.erase(holder);
    return true;
}

// One that ends as it should is nobody's any more. Its frame may be entered again and skipped before it asks for another.
void hold_ends(neuron::model_sorted_token* hold) {
    if (is_calling()) {
        holders.erase(std::remove_if(holders.begin(), holders.end(), [hold](const Holder& one) { return one.hold == hold; }), holders.end());
    }
    end_hold_on_nodes(hold);
}

// Nothing may fail once the token is there: what gives it back is not among the symbols that NEURON shows.
void note_hold(neuron::model_sorted_token* hold) noexcept {
    if (is_calling()) {
        model_is_held(hold);
        holders.back().hold = hold;
    }
}

// NEURON asks for it before it computes anything, and ends the process where the structure has changed unnoticed.
neuron::model_sorted_token sorted_model() {
    static bool preparing = false;
    if (is_calling() && !preparing && !settling) {
        struct Mark {
            Mark() {
                preparing = true;
            }
            ~Mark() {
                preparing = false;
            }
        } mark;
        prepare_a_step();
    }
    if (is_calling()) {
        a_frame_holds(reinterpret_cast<std::uintptr_t>(__builtin_dwarf_cfa()), __builtin_return_address(0));
        sorting = true;
    }
    struct Sorted {
        ~Sorted() {
            sorting = false;
            sorted_structure = structure_change_cnt;
        }
    } sorted;
    neuron::model_sorted_token hold = nrn_ensure_model_data_are_sorted();  // in the memory of the frame that asks for it
    note_hold(&hold);
    return hold;
}

void a_target_leaves(int type) {
    bool receives = pnt_receive[type] != nullptr;
    targets_are_seen = targets_are_seen && !receives;
    an_event_may_hang = an_event_may_hang || (receives && is_event_on_its_way());
}

void point_leaves_with_its_section(Prop* instance) {
    a_target_leaves(_nrn_mechanism_get_type(instance));
    clear_point_process_struct(instance);
}

void point_leaves(void* point) {
    is_gone(point);
    if (point != nullptr && postpone_in_a_step(point)) {
        an_event_may_hang = true;
        return;
    }
    auto* process = static_cast<Point_process*>(point);
    if (process != nullptr && process->prop != nullptr) {
        a_target_leaves(_nrn_mechanism_get_type(process->prop));
    }
    destroy_point_process(point);
}

void* connection_comes(Object* made) {
    targets_are_seen = false;
    void* connection = make_connection(made);
    comes_to_states(connection);
    return connection;
}

void connection_leaves(void* connection) {
    an_event_may_hang = an_event_may_hang || is_event_on_its_way();
    leaves_states(connection);
    places_of_connection_leave(connection);
    free_connection(connection);
}

const Replacement step_calls[] = {
    replacement("_Z15v_setup_vectorsv", set_up_structure),
    replacement("_Z11recalc_diamv", set_up_diameters),
    replacement("_Z32nrn_ensure_model_data_are_sortedv", sorted_model),
    replacement("_ZN6neuron9container11state_tokenINS0_4Node7storageEED1Ev", hold_ends),
    replacement("_Z26clear_point_process_structP4Prop", point_leaves_with_its_section),
    replacement("_Z21destroy_point_processPv", point_leaves),
};

}  // namespace

void require_whole_queue() {
    require_whole_initialisation("whatever looks at the events that are on their way");
    require_that_no_event_hangs("whatever looks at the events that are on their way");
}

void require_queue_of_now(const std::string& what) {
    require_fitting_queue();
    require_threads_of_initialisation(what);
    require_whole_initialisation(what);
    require_that_no_event_hangs(what);
}

void the_threads_part() {
    threads_are_apart = true;
}

// What NEURON was building of the structure, such as its lists for the variable step, may be half done; it builds it anew.
void a_frame_is_skipped(std::uintptr_t callee, const void* function) {
    ++structure_change_cnt;
    held_for_ever = held_for_ever || sorting || !let_go(callee, function);
}

// The compiler may put the end of a hold into the frame that holds. It begins there with the mutex of the data of nodes, whose first
// member that is. Without this, the frame would hold for ever in our eyes: entered again and skipped, it would let go once too often.
void a_frame_takes(std::uintptr_t callee, const void* mutex) {
    auto ends = [&](const Holder& one) {
        return one.callee == callee && one.hold != nullptr && *reinterpret_cast<const void* const*>(one.hold) == mutex;
    };
    if (std::any_of(holders.begin(), holders.end(), ends) && !sorting && is_calling()) {
        holders.erase(std::remove_if(holders.begin(), holders.end(), ends), holders.end());
    }
}

void the_outermost_call_ends() {
    if (nobody_holds_the_model()) {
        holders.clear();
    }
}

bool is_held_for_ever() {
    return held_for_ever;
}

void require_that_it_can_change() {
    if (held_for_ever) {
        throw Refusal(Fault::state, "NEURON was stopped in the middle of a step by an assertion of its own that failed, and keeps its model"
                                    " locked; values can still be read. Start another JVM for another run");
    }
}

bool is_settled_and_sorted() {
    return !has_changed() && sorted_structure == structure_change_cnt;
}

void settle_structure() {
    if (tree_changed != 0) {
        setup_topology();
    }
    if (v_structure_change != 0) {
        set_up_structure();
    }
}

void settle_diameters() {
    if (diam_changed != 0 && !settling) {
        set_up_diameters();
    }
}

void an_event_leads_to_what_has_left() {
    an_event_may_hang = true;
}

// One that a handler of another has asked for leaves that at its beginning, where it was.
void initialisation_failed() {
    is_half_initialised = true;
    if (!has_begun_to_build() || !is_step_inside_another()) {
        forget_initialisation();
    }
}

// As NEURON's own fadvance does it where it sees the marks.
void settle_variable_step() {
    bool is_other = has_changed() || diam_changed != 0 || solver_structure != structure_change_cnt;
    if (cvode_active_ != 0 && is_other) {
        if (all_sections(nrn_allsec()).empty() && solver_had_sections) {
            throw Refusal(Fault::state, "no section is left of the model that the variable step was prepared for; call finitialize before the next step");
        }
        if (!is_initialising()) {  // it delivers what is due
            require_queue_of_now("the next step");
        }
        nrn_method_call(the_solver(), nrn_method_symbol(the_solver(), "re_init"), 0);
        hoc_nopop();
        solver_structure = structure_change_cnt;
    }
}

void variable_step_is_out_of_date() {
    solver_structure = -1;
}

void variable_step_is_initialised() {
    solver_structure = structure_change_cnt;
    variable_step_is_set_up();
}

void variable_step_is_set_up() {
    solver_had_sections = !all_sections(nrn_allsec()).empty();
}

// NEURON adds up how long each mechanism takes, in as many places as there were mechanisms when that was asked for.
void make_room_for_times() {
    static int places = 0;
    if (nrn_mech_wtime_ == nullptr || places == n_memb_func) {
        places = n_memb_func;
        return;
    }
    auto* wider = new double[static_cast<std::size_t>(n_memb_func)]();
    std::copy_n(nrn_mech_wtime_, std::min(places, n_memb_func), wider);
    delete[] std::exchange(nrn_mech_wtime_, wider);
    places = n_memb_func;
}

bool watch_steps_of(void* library) {
    return rebind(library, step_calls);
}

void watch_connections() {
    cTemplate* type = nrn_symbol("NetCon")->u.ctemplate;
    make_connection = type->constructor;
    type->constructor = connection_comes;
    free_connection = type->destructor;
    type->destructor = connection_leaves;
}

}  // namespace glia
