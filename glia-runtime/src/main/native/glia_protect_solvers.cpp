// The solvers of the variable step. NEURON makes what they compute with where an initialisation comes to it, takes it down where a
// method or an order is chosen, and follows its address without a look whenever it is asked for in between.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <unordered_map>

#include "nrniv_mf.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

class Cvode;
struct CvodeThreadData;
class Daspk;
class NetCvode;
struct N_VectorOfSolver;

extern NetCvode* net_cvode_instance;

void make_solver(Cvode* made) asm("_ZN5CvodeC1Ev");
void end_solver(Cvode* solver) asm("_ZN5CvodeD1Ev");
bool sets_up_anew(Cvode* solver) asm("_ZN5Cvode11init_globalEv");
int initialise_ordinary(Cvode* solver, double time) asm("_ZN5Cvode10cvode_initEd");
void free_ordinary(Cvode* solver) asm("_ZN5Cvode13free_cvodememEv");
N_VectorOfSolver* new_vector(Cvode* solver, long size) asm("_ZN5Cvode5nvnewEl");
void note_largest(Cvode* solver, bool on) asm("_ZN5Cvode17activate_maxstateEb");
int order_of(Cvode* solver) asm("_ZN5Cvode5orderEv");
void set_order(Cvode* solver, int most) asm("_ZN5Cvode8maxorderEi");
void set_longest_step(Cvode* solver, double step) asm("_ZN5Cvode7maxstepEd");
N_VectorOfSolver* errors_of(Cvode* solver) asm("_ZN5Cvode7acorvecEv");
N_VectorOfSolver* weights_of(Cvode* solver) asm("_ZN5Cvode6ewtvecEv");
void make_algebraic(Daspk* made, Cvode* owner, int size) asm("_ZN5DaspkC1EP5Cvodei");
void initialise_algebraic(Daspk* solver) asm("_ZN5Daspk8ida_initEv");
bool uses_algebraic(NetCvode* all) asm("_ZN8NetCvode9use_daspkEv");
void find_equations(Cvode* solver) asm("_ZN5Cvode8init_eqnEv");
bool set_up_lists(NetCvode* all) asm("_ZN8NetCvode11init_globalEv");
void analyse_largest(NetCvode* all, int thread, Cvode& solver, CvodeThreadData& data)
    asm("_ZN8NetCvode18maxstate_analyze_1EiR5CvodeR15CvodeThreadData");

