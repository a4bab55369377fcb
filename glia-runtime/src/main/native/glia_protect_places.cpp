// Places outside the arrays of the model: what connections hold, elements of Vectors, variables of hoc. They leave with whoever owns
// them. NEURON tells whatever records or plays of it, but not where a connection leaves; and it never tells PtrVectors and POINTERs.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "neuron/container/data_handle.hpp"
#include "oc_ansi.h"

using Place = neuron::container::data_handle<double>;

// As InterViews' header has it, whose macros would rename classes of ours.
class ivObservable;
class ivObserver {
  protected:
    ivObserver();

  public:
    virtual ~ivObserver();
    virtual void update(ivObservable*);
    virtual void disconnect(ivObservable*);
};

void nrn_notify_when_double_freed(double* place, ivObserver* observer);
void nrn_notify_pointer_disconnect(ivObserver* observer);
void notify_freed_val_array(double* first, std::size_t count);
void connectpointer();
void connect_point_process_pointer();

namespace glia {
namespace {

// As NEURON lays out a NetCon and a PtrVector, and keeps to itself.
struct Connection {
    void* functions;
    double delay;
    void* source;
    void* target;
    double* weights;
    Object* object;
    int count;
};

struct PlacesTogether {
    void* functions;
    std::vector<Place> places;
};

// For good: what is freed at the end of the process is told of, too.
auto& gone = *new std::unordered_set<const double*>;

class FollowedPlace: public ivObserver {
  public:
    explicit FollowedPlace(double* place);
    ~FollowedPlace() override {
        nrn_notify_pointer_disconnect(this);
    }
    void update(ivObservable*) override;

  private:
    double* place;
};

auto& followed = *new std::unordered_map<const double*, std::unique_ptr<FollowedPlace>>;
auto& last_gone = *new std::unique_ptr<FollowedPlace>;  // NEURON still calls it by its address

FollowedPlace::FollowedPlace(double* place) : place(place) {
    nrn_notify_when_double_freed(place, this);
}

void FollowedPlace::update(ivObservable*) {
    gone.insert(place);
    look_at_pointers_anew();
    auto own = followed.find(place);
    last_gone = std::move(own->second);
    followed.erase(own);
}

double* outside_the_model(Place place) {
    return place.refers_to_a_modern_data_structure() ? nullptr : static_cast<double*>(place);
}

void is_followed(const Place& place) {
    double* address = outside_the_model(place);
    if (address == nullptr) {
        return;
    }
    gone.erase(address);
    auto& own = followed[address];
    if (own == nullptr) {
        own = std::make_unique<FollowedPlace>(address);
    }
}

void next_place_is_followed() {
    Place place = hoc_pop_handle<double>();
    is_followed(place);
    hoc_push(place);
}

const Replacement pointer_calls[] = {
    replacement("_Z14connectpointerv", set_pointer_of_density),
    replacement("_Z29connect_point_process_pointerv", set_pointer_of_point),
};

}  // namespace

void set_pointer_of_density() {
    next_place_is_followed();
    connectpointer();
}

void set_pointer_of_point() {
    next_place_is_followed();
    connect_point_process_pointer();
}

void places_of_connection_leave(void* connection) {
    auto* leaving = static_cast<Connection*>(connection);
    notify_freed_val_array(&leaving->delay, 1);
    if (leaving->count > 0) {
        notify_freed_val_array(leaving->weights, static_cast<std::size_t>(leaving->count));
    }
}

// The threshold is among them.
void places_of_source_leave(PreSyn* source, std::size_t words) {
    notify_freed_val_array(reinterpret_cast<double*>(source), words);
}

bool place_is_gone(const Place& place) {
    return !gone.empty() && gone.count(outside_the_model(place)) != 0;
}

// Of PtrVector.pset.
void place_to_follow(void*) {
    is_followed(hoc_hgetarg<double>(2));
}

void places_that_are_there(void* self) {
    const std::vector<Place>& all = static_cast<PlacesTogether*>(self)->places;
    if (std::any_of(all.begin(), all.end(), place_is_gone)) {
        hoc_execerror("a place of this PtrVector has left with its Vector, NetCon or object;", "set another by pset");
    }
}

// NEURON says so where a Vector is made larger, and not where it grows by what is put into it.
void elements_move(void* self) {
    auto* vector = static_cast<IvocVect*>(self);
    if (vector_capacity(vector) > 0) {
        notify_freed_val_array(vector_vec(vector), static_cast<std::size_t>(vector_capacity(vector)));
    }
}

bool watch_pointers_of(void* library) {
    return rebind(library, pointer_calls);
}

}  // namespace glia
