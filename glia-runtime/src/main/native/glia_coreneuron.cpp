// CoreNEURON: where NEURON asks Python whether and how to use it, it asks us.
#include "glia_operations.h"

#include <cstdlib>
#include <cstring>

extern int (*nrnpy_nrncore_enable_value_p_)();
extern int (*nrnpy_nrncore_file_mode_value_p_)();
extern char* (*nrnpy_nrncore_arg_p_)(double target);
extern int nrnmpi_numprocs;

namespace glia {
namespace {

bool in_use = false;
std::string more_arguments;

int is_in_use() {
    return in_use ? 1 : 0;
}

int is_file_mode() {
    return 0;
}

// NEURON frees it. CoreNEURON is kept quiet: it would write past System.out, where the output of NEURON goes.
char* arguments(double target) {
    char time[64];
    std::snprintf(time, sizeof time, "%.17g", target);
    std::string all = std::string(" --tstop ") + time + " --verbose 0 --voltage 1000." + (nrnmpi_numprocs > 1 ? " --mpi" : "") + more_arguments;
    return strdup(all.c_str());
}

}  // namespace

// Arguments: whether to use it, the library with its mechanisms or an empty text for NEURON's own, and further arguments.
Value use_coreneuron(const AssetRequest& request) {
    in_use = number_at(request, 0) != 0;
    const std::string& library = text_at(request, 1);
    if (!library.empty()) {
        setenv("CORENEURONLIB", library.c_str(), 1);
    }
    more_arguments = text_at(request, 2).empty() ? "" : " " + text_at(request, 2);
    nrnpy_nrncore_enable_value_p_ = is_in_use;
    nrnpy_nrncore_file_mode_value_p_ = is_file_mode;
    nrnpy_nrncore_arg_p_ = arguments;
    return nothing();
}

bool is_coreneuron_in_use() {
    return in_use;
}

}  // namespace glia
