// POINTERs, before any step seen to lead somewhere; a mechanism follows one without asking.
#include "glia_operations.h"

#include <set>

#include "hoclist.h"
#include "membfunc.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

neuron::container::data_handle<double> nrn_rangepointer(Section* section, Symbol* symbol, double x);
extern short* nrn_is_artificial_;
extern int hoc_execerror_messages;
extern int v_structure_change;
extern int tree_changed;

namespace glia {
namespace {

int swept_structure = -1;
std::set<const Symbol*> may_be_unset;

// A BBCOREPOINTER belongs to the mod's own C code, and a model may live without one.
bool must_be_set(int type, const Symbol* variable) {
    if (role_of(variable) != Role::range || variable->subtype != NRNPOINTER || variable->arayinfo != nullptr) {
        return false;
    }
    static const int pointer = nrn_dparam_semantics_to_int("pointer");
    const auto& semantics = memb_func[type].dparam_semantics;
    return may_be_unset.count(variable) == 0 && semantics && semantics[variable->u.rng.index] == pointer;
}

[[noreturn]] void refuse_unset(const Symbol* pointer, const std::string& where) {
    hoc_execerror_messages = 1;
    throw Refusal(Fault::state, std::string("the POINTER '") + pointer->name + "' of " + where +
                                    " is not set, or what it pointed to is gone, and a step would end the process; set it with setPointer,"
                                    " or, if the mod can do without, say Neuron.allowUnsetPointer");
}

bool is_set(Section* section, Symbol* pointer, double x) {
    try {
        return static_cast<bool>(nrn_rangepointer(section, pointer, x));
    } catch (const std::exception&) {
        return false;
    }
}

void sweep_density(const Symbol* mechanism, Symbol* pointer) {
    for (Section* section : all_sections(nrn_allsec())) {
        int nseg = has_mechanism(section, mechanism->name) ? nrn_nseg_get(section) : 0;
        for (int i = 0; i < nseg; ++i) {
            double x = (i + 0.5) / nseg;
            if (!is_set(section, pointer, x)) {
                refuse_unset(pointer, std::string("section '") + nrn_secname(section) + "' at x=" + std::to_string(x));
            }
        }
    }
}

void sweep_objects(const cTemplate* type, Symbol* pointer) {
    for (hoc_Item* item = type->olist->next; item != type->olist; item = item->next) {
        Point_process* point = ob2pntproc_0(item->element.obj);
        if (point != nullptr && point->prop != nullptr && !point_process_pointer(point, pointer, 0)) {
            refuse_unset(pointer, hoc_object_name(item->element.obj));
        }
    }
}

// A mechanism whose POINTER leads nowhere takes the process with it in the first step.
void sweep_pointers() {
    hoc_execerror_messages = 0;  // asking for an unset one is no error worth a report
    for (int type = 2; type < n_memb_func; ++type) {
        Symbol* mechanism = memb_func[type].sym;
        if (mechanism == nullptr || nrn_is_artificial_[type]) {
            continue;
        }
        Symbol* visible = nrn_symbol(mechanism->name);
        if (memb_func[type].is_point && visible != nullptr && role_of(visible) == Role::class_template) {
            for (Symbol* one = visible->u.ctemplate->symtable->first; one != nullptr; one = one->next) {
                if (must_be_set(type, one)) {
                    sweep_objects(visible->u.ctemplate, one);
                }
            }
        } else if (role_of(mechanism) == Role::mechanism) {
            for (unsigned i = 0; i < mechanism->s_varn; ++i) {
                if (must_be_set(type, mechanism->u.ppsym[i])) {
                    sweep_density(mechanism, mechanism->u.ppsym[i]);
                }
            }
        }
    }
    hoc_execerror_messages = 1;
    swept_structure = structure_change_cnt;
}

}  // namespace

// NEURON counts a change when it acts on it, which is in the next step; until then it keeps a mark.
void sweep_pointers_if_changed() {
    if (structure_change_cnt != swept_structure || v_structure_change != 0 || tree_changed != 0) {
        sweep_pointers();
    }
}

void let_be_unset(const Symbol* pointer) {
    may_be_unset.insert(pointer);
}

}  // namespace glia
