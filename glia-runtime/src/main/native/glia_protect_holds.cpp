// NEURON counts who holds its model still, and ends the process where a section comes or goes meanwhile. Whatever holds it lives on the
// stack of a call. So when nothing of NEURON's is on the stack, nobody holds it, whatever the count says: an assertion that failed on one
// of NEURON's threads, or a mod, may have kept a hold that nobody can end any more.
#include "glia_nrn.h"
#include "glia_protect.h"

#include <cstddef>
#include <mutex>
#include <vector>

extern int structure_change_cnt;

namespace glia {
namespace {

// What the data of nodes begin with, and those of each mechanism.
struct Container {
    std::mutex access;
    bool sorted;
    std::size_t holds;
};

// A hold as NEURON makes it: on the nodes, and on each mechanism that there is.
struct Hold {
    Container* nodes;
    std::vector<Container*> mechanisms;
};

Container* held_nodes = nullptr;
std::vector<Container*> held_mechanisms;
bool are_known = true;

}  // namespace

// The first hold of all is the only one. Where the nodes say something else, this NEURON is made in another way, and nothing is done.
void model_is_held(const void* by) {
    auto* hold = static_cast<const Hold*>(by);
    if (held_nodes == nullptr && are_known) {
        are_known = hold->nodes->holds == 1 && hold->nodes->sorted;
        held_nodes = are_known ? hold->nodes : nullptr;
    }
    if (held_nodes != nullptr && held_mechanisms.size() != hold->mechanisms.size()) {
        held_mechanisms = hold->mechanisms;
    }
}

bool nobody_holds_the_model() {
    if (held_nodes == nullptr || held_nodes->holds == 0) {
        return false;
    }
    held_nodes->holds = 0;
    for (Container* one : held_mechanisms) {
        one->holds = 0;
    }
    ++structure_change_cnt;
    return true;
}

}  // namespace glia
