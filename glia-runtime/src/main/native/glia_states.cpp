// Objects of the class SaveState. Where taking or reading a state fails, NEURON leaves it half made, and would later follow and
// free addresses that were never set.
#include "glia_operations.h"

#include <algorithm>

class SelfEvent {
  public:
    static void savestate_free();
};

namespace glia {
namespace {

std::vector<const void*> half_made;
void (*free_state)(void* state) = nullptr;

// What was never set must not be freed either; this little is lost.
void state_leaves(void* state) {
    auto place = std::find(half_made.begin(), half_made.end(), state);
    if (place == half_made.end()) {
        free_state(state);
    }
}

}  // namespace

void state_is_half_made(void* state) {
    half_made.push_back(state);
}

void require_whole_state(void* state) {
    if (std::find(half_made.begin(), half_made.end(), state) != half_made.end()) {
        hoc_execerror("taking or reading this state failed halfway, so there is nothing to come back to;", "make a new SaveState");
    }
}

// NEURON makes the table of who can send events to himself once, and keeps it when those are gone.
void forget_senders_of_events() {
    SelfEvent::savestate_free();
}

void watch_states() {
    cTemplate* type = nrn_symbol("SaveState")->u.ctemplate;
    free_state = type->destructor;
    type->destructor = state_leaves;
}

}  // namespace glia
