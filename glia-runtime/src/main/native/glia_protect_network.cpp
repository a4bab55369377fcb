// Connections and gids: what NEURON notes down before it finds that it cannot do it, and follows later. It is refused before.
#include "glia_operations.h"

#include <iterator>
#include <set>
#include <unordered_map>

#include "membfunc.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

int nrn_gid_exists(int gid);
void nrn_gidout_iter(void (*visit)(int gid, Object* cell));
std::unordered_map<int, PreSyn*>& nrn_gid2out();

namespace glia {
namespace {

// Where a cell has its place among those that this rank has announced, and nobody has said yet who watches it.
std::set<int> announced;

// Whose cell sends no spikes to other ranks: its source of events forgets which gid it has, and leaves its address there.
std::set<int> silent;

// NEURON's own answers.
constexpr int without_cell = 1;

void require_placed(Object* object, const char* what) {
    Point_process* point = object->ctemplate->is_point_ ? ob2pntproc_0(object) : nullptr;
    if (point == nullptr || point->prop == nullptr) {
        hoc_execerror(hoc_object_name(object), what);
    }
}

Object* object_argument(int i) {
    return ifarg(i) && hoc_is_object_arg(i) ? *hoc_objgetarg(i) : nullptr;
}

void require_target(int i) {
    Object* target = object_argument(i);
    if (target == nullptr) {
        return;
    }
    require_placed(target, "is no point process in a section, and no target of events");
    int type = _nrn_mechanism_get_type(ob2pntproc_0(target)->prop);
    if (pnt_receive[type] == nullptr) {
        hoc_execerror(hoc_object_name(target), "has no NET_RECEIVE, so it is no target of events");
    }
}

void require_cell(int gid) {
    if (nrn_gid_exists(gid) <= without_cell) {
        hoc_execerror(("the gid " + std::to_string(gid)).c_str(), "has no cell on this rank; say ParallelContext.cell before");
    }
}

void require_vector(int i) {
    if (!ifarg(i) || !hoc_is_object_arg(i) || !is_a(*hoc_objgetarg(i), "Vector")) {
        hoc_execerror(("argument " + std::to_string(i)).c_str(), "must be a Vector");
    }
}

double (*set_target)(void* connection) = nullptr;
double (*count_weights)(void* connection) = nullptr;

// As those of a connection that was made with this target.
void clear_weights(const void* connection) {
    for (Object* one : ObjectsOf(nrn_symbol("NetCon")->u.ctemplate)) {
        for (int i = 0; one->u.this_pointer == connection && i < count_weights(one->u.this_pointer); ++i) {
            push_property(one, "weight", i);
            *hoc_pop_handle<double>() = 0;
        }
    }
}

// Where it is the target already, NEURON lets the connection observe it once more, and forgets only one of the two when either
// leaves. For a target that takes another number of weights it makes room, and leaves in it what the memory held.
double target_is_set(void* connection) {
    if (Object* target = object_argument(1)) {
        stop_observing(target, connection);
    }
    double before = count_weights(connection);
    double answer = set_target(connection);
    if (count_weights(connection) != before) {
        clear_weights(connection);
    }
    return answer;
}

}  // namespace

void ends_of_connection(void*) {
    if (Object* source = object_argument(1)) {
        require_placed(source, "is no point process in a section, and no source of events");
    }
    require_target(2);
}

void own_retargeting() {
    Symlist* methods = nrn_symbol("NetCon")->u.ctemplate->symtable;
    Symbol* sets = hoc_table_lookup("setpost", methods);
    Symbol* counts = hoc_table_lookup("wcnt", methods);
    if (sets != nullptr && counts != nullptr) {
        count_weights = counts->u.u_proc->defn.pfd_vp;
        set_target = sets->u.u_proc->defn.pfd_vp;
        sets->u.u_proc->defn.pfd_vp = target_is_set;
    }
}

void target_of_gid(void*) {
    require_target(2);
}

void other_target(void*) {
    require_target(1);
}

void gid_is_announced(void*) {
    if (ifarg(1) && hoc_is_double_arg(1)) {
        announced.insert(static_cast<int>(*hoc_getarg(1)));
    }
}

void gid_has_a_cell(void*) {
    if (ifarg(1) && hoc_is_double_arg(1) && ifarg(3) && hoc_is_double_arg(3) && *hoc_getarg(3) == 0) {
        silent.insert(static_cast<int>(*hoc_getarg(1)));
    }
}

// NEURON may be on its way through them.
void gids_lose(const PreSyn* source) {
    for (auto gid = silent.begin(); gid != silent.end();) {
        auto place = nrn_gid2out().find(*gid);
        bool is_known = place != nrn_gid2out().end();
        bool goes = is_known && place->second == source;
        if (goes) {
            place->second = nullptr;
        }
        gid = goes || !is_known ? silent.erase(gid) : std::next(gid);
    }
}

void cell_of_gid(void*) {
    if (ifarg(1) && hoc_is_double_arg(1)) {
        require_cell(static_cast<int>(*hoc_getarg(1)));
    }
}

namespace {
int gid_without_object = -1;
}

// A section of no object is a source of events, and no cell that BBSaveState can write: NEURON reads the object that is not there.
void require_cells_that_are_objects() {
    gid_without_object = -1;
    nrn_gidout_iter([](int gid, Object* cell) { gid_without_object = cell == nullptr ? gid : gid_without_object; });
    if (gid_without_object >= 0) {
        hoc_execerror(("the cell of the gid " + std::to_string(gid_without_object)).c_str(),
                      "is a section of no object; BBSaveState saves artificial cells, and cells that are objects of a hoc template");
    }
}

// Of one gid, of those in a Vector, or of all.
void cells_and_vectors(void*) {
    require_vector(2);
    require_vector(3);
    if (!hoc_is_double_arg(1)) {
        require_vector(1);
        IvocVect* gids = vector_arg(1);
        for (int i = 0; i < vector_capacity(gids); ++i) {
            require_cell(static_cast<int>(vector_vec(gids)[i]));
        }
    } else if (*hoc_getarg(1) >= 0) {
        require_cell(static_cast<int>(*hoc_getarg(1)));
    } else {
        for (int gid : announced) {
            if (nrn_gid_exists(gid) == without_cell) {
                require_cell(gid);
            }
        }
    }
}

}  // namespace glia
