// Put behind the headers that nocmodl's C++ begins with, and precompiled with them. It gives the compiler less to do and
// computes the same: the arithmetic of a mod is not touched. What it only declares is compiled once, in economies.cpp, and
// linked into every library. CppEdits.java makes a mod's C++ use it. Written for NEURON 9.0.2.
// Parts follow NEURON's sparse_thread.hpp and ssimplic_thread.hpp: Copyright (c) 2018, Michael Hines, all rights reserved,
// under the three-clause BSD licence, whose text and disclaimer are in the NOTICE of this product.
#ifndef GLIA_ECONOMIES
#define GLIA_ECONOMIES
#define GLIA_COMMON __attribute__((visibility("hidden")))

// What no step of a run calls: for such a function the compiler takes less time, and it inlines less into it.
#define GLIA_SELDOM __attribute__((__cold__, __noinline__))

// An element of a KINETIC scheme's matrix. NEURON's function is always inlined, although all but its first line is for the
// first two calls of the scheme; a scheme of a hundred reactions has five hundred copies of that. CppEdits.java makes the
// function of a scheme a template of the phase: 0 solves, 1 builds the matrix. Elsewhere NEURON's own function is used.
static constexpr int glia_phase = 2;
static inline bool glia_solves(void* so) {
    return static_cast<SparseObj*>(so)->phase == 0;
}
GLIA_COMMON GLIA_SELDOM double* glia_new_element(SparseObj* so, int row, int col);
template <int phase>
__attribute__((always_inline)) static inline double* glia_element(SparseObj* so, int row, int col) {
    if constexpr (phase == 0) {
        return so->coef_list[so->ngetcall++];
    } else if constexpr (phase == 1) {
        return glia_new_element(so, row, col);
    } else {
        return _nrn_thread_getelm(so, row, col);
    }
}

// The solvers of KINETIC schemes, step for step NEURON's (sparse_thread.hpp, ssimplic_thread.hpp), with everything that does
// not depend on the mod compiled once instead of inlined at every SOLVE.
namespace neuron::scopmath {
GLIA_COMMON SparseObj* glia_sparse(void** place);
GLIA_COMMON void glia_set_up(SparseObj* so, int n);
GLIA_COMMON void glia_order(SparseObj* so);
GLIA_COMMON void glia_zero(SparseObj* so);
GLIA_COMMON int glia_matsol(SparseObj* so);
GLIA_COMMON void glia_destroy(SparseObj* so);

// Calls fun twice when the matrix is new: to count its elements, and to list them in the order of asking.
template <typename Callable, typename... Args>
__attribute__((noinline, cold)) void glia_build(SparseObj* so, int n, Callable fun, Args... args) {
    so->oldfun = reinterpret_cast<void*>(fun);
    glia_set_up(so, n);
    fun(so, so->rhs, args...);
    glia_order(so);
    fun(so, so->rhs, args...);
    so->phase = 0;
}
template <typename Array, typename Callable, typename IndexArray, typename... Args>
int glia_sparse_thread(void** v,
                       int n,
                       IndexArray s,
                       IndexArray d,
                       Array p,
                       double*,
                       double dt,
                       Callable fun,
                       int linflag,
                       Args... args) {
    SparseObj* so = glia_sparse(v);
    if (so->oldfun != reinterpret_cast<void*>(fun)) {
        glia_build(so, n, fun, args...);
    }
    for (int i = 0; i < n; i++) {
        p[d[i]] = p[s[i]];
    }
    double err = 1;
    for (int j = 0; err > CONVERGE; j++) {
        glia_zero(so);
        fun(so, so->rhs, args...);
        if (int const ierr = glia_matsol(so)) {
            return ierr;
        }
        err = 0;
        for (int i = 1; i <= n; i++) {
            p[s[i - 1]] += so->rhs[i];
            if (!linflag && p[s[i - 1]] < 0.) {
                p[s[i - 1]] = 0.;
            }
            err += fabs(so->rhs[i]);
        }
        if (j > MAXSTEPS) {
            return EXCEED_ITERS;
        }
        if (linflag) {
            break;
        }
    }
    glia_zero(so);
    fun(so, so->rhs, args...);
    for (int i = 0; i < n; i++) {
        p[d[i]] = (p[s[i]] - p[d[i]]) / dt;
    }
    return SUCCESS;
}
template <typename Array, typename Callable, typename IndexArray, typename... Args>
int glia_cvode_sparse_thread(void** v, int n, IndexArray x, Array p, Callable fun, Args... args) {
    SparseObj* so = glia_sparse(v);
    if (so->oldfun != reinterpret_cast<void*>(fun)) {
        glia_build(so, n, fun, args...);
    }
    glia_zero(so);
    fun(so, so->rhs, args...);
    if (int const ierr = glia_matsol(so)) {
        return ierr;
    }
    for (int i = 1; i <= n; i++) {
        p[x[i - 1]] = so->rhs[i];
    }
    return SUCCESS;
}
template <typename Array, typename Callable, typename IndexArray, typename... Args>
__attribute__((noinline)) int glia_ss_sparse_thread(void** v,
                                                    int n,
                                                    IndexArray s,
                                                    IndexArray d,
                                                    Array p,
                                                    double* t,
                                                    double dt,
                                                    Callable fun,
                                                    int linflag,
                                                    Args... args) {
    constexpr double steady_dt = 1e9;
    constexpr int tries = 7;
    auto* const nt = get_first<NrnThread*>(args...);
    auto const solve = [&](int linear) {
        return glia_sparse_thread(v, n, s, d, p, t, steady_dt, fun, linear, args...);
    };
    auto const clip = [&] {
        bool negative = false;
        for (int i = 0; i < n; i++) {
            if (p[s[i]] < -1e-6) {
                p[s[i]] = 0.;
                negative = true;
            }
        }
        return negative;
    };
    _modl_set_dt_thread(steady_dt, nt);
    int err = linflag ? solve(0) : 1;
    for (int i = 0; !linflag && i < tries; i++) {
        if ((err = solve(1))) {
            break;
        }
        if (!clip()) {
            err = solve(0);
            break;
        }
        err = 1;
    }
    _modl_set_dt_thread(dt, nt);
    return err;
}
}  // namespace neuron::scopmath
#define _nrn_thread_getelm glia_element<glia_phase>
using neuron::scopmath::glia_cvode_sparse_thread;
using neuron::scopmath::glia_destroy;
using neuron::scopmath::glia_sparse_thread;
using neuron::scopmath::glia_ss_sparse_thread;
#define sparse_thread glia_sparse_thread
#define _cvode_sparse_thread glia_cvode_sparse_thread
#define _ss_sparse_thread glia_ss_sparse_thread
#define _nrn_destroy_sparseobj_thread glia_destroy

