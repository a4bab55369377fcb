// What is recorded into Vectors and played from them. NEURON frees it with its Vector, at any time, and keeps addresses of it: in
// the queue of events, in the lists of the variable step, and in states that were saved.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <exception>
#include <string>
#include <unordered_set>
#include <utility>

#include "multicore.h"
#include "neuron/container/data_handle.hpp"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

// As NEURON lays them out, and keeps to itself.
class Cvode;

class PlayRecord {
  public:
    virtual ~PlayRecord();
    neuron::container::data_handle<double> variable;
    Object* point;
    Cvode* solver;
    int thread;
};

class IvocVect {
  public:
    Object* object;
};

// What VecPlayStep and VecPlayContinuous begin with.
class PlayedVector: public PlayRecord {
  public:
    IvocVect* values;
    IvocVect* times;  // null where a value is played every so often
};

class Cvode {
  public:
    void record_add(PlayRecord* record);
    void play_add(PlayRecord* record);
    bool is_owner(const neuron::container::data_handle<double>& variable);
};

struct TQItem {
    void* event;
    double time;
};

class TQueue {
  public:
    void forall_callback(void (*visit)(const TQItem* item, int));
    void remove(TQItem* item);
};

class NetCvode {
  public:
    void playrec_add(PlayRecord* record);
    void playrec_remove(PlayRecord* record);
    PlayRecord* playrec_uses(void* vector);
    void playrec_setup();
    TQueue* event_queue(NrnThread* thread);
};
extern NetCvode* net_cvode_instance;

class DiscreteEvent {
  public:
    virtual ~DiscreteEvent();
};

class StmtInfo {
  public:
    void play_one(double value);
};

extern void* functions_of_record_event[] asm("_ZTV15PlayRecordEvent");
extern void* functions_of_steps_played[] asm("_ZTV11VecPlayStep");
extern void* functions_of_values_played[] asm("_ZTV17VecPlayContinuous");
void end_event(DiscreteEvent* event) asm("_ZN13DiscreteEventD2Ev");

