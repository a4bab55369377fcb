// What NEURON's functions do not check and die of, checked before they run, whoever calls them: Java or hoc.
#include "glia_operations.h"
#include "glia_parties.h"
#include "glia_randoms.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <numeric>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include <unistd.h>

#include "membfunc.h"
#include "multicore.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

extern int nrnmpi_use;
extern int nrnmpi_numprocs;
void nrn_timeout(int seconds);
extern int v_structure_change;
extern int use_sparse13;
extern int hoc_intset;
extern FILE* hoc_frin;
extern FILE* hoc_fin;
int selected_mechanism(void* choice) asm("_ZN13MechanismType13selected_itemEv");
int type_of_mechanism(void* choice) asm("_ZN13MechanismType13internal_typeEv");

namespace glia {
namespace {

[[noreturn]] void wrong(const char* what) {
    hoc_execerror(what, nullptr);
}

// ---- in the place of functions that NEURON calls everywhere --------------------------------------------------------

// No comparison with NaN is true, so NEURON's own test of the range lets it pass, and on to be an index.
double number_argument(int i, double low, double high) {
    double value = chkarg(i, low, high);
    if (std::isnan(value)) {
        wrong("an argument is not a number (NaN)");
    }
    return value;
}

Node* node_at(Section* section, double x) {
    if (std::isnan(x)) {
        wrong("a place on a section is not a number (NaN)");
    }
    return node_exact(section, x);
}

Point_process* point_process_of(Object* object) {
    if (object == nullptr || object->ctemplate->is_point_ == 0) {
        hoc_execerror(object == nullptr ? "nil" : hoc_object_name(object), "is no point process");
    }
    return ob2pntproc_0(object);
}

// Until the next initialisation a new one is of no thread, and a function of its mod that asks for the time would die.
void* new_point_process(int type, Object* object) {
    require_still_model();
    streams_are_made();
    void* made = create_point_process(type, object);
    is_born(made);
    streams_belong_to(made);
    static_cast<Point_process*>(made)->_vnt = nrn_threads;
    return made;
}

void* zeroed_memory(std::size_t size) {
    void* memory = std::calloc(size == 0 ? 1 : size, 1);
    if (memory == nullptr) {
        wrong("out of memory");
    }
    return memory;
}

// Mods pass on a Vector that they were never given.
double* elements(IvocVect* vector) {
    if (vector == nullptr) {
        wrong("a mechanism asks for the elements of a Vector that it was not given");
    }
    return vector_vec(vector);
}

int count_of_elements(IvocVect* vector) {
    if (vector == nullptr) {
        wrong("a mechanism asks for the size of a Vector that it was not given");
    }
    return vector_capacity(vector);
}

void resized(IvocVect* vector, int size) {
    if (vector == nullptr) {
        wrong("a mechanism changes the size of a Vector that it was not given");
    }
    vector_resize(vector, size);
}

// It ends a process whose time stands still for 20 s of the clock's, so that no rank waits for one that is gone. Alone, time
// stands still in a callback that sleeps, in a debugger, and on a laptop whose lid is closed.
void alarm_among_ranks(int seconds) {
    if (nrnmpi_numprocs > 1) {
        nrn_timeout(seconds);
    }
}

// NEURON casts what is no number to an index.
int index_of_node(Section* section, double x) {
    if (std::isnan(x)) {
        wrong("a place on a section is not a number (NaN); its 3-D points may all be one");
    }
    return node_index(section, x);
}

Prop* inserted_mechanism(int type, Section* section, int segment) {
    if (memb_func[type].sym == nullptr) {
        wrong("this mechanism cannot be inserted, so it has no data");
    }
    return nrn_mechanism_check(type, section, segment);
}

const Replacement guarded_calls[] = {
    replacement("_Z6chkargidd", number_argument),
    replacement("_Z10node_exactP7Sectiond", node_at),
    replacement("_Z10node_indexP7Sectiond", index_of_node),
    replacement("_Z12ob2pntproc_0P6Object", point_process_of),
    replacement("_Z20create_point_processiP6Object", new_point_process),
    replacement("_Z7emallocm", zeroed_memory),
    replacement("_Z19nrn_mechanism_checkiP7Sectioni", inserted_mechanism),
    replacement("_Z10vector_vecP8IvocVect", elements),
    replacement("_Z15vector_capacityP8IvocVect", count_of_elements),
    replacement("_Z13vector_resizeP8IvocVecti", resized),
    replacement("_Z11nrn_timeouti", alarm_among_ranks),
};

// ---- before single functions and methods ---------------------------------------------------------------------------

void only_vectors_from(int first) {
    for (int i = first; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && !is_a(*hoc_objgetarg(i), "Vector")) {
            wrong("an argument is no Vector");
        }
    }
}

void no_nil(void*) {
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && *hoc_objgetarg(i) == nullptr) {
            wrong("an argument is nil");
        }
    }
}

