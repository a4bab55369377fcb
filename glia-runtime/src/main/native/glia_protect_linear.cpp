// LinearMechanism, which keeps addresses of the Matrices and Vectors that it was made of, and of their elements, whatever becomes
// of those.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "hocdec.h"
#include "multicore.h"
#include "neuronapi.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

void equations_begin() asm("_Z11nrndae_initv");
void equations_are_laid_out() asm("_Z12nrndae_allocv");
void right_hand_sides(NrnThread* thread) asm("_Z10nrndae_rhsP9NrnThread");
void states_follow(NrnThread* thread) asm("_Z13nrndae_updateP9NrnThread");

namespace glia {
namespace {

struct Linear {
    void* mechanism;
    std::vector<Object*> parts;
    std::vector<int> sizes;  // of the Vectors, when the equations were laid out
};
std::vector<Linear> linear;
void* (*make_linear)(Object* object) = nullptr;
void (*free_linear)(void* mechanism) = nullptr;

int size_of(Object* part) {
    return is_a(part, "Vector") ? vector_capacity(static_cast<IvocVect*>(part->u.this_pointer)) : 0;
}

std::vector<int> sizes_of(const std::vector<Object*>& parts) {
    std::vector<int> sizes(parts.size());
    std::transform(parts.begin(), parts.end(), sizes.begin(), size_of);
    return sizes;
}

// NEURON makes room for as many places as there are numbers, and takes as many as there are sections.
void require_place_for_each_section() {
    int i = 1;
    while (ifarg(i) && !(hoc_is_object_arg(i) && is_a(*hoc_objgetarg(i), "SectionList"))) {
        ++i;
    }
    if (!ifarg(i)) {
        return;
    }
    static Symbol* size = hoc_table_lookup("size", nrn_symbol("SectionList")->u.ctemplate->symtable);
    double sections = size->u.u_proc->defn.pfd_vp((*hoc_objgetarg(i))->u.this_pointer);
    if (!ifarg(i + 1) || sections > vector_capacity(vector_arg(i + 1)) || (ifarg(i + 2) && sections > vector_capacity(vector_arg(i + 2)))) {
        hoc_execerror("each section of the list needs a number in the Vector of places,", "and in that of layers where there is one");
    }
}

void* linear_is_made(Object* object) {
    require_place_for_each_section();
    std::vector<Object*> parts;
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && (is_a(*hoc_objgetarg(i), "Vector") || is_a(*hoc_objgetarg(i), "Matrix"))) {
            parts.push_back(*hoc_objgetarg(i));
        }
    }
    void* made = make_linear(object);
    std::for_each(parts.begin(), parts.end(), hoc_obj_ref);
    linear.push_back({made, parts, {}});
    return made;
}

void linear_leaves(void* mechanism) {
    free_linear(mechanism);
    auto it = std::find_if(linear.begin(), linear.end(), [mechanism](const Linear& one) { return one.mechanism == mechanism; });
    if (it != linear.end()) {
        std::vector<Object*> parts = std::move(it->parts);
        linear.erase(it);
        std::for_each(parts.begin(), parts.end(), hoc_obj_unref);
    }
}

void equations_have_sizes() {
    for (Linear& one : linear) {
        one.sizes = sizes_of(one.parts);
    }
    equations_are_laid_out();
}

void require_sizes() {
    for (const Linear& one : linear) {
        if (one.sizes != sizes_of(one.parts)) {
            hoc_execerror("a Vector of a LinearMechanism has another size than when its equations were laid out;", "give it that size back");
        }
    }
}

void equations_begin_with_sizes() {
    require_sizes();
    equations_begin();
}

void right_hand_sides_with_sizes(NrnThread* thread) {
    require_sizes();
    right_hand_sides(thread);
}

void states_follow_with_sizes(NrnThread* thread) {
    require_sizes();
    states_follow(thread);
}

const Replacement linear_calls[] = {
    replacement("_Z12nrndae_allocv", equations_have_sizes),
    replacement("_Z11nrndae_initv", equations_begin_with_sizes),
    replacement("_Z10nrndae_rhsP9NrnThread", right_hand_sides_with_sizes),
    replacement("_Z13nrndae_updateP9NrnThread", states_follow_with_sizes),
};

}  // namespace

void require_no_linear_mechanism_of(void* matrix) {
    for (const Linear& one : linear) {
        if (std::any_of(one.parts.begin(), one.parts.end(), [matrix](const Object* part) { return part->u.this_pointer == matrix; })) {
            hoc_execerror("a LinearMechanism is made of this Matrix,", "which must keep its size for as long as that is there");
        }
    }
}

void own_linear_mechanisms() {
    cTemplate* type = nrn_symbol("LinearMechanism")->u.ctemplate;
    make_linear = std::exchange(type->constructor, linear_is_made);
    free_linear = std::exchange(type->destructor, linear_leaves);
}

bool guard_linear_mechanisms_of(void* library) {
    return rebind(library, linear_calls);
}

}  // namespace glia
