// Events that run a statement or a callback, as CVode.event makes them. The one that is under way belongs to the queue, and NEURON
// gives it back to that afterwards: once too often where it has emptied the queue itself. And where events follow each other without
// time moving on, no step ever ends that would look whether the run is to stop.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <cmath>

#include "multicore.h"
#include "oc_ansi.h"

extern int stoprun;

class HocEvent;
class NetCvode;
class TQueue;
struct TQItem;

void deliver_event(HocEvent* event, double time, NetCvode* all, NrnThread* thread) asm("_ZN8HocEvent7deliverEdP8NetCvodeP9NrnThread");
void handle_event(HocEvent* event) asm("_ZN8HocEvent16allthread_handleEv");
bool deliver_one(NetCvode* all, double until, NrnThread* thread) asm("_ZN8NetCvode13deliver_eventEdP9NrnThread");
void deliver_all(NetCvode* all, double until, NrnThread* thread) asm("_ZN8NetCvode14deliver_eventsEdP9NrnThread");

TQItem* queue_event(TQueue* queue, double time, void* event) asm("_ZN6TQueue6insertEdPv");
TQItem* queue_event_in_bin(TQueue* queue, double time, void* event) asm("_ZN6TQueue11enqueue_binEdPv");
void move_event(TQueue* queue, TQItem* item, double time) asm("_ZN6TQueue4moveEP6TQItemd");

namespace glia {
namespace {

thread_local int events_under_way = 0;

void event_is_delivered(HocEvent* event, double time, NetCvode* all, NrnThread* thread) {
    Counted mark(events_under_way);
    deliver_event(event, time, all, thread);
}

void event_is_handled(HocEvent* event) {
    Counted mark(events_under_way);
    handle_event(event);
}

// A second's worth, about: a step of a large network, too, ends by itself before that.
constexpr int most_after_a_stop = 1'000'000;

struct Deliveries {
    int under_way = 0;
    int after_a_stop = 0;
};

thread_local Deliveries deliveries_of_thread;
Deliveries deliveries_of_caller;

Deliveries& deliveries() {
    return is_the_caller() ? deliveries_of_caller : deliveries_of_thread;
}

bool one_is_delivered(NetCvode* all, double until, NrnThread* thread) {
    if (stoprun != 0 && ++deliveries().after_a_stop > most_after_a_stop) {
        hoc_execerror("interrupted", "in the middle of a step that events without end keep from ending");
    }
    return deliver_one(all, until, thread);
}

// An event that delivers others first, as those do that part a run of several threads into intervals, is itself one of those that are counted.
void all_are_delivered(NetCvode* all, double until, NrnThread* thread) {
    if (std::isinf(until)) {
        hoc_execerror("t is infinite:", "no event comes before one that is sent after it, and none after");
    }
    struct Delivery {
        explicit Delivery(Deliveries& mine) : mine(mine) {
            mine.after_a_stop = mine.under_way++ == 0 ? 0 : mine.after_a_stop;
        }
        ~Delivery() {
            --mine.under_way;
        }
        Delivery(const Delivery&) = delete;
        Delivery& operator=(const Delivery&) = delete;

        Deliveries& mine;
    } delivery(deliveries());
    deliver_all(all, until, thread);
}

// No comparison with NaN is true, so one such event would be put where the queue finds others no more, and they would be lost
// without a word.
double time_of_event(double time) {
    if (std::isnan(time)) {
        hoc_execerror("an event was sent for a time that is not a number (NaN);", "look at the delays, intervals and starts of its source");
    }
    return time;
}

TQItem* event_is_queued(TQueue* queue, double time, void* event) {
    return queue_event(queue, time_of_event(time), event);
}

// That queue has a place for each step until its last event, 8 bytes long, and looks through all of them where a recording leaves.
constexpr double most_places = 1e7;

TQItem* event_is_queued_in_bin(TQueue* queue, double time, void* event) {
    if (!((time_of_event(time) - nrn_threads->_t) / nrn_threads->_dt < most_places)) {
        hoc_execerror("an event is so many steps away that the queue that CVode.queue_mode(1) has chosen would be far too long;",
                      "call queue_mode(0) and finitialize");
    }
    return queue_event_in_bin(queue, time, event);
}

void event_is_moved(TQueue* queue, TQItem* item, double time) {
    move_event(queue, item, time_of_event(time));
}

const Replacement event_calls[] = {
    replacement("_ZN6TQueue6insertEdPv", event_is_queued, Protection::of_results),
    replacement("_ZN6TQueue11enqueue_binEdPv", event_is_queued_in_bin, Protection::of_results),
    replacement("_ZN6TQueue4moveEP6TQItemd", event_is_moved, Protection::of_results),
    replacement("_ZN8NetCvode13deliver_eventEdP9NrnThread", one_is_delivered),
    replacement("_ZN8NetCvode14deliver_eventsEdP9NrnThread", all_are_delivered),
    replacement("_ZN8HocEvent7deliverEdP8NetCvodeP9NrnThread", event_is_delivered),
    replacement("_ZN8HocEvent16allthread_handleEv", event_is_handled),
};

}  // namespace

void require_no_event_under_way() {
    if (events_under_way > 0) {
        throw Refusal(Fault::state, "finitialize and the restoring of a state empty the queue of events, and NEURON would end the process where an"
                                    " event of that queue does it; do it when the run has returned");
    }
}

bool watch_events_of(void* library) {
    return rebind(library, event_calls);
}

}  // namespace glia
