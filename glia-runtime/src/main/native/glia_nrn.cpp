// The table of operations: each checks its arguments before NEURON, which does not, sees them.
#include "glia_operations.h"
#include "glia_parties.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "nrn_ansi.h"

extern int stoprun;
extern int hoc_intset;
extern int hoc_in_template;

namespace glia {
namespace {

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
    {"set_pointer", set_pointer},
    {"allow_unset", allow_unset},
    {"new_section", new_section},
    {"section_name", section_name},
    {"section_active", section_active},
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
    {"objects", objects},
    {"distance", distance},
    {"names", names},
    {"mechanisms", mechanisms},
    {"mechanism_variables", mechanism_variables},
    {"load", load},
    {"begin_run", begin_run},
    {"advance", advance},
    {"clock", read_clock},
    {"use_coreneuron", use_coreneuron},
    {"saved_cells", saved_cells},
    {"point_place", point_place},
    {"section_points", section_points},
    {"random_stream", random_stream},
};

constexpr Run* reading[] = {find_symbol,       get_property, get_variable, units,          object_name, object_class, retire,
                            release,           section_name, section_active, drop_section, section_parent, get_nseg,
                            get_length,        get_resistivity, has,       sections,       distance,    names,        mechanisms,
                            mechanism_variables, read_clock,     objects};

constexpr int operation_count = sizeof(operations) / sizeof(operations[0]);

// What may be asked of a model that cannot change any more.
bool only_asks(int operation) {
    Run* const* end = std::end(reading);
    return std::find(std::begin(reading), end, operations[operation].run) != end;
}

// A template that is begun and not ended would take in whatever is declared next, by whom it may be. Answers its name.
std::string end_open_template() {
    const Symbol* open = nullptr;
    for (const Symbol* one = hoc_top_level_symlist->first; one != nullptr && open == nullptr; one = one->next) {
        open = role_of(one) == Role::class_template && one->u.ctemplate->symtable == hoc_symlist ? one : nullptr;
    }
    if (open == nullptr) {
        return "";  // what began it has gone back to where it was; the guard does away with the rest
    }
    nrn_hoc_call((std::string("endtemplate ") + open->name + "\n").c_str());
    return open->name;
}

// Each call begins at top level, also from inside an object of hoc, whose data have no room for new names and sections; and what
// it pushes of objects ends with it, since they could be freed in the meantime.
class AtTopLevel {
  public:
    AtTopLevel() : template_before(hoc_in_template), context(nullptr) {}

    void require_nothing_open() const {
        if (hoc_in_template != template_before) {
            std::string open = end_open_template();
            throw std::runtime_error("the template '" + open + "' is begun and not ended; give hoc the whole of it in one text");
        }
    }

  private:
    int template_before;
    ObjectContext context;
};

Value call_in_section(const Request& request) {
    if (request.section == nullptr) {
        return operations[request.operation].run(request);
    }
    require_active(request.section);
    nrn_section_push(request.section);
    Value answer = operations[request.operation].run(request);
    if (nrn_section_is_active(request.section)) {
        nrn_section_pop();
    } else {
        nrn_popsec();  // the other would put an arbitrary section in its place
    }
    return answer;
}

}  // namespace

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
    if (!only_asks(request.operation)) {
        require_that_it_can_change();
    }
    if (is_outermost()) {  // an interrupt that came too late for what it was meant for
        stoprun = 0;
        hoc_intset = 0;
        forget_initialisation();
        free_postponed();
    }
    AtTopLevel context;
    lay_floor();
    Value answer = call_in_section(request);
    take_up_floor();
    context.require_nothing_open();
    return answer;
}

double* vector_data(Object* vector, std::size_t* size) {
    *size = static_cast<std::size_t>(nrn_vector_capacity(vector));
    return nrn_vector_data(vector);
}

double* vector_of_own_numbers(Object* vector, std::size_t* size) {
    require_own_numbers(vector);
    return vector_data(vector, size);
}

void vector_resize(Object* vector, std::size_t size) {
    hoc_pushx(static_cast<double>(size));
    nrn_method_call(vector, nrn_method_symbol(vector, "resize"), 1);
    hoc_nopop();
}

bool is_a(const Object* object, const char* type) {
    return object != nullptr && std::strcmp(nrn_class_name(object), type) == 0;
}

}  // namespace glia
