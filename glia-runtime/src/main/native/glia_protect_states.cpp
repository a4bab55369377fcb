// Objects of the class SaveState. Where taking or reading a state fails, NEURON leaves it half made, and would later follow and
// free addresses that were never set.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "hoclist.h"
#include "membfunc.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern cTemplate** nrn_pnt_template_;

class SelfEvent {
  public:
    static void savestate_free();
};

namespace glia {
namespace {

std::vector<const void*> half_made;
void (*free_state)(void* state) = nullptr;

// A state keeps bare addresses of what it speaks of: connections, point processes, recordings. They are counted as they come,
// from the first state on; what is not known is older than all states.
struct Taken {
    long arrival;
    bool has_lost;
};

std::map<const void*, Taken> taken;
std::unordered_map<const void*, long> arrivals;
long last_arrival = 0;

// What was never set must not be freed either; this little is lost.
void state_leaves(void* state) {
    taken.erase(state);
    if (taken.empty()) {
        arrivals.clear();
    }
    auto place = std::find(half_made.begin(), half_made.end(), state);
    if (place == half_made.end()) {
        free_state(state);
    }
}

std::map<std::pair<int, int>, Point_process*> senders;  // by type and number, as the file names them

void find_senders() {
    for (int type = 0; type < n_memb_func; ++type) {
        if (pnt_receive[type] == nullptr) {
            continue;
        }
        for (Object* object : ObjectsOf(nrn_pnt_template_[type])) {
            Point_process* point = ob2pntproc_0(object);
            if (point != nullptr && point->prop != nullptr) {
                senders[{type, object->index}] = point;
            }
        }
    }
}

// NEURON looks for the senders of events to themselves once, keeps them when those are gone, and gives up where any point
// process of the model has no place, whatever the state says of it.
Point_process* sender(int type, int number) {
    if (senders.empty()) {
        find_senders();
    }
    auto place = senders.find({type, number});
    if (place == senders.end()) {
        hoc_execerror("the state holds an event for a point process that is not in the model", nullptr);
    }
    return place->second;
}

const Replacement state_calls[] = {
    replacement("_ZN9SelfEvent8index2ppEii", sender),
};

}  // namespace

void state_is_half_made(void* state) {
    half_made.push_back(state);
}

void require_whole_state(void* state) {
    if (std::find(half_made.begin(), half_made.end(), state) != half_made.end()) {
        hoc_execerror("taking or reading this state failed halfway, so there is nothing to come back to;", "make a new SaveState");
    }
}

void a_state_is_taken(void* state) {
    taken[state] = {last_arrival, false};
}

void require_what_state_speaks_of(void* state) {
    auto found = taken.find(state);
    if (found == taken.end()) {
        hoc_execerror("this state holds nothing yet;", "call save or fread before");
    }
    if (found->second.has_lost) {
        hoc_execerror("a connection, a point process or a recording that this state speaks of has left the model since;",
                      "make a new SaveState");
    }
}

void comes_to_states(const void* piece) {
    if (!taken.empty()) {
        arrivals[piece] = ++last_arrival;
    }
}

void leaves_states(const void* piece) {
    if (taken.empty()) {
        return;
    }
    auto found = arrivals.find(piece);
    long arrival = found == arrivals.end() ? 0 : found->second;
    for (auto& one : taken) {
        one.second.has_lost = one.second.has_lost || arrival <= one.second.arrival;
    }
    if (found != arrivals.end()) {
        arrivals.erase(found);
    }
}

void forget_senders_of_events() {
    SelfEvent::savestate_free();
    senders.clear();
}

bool find_senders_for(void* library) {
    return rebind(library, state_calls);
}

void watch_states() {
    cTemplate* type = nrn_symbol("SaveState")->u.ctemplate;
    free_state = type->destructor;
    type->destructor = state_leaves;
}

}  // namespace glia
