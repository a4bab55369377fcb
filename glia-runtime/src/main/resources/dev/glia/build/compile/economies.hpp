// Put behind the headers that nocmodl's C++ begins with, and precompiled with them. It gives the compiler less to do and
// computes the same: the arithmetic of a mod is not touched. Written for NEURON 9.0.2.

// An element of a KINETIC scheme's matrix. NEURON's function is always inlined, although all but its first line is for the
// first two calls of the scheme; a scheme of a hundred reactions has five hundred copies of that. Economies.java makes the
// function of a scheme a template of the phase: 0 solves, 1 builds the matrix. Elsewhere NEURON's own function is used.
static constexpr int glia_phase = 2;
__attribute__((noinline, cold)) static double* glia_new_element(SparseObj* so, int row, int col) {
    return _nrn_thread_getelm(so, row, col);
}
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
#define _nrn_thread_getelm glia_element<glia_phase>

// The fields that a mechanism registers. NEURON's own type holds two std::string, which every mod would construct and destroy
// inline for every variable, only to take const char* out of them again.
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
__attribute__((noinline, cold)) static void glia_register(int type, std::initializer_list<glia_field> fields) {
    std::vector<std::pair<const char*, int>> parameters{};
    std::vector<std::pair<const char*, const char*>> datums{};
    for (auto const& field: fields) {
        if (field.parameter) {
            parameters.emplace_back(field.name, field.array_size);
        } else {
            datums.emplace_back(field.name, field.semantics);
        }
    }
    detail::register_data_fields(type, parameters, datums);
}
template <typename... Fields>
static void glia_register_data_fields(int type, Fields const&... fields) {
    glia_register(type, {static_cast<glia_field const&>(fields)...});
}
}  // namespace neuron::mechanism
#define register_data_fields glia_register_data_fields
