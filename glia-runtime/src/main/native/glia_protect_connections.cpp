// Connections that lead to a point process without a place, because its section is gone.
#include "glia_operations.h"

#include "membfunc.h"
#include "multicore.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern short* nrn_is_artificial_;
extern int nrn_fornetcon_cnt_;
extern int* nrn_fornetcon_type_;

// What it begins with, as NEURON lays it out, and keeps to itself.
class NetCon {
  public:
    virtual ~NetCon();
    double delay;
    void* source;
    Point_process* target;
};

namespace glia {
namespace {

bool has_place(Object* object) {
    Point_process* point = ob2pntproc_0(object);
    return point != nullptr && point->prop != nullptr;
}

// Whether there is a point process whose section is gone, or that was never placed.
bool any_without_place() {
    for (int type = 2; type < n_memb_func; ++type) {
        for (Object* object : ObjectsOf(placed_class(type))) {
            if (!has_place(object)) {
                return true;
            }
        }
    }
    return false;
}

// Whether there is an instance of a mod that uses FOR_NETCONS.
bool any_for_netcons() {
    for (int i = 0; i < nrn_fornetcon_cnt_; ++i) {
        if (memb_func[nrn_fornetcon_type_[i]].sym->u.ctemplate->count > 0) {
            return true;
        }
    }
    return false;
}

// The object that a connection delivers to, held while it is looked at.
class Target {
  public:
    explicit Target(Object* connection) {
        nrn_method_call(connection, nrn_method_symbol(connection, "syn"), 0);
        answer = hoc_objpop();
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() {
        hoc_tobj_unref(answer);
    }
    Object* object() const {
        return *answer;
    }

  private:
    Object** answer;
};

template <typename Look>
void each_connection(Look look) {
    for (Object* connection : ObjectsOf(nrn_symbol("NetCon")->u.ctemplate)) {
        Target target(connection);
        look(connection, target.object());
    }
}

}  // namespace

// An event with a flag is kept with the data of the target.
void target_with_place(void* connection) {
    const Point_process* target = static_cast<NetCon*>(connection)->target;
    if (target != nullptr && target->prop == nullptr) {
        hoc_execerror(hoc_object_name(target->ob), "is in no section, or its section is gone, so no event can be sent to it");
    }
}

// Of the threads that there were each one keeps an address, and a function of its mod that asks for the time follows it.
void points_belong_to_first_thread() {
    for (int type = 2; type < n_memb_func; ++type) {
        for (Object* object : ObjectsOf(placed_class(type))) {
            if (Point_process* point = ob2pntproc_0(object)) {
                point->_vnt = nrn_threads;
            }
        }
    }
}

// An event that reaches a point process without a place takes the process with it, and so does finitialize.
void sweep_connections() {
    if (!any_without_place()) {
        return;
    }
    each_connection([](Object* connection, Object* target) {
        if (target != nullptr && !has_place(target)) {
            std::string name = hoc_object_name(target);  // in a buffer that the next name takes
            throw Refusal(Fault::state, std::string(hoc_object_name(connection)) + " leads to " + name +
                                            ", which is in no section, or whose section is gone, and that would end the process; close the connection first");
        }
    });
}

// CoreNEURON follows the target of every connection for FOR_NETCONS, also of one that has none.
void sweep_connections_for_coreneuron() {
    if (!any_for_netcons()) {
        return;
    }
    each_connection([](Object* connection, Object* target) {
        if (target == nullptr) {
            throw Refusal(Fault::state, std::string(hoc_object_name(connection)) +
                                            " leads to nothing, and the model has a mod with FOR_NETCONS: CoreNEURON would end the process. Close the connection "
                                            "(a gid that it was given to stays), or say Neuron.coreneuron(false)");
        }
    });
}

}  // namespace glia