namespace glia {
namespace {

// ---- NEURON sorts them by thread before it looks which thread that is now --------------------------------------------

void keep_to_threads_there_are(PlayRecord* record) {
    if (record->thread < 0 || record->thread >= nrn_nthread) {
        record->thread = 0;
    }
}

void add_recorded(Cvode* solver, PlayRecord* record) {
    keep_to_threads_there_are(record);
    solver->record_add(record);
}

void add_played(Cvode* solver, PlayRecord* record) {
    keep_to_threads_there_are(record);
    solver->play_add(record);
}

// ---- the event by which a Vector is told of its time leaves the queue with it -----------------------------------------

const void* leaving_event = nullptr;
std::vector<TQItem*> queued;

void note_item_of_event(const TQItem* item, int) {
    if (item->event == leaving_event) {
        queued.push_back(const_cast<TQItem*>(item));
    }
}

// The first of the functions stands behind two words about the class.
bool has_functions(const void* object, void* const* functions) {
    return *static_cast<void* const* const*>(object) == functions + 2;
}

bool is_of_record(const void* event) {
    return has_functions(event, functions_of_record_event);
}

void event_leaves(DiscreteEvent* event) {
    if (is_of_record(event) && net_cvode_instance != nullptr) {
        leaving_event = event;
        for (int i = 0; i < nrn_nthread; ++i) {
            TQueue* queue = net_cvode_instance->event_queue(nrn_threads + i);
            if (queue == nullptr) {
                continue;  // these threads have had no event yet
            }
            queue->forall_callback(note_item_of_event);
            for (TQItem* item : std::exchange(queued, {})) {
                queue->remove(item);
            }
        }
    }
    end_event(event);
}

// ---- the lists of the variable step, and states -----------------------------------------------------------------------

bool setting_up = false;
bool some_have_solvers = false;

// NEURON refuses in the middle of it what belongs to none of its threads, such as a record of a global variable.
void set_up_records(NetCvode* all) {
    struct Mark {
        Mark() : exceptions(std::uncaught_exceptions()), before(std::exchange(setting_up, true)) {}
        ~Mark() {
            setting_up = before;
            if (std::uncaught_exceptions() > exceptions) {
                variable_step_is_out_of_date();
            }
        }
        int exceptions;
        bool before;
    } mark;
    some_have_solvers = true;
    all->playrec_setup();
}

// With local steps a solver is of one cell and knows its thread, which nothing that NEURON shows tells: one of the first words of the
// solver, and no other is the address of a thread.
constexpr std::size_t words_of_solver = 31;

NrnThread* thread_of(const Cvode* solver) {
    auto* const* begin = reinterpret_cast<NrnThread* const*>(solver);
    auto* const* end = begin + words_of_solver;
    for (int i = 1; i < nrn_nthread; ++i) {
        if (std::find(begin, end, nrn_threads + i) != end) {
            return nrn_threads + i;
        }
    }
    return nrn_threads;
}

// NEURON looks for the places of a solver's cell among those of the first thread, whichever the cell is in.
bool owns_in_its_thread(Cvode* solver, const neuron::container::data_handle<double>& variable) {
    struct Mark {
        explicit Mark(NrnThread* first) : before(std::exchange(nrn_threads, first)) {}
        ~Mark() {
            nrn_threads = before;
        }
        NrnThread* before;
    } mark(thread_of(solver));
    return solver->is_owner(variable);
}

// The end of a record may throw nothing. Refused can only be one that has come since the last setting up, and behind it are only
// later ones: none of them records yet, and the next initialisation refuses it again.
void set_up_those_that_stay(NetCvode* all) noexcept {
    try {
        set_up_records(all);
    } catch (...) {
        variable_step_is_out_of_date();
    }
}

auto& records_there_are = *new std::unordered_set<PlayRecord*>;  // for good: records leave while the process ends, too

bool is_played(const PlayRecord* record) {
    return has_functions(record, functions_of_steps_played) || has_functions(record, functions_of_values_played);
}

void record_comes(NetCvode* all, PlayRecord* record) {
    records_there_are.insert(record);
    all->playrec_add(record);
    comes_to_states(record);
}

PlayRecord* that_left = nullptr;  // the last one, for no longer than a call of Vector.play

void record_leaves(NetCvode* all, PlayRecord* record) {
    that_left = record;
    records_there_are.erase(record);
    all->playrec_remove(record);
    leaves_states(record);
    if (setting_up) {
        return;
    }
    if (cvode_active_ != 0 && is_in_a_step()) {
        set_up_those_that_stay(all);
    } else {
        variable_step_is_out_of_date();
    }
}

// ---- statements that are played ---------------------------------------------------------------------------------------

int statements_under_way = 0;

void statement_is_played(StmtInfo* statement, double value) {
    Counted mark(statements_under_way);
    statement->play_one(value);
}

// NEURON frees whatever uses the Vector, also what has just called the statement and goes on afterwards.
PlayRecord* use_of(NetCvode* all, void* vector) {
    PlayRecord* use = all->playrec_uses(vector);
    if (use != nullptr && statements_under_way > 0) {
        hoc_execerror("a Vector that plays or records cannot end that in a statement that is played;", "end it in an event of CVode.event, or between two runs");
    }
    return use;
}

const Replacement record_calls[] = {
    replacement("_ZN8StmtInfo8play_oneEd", statement_is_played),
    replacement("_ZN8NetCvode12playrec_usesEPv", use_of),
    replacement("_ZN5Cvode10record_addEP10PlayRecord", add_recorded),
    replacement("_ZN5Cvode8play_addEP10PlayRecord", add_played),
    replacement("_ZN5Cvode8is_ownerERKN6neuron9container11data_handleIdEE", owns_in_its_thread),
    replacement("_ZN13DiscreteEventD1Ev", event_leaves),
    replacement("_ZN13DiscreteEventD2Ev", event_leaves),
    replacement("_ZN8NetCvode11playrec_addEP10PlayRecord", record_comes),
    replacement("_ZN8NetCvode14playrec_removeEP10PlayRecord", record_leaves),
    replacement("_ZN8NetCvode13playrec_setupEv", set_up_records),
};

}  // namespace

// Each record still follows the one that it was set up for; all are set up anew when the next solvers come.
void records_lose_their_solvers() {
    if (std::exchange(some_have_solvers, false)) {
        for (PlayRecord* record : records_there_are) {
            record->solver = nullptr;
        }
        variable_step_is_out_of_date();
    }
}

// NEURON looks for a value that is not there, and says no more than that.
std::string played_vector_without_values() {
    for (PlayRecord* record : records_there_are) {
        auto* played = static_cast<PlayedVector*>(record);
        if (!is_played(record)) {
            continue;
        }
        int values = vector_capacity(played->values);
        int times = played->times == nullptr ? 1 : vector_capacity(played->times);
        if (values < times || times == 0) {
            return std::string(hoc_object_name(played->values->object)) + " plays, and has " + std::to_string(values) + " values for " +
                   std::to_string(times) + " times: a Vector that plays keeps its values; fill it again, or call play_remove() first";
        }
    }
    return "";
}

// NEURON takes whatever uses the Vector for what plays its elements one by one.
void require_played_in_steps(void* vector) {
    PlayRecord* use = net_cvode_instance->playrec_uses(vector);
    if (use != nullptr && !has_functions(use, functions_of_steps_played)) {
        hoc_execerror("one element alone cannot be played:", "the Vector is recorded into, or played between its times");
    }
}

// What plays or records leaves with its Vector and with its point process.
bool is_needed_after_a_statement(const Object* object) {
    if (statements_under_way == 0 || net_cvode_instance == nullptr) {
        return false;
    }
    return std::any_of(records_there_are.begin(), records_there_are.end(), [object](const PlayRecord* one) { return one->point == object; }) ||
           (is_a(object, "Vector") && net_cvode_instance->playrec_uses(object->u.this_pointer) != nullptr);
}

void forget_record_that_left() {
    that_left = nullptr;
}

void record_that_left_observes_no_more(void* vector) {
    if (that_left != nullptr) {
        stop_observing(static_cast<IvocVect*>(vector)->object, that_left);
    }
}

bool watch_records_of(void* library) {
    return rebind(library, record_calls);
}

}  // namespace glia
