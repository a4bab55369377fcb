// Assignments and calls of hoc to what cannot take them. The answer of a method has no place of its own: NEURON reads an object that
// may not be there, and frees a text that is the method's.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <cstdio>

#include "hocdec.h"
#include "oc_ansi.h"

extern FILE* hoc_fin;
extern Inst* hoc_pc;
void hoc_asgn_obj_to_str();
void hoc_varread();
void hoc_call();
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

void text_of_method_is_assigned() {
    char** answer = hoc_strpop();
    if (answer == nullptr || *answer == nullptr) {
        hoc_execerror("a method was to give a text and gave none", nullptr);
    }
    hoc_pushstr(answer);
    hoc_asgn_obj_to_str();
}

void number_is_read() {
    if (hoc_fin == nullptr) {
        hoc_execerror("read:", "hoc reads no file at the moment; use a File and its scanvar");
    }
    hoc_varread();
}

// NEURON finds out that there is no function when it has laid down its frame, and takes that up by what the function would say of itself.
void function_is_called() {
    const Symbol* called = hoc_pc->sym;
    Role role = role_of(called);
    if (types.function != 0 && role != Role::function && role != Role::procedure) {
        hoc_execerror(called->name, "undefined function");
    }
    hoc_call();
}

const Replacement assignment_calls[] = {
    replacement("_Z19hoc_asgn_obj_to_strv", text_of_method_is_assigned),
    replacement("_Z11hoc_varreadv", number_is_read),
    replacement("_Z8hoc_callv", function_is_called),
    replacement("_Z15hoc_object_asgnv", object_is_assigned),
    replacement("_Z14hoc_assign_strPPcPKc", text_is_assigned),
};

}  // namespace

bool guard_assignments_of(void* library) {
    return rebind(library, assignment_calls);
}

}  // namespace glia
