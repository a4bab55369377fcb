// What NEURON knows, what libraries add to it, and the passing of model time.
#include "glia_operations.h"
#include "glia_parties.h"
#include "glia_randoms.h"

#include <cstring>
#include <set>
#include <sstream>
#include <unordered_set>

#include <dlfcn.h>

#include "membfunc.h"
#include "multicore.h"
#include "section_fwd.hpp"

extern short* nrn_is_artificial_;
extern int nrnmpi_numprocs;
extern "C" void modl_reg();

namespace glia {

Value mechanisms(const Request&) {
    std::string lines;
    for (int type = 2; type < n_memb_func; ++type) {
        if (memb_func[type].sym != nullptr) {
            const char* kind = nrn_is_artificial_[type] ? "artificial" : memb_func[type].is_point ? "point" : "density";
            lines += std::string(kind) + ' ' + memb_func[type].sym->name + '\n';
        }
    }
    return text(lines.c_str());
}

Value mechanism_variables(const Request& request) {
    Symbol* mechanism = symbol_at(request, 0);
    std::string lines;
    if (role_of(mechanism) == Role::mechanism) {
        for (unsigned i = 0; i < mechanism->s_varn; ++i) {
            Symbol* variable = mechanism->u.ppsym[i];
            lines += std::string(variable->name) + ' ' + std::to_string(variable->subtype) + ' ' + std::to_string(length_of(variable)) + '\n';
        }
    } else if (role_of(mechanism) == Role::class_template) {
        for (Symbol* one = mechanism->u.ctemplate->symtable->first; one != nullptr; one = one->next) {
            if (role_of(one) == Role::range || role_of(one) == Role::variable) {
                lines += std::string(one->name) + ' ' + std::to_string(one->subtype) + ' ' + std::to_string(length_of(one)) + '\n';
            }
        }
    }
    return text(lines.c_str());
}

// Names at top level, or those of a class; with each its role, and of a class whether its objects are placed.
Value names(const Request& request) {
    std::vector<Symlist*> lists = {hoc_built_in_symlist, hoc_top_level_symlist};
    if (!request.arguments.empty()) {
        Symbol* symbol = symbol_at(request, 0);
        if (role_of(symbol) != Role::class_template) {
            refuse(std::string("'") + symbol->name + "' is no class");
        }
        lists = {symbol->u.ctemplate->symtable};
    }
    std::string lines;
    for (const Symlist* list : lists) {
        for (Symbol* one = list == nullptr ? nullptr : list->first; one != nullptr; one = one->next) {
            lines += std::string(one->name) + ' ' + std::to_string(static_cast<int>(role_of(one))) + '\n';
        }
    }
    return text(lines.c_str());
}

namespace {

// The classes of NEURON and of hoc, and those inside of them.
void add_objects(const Symlist* list, const std::set<std::string>& but, std::string& lines) {
    for (Symbol* one = list == nullptr ? nullptr : list->first; one != nullptr; one = one->next) {
        if (role_of(one) == Role::class_template) {
            const cTemplate* type = one->u.ctemplate;
            for (Object* object : ObjectsOf(but.count(one->name) == 0 ? type : nullptr)) {
                lines += std::string(hoc_object_name(object)) + '\n';
            }
            add_objects(type->symtable, but, lines);
        }
    }
}

}  // namespace

// As hoc's allobjects finds them, which prints them; but for those of the classes that the arguments name.
Value objects(const Request& request) {
    std::set<std::string> but;
    for (std::size_t i = 0; i < request.arguments.size(); ++i) {
        but.insert(text_at(request, i));
    }
    std::string lines;
    add_objects(hoc_built_in_symlist, but, lines);
    add_objects(hoc_top_level_symlist, but, lines);
    return text(lines.c_str());
}

namespace {

struct Loading {
    const char* path;
    double answer;
};

void load_now(void* closure) {
    auto* loading = static_cast<Loading*>(closure);
    char* path = const_cast<char*>(loading->path);
    hoc_pushstr(&path);
    nrn_function_call(nrn_symbol("nrn_load_dll"), 1);
    loading->answer = hoc_xpop();
}


}  // namespace

namespace {

using Names = std::unordered_set<std::string>;

// The names of mechanisms, which come each between two ends of line.
Names names_in(const std::string& lines) {
    Names names;
    std::istringstream in(lines);
    for (std::string name; std::getline(in, name);) {
        if (!name.empty()) {
            names.insert(name);
        }
    }
    return names;
}

// A variable of hoc by the name of a mechanism's own would stand for it, and the mod would never see what is given to it.
void require_names_of(const Names& mechanisms) {
    for (const Symbol* one = hoc_top_level_symlist->first; one != nullptr; one = one->next) {
        for (const char* end = std::strchr(one->name, '_'); end != nullptr; end = std::strchr(end + 1, '_')) {
            if (mechanisms.count(end + 1) != 0) {
                throw std::runtime_error(std::string("hoc has '") + one->name +
                                         "' already, which would hide what the mechanism calls so; load the library before hoc uses the name");
            }
        }
    }
}

// Which of the names NEURON knows. Its lists are walked once: to look each name up walks them once for each.
std::set<std::string> known_of(const Names& names) {
    std::set<std::string> known;
    for (const Symlist* list : {hoc_built_in_symlist, hoc_top_level_symlist}) {
        for (const Symbol* one = list == nullptr ? nullptr : list->first; one != nullptr; one = one->next) {
            if (names.count(one->name) != 0) {
                known.insert(one->name);
            }
        }
    }
    return known;
}

std::string lines_of(const char* about, const std::set<std::string>& names) {
    std::string lines = about;
    for (const auto& name : names) {
        lines += '\n' + name;
    }
    return lines;
}

// Those that the library was to bring and has not.
Value missing_of(const Names& names) {
    const auto known = known_of(names);
    std::set<std::string> missing;
    for (const auto& name : names) {
        if (known.count(name) == 0) {
            missing.insert(name);
        }
    }
    return text(missing.empty() ? "" : lines_of("missing", missing).c_str());
}

}  // namespace

// Arguments: the file, and the names of its mechanisms, each between two ends of line. Answers which of them stood in the way,
// or are not in the library; nothing where all is well. NEURON says why a library does not open
// on stderr alone, so the system is asked first.
Value load(const Request& request) {
    const char* path = text_at(request, 0).c_str();
    const Names names = names_in(text_at(request, 1));
    require_names_of(names);
    const auto taken = known_of(names);
    if (!taken.empty()) {
        return text(lines_of("taken", taken).c_str());
    }
    void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw std::runtime_error(dlerror());
    }
    Dl_info owner;
    void* entry = dlsym(library, "modl_reg");
    if (entry == nullptr || dladdr(entry, &owner) == 0 || dlsym(RTLD_DEFAULT, "modl_reg") == entry || entry == reinterpret_cast<void*>(&modl_reg)) {
        throw std::runtime_error("the library has no modl_reg of its own, so it holds no mechanisms");
    }
    own_the_exits_of(library);
    guard_calls_of(library);
    watch_steps_of(library);
    freeze_for_steps_of(library);
    number_streams_of(library);
    know_mutexes_of(library);
    Loading loading = {path, 0};
    with_signals_kept([](void* closure) { with_quick_lookups(load_now, closure); }, &loading);
    if (loading.answer != 1) {
        throw std::runtime_error("nrn_load_dll answers " + std::to_string(loading.answer));
    }
    return missing_of(names);
}

