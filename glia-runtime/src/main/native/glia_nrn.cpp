// The operations on a running NEURON: one table, each entry checks its arguments before NEURON, which does not, sees them.
#include "glia_nrn.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>

#include <dlfcn.h>

#include "cabcode.h"
#include "hocdec.h"
#include "hoclist.h"
#include "membfunc.h"
#include "neuronapi.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern short* nrn_is_artificial_;
int nrn_is_artificial(int point_type);
extern int stoprun;
extern int hoc_intset;
extern int nrnmpi_numprocs;
extern Object* hoc_newobj1(Symbol*, int);
extern "C" void modl_reg();

namespace glia {
namespace {

// The values of NEURON's parser tokens differ between releases, so they are learned from symbols of a known kind.
struct SymbolTypes {
    int variable, range, mechanism, class_template, function, procedure, object, text, section, object_function;
    int builtin, math, text_builtin, object_builtin, object_method, text_method;
} types;

// The order is known to dev.glia.neuron.bridge.SymbolRole.
enum class Role { other, variable, range, mechanism, class_template, function, procedure, object, text, section };

struct Retired {
    Object* object;
    Section* section;
};

bool initialised = false;  // events may be under way: nothing that they could reach is freed
std::vector<Retired> retired;
std::intptr_t moment = 1;  // changes whenever time may have moved or an event may have been sent
double moment_time = 0;
int swept_structure = -1;

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
                  !object->ctemplate->is_point_ && symbol->cpublic == 0;
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
        int length = symbol->arayinfo == nullptr ? -1 : length_of(symbol);
        require_index(symbol->name, index, length);
        hoc_pushpx(object->u.dataspace[symbol->u.oboff].pval + (index < 0 ? 0 : index));
        return;
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

double* variable_place(Symbol* symbol, int index) {
    if (role_of(symbol) != Role::variable || symbol->subtype == USERPROPERTY || symbol->subtype == DYNAMICUNITS) {
        refuse(std::string("'") + symbol->name + "' is no global variable");
    }
    require_index(symbol->name, index, length_of(symbol));
    double* first = symbol->subtype == NOTUSER ? hoc_top_level_data[symbol->u.oboff].pval : symbol->u.pval;
    return first + (index < 0 ? 0 : index);
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
        *reinterpret_cast<int*>(place) = static_cast<int>(value);
    } else if (symbol->subtype == USERFLOAT) {
        *reinterpret_cast<float*>(place) = static_cast<float>(value);
    } else {
        *place = value;
    }
}

// ---- calls -----------------------------------------------------------------------------------------------------------

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

void push(const Value& value, std::deque<char*>& texts) {
    switch (value.kind) {
    case Kind::number:
        hoc_pushx(value.number);
        return;
    case Kind::text:
        texts.push_back(const_cast<char*>(value.text.c_str()));
        hoc_pushstr(&texts.back());
        return;
    case Kind::nothing:
    case Kind::object:
        hoc_push_object(static_cast<Object*>(value.handle));
        return;
    case Kind::range_reference:
        require_range(static_cast<Symbol*>(value.other));
        hoc_push(range_place(static_cast<Section*>(value.handle), static_cast<Symbol*>(value.other), value.number, value.index));
        return;
    case Kind::property_reference:
        push_property(static_cast<Object*>(value.handle), value.text, value.index);
        return;
    case Kind::variable_reference:
        hoc_pushpx(variable_place(static_cast<Symbol*>(value.handle), value.index));
        return;
    default:
        refuse("a value of this kind cannot be an argument of a NEURON function");
    }
}

int push_from(const Request& request, std::size_t first, std::deque<char*>& texts) {
    for (std::size_t i = first; i < request.arguments.size(); ++i) {
        push(request.arguments[i], texts);
    }
    return static_cast<int>(request.arguments.size() - first);
}

Value pop_object() {
    Object** place = hoc_objpop();
    Object* object = *place;
    if (object != nullptr) {
        nrn_object_ref(object);
    }
    hoc_tobj_unref(place);
    return handle(Kind::object, object);
}

Value pop() {
    switch (nrn_stack_type()) {
    case STACK_IS_NUM:
        return number(hoc_xpop());
    case STACK_IS_VAR:
        return number(*hoc_pxpop());
    case STACK_IS_STR:
        return text(*hoc_strpop());
    case STACK_IS_OBJVAR:
    case STACK_IS_OBJTMP:
        return pop_object();
    case STACK_IS_INT:
        return number(nrn_int_pop());
    default:
        hoc_nopop();
        return nothing();
    }
}

Value call_symbol(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    Role role = role_of(symbol);
    if (role != Role::function && role != Role::procedure) {
        refuse(std::string("'") + symbol->name + "' is no function");
    }
    std::deque<char*> texts;
    int count = push_from(request, 1, texts);
    if (nrn_symbol_type(symbol) == types.math && (count != 1 || nrn_stack_type() != STACK_IS_NUM)) {
        refuse(std::string("'") + symbol->name + "' takes one number");
    }
    nrn_function_call(symbol, count);
    return pop();
}

Value call_method(const Request& request) {
    Object* object = object_at(request, 0);
    Symbol* symbol = member(object, text_at(request, 1));
    Role role = role_of(symbol);
    if (role != Role::function && role != Role::procedure) {
        refuse("'" + text_at(request, 1) + "' of " + nrn_class_name(object) + " is no function");
    }
    if (text_at(request, 1) == "event") {
        ++moment;
    }
    std::deque<char*> texts;
    int count = push_from(request, 2, texts);
    nrn_method_call(object, symbol, count);
    return role == Role::procedure ? nothing() : pop();
}

Value new_object(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    if (role_of(symbol) != Role::class_template) {
        refuse(std::string("'") + symbol->name + "' is no class");
    }
    std::deque<char*> texts;
    int count = push_from(request, 1, texts);
    return handle(Kind::object, hoc_newobj1(symbol, count));
}

Value get_property(const Request& request) {
    Object* object = object_at(request, 0);
    Symbol* symbol = member(object, text_at(request, 1));
    int index = static_cast<int>(number_at(request, 2));
    Role role = role_of(symbol);
    if (role == Role::object || role == Role::text) {
        Objectdata* data = object->u.dataspace;
        int length = symbol->arayinfo == nullptr ? -1 : length_of(symbol);
        require_index(symbol->name, index, length);
        if (role == Role::text) {
            return text(*data[symbol->u.oboff].ppstr);
        }
        Object* found = data[symbol->u.oboff].pobj[index < 0 ? 0 : index];
        if (found != nullptr) {
            nrn_object_ref(found);
        }
        return handle(Kind::object, found);
    }
    if (role == Role::section) {
        require_index(symbol->name, index, symbol->arayinfo == nullptr ? -1 : length_of(symbol));
        hoc_Item* item = object->u.dataspace[symbol->u.oboff].psecitm[index < 0 ? 0 : index];
        Section* section = item == nullptr ? nullptr : item->element.sec;
        require_active(section);
        nrn_section_ref(section);
        return handle(Kind::section, section);
    }
    push_property(object, text_at(request, 1), index);
    return number(*hoc_pxpop());
}

Value set_property(const Request& request) {
    Object* object = object_at(request, 0);
    push_property(object, text_at(request, 1), static_cast<int>(number_at(request, 2)));
    *hoc_pop_handle<double>() = number_at(request, 3);
    return nothing();
}

Value get_variable(const Request& request) {
    return number(variable_value(symbol_at(request, 0), static_cast<int>(number_at(request, 1))));
}

Value set_variable_value(const Request& request) {
    set_variable(symbol_at(request, 0), static_cast<int>(number_at(request, 1)), number_at(request, 2));
    return nothing();
}

Value execute(const Request& request) {
    std::string statement = text_at(request, 0) + "\n";
    if (nrn_hoc_call(statement.c_str()) != 0) {
        throw std::runtime_error("");
    }
    return nothing();
}

Value find_symbol(const Request& request) {
    Symbol* symbol = nrn_symbol(text_at(request, 0).c_str());
    if (symbol == nullptr) {
        return nothing();
    }
    int kind = 0;
    if (role_of(symbol) == Role::class_template && symbol->u.ctemplate->is_point_) {
        kind = nrn_is_artificial(symbol->u.ctemplate->is_point_) ? 2 : 1;
    }
    return handles({symbol, word(static_cast<int>(role_of(symbol))), word(kind)});
}

Value units(const Request& request) {
    return text(hoc_symbol_units(symbol_at(request, 0), nullptr));
}

std::intptr_t this_moment() {
    double t = *nrn_symbol_dataptr(nrn_symbol("t"));
    if (t != moment_time) {
        moment_time = t;
        ++moment;
    }
    return moment;
}

// With it the moment, for retire.
Value object_name(const Request& request) {
    Value name = text(hoc_object_name(object_at(request, 0)));
    name.handle = word(this_moment());
    return name;
}

Value object_class(const Request& request) {
    return text(nrn_class_name(object_at(request, 0)));
}

// ---- lifetime ----------------------------------------------------------------------------------------------------------

void delete_section(Section* section) {
    if (nrn_section_is_active(section)) {
        nrn_section_push(section);
        nrn_function_call(nrn_symbol("delete_section"), 0);
        nrn_double_pop();
        nrn_popsec();
    }
    nrn_section_unref(section);
}

void release_retired() {
    initialised = false;
    std::vector<Retired> leaving;
    leaving.swap(retired);
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

// An event on its way keeps a bare address of its target, so what was there when time last moved leaves right before
// NEURON empties its queue. What was made since leaves at once.
Value retire(const Request& request) {
    const Value& value = at(request, 0);
    bool section = value.kind == Kind::section;
    Retired leaving = {section ? nullptr : static_cast<Object*>(value.handle), section ? static_cast<Section*>(value.handle) : nullptr};
    bool unreachable = static_cast<std::intptr_t>(number_at(request, 1)) == this_moment();
    if (initialised && !unreachable) {
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

std::vector<Section*> all_sections(nrn_Item* list) {
    std::vector<Section*> sections;
    auto* iterator = nrn_sectionlist_iterator_new(list);
    while (nrn_sectionlist_iterator_done(iterator) == 0) {
        Section* section = nrn_sectionlist_iterator_next(iterator);
        if (section != nullptr) {
            sections.push_back(section);
        }
    }
    nrn_sectionlist_iterator_free(iterator);
    return sections;
}

void for_each_pointer(void (*visit)(Symbol* mechanism, Symbol* pointer)) {
    for (int type = 2; type < n_memb_func; ++type) {
        Symbol* mechanism = memb_func[type].sym;
        if (mechanism == nullptr || memb_func[type].is_point || role_of(mechanism) != Role::mechanism) {
            continue;
        }
        for (unsigned i = 0; i < mechanism->s_varn; ++i) {
            if (mechanism->u.ppsym[i]->subtype == NRNPOINTER && mechanism->u.ppsym[i]->arayinfo == nullptr) {
                visit(mechanism, mechanism->u.ppsym[i]);
            }
        }
    }
}

bool has_mechanism(Section* section, const char* name) {
    nrn_section_push(section);
    char* characters = const_cast<char*>(name);
    hoc_pushstr(&characters);
    nrn_function_call(nrn_symbol("ismembrane"), 1);
    double answer = hoc_xpop();
    nrn_section_pop();
    return answer != 0;
}

// A mechanism whose POINTER leads nowhere takes the process with it in the first step.
void sweep_pointers() {
    for_each_pointer([](Symbol* mechanism, Symbol* pointer) {
        for (Section* section : all_sections(nrn_allsec())) {
            if (!has_mechanism(section, mechanism->name)) {
                continue;
            }
            int nseg = nrn_nseg_get(section);
            for (int i = 0; i < nseg; ++i) {
                double x = (i + 0.5) / nseg;
                try {
                    if (!nrn_rangepointer(section, pointer, x)) {
                        throw std::runtime_error("");
                    }
                } catch (const std::exception&) {
                    throw Refusal(Fault::state, std::string("the POINTER '") + pointer->name + "' of section '" + nrn_secname(section) +
                                                    "' at x=" + std::to_string(x) +
                                                    " is not set, or what it pointed to is gone; set it before the run");
                }
            }
        }
    });
    swept_structure = structure_change_cnt;
}

void at_initialisation() {
    release_retired();
    sweep_pointers();
    initialised = true;
    ++moment;
    hoc_retpushx(1.);
}

void call_host_function() {
    double result = 0;
    if (!call_host(static_cast<long>(*hoc_getarg(1)), &result)) {
        hoc_execerror("a Java callback threw an exception", nullptr);
    }
    hoc_retpushx(result);
}

// ---- sections ------------------------------------------------------------------------------------------------------------

Value new_section(const Request& request) {
    Section* section = nrn_section_new(text_at(request, 0).c_str());
    nrn_section_ref(section);
    return handle(Kind::section, section);
}

// With it the moment, for retire.
Value section_name(const Request& request) {
    Value name = text(nrn_secname(section_at(request, 0)));
    name.handle = word(this_moment());
    return name;
}

Value section_active(const Request& request) {
    const Value& value = at(request, 0);
    return number(value.handle != nullptr && nrn_section_is_active(static_cast<Section*>(value.handle)) ? 1 : 0);
}

Value keep_section(const Request& request) {
    nrn_section_ref(section_at(request, 0));
    return nothing();
}

Value drop_section(const Request& request) {
    nrn_section_unref(section_at(request, 0));
    return nothing();
}

Section* parent_of(Section* section) {
    nrn_section_push(section);
    nrn_function_call(nrn_symbol("parent_section"), 0);
    double address = hoc_xpop();
    nrn_section_pop();
    return reinterpret_cast<Section*>(static_cast<std::uintptr_t>(address));
}

Value section_parent(const Request& request) {
    return handle(Kind::section, parent_of(section_at(request, 0)));
}

Value connect(const Request& request) {
    Section* child = section_at(request, 0);
    double child_x = number_at(request, 1);
    Section* parent = section_at(request, 2);
    double parent_x = number_at(request, 3);
    require_place(parent_x);
    if (child_x != 0 && child_x != 1) {
        refuse("only the ends 0 and 1 of a section can be connected to a parent");
    }
    for (Section* above = parent; above != nullptr; above = parent_of(above)) {
        if (above == child) {
            refuse(std::string("connecting '") + nrn_secname(child) + "' to '" + nrn_secname(parent) + "' would close a loop");
        }
    }
    nrn_section_connect(child, child_x, parent, parent_x);
    return nothing();
}

Value get_nseg(const Request& request) {
    return number(nrn_nseg_get(section_at(request, 0)));
}

Value set_nseg(const Request& request) {
    nrn_nseg_set(section_at(request, 0), static_cast<int>(number_at(request, 1)));
    return nothing();
}

Value get_length(const Request& request) {
    return number(nrn_section_length_get(section_at(request, 0)));
}

Value set_length(const Request& request) {
    nrn_section_length_set(section_at(request, 0), number_at(request, 1));
    return nothing();
}

Value get_resistivity(const Request& request) {
    return number(nrn_section_Ra_get(section_at(request, 0)));
}

Value set_resistivity(const Request& request) {
    nrn_section_Ra_set(section_at(request, 0), number_at(request, 1));
    return nothing();
}

Value set_diameter(const Request& request) {
    Section* section = section_at(request, 0);
    require_place(number_at(request, 1));
    nrn_segment_diam_set(section, number_at(request, 1), number_at(request, 2));
    return nothing();
}

Symbol* mechanism_at(const Request& request, std::size_t i) {
    Symbol* symbol = symbol_at(request, i);
    if (role_of(symbol) != Role::mechanism) {
        refuse(std::string("'") + symbol->name + "' is no density mechanism");
    }
    return symbol;
}

Value insert(const Request& request) {
    nrn_mechanism_insert(section_at(request, 0), mechanism_at(request, 1));
    return nothing();
}

Value uninsert(const Request& request) {
    mech_uninsert1(section_at(request, 0), mechanism_at(request, 1));
    return nothing();
}

Value has(const Request& request) {
    return number(has_mechanism(section_at(request, 0), symbol_at(request, 1)->name) ? 1 : 0);
}

Value sections(const Request& request) {
    nrn_Item* list = nrn_allsec();
    if (!request.arguments.empty()) {
        Object* object = object_at(request, 0);
        if (std::strcmp(nrn_class_name(object), "SectionList") != 0) {
            refuse(std::string(hoc_object_name(object)) + " is no SectionList");
        }
        list = nrn_sectionlist_data(object);
    }
    std::vector<void*> found;
    for (Section* section : all_sections(list)) {
        nrn_section_ref(section);
        found.push_back(section);
    }
    return handles(std::move(found));
}

// ---- mechanisms and runs ---------------------------------------------------------------------------------------------

Value mechanisms(const Request&) {
    std::string lines;
    for (int type = 2; type < n_memb_func; ++type) {
        if (memb_func[type].sym != nullptr) {
            const char* kind = nrn_is_artificial_[type] ? "artificial" : memb_func[type].is_point ? "point" : "density";
            lines += std::string(kind) + ' ' + memb_func[type].sym->name + '\n';
        }
    }
    return text(lines.c_str());
}

Value mechanism_variables(const Request& request) {
    Symbol* mechanism = symbol_at(request, 0);
    std::string lines;
    if (role_of(mechanism) == Role::mechanism) {
        for (unsigned i = 0; i < mechanism->s_varn; ++i) {
            Symbol* variable = mechanism->u.ppsym[i];
            lines += std::string(variable->name) + ' ' + std::to_string(variable->subtype) + ' ' + std::to_string(length_of(variable)) + '\n';
        }
    } else if (role_of(mechanism) == Role::class_template) {
        for (Symbol* one = mechanism->u.ctemplate->symtable->first; one != nullptr; one = one->next) {
            if (role_of(one) == Role::range || role_of(one) == Role::variable) {
                lines += std::string(one->name) + ' ' + std::to_string(one->subtype) + ' ' + std::to_string(length_of(one)) + '\n';
            }
        }
    }
    return text(lines.c_str());
}

struct Loading {
    const char* path;
    double answer;
};

void load_now(void* closure) {
    auto* loading = static_cast<Loading*>(closure);
    char* path = const_cast<char*>(loading->path);
    hoc_pushstr(&path);
    nrn_function_call(nrn_symbol("nrn_load_dll"), 1);
    loading->answer = hoc_xpop();
}

// NEURON says why a library does not open on stderr alone, so the system is asked first.
Value load(const Request& request) {
    const char* path = text_at(request, 0).c_str();
    void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw std::runtime_error(dlerror());
    }
    Dl_info owner;
    void* entry = dlsym(library, "modl_reg");
    if (entry == nullptr || dladdr(entry, &owner) == 0 || dlsym(RTLD_DEFAULT, "modl_reg") == entry || entry == reinterpret_cast<void*>(&modl_reg)) {
        throw std::runtime_error("the library has no modl_reg of its own, so it holds no mechanisms");
    }
    Loading loading = {path, 0};
    with_signals_kept(load_now, &loading);
    if (loading.answer != 1) {
        throw std::runtime_error("nrn_load_dll answers " + std::to_string(loading.answer));
    }
    return nothing();
}

double on_context(const char* method, double argument) {
    static Object* context = nrn_object_new(nrn_symbol("ParallelContext"), 0);
    hoc_pushx(argument);
    nrn_method_call(context, nrn_method_symbol(context, method), 1);
    return hoc_xpop();
}

// psolve asks for a delay that it may run ahead; on one rank nothing depends on it. A variable step would be limited.
Value begin_run(const Request&) {
    if (!cvode_active_ && nrnmpi_numprocs == 1) {
        on_context("set_maxstep", 10);
    }
    return nothing();
}

double solve_variable_step(double time) {
    static Object* solver = nrn_object_new(nrn_symbol("CVode"), 0);
    hoc_pushx(time);
    nrn_method_call(solver, nrn_method_symbol(solver, "solve"), 1);
    return hoc_xpop();
}

// One slice of a run; a loop of them in Java can be left between any two.
Value advance(const Request& request) {
    if (structure_change_cnt != swept_structure) {
        sweep_pointers();
    }
    initialised = true;
    double time = number_at(request, 0);
    return number(cvode_active_ && nrnmpi_numprocs == 1 ? solve_variable_step(time) : on_context("psolve", time));
}

void* word_of(double number) {
    std::intptr_t bits;
    static_assert(sizeof bits == sizeof number, "a word holds a double");
    std::memcpy(&bits, &number, sizeof bits);
    return word(bits);
}

// t, dt and whether the step is variable, in one call.
Value read_clock(const Request&) {
    static double* t = nrn_symbol_dataptr(nrn_symbol("t"));
    static double* dt = nrn_symbol_dataptr(nrn_symbol("dt"));
    return handles({word_of(*t), word_of(*dt), word(cvode_active_)});
}

struct Operation {
    const char* name;
    Value (*run)(const Request&);
};

// Names are those of dev.glia.neuron.bridge.Operation, in lower case.
constexpr Operation operations[] = {
    {"symbol", find_symbol},
    {"hoc", execute},
    {"function", call_symbol},
    {"method", call_method},
    {"new_object", new_object},
    {"get", get_property},
    {"set", set_property},
    {"get_variable", get_variable},
    {"set_variable", set_variable_value},
    {"units", units},
    {"object_name", object_name},
    {"object_class", object_class},
    {"retire", retire},
    {"release", release},
    {"new_section", new_section},
    {"section_name", section_name},
    {"section_active", section_active},
    {"keep_section", keep_section},
    {"drop_section", drop_section},
    {"section_parent", section_parent},
    {"connect", connect},
    {"get_nseg", get_nseg},
    {"set_nseg", set_nseg},
    {"get_length", get_length},
    {"set_length", set_length},
    {"get_resistivity", get_resistivity},
    {"set_resistivity", set_resistivity},
    {"set_diameter", set_diameter},
    {"insert", insert},
    {"uninsert", uninsert},
    {"has", has},
    {"sections", sections},
    {"mechanisms", mechanisms},
    {"mechanism_variables", mechanism_variables},
    {"load", load},
    {"begin_run", begin_run},
    {"advance", advance},
    {"clock", read_clock},
};

constexpr int operation_count = sizeof(operations) / sizeof(operations[0]);

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

void learn_symbol_types() {
    nrn_hoc_call("begintemplate GliaSymbolTypes\npublic x, o, s, c, f, p, g\nobjref o\nstrdef s\ncreate c\n"
                 "x = 0\nfunc f() { return 0 }\nproc p() { x = 0 }\nobfunc g() { return o }\nendtemplate GliaSymbolTypes\n");
    Symbol* probe = nrn_symbol("GliaSymbolTypes");
    auto inside = [probe](const char* name) { return nrn_symbol_type(hoc_table_lookup(name, nrn_symbol_table(probe))); };
    Symlist* vector = nrn_symbol_table(nrn_symbol("Vector"));
    types.variable = inside("x");
    types.object = inside("o");
    types.text = inside("s");
    types.section = inside("c");
    types.function = inside("f");
    types.procedure = inside("p");
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

void watch_initialisation() {
    nrn_register_function(at_initialisation, "glia_initialised_", types.builtin);
    nrn_register_function(call_host_function, "glia_callback_", types.builtin);
    static char statement[] = "glia_initialised_()";
    static char* place = statement;
    hoc_pushx(3);
    hoc_pushstr(&place);
    nrn_object_new(nrn_symbol("FInitializeHandler"), 2);
}

std::string operation_names() {
    std::string names;
    for (const auto& operation : operations) {
        names += std::string(operation.name) + '\n';
    }
    return names;
}

Value call(const Request& request) {
    if (request.operation < 0 || request.operation >= operation_count) {
        refuse("operation " + std::to_string(request.operation) + " does not exist");
    }
    if (is_outermost()) {  // an interrupt that came too late for what it was meant for
        stoprun = 0;
        hoc_intset = 0;
    }
    if (request.section == nullptr) {
        return operations[request.operation].run(request);
    }
    require_active(request.section);
    nrn_section_push(request.section);
    Value answer = operations[request.operation].run(request);
    nrn_section_pop();
    return answer;
}

double range_get(Section* section, Symbol* variable, double x, int index) {
    return *range_place(section, variable, x, index);
}

void range_set(Section* section, Symbol* variable, double x, int index, double value) {
    *range_place(section, variable, x, index) = value;
}

std::vector<double> range_all(Section* section, Symbol* variable, int index) {
    require_active(section);
    int nseg = nrn_nseg_get(section);
    std::vector<double> values(nseg);
    for (int i = 0; i < nseg; ++i) {
        values[i] = range_get(section, variable, (i + 0.5) / nseg, index);
    }
    return values;
}

void range_set_all(Section* section, Symbol* variable, int index, const double* values, std::size_t count) {
    require_active(section);
    int nseg = nrn_nseg_get(section);
    if (count != static_cast<std::size_t>(nseg)) {
        refuse("the section has " + std::to_string(nseg) + " segments, and " + std::to_string(count) + " values are given");
    }
    for (int i = 0; i < nseg; ++i) {
        range_set(section, variable, (i + 0.5) / nseg, index, values[i]);
    }
}

double* vector_data(Object* vector, std::size_t* size) {
    *size = static_cast<std::size_t>(nrn_vector_capacity(vector));
    return nrn_vector_data(vector);
}

void vector_resize(Object* vector, std::size_t size) {
    hoc_pushx(static_cast<double>(size));
    nrn_method_call(vector, nrn_method_symbol(vector, "resize"), 1);
    hoc_nopop();
}

}  // namespace glia
