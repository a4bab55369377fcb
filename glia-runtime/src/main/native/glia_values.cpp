// Values, names and variables: what NEURON's symbols and memory are, seen from outside.
#include "glia_operations.h"

#include <climits>
#include <cstdlib>

#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

namespace glia {

SymbolTypes types;

[[noreturn]] void refuse(const std::string& reason) {
    throw Refusal(Fault::argument, reason);
}

void require_place(double x) {
    if (!(x >= 0 && x <= 1)) {
        refuse("x is " + std::to_string(x) + " and must lie between 0 and 1");
    }
}

const Value& at(const Request& request, std::size_t i) {
    if (i >= request.arguments.size()) {
        refuse("argument " + std::to_string(i + 1) + " is missing");
    }
    return request.arguments[i];
}

double number_at(const Request& request, std::size_t i) {
    if (at(request, i).kind != Kind::number) {
        refuse("argument " + std::to_string(i + 1) + " must be a number");
    }
    return at(request, i).number;
}

const std::string& text_at(const Request& request, std::size_t i) {
    if (at(request, i).kind != Kind::text) {
        refuse("argument " + std::to_string(i + 1) + " must be a text");
    }
    return at(request, i).text;
}

Object* object_at(const Request& request, std::size_t i) {
    if (at(request, i).kind != Kind::object || at(request, i).handle == nullptr) {
        refuse("argument " + std::to_string(i + 1) + " must be an object");
    }
    return static_cast<Object*>(at(request, i).handle);
}

Section* section_at(const Request& request, std::size_t i) {
    if (at(request, i).kind != Kind::section) {
        refuse("argument " + std::to_string(i + 1) + " must be a section");
    }
    auto* section = static_cast<Section*>(at(request, i).handle);
    require_active(section);
    return section;
}

Symbol* symbol_at(const Request& request, std::size_t i) {
    if (at(request, i).kind != Kind::symbol || at(request, i).handle == nullptr) {
        refuse("argument " + std::to_string(i + 1) + " must be a symbol");
    }
    return static_cast<Symbol*>(at(request, i).handle);
}

Value nothing() {
    return {};
}

Value number(double x) {
    Value value;
    value.kind = Kind::number;
    value.number = x;
    return value;
}

Value text(const char* characters) {
    Value value;
    value.kind = Kind::text;
    value.text = characters == nullptr ? "" : characters;
    return value;
}

Value handle(Kind kind, void* pointer) {
    Value value;
    value.kind = pointer == nullptr ? Kind::nothing : kind;
    value.handle = pointer;
    return value;
}

Value handles(std::vector<void*> pointers) {
    Value value;
    value.kind = Kind::handles;
    value.handles = std::move(pointers);
    return value;
}

void* word(std::intptr_t number) {
    return reinterpret_cast<void*>(number);
}

Role role_of(const Symbol* symbol) {
    int type = nrn_symbol_type(symbol);
    return type == types.variable          ? Role::variable
           : type == types.range           ? Role::range
           : type == types.mechanism       ? Role::mechanism
           : type == types.class_template  ? Role::class_template
           : type == types.function        ? Role::function
           : type == types.builtin         ? Role::function
           : type == types.math            ? Role::function
           : type == types.text_builtin    ? Role::function
           : type == types.object_builtin  ? Role::function
           : type == types.object_function ? Role::function
           : type == types.object_method   ? Role::function
           : type == types.text_method     ? Role::function
           : type == types.procedure       ? Role::procedure
           : type == types.object          ? Role::object
           : type == types.text            ? Role::text
           : type == types.section         ? Role::section
                                           : Role::other;
}

int length_of(const Symbol* symbol) {
    int length = 1;
    if (symbol->arayinfo != nullptr) {
        for (int i = 0; i < symbol->arayinfo->nsub; ++i) {
            length *= symbol->arayinfo->sub[i];
        }
    }
    return symbol->arayinfo == nullptr ? -1 : length;
}

// Each object has its own length of an array; the symbol knows that of the object that was made last.
int length_in(Objectdata* data, const Symbol* symbol) {
    return symbol->arayinfo == nullptr ? -1 : static_cast<int>(hoc_total_array_data(symbol, data));
}

void require_index(const char* name, int index, int length) {
    if (length < 0 && index >= 0) {
        refuse(std::string("'") + name + "' is no array");
    }
    if (length >= 0 && (index < 0 || index >= length)) {
        refuse("index " + std::to_string(index) + " of '" + name + "' is out of range, it has " + std::to_string(length) + " elements");
    }
}

// ---- variables of objects and of the interpreter -------------------------------------------------------------------

Symbol* member(const Object* object, const std::string& name) {
    Symbol* symbol = nrn_method_symbol(object, name.c_str());
    bool hidden = symbol != nullptr && (object->ctemplate->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 &&
                  !object->ctemplate->is_point_ && symbol->cpublic != 1;  // 2: external, whose place is not in the object
    if (symbol == nullptr || hidden) {
        refuse(std::string("'") + name + "' is no public member of " + nrn_class_name(object));
    }
    return symbol;
}

neuron::container::data_handle<double> point_variable(Object* object, Symbol* symbol, int index) {
    Point_process* point = ob2pntproc_0(object);
    if (point == nullptr || point->prop == nullptr) {
        throw Refusal(Fault::state, std::string(hoc_object_name(object)) + " is not located in a section");
    }
    require_index(symbol->name, index, length_of(symbol));
    auto place = point_process_pointer(point, symbol, index < 0 ? 0 : index);
    if (!place) {
        throw Refusal(Fault::state, std::string("the POINTER '") + symbol->name + "' of " + hoc_object_name(object) + " is not set");
    }
    return place;
}

// Leaves a reference to the variable on NEURON's stack.
void push_property(Object* object, const std::string& name, int index) {
    Symbol* symbol = member(object, name);
    cTemplate* type = object->ctemplate;
    if (type->is_point_) {
        if (role_of(symbol) != Role::range) {
            refuse("'" + name + "' of " + nrn_class_name(object) + " is no variable");
        }
        hoc_push(point_variable(object, symbol, index));
        return;
    }
    if (role_of(symbol) != Role::variable) {
        refuse("'" + name + "' of " + nrn_class_name(object) + " is no variable");
    }
    if (type->steer == nullptr) {
        require_index(symbol->name, index, length_in(object->u.dataspace, symbol));
        hoc_pushpx(object->u.dataspace[symbol->u.oboff].pval + (index < 0 ? 0 : index));
        return;
    }
    if (symbol->arayinfo != nullptr && symbol->arayinfo->nsub != 1) {
        refuse("'" + name + "' of " + nrn_class_name(object) + " has several indices; use a method, such as getval and setval of Matrix");
    }
    if (symbol->arayinfo != nullptr) {  // NetCon.weight: its length is known to the steering only
        hoc_pushx(index < 0 ? 0 : index);
        hoc_push_ndim(1);
    } else {
        require_index(symbol->name, index, -1);
    }
    hoc_pushs(symbol);
    type->steer(object->u.this_pointer);
}

namespace {

// Of whatever type the variable is.
double* variable_place(Symbol* symbol, int index) {
    if (role_of(symbol) != Role::variable || symbol->subtype == USERPROPERTY || symbol->subtype == DYNAMICUNITS) {
        refuse(std::string("'") + symbol->name + "' is no global variable");
    }
    require_index(symbol->name, index, length_of(symbol));
    double* first = symbol->subtype == NOTUSER ? hoc_top_level_data[symbol->u.oboff].pval : symbol->u.pval;
    return first + (index < 0 ? 0 : index);
}

}  // namespace

double* place_of_double(Symbol* symbol, int index) {
    double* place = variable_place(symbol, index);
    if (symbol->subtype == USERINT || symbol->subtype == USERFLOAT) {
        refuse(std::string("'") + symbol->name + "' takes less room than a double, so nothing can be recorded from it or played into it through a"
                                                 " reference; read and set it by its name");
    }
    return place;
}

double variable_value(Symbol* symbol, int index) {
    double* place = variable_place(symbol, index);
    return symbol->subtype == USERINT     ? *reinterpret_cast<int*>(place)
           : symbol->subtype == USERFLOAT ? *reinterpret_cast<float*>(place)
                                          : *place;
}

void set_variable(Symbol* symbol, int index, double value) {
    double* place = variable_place(symbol, index);
    if (symbol->subtype == USERINT) {
        if (!(value >= INT_MIN && value <= INT_MAX)) {  // what a cast makes of it is anybody's guess
            refuse(std::string("'") + symbol->name + "' holds a whole number, and " + std::to_string(value) + " is none that fits");
        }
        *reinterpret_cast<int*>(place) = static_cast<int>(value);
    } else if (symbol->subtype == USERFLOAT) {
        *reinterpret_cast<float*>(place) = static_cast<float>(value);
    } else {
        *place = value;
    }
}

void require_range(const Symbol* symbol) {
    if (role_of(symbol) != Role::range) {
        refuse(std::string("'") + symbol->name + "' is no range variable");
    }
}

neuron::container::data_handle<double> range_place(Section* section, Symbol* symbol, double x, int index) {
    require_active(section);
    require_place(x);
    if (symbol->arayinfo != nullptr || index >= 0) {
        require_index(symbol->name, index, length_of(symbol));
        hoc_pushx(index);
        hoc_push_ndim(1);
    }
    return nrn_rangepointer(section, symbol, x);
}

namespace {

int type_of(const char* name) {
    Symbol* symbol = nrn_symbol(name);
    if (symbol == nullptr) {
        throw std::runtime_error(std::string("this NEURON has no '") + name + "'");
    }
    return nrn_symbol_type(symbol);
}

}  // namespace

void require_active(const Section* section) {
    if (section == nullptr || !nrn_section_is_active(section)) {
        throw Refusal(Fault::state, "the section has been deleted");
    }
}

// A definition that fails in the middle leaves a class without its lists, which NEURON follows elsewhere.
void mend_classes() {
    for (Symbol* one = hoc_top_level_symlist->first; one != nullptr; one = one->next) {
        if (types.class_template != 0 && nrn_symbol_type(one) == types.class_template) {
            cTemplate* type = one->u.ctemplate;
            type->olist = type->olist == nullptr ? hoc_l_newlist() : type->olist;
            type->symtable = type->symtable == nullptr ? static_cast<Symlist*>(std::calloc(1, sizeof(Symlist))) : type->symtable;
        }
    }
}

void learn_symbol_types() {
    nrn_hoc_call("begintemplate GliaSymbolTypes\npublic x, o, s, c, f, p, g\nobjref o\nstrdef s\ncreate c\n"
                 "x = 0\nfunc f() { return 0 }\nproc p() { x = 0 }\nproc q() { o.u() }\nobfunc g() { return o }\nendtemplate GliaSymbolTypes\n");
    Symbol* probe = nrn_symbol("GliaSymbolTypes");
    auto inside = [probe](const char* name) { return nrn_symbol_type(hoc_table_lookup(name, nrn_symbol_table(probe))); };
    Symlist* vector = nrn_symbol_table(nrn_symbol("Vector"));
    types.variable = inside("x");
    types.object = inside("o");
    types.text = inside("s");
    types.section = inside("c");
    types.function = inside("f");
    types.procedure = inside("p");
    types.unknown = inside("u");
    types.object_function = inside("g");
    types.range = type_of("v");
    types.mechanism = type_of("hh");
    types.class_template = type_of("Vector");
    types.builtin = type_of("fadvance");
    types.math = type_of("sin");
    types.text_builtin = type_of("secname");
    types.object_builtin = type_of("object_pushed");
    types.object_method = nrn_symbol_type(hoc_table_lookup("c", vector));
    types.text_method = nrn_symbol_type(hoc_table_lookup("label", vector));
}

}  // namespace glia