namespace {

double on_context(const char* method, double argument) {
    static Object* context = nrn_object_new(nrn_symbol("ParallelContext"), 0);
    hoc_pushx(argument);
    nrn_method_call(context, nrn_method_symbol(context, method), 1);
    return hoc_xpop();
}


double solve_variable_step(double time) {
    hoc_pushx(time);
    nrn_method_call(the_solver(), nrn_method_symbol(the_solver(), "solve"), 1);
    return hoc_xpop();
}


void* word_of(double number) {
    std::intptr_t bits;
    static_assert(sizeof bits == sizeof number, "a word holds a double");
    std::memcpy(&bits, &number, sizeof bits);
    return word(bits);
}


}  // namespace

// psolve asks for a delay that it may run ahead; on one rank nothing depends on it. A variable step would be limited.
Value begin_run(const Request&) {
    require_own_run();
    if (!cvode_active_ && nrnmpi_numprocs == 1) {
        on_context("set_maxstep", 10);
    }
    return nothing();
}

// A run in one call, or a part of it. False: a callback has changed the step on the way, and what is left is more or fewer.
Value advance(const Request& request) {
    a_run_begins();
    double time = number_at(request, 0);
    if (is_coreneuron_in_use()) {
        with_signals_kept([](void* target) { on_context("psolve", *static_cast<double*>(target)); }, &time);
        return number(1);
    }
    if (cvode_active_ && nrnmpi_numprocs == 1) {
        solve_variable_step(time);
        return number(1);
    }
    GroupedSteps steps;
    on_context("psolve", time);
    return number(steps.are_of_one_length() ? 1 : 0);
}

// t, dt, whether the step is variable, the number of MPI ranks, whether CoreNEURON computes, and over how many threads how
// many segments are spread, in one call.
Value read_clock(const Request&) {
    static double* t = nrn_symbol_dataptr(nrn_symbol("t"));
    static double* dt = nrn_symbol_dataptr(nrn_symbol("dt"));
    std::intptr_t segments = 0;
    for (int i = 0; i < nrn_nthread; ++i) {
        segments += nrn_threads[i].end;
    }
    return handles({word_of(*t), word_of(*dt), word(cvode_active_), word(nrnmpi_numprocs), word(is_coreneuron_in_use()), word(nrn_nthread),
                    word(segments)});
}


}  // namespace glia
