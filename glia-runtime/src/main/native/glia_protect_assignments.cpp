// Assignments of hoc to what cannot take them. The answer of a method has no place of its own: NEURON reads an object that may not
// be there, and frees a text that is the method's.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include "hocdec.h"
#include "oc_ansi.h"

void hoc_object_asgn();

namespace glia {
namespace {

void object_is_assigned() {
    if (hoc_inside_stacktype(1) == OBJECTTMP) {
        hoc_execerror("Cannot assign to left hand side:", "it is the answer of a method, and no variable");
    }
    hoc_object_asgn();
}

void text_is_assigned(char** place, const char* text) {
    if (hoc_is_temp_charptr(place) != 0) {
        hoc_execerror("a text was to be written over the answer of a method or function:", "only a strdef can take it");
    }
    hoc_assign_str(place, text);
}

const Replacement assignment_calls[] = {
    replacement("_Z15hoc_object_asgnv", object_is_assigned),
    replacement("_Z14hoc_assign_strPPcPKc", text_is_assigned),
};

}  // namespace

bool guard_assignments_of(void* library) {
    return rebind(library, assignment_calls);
}

}  // namespace glia
