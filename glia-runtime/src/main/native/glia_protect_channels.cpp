// Channels that hoc describes as objects of the class KSChan. A transition has no functions until KSTrans.set_f gives it both, and
// NEURON calls them whether they are there or not; and it takes the numbers of KSChan.setstructure as they come.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <unordered_set>

#include "neuronapi.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

class IvocVect;
class KSChan;
struct Memb_list;
struct NrnThread;

// As NEURON lays it out, and keeps to itself.
class KSTransition {
  public:
    virtual ~KSTransition();
    Object* object;
    int index;
    int source;
    int target;
    KSChan* channel;
    void* forth;
    void* back;
};

void make_transition(KSTransition* made) asm("_ZN12KSTransitionC1Ev");
void end_transition(KSTransition* transition) asm("_ZN12KSTransitionD1Ev");
void tell_rates(KSTransition* transition, IvocVect* v, IvocVect* forth, IvocVect* back) asm("_ZN12KSTransition2abEP8IvocVectS1_S1_");
void tell_gating(KSTransition* transition, IvocVect* v, IvocVect* inf, IvocVect* tau) asm("_ZN12KSTransition6inftauEP8IvocVectS1_S1_");
void make_table(KSTransition* transition, double dt, int size, double from, double to) asm("_ZN12KSTransition13hh_table_makeEdidd");
void initialise_channel(KSChan* channel, NrnThread* thread, Memb_list* list) asm("_ZN6KSChan4initEP9NrnThreadP9Memb_list");
void advance_channel(KSChan* channel, NrnThread* thread, Memb_list* list) asm("_ZN6KSChan5stateEP9NrnThreadP9Memb_list");
void derive_channel(KSChan* channel, Memb_list* list) asm("_ZN6KSChan4specEP9Memb_list");
void solve_channel(KSChan* channel, NrnThread* thread, Memb_list* list) asm("_ZN6KSChan6matsolEP9NrnThreadP9Memb_list");
IvocVect* vector_arg(int i);
int vector_capacity(IvocVect* vector);
double* vector_vec(IvocVect* vector);

namespace glia {
namespace {

auto& transitions = *new std::unordered_set<KSTransition*>;  // for good: they leave while the process ends, too
bool some_may_lack_functions = false;

void transition_comes(KSTransition* made) {
    make_transition(made);
    transitions.insert(made);
    some_may_lack_functions = true;
}

void transition_leaves(KSTransition* transition) {
    transitions.erase(transition);
    end_transition(transition);
}

void require_functions(const KSTransition* transition) {
    if (transition->forth == nullptr || transition->back == nullptr) {
        hoc_execerror("a transition of a KSChan has no functions yet;", "give it both by KSTrans.set_f(0, ...) and KSTrans.set_f(1, ...)");
    }
}

// By any of NEURON's threads, and never while hoc builds a channel.
void require_functions_of(const KSChan* channel) {
    if (!some_may_lack_functions) {
        return;
    }
    for (const KSTransition* one : transitions) {
        if (one->channel == channel) {
            require_functions(one);
        }
    }
}

void all_are_looked_at() {
    some_may_lack_functions =
        std::any_of(transitions.begin(), transitions.end(), [](const KSTransition* one) { return one->forth == nullptr || one->back == nullptr; });
}

void rates_are_told(KSTransition* transition, IvocVect* v, IvocVect* forth, IvocVect* back) {
    require_functions(transition);
    tell_rates(transition, v, forth, back);
}

void gating_is_told(KSTransition* transition, IvocVect* v, IvocVect* inf, IvocVect* tau) {
    require_functions(transition);
    tell_gating(transition, v, inf, tau);
}

void table_is_made(KSTransition* transition, double dt, int size, double from, double to) {
    require_functions(transition);
    make_table(transition, dt, size, from, to);
}

void channel_is_initialised(KSChan* channel, NrnThread* thread, Memb_list* list) {
    require_functions_of(channel);
    all_are_looked_at();
    initialise_channel(channel, thread, list);
}

void channel_is_advanced(KSChan* channel, NrnThread* thread, Memb_list* list) {
    require_functions_of(channel);
    advance_channel(channel, thread, list);
}

void channel_is_derived(KSChan* channel, Memb_list* list) {
    require_functions_of(channel);
    derive_channel(channel, list);
}

void channel_is_solved(KSChan* channel, NrnThread* thread, Memb_list* list) {
    require_functions_of(channel);
    solve_channel(channel, thread, list);
}

const Replacement channel_calls[] = {
    replacement("_ZN12KSTransitionC1Ev", transition_comes),
    replacement("_ZN12KSTransitionD1Ev", transition_leaves),
    replacement("_ZN12KSTransition2abEP8IvocVectS1_S1_", rates_are_told),
    replacement("_ZN12KSTransition6inftauEP8IvocVectS1_S1_", gating_is_told),
    replacement("_ZN12KSTransition13hh_table_makeEdidd", table_is_made),
    replacement("_ZN6KSChan4initEP9NrnThreadP9Memb_list", channel_is_initialised),
    replacement("_ZN6KSChan5stateEP9NrnThreadP9Memb_list", channel_is_advanced),
    replacement("_ZN6KSChan4specEP9Memb_list", channel_is_derived),
    replacement("_ZN6KSChan6matsolEP9NrnThreadP9Memb_list", channel_is_solved),
};

// The numbers of a structure, one after the other.
class Numbers {
  public:
    explicit Numbers(IvocVect* all) : next(vector_vec(all)), end(next + vector_capacity(all)) {}

    int between(int low, int high) {
        double value = number();
        if (!(value >= low && value <= high)) {
            hoc_execerror("these are not the numbers of a KSChan's structure:", "one is out of its range");
        }
        return static_cast<int>(value);
    }

    double number() {
        if (next == end) {
            hoc_execerror("these are not the numbers of a KSChan's structure:", "there are too few");
        }
        return *next++;
    }

  private:
    const double* next;
    const double* end;
};

constexpr int most_parts = 1000;
constexpr int most_powers = 1'000'000;

void require_gate(Numbers& numbers, int states) {
    int first = numbers.between(0, states - 1);
    int count = numbers.between(0, states - first);
    numbers.between(0, most_powers);
    for (int i = 0; i < count; ++i) {
        numbers.number();
    }
}

void require_transition(Numbers& numbers, int states, int ligands, bool is_of_ligand) {
    numbers.between(0, states - 1);
    numbers.between(0, states - 1);
    numbers.between(is_of_ligand ? 2 : 0, is_of_ligand ? 3 : 1);
    numbers.between(is_of_ligand ? 0 : -1, is_of_ligand ? ligands - 1 : most_parts);
}

}  // namespace

void structure_of_channel(void*) {
    Numbers numbers(vector_arg(1));
    numbers.between(0, 2);
    int gates = numbers.between(0, most_parts);
    int states = numbers.between(0, most_parts);
    int gating = numbers.between(0, states);
    int count = numbers.between(gating, most_parts);
    int ligands = numbers.between(0, most_parts);
    int first_of_ligands = numbers.between(gating, count);
    for (int i = 0; i < gates; ++i) {
        require_gate(numbers, states);
    }
    for (int i = 0; i < count; ++i) {
        require_transition(numbers, states, ligands, i >= first_of_ligands);
    }
}

bool guard_channels_of(void* library) {
    return rebind(library, channel_calls);
}

}  // namespace glia