namespace glia {
namespace {

// What a solver has at the moment.
struct Inside {
    bool ordinary = false;  // for differential equations
    Daspk* algebraic = nullptr;
    bool algebraic_is_initialised = false;
    bool largest = false;  // the largest values of its states
};

auto& insides = *new std::unordered_map<const Cvode*, Inside>;  // for good: solvers end with the process, too
bool a_vector_came = false;

// The structure whose states the solvers know, by their addresses.
int known_structure = -1;

void equations_are_found(Cvode* solver) {
    find_equations(solver);
    known_structure = structure_change_cnt;
}

// It notes the structure first and then makes its lists. Where it ends early, the next one would take them for whole.
bool lists_are_made(NetCvode* all) {
    try {
        bool result = set_up_lists(all);
        variable_step_is_set_up();
        return result;
    } catch (...) {
        ++structure_change_cnt;
        throw;
    }
}

void solver_comes(Cvode* made) {
    make_solver(made);
    insides[made] = {};
}

void solver_leaves(Cvode* solver) {
    insides.erase(solver);
    records_lose_their_solvers();
    end_solver(solver);
}

// NEURON then frees what the solver has, before it makes it anew.
bool is_set_up_anew(Cvode* solver) {
    bool anew = sets_up_anew(solver);
    if (anew) {
        Inside& inside = insides[solver];
        inside = {false, nullptr, false, inside.largest};
    }
    return anew;
}

int ordinary_is_initialised(Cvode* solver, double time) {
    int result = initialise_ordinary(solver, time);
    insides[solver].ordinary = true;
    return result;
}

void ordinary_leaves(Cvode* solver) {
    insides[solver].ordinary = false;
    free_ordinary(solver);
}

void algebraic_comes(Daspk* made, Cvode* owner, int size) {
    make_algebraic(made, owner, size);
    insides[owner].algebraic = made;
}

void algebraic_is_initialised(Daspk* solver) {
    initialise_algebraic(solver);
    for (auto& one : insides) {
        if (one.second.algebraic == solver) {
            one.second.algebraic_is_initialised = true;
        }
    }
}

N_VectorOfSolver* vector_comes(Cvode* solver, long size) {
    a_vector_came = true;
    return new_vector(solver, size);
}

void largest_are_noted(Cvode* solver, bool on) {
    a_vector_came = false;
    note_largest(solver, on);
    insides[solver].largest = a_vector_came;
}

bool is_algebraic() {
    return net_cvode_instance != nullptr && uses_algebraic(net_cvode_instance);
}

// NEURON looks whether this solver has begun, and not whether it is there. Both come with the next initialisation.
bool is_without_algebraic(const Cvode* solver) {
    return is_algebraic() && insides[solver].algebraic == nullptr;
}

int order_if_there(Cvode* solver) {
    return is_without_algebraic(solver) ? 0 : order_of(solver);
}

void set_order_if_there(Cvode* solver, int most) {
    if (!is_without_algebraic(solver)) {
        set_order(solver, most);
    }
}

void set_longest_step_if_there(Cvode* solver, double step) {
    if (!is_without_algebraic(solver)) {
        set_longest_step(solver, step);
    }
}

// By any of NEURON's threads, in the middle of a step: nothing may be added here.
void require_begun(const Cvode* solver) {
    auto found = insides.find(solver);
    bool has_begun = found != insides.end() && (is_algebraic() ? found->second.algebraic_is_initialised : found->second.ordinary);
    if (!has_begun) {
        hoc_execerror("the solver of the variable step has not begun, or another order or method was chosen since;",
                      "call finitialize or CVode.re_init before");
    }
}

N_VectorOfSolver* errors_if_there(Cvode* solver) {
    require_begun(solver);
    return errors_of(solver);
}

N_VectorOfSolver* weights_if_there(Cvode* solver) {
    require_begun(solver);
    return weights_of(solver);
}

// By any of NEURON's threads, as above.
void analyse_if_there(NetCvode* all, int thread, Cvode& solver, CvodeThreadData& data) {
    auto found = insides.find(&solver);
    if (found == insides.end() || !found->second.largest) {
        hoc_execerror("the largest values of the states are not there;", "call CVode.state_magnitudes(1) and finitialize before");
    }
    analyse_largest(all, thread, solver, data);
}

const Replacement solver_calls[] = {
    replacement("_ZN8NetCvode11init_globalEv", lists_are_made),
    replacement("_ZN5CvodeC1Ev", solver_comes),
    replacement("_ZN5CvodeD1Ev", solver_leaves),
    replacement("_ZN5Cvode11init_globalEv", is_set_up_anew),
    replacement("_ZN5Cvode8init_eqnEv", equations_are_found),
    replacement("_ZN5Cvode10cvode_initEd", ordinary_is_initialised),
    replacement("_ZN5Cvode13free_cvodememEv", ordinary_leaves),
    replacement("_ZN5Cvode5nvnewEl", vector_comes),
    replacement("_ZN5Cvode17activate_maxstateEb", largest_are_noted),
    replacement("_ZN5DaspkC1EP5Cvodei", algebraic_comes),
    replacement("_ZN5Daspk8ida_initEv", algebraic_is_initialised),
    replacement("_ZN5Cvode5orderEv", order_if_there),
    replacement("_ZN5Cvode8maxorderEi", set_order_if_there),
    replacement("_ZN5Cvode7maxstepEd", set_longest_step_if_there),
    replacement("_ZN5Cvode7acorvecEv", errors_if_there),
    replacement("_ZN5Cvode6ewtvecEv", weights_if_there),
    replacement("_ZN8NetCvode18maxstate_analyze_1EiR5CvodeR15CvodeThreadData", analyse_if_there),
};

}  // namespace

// NEURON reads and writes states by addresses that are those of the last initialisation.
void equations_of_now(void*) {
    if (!is_settled_and_sorted() || known_structure != structure_change_cnt) {
        hoc_execerror("the structure of the model has changed since the variable step was initialised;", "call finitialize with it active before");
    }
}

void equations_of_now_if_active(void* self) {
    if (cvode_active_ != 0) {
        equations_of_now(self);
    }
}

// They name the section of the solver's first node, which it knows of when its lists are made.
void statistics_of_sections(void*) {
    if (all_sections(nrn_allsec()).empty()) {
        hoc_execerror("the model has no sections, and so no solver", nullptr);
    }
    set_up_lists(net_cvode_instance);
}

bool guard_solvers_of(void* library) {
    return rebind(library, solver_calls);
}

}  // namespace glia
