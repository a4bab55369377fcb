// Variables that hold a text or an object: strdef and objref, at top level and in the objects of templates.
#include "glia_operations.h"

#include "nrn_ansi.h"

namespace glia {
namespace {

Object** object_place(Objectdata* data, Symbol* symbol, int index) {
    require_index(symbol->name, index, length_in(data, symbol));
    return &data[symbol->u.oboff].pobj[index < 0 ? 0 : index];
}

}  // namespace

// Answers whether the value was one for such a variable, and has been put into it.
bool assign(Objectdata* data, Symbol* symbol, int index, const Value& value) {
    if (value.kind == Kind::number) {
        return false;
    }
    Role wanted = value.kind == Kind::text ? Role::text : Role::object;
    if (role_of(symbol) != wanted) {
        refuse(std::string("'") + symbol->name + "' holds no " + (wanted == Role::text ? "text" : "object"));
    }
    if (wanted == Role::text) {
        hoc_assign_str(data[symbol->u.oboff].ppstr, value.text.c_str());
        return true;
    }
    Object** place = object_place(data, symbol, index);
    auto* object = static_cast<Object*>(value.handle);
    if (object != nullptr) {
        nrn_object_ref(object);
    }
    Object* before = *place;
    *place = object;
    if (before != nullptr) {
        nrn_object_unref(before);
    }
    return true;
}

// Leaves the variable itself on NEURON's stack, for a function that may write to it.
void push_variable(Symbol* symbol, int index) {
    switch (role_of(symbol)) {
    case Role::text:
        hoc_pushstr(hoc_top_level_data[symbol->u.oboff].ppstr);
        return;
    case Role::object:
        hoc_pushobj(object_place(hoc_top_level_data, symbol, index));
        return;
    default:
        hoc_pushpx(place_of_double(symbol, index));
    }
}

}  // namespace glia
