// While NEURON computes it holds its model still, and dies of what is changed under it, or is left with half a change. So
// what would change the structure in the middle of a step, a callback or a statement of hoc, is refused before it begins.
#include "glia_operations.h"
#include "glia_parties.h"
#include "glia_randoms.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>

#include "cabcode.h"
#include "hoclist.h"
#include "membfunc.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

void nrn_change_nseg(Section* section, int segments);
void nrn_disconnect(Section* section);
void sec_free(hoc_Item* item);
Section* sec_alloc();
void simpleconnectsection();
void connectsection();
std::size_t hoc_total_array_data(const Symbol* name, Objectdata* data);
Object* hoc_newobj1(Symbol* type, int arguments);
void nrn_loc_point_process(int type, Point_process* point, Section* section, Node* node);

namespace glia {
namespace {

int steps_under_way = 0;
long sections_gone = 0;
std::vector<void*> postponed;  // point processes that were freed in the middle of a step

void require_stillness() {
    if (is_in_a_step()) {
        throw Refusal(Fault::state, "the structure of the model cannot change in the middle of a step; change it between two runs, or in an"
                                    " FInitializeHandler of type 3, Initialisation.first");
    }
}

template <auto Function>
struct Still;

template <class Result, class... Arguments, Result (*Function)(Arguments...)>
struct Still<Function> {
    static Result call(Arguments... arguments) {
        require_stillness();
        return Function(arguments...);
    }
};

// What is built there may hold streams of random numbers.
template <auto Function>
struct Building;

template <class Result, class... Arguments, Result (*Function)(Section*, Arguments...)>
struct Building<Function> {
    static Result call(Section* section, Arguments... arguments) {
        require_stillness();
        streams_are_made();
        struct Owner {
            ~Owner() {
                streams_belong_to(section);
            }
            Section* section;
        } owner = {section};
        return Function(section, arguments...);
    }
};

// A section of other segments has other nodes, and until NEURON has set up its tree those that are connected to it keep the address of
// one that it had. NEURON follows that where they part from it.
void find_parent_node(Section* section) {
    if (nrn_trueparent(section) != nullptr) {
        nrn_parent_info(section);
    }
}

void section_parts(Section* section) {
    require_stillness();
    find_parent_node(section);
    nrn_disconnect(section);
}

// Of the two on its stack NEURON takes the upper one for the parent.
void sections_are_connected() {
    require_stillness();
    Section* parent = nrn_sec_pop();
    Section* child = nrn_sec_pop();
    find_parent_node(child);
    nrn_pushsec(child);
    nrn_pushsec(parent);
    simpleconnectsection();
}

// Here to the current one.
void section_is_connected() {
    require_stillness();
    Section* child = nrn_sec_pop();
    find_parent_node(child);
    nrn_pushsec(child);
    connectsection();
}

void point_is_placed(int type, Point_process* point, Section* section, Node* node) {
    streams_are_made();
    Still<nrn_loc_point_process>::call(type, point, section, node);
    streams_belong_to(point);
}

Section* section_comes() {
    Section* made = Still<sec_alloc>::call();
    is_born(made);
    return made;
}

std::vector<Object*> kept;  // the last reference to each was given up in the middle of a step

bool owns_sections(const cTemplate* type) {
    bool is_hoc = (type->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 && !type->is_point_;
    const Symbol* one = is_hoc && type->symtable != nullptr ? type->symtable->first : nullptr;
    while (one != nullptr && role_of(one) != Role::section) {
        one = one->next;
    }
    return one != nullptr;
}

void give_place(Object* object, const Symbol* member, std::size_t size) {
    Objectdata& place = object->u.dataspace[member->u.oboff];
    if (place.psecitm == nullptr) {
        place.psecitm = static_cast<hoc_Item**>(std::calloc(std::max<std::size_t>(1, size), sizeof(void*)));
    }
    if (role_of(member) == Role::text && *place.ppstr == nullptr) {
        *place.ppstr = static_cast<char*>(std::calloc(1, 1));
    }
}

// An object whose making failed has members without a place, which NEURON follows when it frees the object.
void make_whole(Object* object) {
    const cTemplate* type = object->ctemplate;
    bool is_hoc = (type->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 && object->u.dataspace != nullptr && type->symtable != nullptr;
    for (Symbol* one = is_hoc ? type->symtable->first : nullptr; one != nullptr; one = one->next) {
        Role role = role_of(one);
        bool has_place = role == Role::section || role == Role::object || role == Role::text || nrn_symbol_type(one) == types.variable;
        if (has_place && one->cpublic != 2) {
            give_place(object, one, hoc_total_array_data(one, object->u.dataspace));
        }
    }
}

// An object takes its sections with it. Refused in the middle of that, they would stay and name an owner that is gone.
bool is_needed_for_now(const Object* object) {
    return (is_in_a_step() && owns_sections(object->ctemplate)) || is_needed_after_a_statement(object);
}

void reference_is_given_up(Object* object) {
    bool is_last = object != nullptr && object->refcount == 1;
    if (is_last && is_needed_for_now(object)) {
        kept.push_back(object);
    } else {
        if (is_last) {
            make_whole(object);
        }
        hoc_obj_unref(object);
    }
}

Object* object_comes(Symbol* type, int arguments) {
    require_that_it_can_come(type);
    return hoc_newobj1(type, arguments);
}

const Replacement frozen_calls[] = {
    replacement("_Z11hoc_newobj1P6Symboli", object_comes),
    replacement("_Z13hoc_obj_unrefP6Object", reference_is_given_up),
    replacement("_Z15nrn_change_nsegP7Sectioni", Building<nrn_change_nseg>::call),
    replacement("_Z14nrn_disconnectP7Section", section_parts),
    replacement("_Z8sec_freeP8hoc_Item", section_leaves),
    replacement("_Z9sec_allocv", section_comes),
    replacement("_Z20simpleconnectsectionv", sections_are_connected),
    replacement("_Z14connectsectionv", section_is_connected),
    replacement("_Z12mech_insert1P7Sectioni", Building<mech_insert1>::call),
    replacement("_Z14mech_uninsert1P7SectionP6Symbol", Still<mech_uninsert1>::call),
    replacement("_Z21nrn_loc_point_processiP13Point_processP7SectionP4Node", point_is_placed),
};

}  // namespace

void section_leaves(hoc_Item* item) {
    Section* leaving = item == nullptr ? nullptr : hocSEC(item);
    Still<sec_free>::call(item);
    is_gone(leaving);
    sources_lose(leaving);
    ++sections_gone;
}

long sections_that_have_left() {
    return sections_gone;
}

// At its beginning an initialisation still lets the structure change, unless a callback of a step has asked for it.
bool is_in_a_step() {
    return steps_under_way > 0 && !may_build() && is_calling();
}

bool is_step_inside_another() {
    return steps_under_way > 1;
}

int steps_under_way_now() {
    return steps_under_way;
}

Step::Step() : exceptions(std::uncaught_exceptions()) {
    ++steps_under_way;
}

// A step that failed may have left half done what it builds of the structure; the next one builds it anew. And a step that has not
// moved time, as an initialisation, may have sent events to what was made before it.
Step::~Step() {
    --steps_under_way;
    an_event_is_sent();
    if (std::uncaught_exceptions() > exceptions) {
        ++structure_change_cnt;
    }
}

void require_still_model() {
    require_stillness();
}

// Refused where its first section is made, the object would stay without the others, and NEURON would die of freeing it.
void require_that_it_can_come(const Symbol* type) {
    if (is_in_a_step() && owns_sections(type->u.ctemplate)) {
        require_stillness();
    }
}

bool postpone_in_a_step(void* point) {
    if (!is_in_a_step()) {
        return false;
    }
    static_cast<Point_process*>(point)->ob = nullptr;  // that is gone
    postponed.push_back(point);
    return true;
}

void free_postponed() {
    if (steps_under_way == 0) {
        for (void* point : std::exchange(postponed, {})) {
            destroy_point_process(point);
        }
        for (Object* object : std::exchange(kept, {})) {
            hoc_obj_unref(object);
        }
    }
}

bool freeze_for_steps_of(void* library) {
    return rebind(library, frozen_calls);
}

}  // namespace glia
