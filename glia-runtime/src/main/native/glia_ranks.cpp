// One process of an MPI job: its way in, before NEURON looks for an MPI by itself, and the two ways out.
#include <cstdlib>

#include <dlfcn.h>

#include "glia_nrn.h"

extern "C" void nrnmpi_terminate();
extern "C" void nrnmpi_abort(int code);
extern int nrnmpi_myid_world;
extern int nrnmpi_numprocs_world;

namespace glia {
namespace {

void open_now(void* closure) {
    const auto* library = static_cast<const std::string*>(closure);
    // NEURON takes the MPI that is there already, and ends the process where it finds none.
    if (dlopen(library->c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        throw std::runtime_error(dlerror());
    }
}

}  // namespace

void join_ranks(std::string library) {
    // The UCX inside some MPI would take over the signals by which a JVM notices a null pointer.
    setenv("UCX_ERROR_SIGNALS", "", 0);
    setenv("UCX_HANDLE_ERRORS", "none", 0);
    with_signals_kept(open_now, &library);
    // A worker of ParallelContext.runworker() leaves by exit(0) from inside NEURON.
    std::atexit(flush_host);
}

Rank rank() {
    return {nrnmpi_myid_world, nrnmpi_numprocs_world};
}

void leave_ranks() {
    nrnmpi_terminate();
}

void abort_ranks(int code) {
    nrnmpi_abort(code);
}

}  // namespace glia