void no_nan(void*) {
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_double_arg(i) && std::isnan(*hoc_getarg(i))) {
            wrong("an argument is not a number (NaN)");
        }
    }
}

void one_argument(void*) {
    if (!ifarg(1)) {
        wrong("an argument is missing");
    }
}

// It keeps the number of levels also where it then finds no place, and the next call frees what was never made.
void level_and_place(void*) {
    if (number_argument(1, 0, 10000) > 0) {
        number_argument(2, 0, ifarg(3) ? 1e21 : 1);
    }
}

// Without an argument these only tell.
void other_layout_of_mechanism(void*) {
    if (ifarg(1)) {
        require_still_model();
    }
}

void still_model(void*) {
    require_still_model();
}

// It forgets to return where nothing changes, and keeps the new number also where it then refuses to change it.
int layers_before = 0;

void another_number_of_layers(void*) {
    layers_before = nrn_nlayer_extracellular;
    if (ifarg(1) && static_cast<int>(*hoc_getarg(1)) == nrn_nlayer_extracellular) {
        wrong("there are that many layers already");
    }
}

// The first argument names a variable of an ion, or is a concentration.
void variable_of_ion(void*) {
    if (!ifarg(1) || !hoc_is_str_arg(1)) {
        return;
    }
    const Symbol* named = hoc_lookup(hoc_gargstr(1));
    if (named == nullptr || role_of(named) != Role::range || named->u.rng.type <= 0 || nrn_is_ion(named->u.rng.type) == 0) {
        hoc_execerror(hoc_gargstr(1), "is not a reversal potential or concentration");
    }
}

void says_its_label(void*) {
    if (ifarg(1) && !hoc_is_str_arg(1)) {
        wrong("a label must be a text");  // NEURON would find out when it has freed the one before
    }
}

void known_ion(void*) {
    if (!ifarg(1)) {
        return;
    }
    std::string name = hoc_gargstr(1);
    Symbol* ion = nrn_symbol((name + "_ion").c_str());
    if (!name.empty() && name != "NonSpecific" && (ion == nullptr || role_of(ion) != Role::mechanism)) {
        hoc_execerror(name.c_str(), "is no ion");
    }
}

// It gives the argument's object up, which must therefore be a variable of hoc.
void variable_for_an_object(void*) {
    if (ifarg(1) && hoc_is_tempobj_arg(1)) {
        wrong("the argument must be an objref of hoc, to take the new object");
    }
}

void text_first(void*) {
    if (!ifarg(1) || !hoc_is_str_arg(1)) {
        wrong("the first argument must be a text");
    }
}

// The name behind a reference it looks for in the code of hoc around the call.
void name_or_reference_first(void*) {
    if (!ifarg(1) || (!hoc_is_str_arg(1) && !hoc_is_pdouble_arg(1))) {
        wrong("the first argument must be the name of a variable, or a reference to it");
    }
}

// It is copied into 200 characters, and each $1 of it becomes longer on the way.
void short_text_first(void* self) {
    text_first(self);
    std::string expression = hoc_gargstr(1);
    std::size_t length = expression.size();
    for (std::size_t at = expression.find("$1"); at != std::string::npos; at = expression.find("$1", at + 2)) {
        length += std::strlen("hoc_ac_") - 2;
    }
    if (length > 190) {
        wrong("the name or expression is too long for NEURON, which has room for 190 characters");
    }
}

void short_patterns(void*) {
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_str_arg(i)) {
            require_short_pattern(hoc_gargstr(i));
        }
    }
}

// The walk over the point processes of a section keeps a bare address between two steps.
const void* walker = nullptr;
int walked_structure = 0;

// NEURON takes what it finds of the mechanism for a point process.
void points_are_chosen(void* self) {
    if (selected_mechanism(self) < 0 || memb_func[type_of_mechanism(self)].is_point == 0) {
        wrong("no point process is selected; make a MechanismType(1) and call select");
    }
}

