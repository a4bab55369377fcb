// What economies.hpp declares, compiled once and linked into every library: NEURON's own functions, which its headers would
// have compiled anew in every mod. The headers are those that nocmodl's C++ begins with. Written for NEURON 9.0.2.
// Parts follow NEURON's sparse_thread.hpp and ssimplic_thread.hpp: Copyright (c) 2018, Michael Hines, all rights reserved,
// under the three-clause BSD licence, whose text and disclaimer are in the NOTICE of this product.
#include <stdio.h>
#include <stdlib.h>
#include <math.h>
#include "mech_api.h"
#undef PI
#define nil 0
#define _pval pval
#include "md1redef.h"
#include "section_fwd.hpp"
#include "nrniv_mf.h"
#include "md2redef.h"
#include "nrnconf.h"
#include "neuron/cache/mechanism_range.hpp"
#include "economies.hpp"
#undef _nrn_thread_getelm
#undef sparse_thread

namespace neuron::scopmath {
SparseObj* glia_sparse(void** place) {
    if (!*place) {
        *place = detail::sparse_thread::create_sparseobj();
    }
    return static_cast<SparseObj*>(*place);
}

void glia_set_up(SparseObj* so, int n) {
    detail::sparse_thread::initeqn(so, static_cast<unsigned>(n));
    so->phase = 1;
    so->ngetcall = 0;
}

void glia_order(SparseObj* so) {
    free(so->coef_list);
    so->coef_list = static_cast<double**>(emalloc(so->ngetcall * sizeof(double*)));
    detail::sparse_thread::spar_minorder(so);
    so->phase = 2;
    so->ngetcall = 0;
}

void glia_zero(SparseObj* so) {
    detail::sparse_thread::init_coef_list(so);
}

int glia_matsol(SparseObj* so) {
    return detail::sparse_thread::matsol(so);
}

void glia_destroy(SparseObj* so) {
#undef _nrn_destroy_sparseobj_thread
    _nrn_destroy_sparseobj_thread(so);
}
}  // namespace neuron::scopmath

extern int hoc_intset;

// An error of NEURON's own, which ends the step and the run.
void glia_stop_if_asked() {
    if (hoc_intset != 0) {
        hoc_execerror("interrupted", "in a WHILE loop of a mechanism");
    }
}

double* glia_new_element(SparseObj* so, int row, int col) {
    return neuron::scopmath::_nrn_thread_getelm(so, row, col);
}

namespace neuron::mechanism {
void glia_register(int type, glia_field const* fields, std::size_t count) {
    std::vector<std::pair<const char*, int>> parameters{};
    std::vector<std::pair<const char*, const char*>> datums{};
    for (auto const* field = fields; field != fields + count; ++field) {
        if (field->parameter) {
            parameters.emplace_back(field->name, field->array_size);
        } else {
            datums.emplace_back(field->name, field->semantics);
        }
    }
    detail::register_data_fields(type, parameters, datums);
}
}  // namespace neuron::mechanism

namespace neuron::cache {
void glia_look_up(Prop* prop, double** values, double* const** pointers) {
    indices_to_cache(_nrn_mechanism_get_type(prop), [=](int field) {
        values[field] = _nrn_mechanism_access_dparam(prop)[field].get<double*>();
        pointers[field] = &values[field];
    });
}
}  // namespace neuron::cache

void glia_resize(std::vector<Datum>& datums, std::size_t size) {
    datums.resize(size);
}

void glia_connect(Datum& datum, Prop* prop, int field, int index) {
    datum = _nrn_mechanism_get_param_handle(prop, field, index);
}

void glia_connect(neuron::container::data_handle<double>& handle, Prop* prop, neuron::container::field_index field) {
    handle = _nrn_mechanism_get_param_handle(prop, field);
}

template double* Datum::get<double*>() const;
template void* Datum::get<void*>() const;
template void*& Datum::literal_value<void*>();
template int& Datum::literal_value<int>();
