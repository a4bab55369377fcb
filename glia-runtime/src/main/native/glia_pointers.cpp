// POINTERs, set from outside.
#include "glia_operations.h"

#include "hoclist.h"
#include "membfunc.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

void hoc_execute(Inst* program);
void nrn_cppp();

namespace glia {

// Arguments: the mechanism, and the name of its POINTER.
Value allow_unset(const Request& request) {
    Symbol* mechanism = symbol_at(request, 0);
    const std::string& name = text_at(request, 1);
    Symbol* pointer = role_of(mechanism) == Role::class_template ? hoc_table_lookup(name.c_str(), nrn_symbol_table(mechanism))
                                                                 : nrn_symbol(name.c_str());
    if (pointer == nullptr || pointer->subtype != NRNPOINTER) {
        refuse("'" + name + "' is no POINTER of '" + mechanism->name + "'");
    }
    let_be_unset(pointer);
    return nothing();
}

// Arguments: a reference to the POINTER, and to the variable that it shall point to.
Value set_pointer(const Request& request) {
    const Value& target = at(request, 0);
    Texts texts;
    if (target.kind == Kind::range_reference) {
        auto* symbol = static_cast<Symbol*>(target.other);
        auto* section = static_cast<Section*>(target.handle);
        require_range(symbol);
        require_active(section);
        nrn_section_push(section);
        hoc_pushx(target.number);
        push(at(request, 1), texts);
        Inst program[3];
        program[0].pf = set_pointer_of_density;
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
    set_pointer_of_point();
    return nothing();
}

}  // namespace glia