void walk_begins(void* self) {
    points_are_chosen(self);
    settle_structure();
    walker = self;
    walked_structure = structure_change_cnt;
}

void walk_goes_on(void* self) {
    points_are_chosen(self);
    if (walker != self || walked_structure != structure_change_cnt || v_structure_change != 0) {
        wrong("the structure has changed since pp_begin, or that was not called");
    }
}

void no_empty_vector(void* self) {
    if (vector_capacity(static_cast<IvocVect*>(self)) == 0) {
        wrong("the Vector is empty");
    }
}

void no_rotation_of_nothing(void* self) {
    if (ifarg(1) && hoc_is_double_arg(1) && static_cast<int>(*hoc_getarg(1)) != 0) {
        no_empty_vector(self);
    }
}

void no_range_of_nothing(void* self) {
    if (ifarg(2)) {
        no_empty_vector(self);
    }
}

void size_in_memory(void*) {
    if (ifarg(1) && hoc_is_double_arg(1)) {
        require_memory_for(*hoc_getarg(1));
    }
}

// The last index of none is taken for the greatest there is.
void no_part_of_nothing(void* self) {
    if (ifarg(1) && vector_capacity(static_cast<IvocVect*>(self)) == 0) {
        wrong("the Vector is empty");
    }
}

void no_empty_argument(void*) {
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && is_vector_arg(i) && vector_capacity(vector_arg(i)) == 0) {
            wrong("a Vector is empty");
        }
    }
}

// A number, then a text or an object with a text; only Vectors can be sent among the arguments behind.
void task(void*) {
    int first = ifarg(1) && hoc_is_double_arg(1) ? 2 : 1;
    bool of_object = ifarg(first) && hoc_is_object_arg(first);
    if (of_object && *hoc_objgetarg(first) == nullptr) {
        wrong("an argument is nil");
    }
    only_vectors_from(first + 1);
}

void opened_file(void*) {
    if (hoc_frin == stdin && (hoc_fin == stdin || hoc_fin == nullptr)) {  // it reads on in the file that is run
        wrong("no file is open to read from; say ropen(\"name\") before");
    }
}

void section_in_the_model(void*) {
    if (!ifarg(1) || !hoc_is_double_arg(1)) {
        return;
    }
    std::vector<Section*> all = all_sections(nrn_allsec());
    double number = *hoc_getarg(1);
    if (std::none_of(all.begin(), all.end(), [number](Section* one) { return reinterpret_cast<std::uintptr_t>(one) == number; })) {
        wrong("the number is that of no section");
    }
}

void vectors_only(void*) {
    only_vectors_from(1);
}

void vector_as_long(void* self) {
    if (vector_capacity(vector_arg(1)) < vector_capacity(static_cast<IvocVect*>(self))) {
        wrong("the other Vector is shorter");
    }
}

void vectors_of_one_length(void*) {
    if (ifarg(2) && vector_capacity(vector_arg(1)) != vector_capacity(vector_arg(2))) {
        wrong("the Vectors are not of one length");
    }
}

void terminal(void*) {
    if (isatty(0) == 0) {
        wrong("it asks somebody at a terminal, and there is none");
    }
}

// Where the system gives out no more of them, NEURON ends the process.
void threads_there_can_be(void*) {
    static const double most = std::max(64u, 4 * std::thread::hardware_concurrency());
    if (ifarg(1) && hoc_is_double_arg(1) && *hoc_getarg(1) > most) {
        hoc_execerror("so many threads are no use on this machine; it takes up to", std::to_string(static_cast<int>(most)).c_str());
    }
}

void thread_there_is(void*) {
    if (ifarg(1)) {
        number_argument(1, 0, nrn_nthread - 1);
    }
}

void times_of_mechanisms(void*) {
    make_room_for_times();
}

void other_buffer(void* self) {
    size_in_memory(self);
    if (ifarg(1)) {
        elements_move(self);
    }
}

void places_with_room(void*) {
    require_memory_for(2 * number_argument(1, 1, 2e9));
}

void mechanism_is_selected(void* self) {
    if (selected_mechanism(self) < 0) {
        wrong("no mechanism is selected; call select before");
    }
}

void mechanism_there_is(void* self) {
    Symbol* count = hoc_table_lookup("count", nrn_symbol("MechanismType")->u.ctemplate->symtable);
    number_argument(1, 0, count->u.u_proc->defn.pfd_vp(self) - 1);
}

