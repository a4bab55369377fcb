// ParallelContext.multisplit, which keeps the addresses of places on sections until gid_clear(), whatever becomes of those.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "neuronapi.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

Node* node_exact(Section* section, double x);
extern void (*nrn_multisplit_setup_)();
extern int v_structure_change;
extern int diam_changed;

void split_at(Section* section, double x, int id, int style) asm("_Z17nrnmpi_multisplitP7Sectiondii");
void forget_all_splits() asm("_Z23nrnmpi_multisplit_clearv");

namespace glia {
namespace {

struct Split {
    Section* section;
    double x;
    const Node* place;
};
std::vector<Split> splits;
void (*set_up)() = nullptr;

bool is_where_it_was(const Split& split) {
    return nrn_section_is_active(split.section) && node_exact(split.section, split.x) == split.place;
}

void splits_are_forgotten() {
    forget_all_splits();
    for (const Split& split : std::exchange(splits, {})) {
        nrn_section_unref(split.section);
    }
}

void require_places_of_splits() {
    if (!std::all_of(splits.begin(), splits.end(), is_where_it_was)) {
        splits_are_forgotten();
        hoc_execerror("a place that ParallelContext.multisplit was told of is gone, so no cell is split any more;", "tell it of all places again, now that the sections are as they are");
    }
}

void set_up_places_there_are() {
    require_places_of_splits();
    set_up();
}

// NEURON only looks whether there is a function to set up; its own comes back each time that this is called without a section.
void watch_setting_up() {
    if (nrn_multisplit_setup_ != nullptr && nrn_multisplit_setup_ != set_up_places_there_are) {
        set_up = nrn_multisplit_setup_;
        nrn_multisplit_setup_ = set_up_places_there_are;
    }
}

void is_split_at(Section* section, double x, int id, int style) {
    require_places_of_splits();
    if (id < 0) {
        if (!splits.empty()) {  // each must know its thread, which NEURON takes for granted
            v_structure_change = 1;
            diam_changed = 1;
        }
        split_at(section, x, id, style);
        watch_setting_up();
        return;
    }
    nrn_section_ref(section);
    splits.push_back({section, x, node_exact(section, x)});
    try {
        split_at(section, x, id, style);
    } catch (...) {
        splits_are_forgotten();  // NEURON would split also where it has refused to
        throw;
    }
}

const Replacement split_calls[] = {
    replacement("_Z17nrnmpi_multisplitP7Sectiondii", is_split_at),
    replacement("_Z23nrnmpi_multisplit_clearv", splits_are_forgotten),
};

}  // namespace

bool guard_splits_of(void* library) {
    return rebind(library, split_calls);
}

}  // namespace glia
