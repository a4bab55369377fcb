// Matrices of more numbers than the memory of this machine has room for, or than NEURON counts.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <limits>

#include "hocdec.h"
#include "neuronapi.h"
#include "oc_ansi.h"

void make_full_matrix(void* matrix, int rows, int columns) asm("_ZN12OcFullMatrixC1Eii");
void resize_full_matrix(void* matrix, int rows, int columns) asm("_ZN12OcFullMatrix6resizeEii");

namespace glia {
namespace {

void make_with_room(void* matrix, int rows, int columns) {
    require_memory_for(static_cast<double>(rows) * columns);
    make_full_matrix(matrix, rows, columns);
}

void resize_with_room(void* matrix, int rows, int columns) {
    require_memory_for(static_cast<double>(rows) * columns);
    resize_full_matrix(matrix, rows, columns);
}

double places_along(const char* direction, void* matrix) {
    return hoc_table_lookup(direction, nrn_symbol("Matrix")->u.ctemplate->symtable)->u.u_proc->defn.pfd_vp(matrix);
}

const Replacement matrix_calls[] = {
    replacement("_ZN12OcFullMatrixC1Eii", make_with_room),
    replacement("_ZN12OcFullMatrix6resizeEii", resize_with_room),
};

}  // namespace

// A sparse one may have more places than there are integers, and NEURON makes a Vector of what is left of that number.
void require_place_in_a_vector(void* matrix) {
    double places = places_along("nrow", matrix) * places_along("ncol", matrix);
    if (places > std::numeric_limits<int>::max()) {
        hoc_execerror("the Matrix has more places than a Vector can have", nullptr);
    }
    require_memory_for(places);
}

bool guard_matrices_of(void* library) {
    return rebind(library, matrix_calls);
}

}  // namespace glia