void positive_number(void*) {
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_double_arg(i)) {
            number_argument(i, 1, 1e9);
        }
    }
}

void bins(void*) {
    if (ifarg(3)) {
        number_argument(3, 1, 1e6);
    }
}

// Without windows they are there and empty, and it looks into each.
void no_boxes(void*) {
    if (nrn_symbol("HBox")->u.ctemplate->count + nrn_symbol("VBox")->u.ctemplate->count > 0) {
        wrong("this does not work with an HBox or VBox without windows");
    }
}

void needs_ranks(void*) {
    if (nrnmpi_use == 0) {
        wrong("this works with MPI only");
    }
}

void needs_windows(void*) {
    wrong("this works with NEURON's windows only, which are not there");
}

void initialised(void*) {
    if (!is_settled_and_sorted()) {
        wrong("the structure of the model has changed since the last initialisation or step; call finitialize before");
    }
}

void initialises(void*) {
    require_no_event_under_way();
    a_party_initialises();
}

void whole_queue(void*) {
    require_whole_queue();
}

void records_anew(void*) {
    require_whole_queue();
    a_party_initialises();
}

void cells_to_save(void*) {
    initialised(nullptr);
    require_whole_queue();
    require_cells_that_are_objects();
}

void plays_anew(void*) {
    initialised(nullptr);
    require_queue_of_now("Vectors play anew");
}

void restores(void*) {
    require_no_event_under_way();
    cells_to_save(nullptr);
    a_party_initialises();
}

void own_run(void*) {
    require_own_run();
}

void records(void* self) {
    recorded_into(self);
}

// One that takes both the times and whose they are is given up twice when it leaves, by a source that may then be gone.
void records_into_arguments(void*) {
    const IvocVect* before = nullptr;
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && is_vector_arg(i)) {
            if (vector_arg(i) == before) {
                wrong("times and the numbers of their sources need a Vector each");
            }
            before = vector_arg(i);
            recorded_into(vector_arg(i));
        }
    }
}

// NEURON observes the Vectors before it reads the statement, and goes on where that cannot be read and what would play is freed.
void plays(void* self) {
    forget_record_that_left();
    if (ifarg(1) && hoc_is_str_arg(1)) {
        short_text_first(self);
    } else if (ifarg(1) && hoc_is_double_arg(1)) {
        require_played_in_steps(self);
    }
}

void plays_not(void* self) {
    record_that_left_observes_no_more(self);
    for (int i = 1; ifarg(i); ++i) {
        if (hoc_is_object_arg(i) && is_vector_arg(i)) {
            record_that_left_observes_no_more(vector_arg(i));
        }
    }
}

void whole_state(void* self) {
    initialised(self);
    require_whole_state(self);
}

void state_of_now(void* self) {
    whole_state(self);
    static const double* time = nrn_symbol_dataptr(nrn_symbol("t"));
    if (std::any_of(nrn_threads, nrn_threads + nrn_nthread, [](const NrnThread& thread) { return thread._t != *time; })) {
        wrong("t was set since the last initialisation or step; call finitialize before");
    }
    a_state_is_taken(self);
}

void state_to_take(void* self) {
    require_whole_queue();
    state_of_now(self);
}

void state_to_write(void* self) {
    whole_state(self);
    require_what_state_speaks_of(self);
}

void state_to_restore(void* self) {
    require_no_event_under_way();
    state_to_write(self);
    a_party_initialises();
}

void state_to_read(void* self) {
    state_of_now(self);
    forget_senders_of_events();
}

void needs_variable_step(void*) {
    if (cvode_active_ == 0) {
        wrong("the variable step is not active");
    }
}

void between_jobs(void*) {
    require_no_job_under_way();
}

void initialised_variable_step(void*) {
    needs_variable_step(nullptr);
    equations_of_now(nullptr);
}

void require_move_of_time() {
    require_own_run();
    require_that_time_may_move();
}

void settled_variable_step(void*) {
    require_move_of_time();
    needs_variable_step(nullptr);
    settle_variable_step();
}

void settled(void*) {
    settle_structure();
}

// With extracellular there are more equations than places that NEURON prints from.
void matrix_to_print(void*) {
    settle_structure();
    if (use_sparse13 != 0 && !(ifarg(1) && hoc_is_double_arg(1) && *hoc_getarg(1) == 0)) {
        wrong("NEURON would print what is not of the matrix, where the model has extracellular; fmatrix(0) prints the matrix");
    }
}

