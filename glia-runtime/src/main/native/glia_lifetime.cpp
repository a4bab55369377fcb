// Lifetime: what leaves the model leaves when no event can reach it.
#include "glia_operations.h"
#include "glia_parties.h"
#include "glia_randoms.h"

#include <algorithm>

#include "hoclist.h"

namespace glia {
namespace {

struct Retired {
    Object* object;
    Section* section;
};

bool model_is_initialised = false;  // events may be under way: nothing that they could reach is freed
bool initialising = false;
int begun_at = 0;       // so many steps under way, of which the last is the initialisation
bool building = false;  // no step holds the model still that an initialisation was asked for in
bool leaving_in_order = false;
std::vector<Retired> retired;
std::intptr_t moment = 1;
double moment_time = 0;

bool is_event_target(const Object* object) {
    return object->ctemplate->is_point_ || is_a(object, "NetCon");
}

// An object of hoc code, or a List, may hold whatever: also what an event can reach.
bool may_hold_event_target(const Object* object) {
    return (object->ctemplate->sym->subtype & (CPLUSOBJECT | JAVAOBJECT)) == 0 || is_a(object, "List");
}

// What leaves while this lives is known to be out of the reach of events.
class InOrder {
  public:
    InOrder() : before(leaving_in_order) {
        leaving_in_order = true;
    }
    ~InOrder() {
        leaving_in_order = before;
    }

  private:
    bool before;
};

// The last leaves first. Those that are left when one cannot leave wait for the next time.
struct Leaving {
    std::vector<Retired> all;
    ~Leaving() {
        retired.insert(retired.begin(), all.begin(), all.end());
    }
};

void take_away(const Retired& one) {
    if (one.object != nullptr) {
        nrn_object_unref(one.object);
    } else {
        delete_section(one.section);
    }
}

bool may_be_on_the_way(const Retired& one) {
    return one.object == nullptr || is_event_target(one.object);
}

void release_those(bool (*which)(const Retired&)) {
    InOrder order;
    auto first = std::stable_partition(retired.begin(), retired.end(), [which](const Retired& one) { return !which(one); });
    Leaving leaving{{first, retired.end()}};
    retired.erase(first, retired.end());
    std::reverse(leaving.all.begin(), leaving.all.end());
    std::stable_partition(leaving.all.begin(), leaving.all.end(), [](const Retired& one) { return one.object == nullptr; });
    if (std::any_of(leaving.all.begin(), leaving.all.end(), may_be_on_the_way)) {
        an_event_leads_to_what_has_left();  // until the queue is emptied
    }
    while (!leaving.all.empty()) {
        Retired one = leaving.all.back();
        leaving.all.pop_back();
        take_away(one);
    }
}

// The list of handlers, of which this is one, is being walked: an object that may hold another of them has to wait.
void at_initialisation() {
    building = (has_begun_to_build() && steps_under_way_now() == begun_at + 1) || !is_step_inside_another();
    initialising = true;  // from here on the structure may change
    begun_at = steps_under_way_now();
    if (building) {
        model_is_initialised = false;
        release_those(may_be_on_the_way);
        model_is_initialised = true;
    }
    ++moment;
}

template <void (*Act)()>
void hoc_function() {
    Act();
    hoc_retpushx(1.);
}

// hoc: glia_callback_(number, argument, ...).
void call_host_function() {
    std::vector<double> arguments;
    for (int i = 2; nrn_ifarg(i); ++i) {
        arguments.push_back(*hoc_getarg(i));
    }
    double result = 0;
    if (!call_host(static_cast<long>(*hoc_getarg(1)), arguments, &result)) {
        hoc_execerror("a Java callback threw an exception", nullptr);
    }
    hoc_retpushx(result);
}

}  // namespace

std::intptr_t this_moment() {
    static const double* time = nrn_symbol_dataptr(nrn_symbol("t"));
    double t = *time;
    if (t != moment_time) {
        moment_time = t;
        ++moment;
    }
    return moment;
}

void an_event_is_sent() {
    ++moment;
}

void an_initialisation_begins() {
    if (is_in_a_step()) {
        return;  // the step that asks for it holds the model still
    }
    model_is_initialised = false;
    release_those([](const Retired&) { return true; });
}

void a_run_begins() {
    model_is_initialised = true;
}

// It has gone so far that the queue of events will be emptied, or has failed before that.
void forget_initialisation() {
    initialising = false;
}

bool has_begun_to_build() {
    return initialising && building;
}

// And not in the middle of a step that a handler of the initialisation takes, with the queue of before.
bool is_initialising() {
    return initialising && steps_under_way_now() <= begun_at;
}

bool may_build() {
    return has_begun_to_build() && steps_under_way_now() <= begun_at;
}

bool is_event_on_its_way() {
    return model_is_initialised && !leaving_in_order;
}

// An event on its way keeps a bare address of its target, so what was there when time last moved leaves right before
// NEURON empties its queue. What was made since leaves at once.
Value retire(const Request& request) {
    if (is_held_for_ever()) {
        return nothing();
    }
    const Value& value = at(request, 0);
    bool section = value.kind == Kind::section;
    Retired leaving = {section ? nullptr : static_cast<Object*>(value.handle), section ? static_cast<Section*>(value.handle) : nullptr};
    leaves(section ? leaving.section : leaving.object->ctemplate->is_point_ ? leaving.object->u.this_pointer : nullptr);
    bool unreachable = static_cast<std::intptr_t>(number_at(request, 1)) == this_moment();
    bool harmless = !section && !is_event_target(leaving.object) && !may_hold_event_target(leaving.object);
    if (!harmless && ((model_is_initialised && !unreachable) || is_in_a_step())) {
        retired.push_back(leaving);
        return nothing();
    }
    InOrder order;
    take_away(leaving);
    return nothing();
}

// Only for objects that no event can reach.
Value release(const Request& request) {
    if (is_held_for_ever()) {
        return nothing();
    }
    nrn_object_unref(object_at(request, 0));
    return nothing();
}

namespace {

// One of ours stands in no list of the objects of its class and takes none of their numbers, so that those of the model are
// called as NEURON alone would call them.
Object* hidden(Object* object) {
    cTemplate* type = object->ctemplate;
    hoc_l_delete(object->itm_me);
    object->itm_me = nullptr;
    --type->index;
    --type->count;
    return object;
}

}  // namespace

Object* the_solver() {
    static Object* solver = hidden(nrn_object_new(nrn_symbol("CVode"), 0));
    return solver;
}

namespace {

template <void (*Act)()>
void at_every_initialisation(int when, const char* name) {
    nrn_register_function(hoc_function<Act>, name, types.builtin);
    std::string statement = std::string(name) + "()";
    char* place = &statement[0];
    hoc_pushx(when);
    hoc_pushstr(&place);
    is_handled_by(hidden(nrn_object_new(nrn_symbol("FInitializeHandler"), 2)), Act);
}

}  // namespace

void watch_initialisation() {
    the_solver();
    watch_connections();
    watch_states();
    watch_recordings();
    watch_handlers();
    watch_lists();
    watch_boxes();
    watch_plots();
    watch_randoms();
    nrn_register_function(call_host_function, "glia_callback_", types.builtin);
    at_every_initialisation<at_initialisation>(3, "glia_initialised_");
    at_every_initialisation<variable_step_is_initialised>(2, "glia_ready_");
}

}  // namespace glia
