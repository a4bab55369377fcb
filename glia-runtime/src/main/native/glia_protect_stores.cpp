// Where NEURON puts what it keeps: the Vector for the times of events, the queue of events, and the arrays that hold the model's data.
// It gives each up, or moves it, while addresses of it are still in use.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <mutex>
#include <utility>

#include "hoclist.h"
#include "membfunc.h"
#include "multicore.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

class NetCvode;
class PreSyn;
class SelfQueue;

extern bool nrn_use_bin_queue_;
extern int nrn_use_selfqueue_;
extern int v_structure_change;
extern short* nrn_artcell_qindex_;
extern short* nrn_is_artificial_;
extern cTemplate** nrn_pnt_template_;

void shrink_arrays(int shrink) asm("_Z14nrn_poolshrinki");
void empty_queue(NetCvode* all) asm("_ZN8NetCvode12clear_eventsEv");
void make_for_threads(NetCvode* all, int count) asm("_ZN8NetCvode11p_constructEi");
void remove_all_from(SelfQueue* queue) asm("_ZN9SelfQueue10remove_allEv");
void record_spike(PreSyn* source, double time) asm("_ZN6PreSyn6recordEd");

namespace glia {
namespace {

Object* times_of_events = nullptr;  // ours too, so that it outlives whoever made it

// The arrays move, and NEURON's addresses into them are made anew only where it takes the structure for another.
void arrays_shrink(int shrink) {
    if (shrink != 0) {
        require_still_model();
    }
    shrink_arrays(shrink);
    if (shrink != 0) {
        v_structure_change = 1;
    }
}

// Each artificial cell keeps the address of its next event in the queue for those to itself. The queue of before is emptied, and
// NEURON takes the address for one of the new queue.
void forget_own_events() {
    for (int type = 0; type < n_memb_func; ++type) {
        if (nrn_is_artificial_[type] == 0 || pnt_receive[type] == nullptr || nrn_artcell_qindex_[type] <= 0) {
            continue;
        }
        for (Object* object : ObjectsOf(nrn_pnt_template_[type])) {
            Point_process* point = ob2pntproc_0(object);
            if (point != nullptr && point->prop != nullptr) {
                _nrn_mechanism_access_dparam(point->prop)[nrn_artcell_qindex_[type]] = nullptr;
            }
        }
    }
}

void queue_is_emptied(NetCvode* all) {
    empty_queue(all);
    if (nrn_use_selfqueue_ != 0) {
        forget_own_events();
    }
}

// With a thread NEURON frees the memory of all its events, and only then gives back each that its queues still hold.
bool threads_are_made = false;

void queues_are_made(NetCvode* all, int count) {
    threads_are_made = true;
    make_for_threads(all, count);
    threads_are_made = false;
}

void own_events_leave(SelfQueue* queue) {
    if (!threads_are_made) {
        remove_all_from(queue);
    }
}

// Sources of several threads may record into one Vector, which NEURON locks only where it records who it was as well.
void spike_is_recorded(PreSyn* source, double time) {
    static std::mutex access;
    static thread_local bool has_access = false;  // a statement that is called may end in another spike
    if (nrn_nthread == 1 || has_access) {
        record_spike(source, time);
        return;
    }
    std::lock_guard<std::mutex> hold(access);
    struct Mark {
        Mark() {
            has_access = true;
        }
        ~Mark() {
            has_access = false;
        }
    } mark;
    record_spike(source, time);
}

const Replacement store_calls[] = {
    replacement("_Z14nrn_poolshrinki", arrays_shrink),
    replacement("_ZN8NetCvode12clear_eventsEv", queue_is_emptied),
    replacement("_ZN8NetCvode11p_constructEi", queues_are_made),
    replacement("_ZN9SelfQueue10remove_allEv", own_events_leave),
    replacement("_ZN6PreSyn6recordEd", spike_is_recorded),
};

}  // namespace

// The queue does not do both, and NEURON ends the process.
void keeps_times_of_events(void*) {
    Object* next = ifarg(1) && hoc_is_object_arg(1) ? *hoc_objgetarg(1) : nullptr;
    if (ifarg(1)) {
        if (next == nullptr || !is_vector_arg(1)) {
            hoc_execerror("the argument is no Vector", nullptr);
        }
        if (nrn_use_bin_queue_) {
            hoc_execerror("the times of events cannot be stored with the queue that CVode.queue_mode(1) has chosen", nullptr);
        }
        hoc_obj_ref(next);
    }
    if (Object* before = std::exchange(times_of_events, next)) {
        hoc_obj_unref(before);
    }
}

void another_queue(void*) {
    require_still_model();
    if (ifarg(1) && hoc_is_double_arg(1) && *hoc_getarg(1) == 1 && times_of_events != nullptr) {
        hoc_execerror("CVode.store_events stores the times of events, which this queue cannot; call store_events() before", nullptr);
    }
}

int kind_of_queue() {
    return (nrn_use_bin_queue_ ? 1 : 0) + 2 * nrn_use_selfqueue_;
}

void require_fitting_queue() {
    if (times_of_events != nullptr && nrn_nthread > 1) {
        throw Refusal(Fault::state, "CVode.store_events stores the times of events of one thread only, since each would write into the Vector;"
                                    " call store_events() to end it, or ParallelContext.nthread(1)");
    }
    if (nrn_use_bin_queue_ && cvode_active_ != 0) {
        throw Refusal(Fault::state, "the queue that CVode.queue_mode(1) has chosen delivers nothing in a variable step; call queue_mode(0) or"
                                    " active(0)");
    }
}

bool guard_stores_of(void* library) {
    return rebind(library, store_calls);
}

}  // namespace glia