// None of the extracellular sections is left, whose equations NEURON would still solve.
void forget_matrix_of_nothing() {
    if (use_sparse13 != 0 && all_sections(nrn_allsec()).empty()) {
        settle_structure();
        settle_diameters();  // it chooses the matrix
        use_sparse13 = 0;
    }
}

void settled_step(void*) {
    require_move_of_time();
    settle_variable_step();
    forget_matrix_of_nothing();
}

// NEURON looks at none of the marks here.
void settled_fixed_step(void*) {
    require_move_of_time();
    settle_structure();
    settle_diameters();
    forget_matrix_of_nothing();
}

// NEURON ends the process, now or at each initialisation from now on.
void matrix_that_fits(void*) {
    if (ifarg(1) && hoc_is_double_arg(1) && *hoc_getarg(1) == 0) {
        std::vector<Section*> all = all_sections(nrn_allsec());
        if (std::any_of(all.begin(), all.end(), [](Section* one) { return has_mechanism(one, "extracellular"); })) {
            wrong("the equations of extracellular need this matrix");
        }
        settle_structure();
    }
}

void initialised_statistics(void*) {
    initialised(nullptr);
    statistics_of_sections(nullptr);
}

// NEURON frees the one there is at once, also under the step that it takes.
void other_solver(void*) {
    if (ifarg(1) && is_in_a_step()) {
        wrong("another solver cannot be chosen in the middle of a step; choose it between two runs");
    }
}

void outside(void*) {
    wrong("this function of NEURON reads outside of its Vector");
}

void no_way_back(void*) {
    wrong("NEURON could not run again after it");
}

// NEURON multiplies until it is below exp(-mean), which for such a mean is 0.
void short_mean(void*) {
    if (std::exp(-number_argument(1, 0, 1e8)) == 0) {
        wrong("a Poisson distribution of so large a mean is drawn from without end; a normal one has the same shape");
    }
}

// The window around each element grows until it holds so many spikes, also where it cannot grow any more.
void windows_that_fill(void*) {
    if (!ifarg(4) || !hoc_is_object_arg(1) || !is_vector_arg(1)) {
        return;
    }
    IvocVect* spikes = vector_arg(1);
    const double* first = vector_vec(spikes);
    const double* end = first + vector_capacity(spikes);
    double all = std::accumulate(first, end, 0.0);
    if (all < *hoc_getarg(4) || std::any_of(first, end, [](double each) { return each < 0; })) {
        wrong("no window would ever hold so many spikes; the fourth argument must be at most the sum of the Vector, which must not be negative anywhere");
    }
}

void less_than_one(void*) {
    number_argument(1, 0, 1 - 1e-9);
}

using Check = void(void* self);

struct Guard {
    const char* type;  // empty for a function
    const char* name;  // "new" for the constructor
    Check* check;
    bool is_step = false;
    void (*failed)(void* self) = nullptr;
};

