// What the halves of the core share: arguments in, values out, and the operations of the table in glia_nrn.cpp.
#pragma once

#include "glia_nrn.h"
#include "glia_protect.h"

#include <cstdint>
#include <deque>

#include "hocdec.h"
#include "hoclist.h"
#include "neuronapi.h"

// As NEURON lays it out: the context of an object, or of none, until it ends.
struct ObjectContext {
    explicit ObjectContext(Object* object);
    ~ObjectContext();

  private:
    Object* object;
    Objectdata* data;
    int depth;
    Symlist* names;
};

namespace glia {

// The values of NEURON's parser tokens differ between releases, so they are learned from symbols of a known kind.
struct SymbolTypes {
    int variable, range, mechanism, class_template, function, procedure, object, text, section, object_function;
    int unknown;  // a name that hoc has read, and that stands for nothing yet
    int builtin, math, text_builtin, object_builtin, object_method, text_method;
};
extern SymbolTypes types;

// The order is known to dev.glia.neuron.bridge.SymbolRole.
enum class Role { other, variable, range, mechanism, class_template, function, procedure, object, text, section };

[[noreturn]] void refuse(const std::string& reason);
void require_place(double x);
void require_active(const Section* section);
void require_range(const Symbol* symbol);
void require_index(const char* name, int index, int length);

const Value& at(const Request& request, std::size_t i);
double number_at(const Request& request, std::size_t i);
const std::string& text_at(const Request& request, std::size_t i);
Object* object_at(const Request& request, std::size_t i);
Section* section_at(const Request& request, std::size_t i);
Symbol* symbol_at(const Request& request, std::size_t i);

Value nothing();
Value number(double x);
Value text(const char* characters);
Value handle(Kind kind, void* pointer);
Value handles(std::vector<void*> pointers);
void* word(std::intptr_t number);

Role role_of(const Symbol* symbol);
int length_of(const Symbol* symbol);
int length_in(Objectdata* data, const Symbol* symbol);  // -1 for no array

// Variables, as places in NEURON's own memory.
Symbol* member(const Object* object, const std::string& name);
neuron::container::data_handle<double> point_variable(Object* object, Symbol* symbol, int index);
neuron::container::data_handle<double> range_place(Section* section, Symbol* symbol, double x, int index);
void push_property(Object* object, const std::string& name, int index);
double* place_of_double(Symbol* symbol, int index);
double variable_value(Symbol* symbol, int index);
void set_variable(Symbol* symbol, int index, double value);
void push_variable(Symbol* symbol, int index);
void set_pointer_of_density();  // as hoc does it, from the stack and the symbol behind it in the program
void set_pointer_of_point();
bool place_is_gone(const neuron::container::data_handle<double>& place);  // has left with whoever owned it
void place_to_follow(void* self);
void places_that_are_there(void* self);
void elements_move(void* self);  // of a Vector
bool assign(Objectdata* data, Symbol* symbol, int index, const Value& value);

// Texts as arguments of a call. Many a function writes into one, whose memory NEURON then frees or replaces by malloc's rules.
class Texts {
  public:
    Texts() = default;
    Texts(const Texts&) = delete;
    Texts& operator=(const Texts&) = delete;
    ~Texts();
    char** add(const std::string& text);
    bool is_empty() const {
        return all.empty();
    }

  private:
    std::deque<char*> all;
};

// All objects of a class of NEURON's or of hoc's, in the order in which they were made; none of no class.
class ObjectsOf {
  public:
    explicit ObjectsOf(const cTemplate* type) : all(type == nullptr ? nullptr : type->olist) {}

    struct Place {
        hoc_Item* item;
        Object* operator*() const {
            return OBJ(item);
        }
        Place& operator++() {
            item = item->next;
            return *this;
        }
        bool operator!=(const Place& other) const {
            return item != other.item;
        }
    };
    Place begin() const {
        return {all == nullptr ? nullptr : all->next};
    }
    Place end() const {
        return {all};
    }

  private:
    hoc_List* all;
};

// NEURON's stack.
void push(const Value& value, Texts& texts);
Value pop();
void lay_floor();
void take_up_floor();

// The moment changes whenever time may have moved or an event may have been sent.
std::intptr_t this_moment();
void an_event_is_sent();
void an_initialisation_begins();
void a_run_begins();
bool is_initialising();
bool may_build();  // an initialisation that has only begun
bool has_begun_to_build();
void forget_initialisation();
bool is_event_on_its_way();
Object* the_solver();

std::vector<Section*> all_sections(nrn_Item* list);
bool has_mechanism(Section* section, const char* name);
const cTemplate* placed_class(int type);  // of a point process that has a place; else null
void delete_section(Section* section);

using Run = Value(const Request&);
Run find_symbol, execute, call_symbol, call_method, new_object, get_property, set_property, get_variable, set_variable_value,
    units, object_name, object_class;
Run retire, release, set_pointer, allow_unset;
Run new_section, section_name, section_active, drop_section, section_parent, connect, get_nseg, set_nseg,
    get_length, set_length, get_resistivity, set_resistivity, set_diameter, insert, uninsert, has, sections, distance;
Run names, objects, mechanisms, mechanism_variables, load, begin_run, advance, read_clock, use_coreneuron, saved_cells, point_place,
    section_points, random_stream;
bool is_coreneuron_in_use();

}  // namespace glia
