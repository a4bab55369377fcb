// Lists that NEURON walks, or indexes, while what it calls on the way changes them.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <utility>

#include "hoclist.h"
#include "multicore.h"
#include "neuron/container/data_handle.hpp"
#include "nrniv_mf.h"

// As NEURON lays them out, and keeps to itself.
class HocCommand {
  public:
    int execute(bool notify = true);
};

class FInitialHandler {
  public:
    virtual ~FInitialHandler();
    HocCommand* statement;
    int type;
    static std::vector<FInitialHandler*> fihlist_[4];
};

class Cvode;

class PlayRecord {
  public:
    virtual ~PlayRecord();
    neuron::container::data_handle<double> variable;
    Object* point;
    Cvode* solver;
    int thread;
};

class Cvode {
  public:
    void record_add(PlayRecord* record);
    void play_add(PlayRecord* record);
};

namespace glia {
namespace {

// ---- what is done at each initialisation: a handler may make others, and close others or itself ---------------------

int walks = 0;
std::vector<void*> leaving;
void (*free_handler)(void* handler) = nullptr;

bool is_leaving(const void* handler) {
    return std::find(leaving.begin(), leaving.end(), handler) != leaving.end();
}

void handler_leaves(void* handler) {
    if (walks > 0) {
        leaving.push_back(handler);
    } else {
        free_handler(handler);
    }
}

struct Walk {
    Walk() {
        ++walks;
    }
    ~Walk() {
        if (--walks == 0) {
            for (void* handler : std::exchange(leaving, {})) {
                free_handler(handler);
            }
        }
    }
};

void call_handlers(int type) {
    Walk walk;
    const std::vector<FInitialHandler*> all = FInitialHandler::fihlist_[type];
    for (FInitialHandler* handler : all) {
        if (!is_leaving(handler)) {
            handler->statement->execute();
        }
    }
}

// ---- what is recorded and played: NEURON sorts it by thread before it looks which thread that is now -----------------

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

const Replacement list_calls[] = {
    replacement("_Z11nrn_fihexeci", call_handlers),
    replacement("_ZN5Cvode10record_addEP10PlayRecord", add_recorded),
    replacement("_ZN5Cvode8play_addEP10PlayRecord", add_played),
};

}  // namespace

void watch_handlers() {
    cTemplate* type = nrn_symbol("FInitializeHandler")->u.ctemplate;
    free_handler = type->destructor;
    type->destructor = handler_leaves;
}

bool guard_lists_of(void* library) {
    return rebind(library, list_calls);
}

}  // namespace glia
