// Events that run a statement or a callback, as CVode.event makes them. The one that is under way belongs to the queue, and NEURON
// gives it back to that afterwards: once too often where it has emptied the queue itself.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

class HocEvent;
class NetCvode;
struct NrnThread;

void deliver_event(HocEvent* event, double time, NetCvode* all, NrnThread* thread) asm("_ZN8HocEvent7deliverEdP8NetCvodeP9NrnThread");
void handle_event(HocEvent* event) asm("_ZN8HocEvent16allthread_handleEv");

namespace glia {
namespace {

thread_local int events_under_way = 0;

struct EventUnderWay {
    EventUnderWay() {
        ++events_under_way;
    }
    ~EventUnderWay() {
        --events_under_way;
    }
    EventUnderWay(const EventUnderWay&) = delete;
    EventUnderWay& operator=(const EventUnderWay&) = delete;
};

void event_is_delivered(HocEvent* event, double time, NetCvode* all, NrnThread* thread) {
    EventUnderWay mark;
    deliver_event(event, time, all, thread);
}

void event_is_handled(HocEvent* event) {
    EventUnderWay mark;
    handle_event(event);
}

const Replacement event_calls[] = {
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
