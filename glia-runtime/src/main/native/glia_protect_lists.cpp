// The list of handlers, which NEURON walks while what it calls on the way changes it.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "hoclist.h"

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

namespace glia {
namespace {

// What is done at each initialisation: a handler may make others, and close others or itself.

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

// Ours, whose statements need not be read anew each time.
struct OwnHandler {
    const void* handler;
    void (*act)();
};
std::vector<OwnHandler> own_handlers;

void call_handler(FInitialHandler* handler) {
    auto ours = std::find_if(own_handlers.begin(), own_handlers.end(), [handler](const OwnHandler& one) { return one.handler == handler; });
    if (ours == own_handlers.end()) {
        handler->statement->execute();
    } else {
        ObjectContext none(nullptr);
        ours->act();
    }
}

constexpr int before_structure = 3;
constexpr int before_initial_blocks = 0;
int first_handlers = 0;  // walks over those that come before the model has its states, its solvers and its events

void call_handlers(int type) {
    Walk walk;
    Counted first(first_handlers, type == before_structure || type == before_initial_blocks ? 1 : 0);
    const std::vector<FInitialHandler*> all = FInitialHandler::fihlist_[type];
    for (FInitialHandler* handler : all) {
        if (!is_leaving(handler)) {
            call_handler(handler);
        }
    }
}

// ---- lists of all objects of a class, which hold none of them and let each go when it leaves ---------------------------

std::unordered_set<const void*> lists_of_classes;
void* (*make_list)(Object* object) = nullptr;

void* list_comes(Object* object) {
    bool is_of_class = ifarg(1) != 0 && hoc_is_str_arg(1) != 0;
    void* list = make_list(object);
    if (is_of_class) {
        lists_of_classes.insert(list);
    } else {
        lists_of_classes.erase(list);
    }
    return list;
}

const Replacement list_calls[] = {
    replacement("_Z11nrn_fihexeci", call_handlers),
};

}  // namespace

// What would be computed then belongs to no model, and NEURON follows what the initialisation before has left.
void require_that_time_may_move() {
    if (first_handlers > 0) {
        throw Refusal(Fault::state, "time cannot move in an FInitializeHandler of type 3 or 0, Initialisation.first or beforeInitialBlocks: the"
                                    " model is not initialised yet; move it in one of type 1 or 2, afterInitialBlocks or last");
    }
}

// An object of another class would leave unseen.
void list_of_its_own(void* list) {
    if (lists_of_classes.count(list) != 0) {
        hoc_execerror("a List of all objects of a class takes no other;", "make one of its own: new List()");
    }
}

void watch_lists() {
    cTemplate* type = nrn_symbol("List")->u.ctemplate;
    make_list = type->constructor;
    type->constructor = list_comes;
}

void watch_handlers() {
    cTemplate* type = nrn_symbol("FInitializeHandler")->u.ctemplate;
    free_handler = type->destructor;
    type->destructor = handler_leaves;
}

void is_handled_by(const Object* handler, void (*act)()) {
    own_handlers.push_back({handler->u.this_pointer, act});
}

bool guard_lists_of(void* library) {
    return rebind(library, list_calls);
}

}  // namespace glia
