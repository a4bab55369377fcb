// Lifetime: what leaves the model leaves when no event can reach it, and no POINTER leads nowhere when a run begins.
#include "glia_operations.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "membfunc.h"
#include "hoclist.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

neuron::container::data_handle<double> nrn_rangepointer(Section* section, Symbol* symbol, double x);
extern short* nrn_is_artificial_;
extern int hoc_execerror_messages;
extern int v_structure_change;
extern int tree_changed;
void hoc_execute(Inst* program);
void connectpointer();
void connect_point_process_pointer();
void nrn_cppp();

namespace glia {
namespace {

struct Retired {
    Object* object;
    Section* section;
};

bool initialised = false;  // events may be under way: nothing that they could reach is freed
std::vector<Retired> retired;
std::intptr_t moment = 1;
double moment_time = 0;
int swept_structure = -1;

bool is_event_target(const Object* object) {
    return object->ctemplate->is_point_ || std::strcmp(nrn_class_name(object), "NetCon") == 0;
}

// An object of hoc code, or a List, may hold whatever: also what an event can reach.
bool may_hold_event_target(const Object* object) {
    return (object->ctemplate->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 || std::strcmp(nrn_class_name(object), "List") == 0;
}

void release(bool (*which)(const Retired&)) {
    std::vector<Retired> leaving;
    auto first = std::stable_partition(retired.begin(), retired.end(), [which](const Retired& one) { return !which(one); });
    leaving.assign(first, retired.end());
    retired.erase(first, retired.end());
    for (const auto& one : leaving) {
        if (one.object != nullptr) {
            nrn_object_unref(one.object);
        }
    }
    for (const auto& one : leaving) {
        if (one.section != nullptr) {
            delete_section(one.section);
        }
    }
}

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
    sweep_connections();
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

// The list of handlers, of which this is one, is being walked: an object that may hold another of them has to wait.
void at_initialisation() {
    initialised = false;
    release([](const Retired& one) { return one.object == nullptr || is_event_target(one.object); });
    sweep_pointers();
    initialised = true;
    ++moment;
    hoc_retpushx(1.);
}

// hoc: glia_callback_(number, argument, ...).
void call_host_function() {
    std::vector<double> arguments;
    for (int i = 2; nrn_ifarg(i); ++i) {
        arguments.push_back(*hoc_getarg(i));
    }
    double result = 0;
    if (!call_host(static_cast<long>(*hoc_getarg(1)), arguments, &result)) {
        hoc_execerror("a Java callback threw an exception", nullptr);
    }
    hoc_retpushx(result);
}

}  // namespace

std::intptr_t this_moment() {
    double t = *nrn_symbol_dataptr(nrn_symbol("t"));
    if (t != moment_time) {
        moment_time = t;
        ++moment;
    }
    return moment;
}

void an_event_is_sent() {
    ++moment;
}

void an_initialisation_begins() {
    initialised = false;
    release([](const Retired&) { return true; });
}

void a_run_begins() {
    initialised = true;
}

// NEURON counts a change when it acts on it, which is in the next step; until then it keeps a mark.
void sweep_pointers_if_changed() {
    if (structure_change_cnt != swept_structure || v_structure_change != 0 || tree_changed != 0) {
        sweep_pointers();
    }
}

// An event on its way keeps a bare address of its target, so what was there when time last moved leaves right before
// NEURON empties its queue. What was made since leaves at once.
Value retire(const Request& request) {
    const Value& value = at(request, 0);
    bool section = value.kind == Kind::section;
    Retired leaving = {section ? nullptr : static_cast<Object*>(value.handle), section ? static_cast<Section*>(value.handle) : nullptr};
    bool unreachable = static_cast<std::intptr_t>(number_at(request, 1)) == this_moment();
    bool harmless = !section && !is_event_target(leaving.object) && !may_hold_event_target(leaving.object);
    if (initialised && !unreachable && !harmless) {
        retired.push_back(leaving);
    } else if (section) {
        delete_section(leaving.section);
    } else {
        nrn_object_unref(leaving.object);
    }
    return nothing();
}

// Only for objects that no event can reach.
Value release(const Request& request) {
    nrn_object_unref(object_at(request, 0));
    return nothing();
}

// Arguments: the mechanism, and the name of its POINTER.
Value allow_unset(const Request& request) {
    Symbol* mechanism = symbol_at(request, 0);
    const std::string& name = text_at(request, 1);
    Symbol* pointer = role_of(mechanism) == Role::class_template ? hoc_table_lookup(name.c_str(), nrn_symbol_table(mechanism))
                                                                 : nrn_symbol(name.c_str());
    if (pointer == nullptr || pointer->subtype != NRNPOINTER) {
        refuse("'" + name + "' is no POINTER of '" + mechanism->name + "'");
    }
    may_be_unset.insert(pointer);
    return nothing();
}

// Arguments: a reference to the POINTER, and to the variable that it shall point to.
Value set_pointer(const Request& request) {
    const Value& target = at(request, 0);
    std::deque<char*> texts;
    if (target.kind == Kind::range_reference) {
        auto* symbol = static_cast<Symbol*>(target.other);
        auto* section = static_cast<Section*>(target.handle);
        require_range(symbol);
        require_active(section);
        nrn_section_push(section);
        hoc_pushx(target.number);
        push(at(request, 1), texts);
        Inst program[3];
        program[0].pf = connectpointer;
        program[1].sym = symbol;
        program[2].in = STOP;
        hoc_execute(program);
        return nothing();
    }
    auto* object = static_cast<Object*>(target.handle);
    Symbol* symbol = member(object, target.text);
    Point_process* point = object->ctemplate->is_point_ ? ob2pntproc_0(object) : nullptr;
    if (point == nullptr || point->prop == nullptr || symbol->subtype != NRNPOINTER) {
        refuse("'" + target.text + "' is no POINTER of a point process with a place");
    }
    nrn_cppp();
    hoc_push(point_process_pointer(point, symbol, 0));
    push(at(request, 1), texts);
    connect_point_process_pointer();
    return nothing();
}

// stdrun.hoc speaks of CVode[0], which must not be one that a user made and closed.
void keep_solver() {
    nrn_object_new(nrn_symbol("CVode"), 0);
}

void watch_initialisation() {
    keep_solver();
    nrn_register_function(at_initialisation, "glia_initialised_", types.builtin);
    nrn_register_function(call_host_function, "glia_callback_", types.builtin);
    static char statement[] = "glia_initialised_()";
    static char* place = statement;
    hoc_pushx(3);
    hoc_pushstr(&place);
    nrn_object_new(nrn_symbol("FInitializeHandler"), 2);
}

}  // namespace glia