constexpr Guard guards[] = {
    {"", "fscan", opened_file},
    {"", "getstr", opened_file},
    {"", "object_push", no_nil},
    {"", "execerror", one_argument},
    {"", "finitialize", initialises, true, [](void*) { initialisation_failed(); }},
    {"", "fadvance", settled_step, true},
    {"", "batch_run", settled_step, true},
    {"ParallelContext", "psolve", settled_step, true},
    {"CVode", "fixed_step", settled_fixed_step, true},
    {"CVode", "event", between_jobs},
    {"CVode", "atolscale", name_or_reference_first},
    {"", "variable_domain", name_or_reference_first},
    {"", "units", name_or_reference_first},
    {"CVode", "netconlist", short_patterns},
    {"", "issection", short_patterns},
    {"CVode", "print_event_queue", whole_queue},
    {"CVode", "event_queue_info", whole_queue},
    {"", "frecord_init", records_anew},
    {"Random", "MCellRan4", default_generator},
    {"Vector", "record", records},
    {"Vector", "play", plays, false, plays_not},
    {"NetCon", "record", records_into_arguments},
    {"APCount", "record", records_into_arguments},
    {"CVode", "record", records_into_arguments},
    {"ParallelContext", "spike_record", records_into_arguments},
    {"", "area", no_nan},
    {"", "fclamp", level_and_place},
    {"", "nernst", variable_of_ion},
    {"Vector", "label", says_its_label},
    {"PtrVector", "label", says_its_label},
    {"", "fmatrix", matrix_to_print},
    {"", "push_section", section_in_the_model},
    {"", "xred", terminal},
    {"", "sred", terminal},
    {"NetCon", "new", ends_of_connection},
    {"NetCon", "setpost", other_target},
    {"NetCon", "event", target_with_place},
    {"ParallelContext", "nthread", threads_there_can_be},
    {"ParallelContext", "mech_time", times_of_mechanisms},
    {"ParallelContext", "t", thread_there_is},
    {"ParallelContext", "dt", thread_there_is},
    {"ParallelContext", "thread_ctime", thread_there_is},
    {"ParallelContext", "partition", still_model},
    {"PtrVector", "new", places_with_room},
    {"PtrVector", "resize", places_with_room},
    {"PtrVector", "pset", place_to_follow},
    {"PtrVector", "getval", places_that_are_there},
    {"PtrVector", "setval", places_that_are_there},
    {"PtrVector", "gather", places_that_are_there},
    {"PtrVector", "scatter", places_that_are_there},
    {"ParallelContext", "gid_connect", target_of_gid},
    {"ParallelContext", "set_gid2node", gid_is_announced},
    {"ParallelContext", "cell", gid_has_a_cell},
    {"ParallelContext", "spike_record", cells_and_vectors},
    {"ParallelContext", "outputcell", cell_of_gid},
    {"ParallelContext", "gid2obj", cell_of_gid},
    {"ParallelContext", "gid2cell", cell_of_gid},
    {"SectionList", "remove", no_nil},
    {"PatternStim", "play", vectors_of_one_length},
    {"", "nlayer_extracellular", other_layout_of_mechanism},
    {"", "nlayer_extracellular", another_number_of_layers, false, [](void*) { nrn_nlayer_extracellular = layers_before; }},
    {"Graph", "getline", needs_windows},
    {"Timer", "new", no_nil},
    {"StringFunctions", "alias", no_nil},
    {"StringFunctions", "alias_list", no_nil},
    {"Vector", "dot", vector_as_long},
    {"Vector", "rebin", positive_number},
    {"Vector", "medfltr", outside},
    {"Vector", "psth", windows_that_fill},
    {"Random", "poisson", short_mean},
    {"Random", "geometric", less_than_one},
    {"LinearMechanism", "new", no_nil},
    {"Matrix", "resize", require_no_linear_mechanism_of},
    {"Matrix", "scanf", require_no_linear_mechanism_of},
    {"Matrix", "to_vector", require_place_in_a_vector},
    {"Matrix", "from_vector", require_place_in_a_vector},
    {"SaveState", "save", state_to_take, false, state_is_half_made},
    {"SaveState", "restore", state_to_restore},
    {"SaveState", "fread", state_to_read, false, state_is_half_made},
    {"SaveState", "fwrite", state_to_write},
    {"BBSaveState", "save", cells_to_save},
    {"BBSaveState", "restore", restores},
    {"BBSaveState", "save_test", cells_to_save},
    {"BBSaveState", "restore_test", cells_to_save},
    {"BBSaveState", "save_test_bin", cells_to_save},
    {"BBSaveState", "restore_test_bin", cells_to_save},
    {"BBSaveState", "save_request", cells_to_save},
    {"BBSaveState", "save_gid", cells_to_save},
    {"BBSaveState", "restore_gid", cells_to_save},
    {"BBSaveState", "vector_play_init", plays_anew},
    {"KSChan", "new", still_model},
    {"KSChan", "name", other_layout_of_mechanism},
    {"KSChan", "iv_type", other_layout_of_mechanism},
    {"KSChan", "ion", other_layout_of_mechanism},
    {"KSChan", "setstructure", other_layout_of_mechanism},
    {"KSChan", "setstructure", structure_of_channel},
    {"KSChan", "single", other_layout_of_mechanism},
    {"KSChan", "add_hhstate", other_layout_of_mechanism},
    {"KSChan", "add_ksstate", other_layout_of_mechanism},
    {"KSChan", "add_transition", other_layout_of_mechanism},
    {"KSChan", "remove_state", other_layout_of_mechanism},
    {"KSChan", "remove_transition", other_layout_of_mechanism},
    {"KSTrans", "type", other_layout_of_mechanism},
    {"KSChan", "remove_state", no_nil},
    {"KSChan", "remove_transition", no_nil},
    {"KSChan", "add_transition", no_nil},
    {"KSChan", "trans", no_nil},
    {"KSChan", "ion", known_ion},
    {"RangeVarPlot", "new", short_text_first},
    {"RangeVarPlot", "begin", path_is_laid, false, path_is_not_laid},
    {"RangeVarPlot", "end", path_is_laid, false, path_is_not_laid},
    {"RangeVarPlot", "origin", path_that_is_there},
    {"RangeVarPlot", "list", path_that_is_there},
    {"List", "append", list_of_its_own},
    {"List", "prepend", list_of_its_own},
    {"List", "insrt", list_of_its_own},
    {"MechanismType", "internal_type", mechanism_is_selected},
    {"MechanismType", "is_ion", mechanism_is_selected},
    {"MechanismType", "remove", mechanism_is_selected},
    {"MechanismType", "code", mechanism_is_selected},
    {"MechanismType", "file", mechanism_is_selected},
    {"MechanismType", "is_netcon_target", mechanism_there_is},
    {"MechanismType", "has_net_event", mechanism_there_is},
    {"MechanismType", "is_artificial", mechanism_there_is},
    {"MechanismType", "pp_begin", walk_begins},
    {"MechanismType", "pp_next", walk_goes_on},
    {"MechanismType", "make", variable_for_an_object},
    {"Vector", "c", no_part_of_nothing},
    {"Vector", "at", no_part_of_nothing},
    {"Vector", "new", size_in_memory},
    {"Vector", "resize", size_in_memory},
    {"Vector", "buffer_size", other_buffer},
    {"Vector", "append", elements_move},
    {"Vector", "insrt", elements_move},
    {"Vector", "scanf", elements_move},
    {"Vector", "scantil", elements_move},
    {"Vector", "where", elements_move},
    {"Vector", "indvwhere", elements_move},
    {"Vector", "fill", no_range_of_nothing},
    {"Vector", "convlv", no_empty_argument},
    {"Vector", "filter", no_empty_argument},
    {"Vector", "spikebin", bins},
    {"Vector", "scale", no_empty_vector},
    {"Vector", "rotate", no_rotation_of_nothing},
    {"StringFunctions", "references", no_boxes},
    {"ParallelContext", "submit", task},
    {"ParallelContext", "context", task},
    {"CVode", "solve", settled_variable_step, true},
    {"CVode", "use_parallel", needs_ranks},
    {"CVode", "use_local_dt", other_solver},
    {"CVode", "use_daspk", other_solver},
    {"CVode", "re_init", settled},
    {"CVode", "statistics", initialised_statistics},
    {"CVode", "store_events", keeps_times_of_events},
    {"CVode", "queue_mode", another_queue},
    {"CVode", "use_mxb", matrix_that_fits},
    {"CVode", "statename", equations_of_now_if_active},
    {"CVode", "state_magnitudes", equations_of_now_if_active},
    {"CVode", "order", initialised},
    {"CVode", "states", equations_of_now_if_active},
    {"CVode", "dstates", equations_of_now_if_active},
    {"CVode", "f", equations_of_now},
    {"CVode", "yscatter", equations_of_now},
    {"CVode", "ygather", equations_of_now},
    {"CVode", "acor", equations_of_now_if_active},
    {"CVode", "free_event_queues", no_way_back},
    {"CVode", "error_weights", initialised_variable_step},
    {"ParallelContext", "pack", vectors_only},
    {"ParallelContext", "post", vectors_only},
    {"ParallelContext", "sec_in_thread", settled},
    {"ParallelContext", "subworlds", needs_ranks},
    {"ParallelContext", "print_memory_stats", needs_ranks},
};