// The head of a WHILE: such a loop may have no end, and now and then it looks whether somebody has asked NEURON to stop.
GLIA_COMMON void glia_stop_if_asked();
static inline bool glia_goes_on(unsigned& rounds) {
    if (__builtin_expect((++rounds & 0xffffu) == 0, 0)) {
        glia_stop_if_asked();
    }
    return true;
}

// The fields that a mechanism registers, as a table. NEURON's own type holds two std::string, which every mod would construct
// and destroy inline for every variable, only to take const char* out of them again.
namespace neuron::mechanism {
struct glia_field {
    constexpr glia_field(bool parameter, const char* name, int array_size, const char* semantics)
        : parameter{parameter}
        , array_size{array_size}
        , name{name}
        , semantics{semantics} {}
    bool parameter;
    int array_size;
    const char* name;
    const char* semantics;
};
template <>
struct field<double>: glia_field {
    using type = double;
    constexpr field(const char* name, int array_size = 1)
        : glia_field{true, name, array_size, ""} {}
};
template <>
struct field<int>: glia_field {
    using type = int;
    constexpr field(const char* name, const char* semantics = "")
        : glia_field{false, name, 1, semantics} {}
};
template <typename T>
struct field<T*>: glia_field {
    using type = T*;
    constexpr field(const char* name, const char* semantics = "")
        : glia_field{false, name, 1, semantics} {}
};
GLIA_COMMON void glia_register(int type, glia_field const* fields, std::size_t count);
template <std::size_t count>
static void glia_register_data_fields(int type, glia_field const (&fields)[count]) {
    glia_register(type, fields, count);
}
}  // namespace neuron::mechanism
using neuron::mechanism::glia_field;
using neuron::mechanism::glia_register_data_fields;

// A single instance of a mechanism, as functions called from hoc and NET_RECEIVE see it. NEURON's type looks for the pointers
// in a loop of its own for every mechanism, inlined into each of those functions.
namespace neuron::cache {
GLIA_COMMON void glia_look_up(Prop* prop, double** values, double* const** pointers);
template <std::size_t Fields, std::size_t Datums>
struct glia_instance: MechanismRange<Fields, Datums> {
    using base_type = MechanismRange<Fields, Datums>;
    __attribute__((__noinline__)) glia_instance(Prop* prop)
        : base_type{_nrn_mechanism_get_type(prop), mechanism::_get::_current_row(prop), 0} {
        if (prop) {
            glia_look_up(prop, m_dptr_cache.data(), m_dptr_datums.data());
            this->m_pdata_ptrs = m_dptr_datums.data();
        }
    }
    glia_instance(glia_instance const& other)
        : base_type{other} {
        *this = other;
    }
    glia_instance& operator=(glia_instance const& other) {
        base_type::operator=(other);
        m_dptr_cache = other.m_dptr_cache;
        for (std::size_t i = 0; i < Datums; ++i) {
            m_dptr_datums[i] = &m_dptr_cache[i];
        }
        this->m_pdata_ptrs = m_dptr_datums.data();
        return *this;
    }

  private:
    std::array<double*, Datums> m_dptr_cache{};
    std::array<double* const*, Datums> m_dptr_datums{};
};
}  // namespace neuron::cache
#define MechanismInstance glia_instance

// What registering and making an instance do to Datums.
GLIA_COMMON void glia_resize(std::vector<Datum>& datums, std::size_t size);
GLIA_COMMON void glia_connect(Datum& datum, Prop* prop, int field, int index = 0);
GLIA_COMMON void glia_connect(neuron::container::data_handle<double>& handle,
                              Prop* prop,
                              neuron::container::field_index field);
#endif
