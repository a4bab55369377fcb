// Calls of functions, methods and constructors, through NEURON's own stack.
#include "glia_operations.h"
#include "glia_parties.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <optional>

#include <unistd.h>

extern Object* hoc_newobj1(Symbol*, int);
int nrn_is_artificial(int point_type);

#include "hoclist.h"

namespace glia {

char** Texts::add(const std::string& text) {
    char* copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::memcpy(copy, text.c_str(), text.size() + 1);
    all.push_back(copy);
    return &all.back();
}

Texts::~Texts() {
    for (char* one : all) {
        std::free(one);
    }
}

void push(const Value& value, Texts& texts) {
    switch (value.kind) {
    case Kind::number:
        hoc_pushx(value.number);
        return;
    case Kind::text:
        hoc_pushstr(texts.add(value.text));
        return;
    case Kind::nothing:
    case Kind::object:
        if (value.handle != nullptr) {
            require_own_numbers(static_cast<Object*>(value.handle));
        }
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
        push_variable(static_cast<Symbol*>(value.handle), value.index);
        return;
    default:
        refuse("a value of this kind cannot be an argument of a NEURON function");
    }
}

namespace {

// Numbers that nothing computes.
constexpr double floor_mark = -0x1.91a7f5e4c3b2dp-1001;
constexpr double floor_bottom = -0x1.91a7f5e4c3b2dp-1002;
constexpr int floor_height = 8;

int push_from(const Request& request, std::size_t first, Texts& texts) {
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

}  // namespace

// A function of NEURON that takes more from the stack than it was given finds a floor there, not what was below.
void lay_floor() {
    hoc_pushx(floor_bottom);
    for (int i = 0; i < floor_height; ++i) {
        hoc_pushx(floor_mark);
    }
}

void take_up_floor() {
    for (bool found = false; !found;) {
        if (nrn_stack_type() == STACK_IS_NUM) {
            found = hoc_xpop() == floor_bottom;
        } else {
            hoc_nopop();
        }
    }
}

Value pop() {
    switch (nrn_stack_type()) {
    case STACK_IS_NUM: {
        double x = hoc_xpop();
        if (x == floor_mark) {
            hoc_pushx(x);
            return nothing();
        }
        return number(x);
    }
    case STACK_IS_VAR:
        return number(*hoc_pxpop());
    case STACK_IS_STR: {
        char** place = hoc_strpop();
        return text(place == nullptr ? nullptr : *place);
    }
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

namespace {

// Reading a hoc file, NEURON goes to its folder, and where the file fails it stays there.
class FolderKeeper {
  public:
    FolderKeeper() : exceptions(std::uncaught_exceptions()) {
        known = getcwd(folder, sizeof folder) != nullptr;
    }
    ~FolderKeeper() {
        if (std::uncaught_exceptions() > exceptions && known && chdir(folder) != 0) {
            std::perror("glia: the working folder is gone");
        }
    }

  private:
    char folder[4096];
    bool known;
    int exceptions;
};

bool is_hoc_code(const Object* object) {
    return (object->ctemplate->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 && !object->ctemplate->is_point_;
}

}  // namespace

Value call_symbol(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    Role role = role_of(symbol);
    if (role != Role::function && role != Role::procedure) {
        refuse(std::string("'") + symbol->name + "' is no function");
    }
    if (std::strcmp(symbol->name, "finitialize") == 0) {
        an_initialisation_begins();
    }
    Texts texts;
    int count = push_from(request, 1, texts);
    if (nrn_symbol_type(symbol) == types.math && (count != 1 || nrn_stack_type() != STACK_IS_NUM)) {
        refuse(std::string("'") + symbol->name + "' takes one number");
    }
    bool asks_for_the_name = std::strcmp(symbol->name, "units") == 0 || std::strcmp(symbol->name, "variable_domain") == 0;
    if (asks_for_the_name && (texts.is_empty() || count == 0)) {
        refuse(std::string("'") + symbol->name + "' takes the name of a variable");  // it would look for it in hoc code
    }
    std::optional<FolderKeeper> keeper;
    if (!texts.is_empty() || role == Role::procedure) {
        keeper.emplace();
    }
    if (nrn_symbol_type(symbol) == types.function || role == Role::procedure) {
        an_event_is_sent();
    }
    nrn_function_call(symbol, count);
    return pop();
}

namespace {

// What gives a Vector another content tells nothing of the one that it had.
bool is_to_record(const std::string& method) {
    return method == "record" || method == "play" || method == "play_remove" || method == "resize" || method == "label";
}

}  // namespace

Value call_method(const Request& request) {
    Object* object = object_at(request, 0);
    Symbol* symbol = member(object, text_at(request, 1));
    Role role = role_of(symbol);
    if (role != Role::function && role != Role::procedure) {
        refuse("'" + text_at(request, 1) + "' of " + nrn_class_name(object) + " is no function");
    }
    if (text_at(request, 1) == "event") {
        an_event_is_sent();
    }
    if (text_at(request, 1) == "atolscale" && !is_hoc_code(object) && (request.arguments.size() < 3 || at(request, 2).kind != Kind::text)) {
        refuse("'atolscale' takes the name of a variable");  // a reference it would look for in hoc code
    }
    if (!is_to_record(text_at(request, 1))) {
        require_own_numbers(object);
    }
    Texts texts;
    int count = push_from(request, 2, texts);
    std::optional<FolderKeeper> keeper;
    if (is_hoc_code(object)) {
        keeper.emplace();
        an_event_is_sent();
    }
    nrn_method_call(object, symbol, count);
    return role == Role::procedure ? nothing() : pop();
}

// With it the moment, for retire: asked for later, another thread might have moved time in between.
Value new_object(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    if (role_of(symbol) != Role::class_template) {
        refuse(std::string("'") + symbol->name + "' is no class");
    }
    require_that_it_can_come(symbol);
    Texts texts;
    int count = push_from(request, 1, texts);
    Value made = handle(Kind::object, hoc_newobj1(symbol, count));
    made.handles = {word(this_moment())};
    return made;
}

Value get_property(const Request& request) {
    Object* object = object_at(request, 0);
    Symbol* symbol = member(object, text_at(request, 1));
    int index = static_cast<int>(number_at(request, 2));
    Role role = role_of(symbol);
    if (role == Role::object || role == Role::text) {
        Objectdata* data = object->u.dataspace;
        require_index(symbol->name, index, length_in(data, symbol));
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
        require_index(symbol->name, index, length_in(object->u.dataspace, symbol));
        hoc_Item* item = object->u.dataspace[symbol->u.oboff].psecitm[index < 0 ? 0 : index];
        Section* section = item == nullptr ? nullptr : item->element.sec;
        require_active(section);
        nrn_section_ref(section);
        return handle(Kind::section, section);
    }
    if (role == Role::range && object->ctemplate->is_point_) {
        require_own_numbers(object, symbol);
    }
    push_property(object, text_at(request, 1), index);
    return number(*hoc_pxpop());
}

Value set_property(const Request& request) {
    Object* object = object_at(request, 0);
    int index = static_cast<int>(number_at(request, 2));
    if (is_hoc_code(object) && assign(object->u.dataspace, member(object, text_at(request, 1)), index, at(request, 3))) {
        return nothing();
    }
    push_property(object, text_at(request, 1), index);
    *hoc_pop_handle<double>() = number_at(request, 3);
    return nothing();
}

Value get_variable(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    int index = static_cast<int>(number_at(request, 1));
    Role role = role_of(symbol);
    if (role == Role::text) {
        return text(*hoc_top_level_data[symbol->u.oboff].ppstr);
    }
    if (role == Role::object) {
        require_index(symbol->name, index, length_in(hoc_top_level_data, symbol));
        Object* found = hoc_top_level_data[symbol->u.oboff].pobj[index < 0 ? 0 : index];
        if (found != nullptr) {
            nrn_object_ref(found);
        }
        return handle(Kind::object, found);
    }
    return number(variable_value(symbol, index));
}

Value set_variable_value(const Request& request) {
    Symbol* symbol = symbol_at(request, 0);
    int index = static_cast<int>(number_at(request, 1));
    if (!assign(hoc_top_level_data, symbol, index, at(request, 2))) {
        set_variable(symbol, index, number_at(request, 2));
    }
    return nothing();
}

Value execute(const Request& request) {
    std::string statement = text_at(request, 0) + "\n";
    FolderKeeper keeper;
    an_event_is_sent();  // who knows what hoc does
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

Value object_name(const Request& request) {
    return text(hoc_object_name(object_at(request, 0)));
}

Value object_class(const Request& request) {
    return text(nrn_class_name(object_at(request, 0)));
}

}  // namespace glia