constexpr std::size_t guard_count = sizeof guards / sizeof guards[0];

Inst guarded_functions[guard_count];
void* (*guarded_constructors[guard_count])(Object*);

// A step that fails may have moved time as well.
struct StepOfRun {
    explicit StepOfRun(bool is_one) : moves(is_one) {}
    ~StepOfRun() {
        if (moves) {
            a_party_has_run();
        }
    }
    StepOfRun(const StepOfRun&) = delete;
    StepOfRun& operator=(const StepOfRun&) = delete;

  private:
    bool moves;
};

// One set of functions for each guard, since NEURON calls them without saying for whom.
template <std::size_t N>
struct Thunk {
    static void function() {
        guards[N].check(nullptr);
        StepOfRun run(guards[N].is_step && guards[N].check != initialises);
        std::optional<Step> step;
        if (guards[N].is_step) {
            step.emplace();
        }
        try {
            guarded_functions[N].pf();
        } catch (...) {
            if (guards[N].failed != nullptr) {
                guards[N].failed(nullptr);
            }
            throw;
        }
    }
    static double number(void* self) {
        guards[N].check(self);
        StepOfRun run(guards[N].is_step && guards[N].check != initialises);
        std::optional<Step> step;
        if (guards[N].is_step) {
            step.emplace();
        }
        try {
            double answer = guarded_functions[N].pfd_vp(self);
            if (guards[N].is_step && hoc_intset != 0) {
                wrong("interrupted");  // it may have ended early, and says nothing of it
            }
            return answer;
        } catch (...) {
            if (guards[N].failed != nullptr) {
                guards[N].failed(self);
            }
            throw;
        }
    }
    static Object** object(void* self) {
        guards[N].check(self);
        try {
            return guarded_functions[N].pfo_vp(self);
        } catch (...) {
            if (guards[N].failed != nullptr) {
                guards[N].failed(self);
            }
            throw;
        }
    }
    // Not by its place, which is the object's own.
    static const char** text(void* self) {
        guards[N].check(self);
        char** answer = hoc_temp_charptr();
        *answer = const_cast<char*>(*guarded_functions[N].pfs_vp(self));
        return const_cast<const char**>(answer);
    }
    static void* constructor(Object* made) {
        guards[N].check(nullptr);
        return guarded_constructors[N](made);
    }

