// CoreNEURON: where NEURON asks Python whether and how to use it, it asks us.
#include "glia_operations.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <mutex>

#include <dlfcn.h>

extern int (*nrnpy_nrncore_enable_value_p_)();
extern int (*nrnpy_nrncore_file_mode_value_p_)();
extern char* (*nrnpy_nrncore_arg_p_)(double target);
extern int nrnmpi_numprocs;

namespace glia {
namespace {

bool in_use = false;
bool is_stopped_inside = false;
std::string more_arguments;

int is_in_use() {
    return in_use ? 1 : 0;
}

int is_file_mode() {
    return 0;
}

// NEURON frees it. CoreNEURON is kept quiet: it would write past System.out, where the output of NEURON goes.
char* arguments(double target) {
    if (is_stopped_inside) {
        throw Refusal(Fault::state, "CoreNEURON was stopped in the middle of a run by an error of its own, and cannot begin another"
                                    " in this process. Say Neuron.coreneuron(false), or start another JVM");
    }
    sweep_connections_for_coreneuron();
    char time[64];
    std::snprintf(time, sizeof time, "%.17g", target);
    std::string all = std::string(" --tstop ") + time + " --verbose 0 --voltage 1000." + (nrnmpi_numprocs > 1 ? " --mpi" : "") + more_arguments;
    return strdup(all.c_str());
}

using Region = void (*)(void* shared);
void (*run_in_parallel)(Region region, void* shared, unsigned threads, unsigned flags) = nullptr;

struct CarefulRegion {
    Region region;
    void* shared;
    std::mutex access;
    std::exception_ptr first;
};

void run_carefully(void* careful) {
    auto* work = static_cast<CarefulRegion*>(careful);
    Guarded here;
    try {
        work->region(work->shared);
    } catch (...) {
        std::lock_guard<std::mutex> hold(work->access);
        if (work->first == nullptr) {
            work->first = std::current_exception();
        }
    }
}

// OpenMP does not know of exceptions: one that left its region would leave the region open.
void parallel_region(Region region, void* shared, unsigned threads, unsigned flags) {
    CarefulRegion careful = {region, shared, {}, nullptr};
    run_in_parallel(run_carefully, &careful, threads, flags);
    if (careful.first != nullptr) {
        std::rethrow_exception(careful.first);
    }
}

const Replacement regions[] = {
    replacement("GOMP_parallel", parallel_region, Protection::of_the_process),
};

// What it meets that it cannot compute, it aborts for. Opened before NEURON opens it, it can be made to throw instead.
void open_to_own_its_exits(void* library) {
    void* opened = dlopen(static_cast<const std::string*>(library)->c_str(), RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr) {
        throw std::runtime_error(dlerror());
    }
    own_the_exits_of(opened);
    if (void* run = dlsym(opened, "GOMP_parallel")) {
        run_in_parallel = reinterpret_cast<decltype(run_in_parallel)>(run);
        rebind(opened, regions);
    }
}

}  // namespace

// Arguments: whether to use it, the library with its mechanisms or an empty text for NEURON's own, and further arguments.
Value use_coreneuron(const Request& request) {
    in_use = number_at(request, 0) != 0;
    const std::string& library = text_at(request, 1);
    if (!library.empty()) {
        with_signals_kept(open_to_own_its_exits, const_cast<std::string*>(&library));
        set_variable("CORENEURONLIB", library);
    }
    more_arguments = text_at(request, 2).empty() ? "" : " " + text_at(request, 2);
    nrnpy_nrncore_enable_value_p_ = is_in_use;
    nrnpy_nrncore_file_mode_value_p_ = is_file_mode;
    nrnpy_nrncore_arg_p_ = arguments;
    return nothing();
}

void coreneuron_may_be_stopped_inside() {
    if (in_use && !is_stopped_inside) {
        is_stopped_inside = true;
        leave_while_inside();  // what it has half built cannot be taken down
    }
}

bool is_coreneuron_in_use() {
    return in_use;
}

}  // namespace glia