    static void install() {
        const Guard& guard = guards[N];
        bool is_method = guard.type[0] != '\0';
        Symbol* owner = nrn_symbol(is_method ? guard.type : guard.name);
        bool holds = owner != nullptr && install_at(owner);
        std::string name = is_method ? std::string(guard.type) + "." + guard.name : guard.name;
        count_protection(name, guard.is_step ? Protection::of_results : Protection::from_crashes, holds);
    }

    // False in another NEURON, which has no such method.
    static bool install_at(Symbol* owner) {
        const Guard& guard = guards[N];
        bool is_method = guard.type[0] != '\0';
        if (!is_method) {
            guarded_functions[N] = owner->u.u_proc->defn;
            owner->u.u_proc->defn.pf = function;
        } else if (std::strcmp(guard.name, "new") == 0) {
            guarded_constructors[N] = owner->u.ctemplate->constructor;
            owner->u.ctemplate->constructor = constructor;
        } else if (Symbol* method = hoc_table_lookup(guard.name, owner->u.ctemplate->symtable)) {
            install_before(method);
        } else {
            return false;
        }
        return true;
    }

    static void install_before(Symbol* method) {
        guarded_functions[N] = method->u.u_proc->defn;
        int type = nrn_symbol_type(method);
        if (type == types.object_method) {
            method->u.u_proc->defn.pfo_vp = object;
        } else if (type == types.text_method) {
            method->u.u_proc->defn.pfs_vp = text;
        } else {
            method->u.u_proc->defn.pfd_vp = number;
        }
    }
};

// What others have taken is not there either. Half of the whole is the most, because such a thing is often copied.
double memory_for_one() {
    static const double half = 0.5 * static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
    std::ifstream system("/proc/meminfo");
    for (std::string line; std::getline(system, line);) {
        double kilobytes = 0;
        if (std::sscanf(line.c_str(), "MemAvailable: %lf kB", &kilobytes) == 1) {
            return std::min(half, 0.8 * 1024 * kilobytes);
        }
    }
    return half;
}

template <std::size_t... N>
void install_all(std::index_sequence<N...>) {
    (Thunk<N>::install(), ...);
}

}  // namespace

// The system would give out the address of what it does not have, and end the process when it is used.
void require_memory_for(double numbers) {
    constexpr double small = 1e6;
    if (numbers > small && numbers * sizeof(double) > memory_for_one()) {
        wrong("so many elements would not find room in the memory of this machine");
    }
}

void guard_functions() {
    own_retargeting();
    own_linear_mechanisms();
    install_all(std::make_index_sequence<guard_count>());
}

bool guard_calls_of(void* library) {
    return rebind(library, guarded_calls);
}

}  // namespace glia
