// Start, guard, output and the ways out: what makes NEURON a guest that cannot end or break the process it runs in.
#include "glia_nrn.h"
#include "glia_randoms.h"
#include "glia_protect.h"

#include <atomic>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>

#include <dlfcn.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <stdio_ext.h>
#endif
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

#include "hocdec.h"
#include "multicore.h"
#include "neuronapi.h"

class OcJump {
  public:
    static void* fpycall(void* (*fn)(void*, void*), void* a, void* b);
};

extern int nrn_try_catch_nest_depth;
extern int nrn_mpiabort_on_error_;
extern int nrn_noauto_dlopen_nrnmech;
extern int stoprun;
extern int hoc_intset;
extern int nrnmpi_numprocs;
void hoc_oop_initaftererror();

// libnrniv asks its host for this one.
extern "C" void modl_reg() {}

namespace glia {
namespace {

constexpr int last_signal = 31;

Sink sink = nullptr;
Callback callback = nullptr;
Failure last_failure;
Failure last_refusal;  // where it passes through NEURON, that makes an error of its own of it
std::mutex refusing;   // two of NEURON's threads may refuse at once
std::string captured;  // what was written to stderr and not yet delivered
bool started = false;
bool dying = false;
thread_local int depth = 0;
std::atomic<int> threads_inside{0};
thread_local bool catching = false;  // on a thread of NEURON's own

// A library built with -ffast-math changes this register when it is loaded, and Java then misreads denormal numbers.
class FloatingPointMode {
#if defined(__SSE2__)
  public:
    FloatingPointMode() : saved(_mm_getcsr()) {}
    ~FloatingPointMode() {
        _mm_setcsr(saved);
    }

  private:
    unsigned saved;
#endif
};

class Entry {
  public:
    Entry() : mark(captured.size()) {
        threads_inside += depth++ == 0 ? 1 : 0;
    }
    ~Entry() {
        if (--depth > 0) {
            return;
        }
        if (--threads_inside == 0) {
            the_outermost_call_ends();
        }
        if (!captured.empty()) {
            std::string rest;
            rest.swap(captured);
            sink(2, rest.data(), rest.size());
        }
    }
    std::string take_report() {
        std::fflush(stdout);
        std::fflush(stderr);
        std::string report = captured.substr(mark);
        captured.resize(mark);
        return report;
    }

  private:
    FloatingPointMode mode;
    std::size_t mark;
};

#if defined(__GLIBC__)
ssize_t write_stream(void* stream, const char* text, size_t size) {
    if (depth == 0 || dying) {
        return ::write(stream == nullptr ? 1 : 2, text, size);
    }
    if (stream == nullptr) {
        sink(1, text, size);
    } else {
        captured.append(text, size);
    }
    return static_cast<ssize_t>(size);
}

// C stdio is block-buffered through a pipe and would arrive after Java's own output, or never.
void capture_output() {
    cookie_io_functions_t functions = {nullptr, write_stream, nullptr, nullptr};
    static int error_stream;
    FILE* out = fopencookie(nullptr, "w", functions);
    FILE* err = fopencookie(&error_stream, "w", functions);
    std::setvbuf(out, nullptr, _IOLBF, 4096);
    std::setvbuf(err, nullptr, _IONBF, 0);
    stdout = out;
    stderr = err;
}
#else
int redirect(int stream, char* text) {
    if (stream == 1) {
        sink(1, text, std::strlen(text));
    } else {
        captured.append(text);
    }
    return 0;
}

void capture_output() {
    nrn_stdout_redirect(redirect);
}
#endif

// What the host sets meanwhile, on another thread, is the host's wish: its handlers are those of the library that starts it.
bool is_of_the_host(const struct sigaction& action) {
    Dl_info owner;
    auto* handler = reinterpret_cast<void*>(action.sa_handler);
    bool is_default = action.sa_handler == SIG_DFL || action.sa_handler == SIG_IGN;
    bool is_known = !is_default && dladdr(handler, &owner) != 0 && owner.dli_fname != nullptr;
    return is_default || (is_known && std::strstr(owner.dli_fname, "libjvm") != nullptr);
}

struct SignalActions {
    struct sigaction saved[last_signal + 1];
    SignalActions() {
        for (int i = 1; i <= last_signal; ++i) {
            sigaction(i, nullptr, &saved[i]);
        }
    }
    ~SignalActions() {
        for (int i = 1; i <= last_signal; ++i) {
            struct sigaction now;
            if (i != SIGKILL && i != SIGSTOP && sigaction(i, nullptr, &now) == 0 && !is_of_the_host(now)) {
                sigaction(i, &saved[i], nullptr);
            }
        }
    }
};

void keep_environment(const std::string& neuron_home) {
    set_variable("NEURONHOME", neuron_home);
    std::setlocale(LC_NUMERIC, "C");
}

std::terminate_handler before_ours = nullptr;

void terminated() {
    flush_captured("");
    before_ours();
}

// nrn_init keeps its arguments, and asserts the null behind the last of them.
void initialise(const std::vector<std::string>& arguments) {
    static std::deque<std::string> kept(arguments.begin(), arguments.end());
    static std::vector<const char*> argv;
    for (const auto& argument : kept) {
        argv.push_back(argument.c_str());
    }
    argv.push_back(nullptr);
    SignalActions actions;
    FloatingPointMode mode;
    ++nrn_try_catch_nest_depth;  // the guard itself needs an initialised interpreter
    try {
        nrn_init(static_cast<int>(kept.size()), argv.data());
    } catch (...) {
        --nrn_try_catch_nest_depth;
        throw;
    }
    --nrn_try_catch_nest_depth;
}

void* library_of_neuron() {
    Dl_info owner;
    bool known = dladdr(reinterpret_cast<void*>(nrn_init), &owner) != 0;
    return known ? dlopen(owner.dli_fname, RTLD_NOW | RTLD_NOLOAD) : nullptr;
}

// What start has promised, seen with our own eyes: each of these, if broken, gives wrong numbers or a dead process later.
void check_promises(const SignalActions& before) {
    const SignalActions now;
    for (int i = 1; i <= last_signal; ++i) {
        bool same_flags = ((now.saved[i].sa_flags ^ before.saved[i].sa_flags) & (SA_SIGINFO | SA_ONSTACK | SA_RESTART)) == 0;
        if (now.saved[i].sa_sigaction != before.saved[i].sa_sigaction || !same_flags) {
            throw std::runtime_error("NEURON keeps the handler of signal " + std::to_string(i) + ", which belongs to the host");
        }
    }
    if (std::strcmp(std::localeconv()->decimal_point, ".") != 0) {
        throw std::runtime_error("the decimal point of this process is not '.', so NEURON would misread numbers");
    }
}

void fail(Fault fault, std::string reason, std::string report) {
    mend_classes();
    last_failure.fault = fault;
    last_failure.reason = std::move(reason);
    last_failure.report = std::move(report);
}

// "hoc_execerror: " in front says nothing to a user; and what is thrown last, "hoc_Load_file x.hoc", less than what NEURON
// complained of first.
std::string reason_of(const std::string& what, const std::string& report) {
    static const std::string prefix = "hoc_execerror: ";
    static const std::string program = "NEURON: ";
    std::string reason = what.rfind(prefix, 0) == 0 ? what.substr(prefix.size()) : what;
    auto at = report.find(program);
    if (at != std::string::npos) {
        at += program.size();
        std::string first = report.substr(at, report.find('\n', at) - at);
        bool same = first.find(reason) != std::string::npos || reason.find(first) != std::string::npos;
        reason = reason.empty() || same ? (reason.size() > first.size() ? reason : first) : first + " (" + reason + ")";
    }
    if (reason.find("_M_range_check") != std::string::npos) {
        std::string played = played_vector_without_values();
        reason = played.empty() ? reason : played + " (" + reason + ")";
    }
    if (reason.empty()) {
        reason = report.substr(0, report.find('\n'));
    }
    return reason.empty() ? "NEURON gives no reason" : reason;
}

}  // namespace

Refusal::Refusal(Fault whose, const std::string& reason) : std::runtime_error(reason), fault(whose) {
    std::lock_guard<std::mutex> hold(refusing);
    last_refusal.fault = whose;
    last_refusal.reason = reason;
}

void start(const std::vector<std::string>& arguments, const std::string& neuron_home, Sink to, Callback from) {
    if (started) {
        throw Refusal(Fault::state, "NEURON runs already in this process; it can be started once");
    }
    started = true;
    watch_the_end();
    sink = to;
    callback = from;
    keep_environment(neuron_home);
    nrn_noauto_dlopen_nrnmech = 1;
    nrn_mpiabort_on_error_ = 0;
    capture_output();
    before_ours = std::set_terminate(terminated);
    Entry entry;
    const SignalActions before;
    initialise(arguments);
    own_quit();
    void* const library = library_of_neuron();
    own_the_exits_of(library);
    guard_calls_of(library);
    watch_steps_of(library);
    freeze_for_steps_of(library);
    number_streams_of(library);
    guard_threads_of(library);
    watch_stack_of(library);
    give_room_to_patterns_of(library);
    find_senders_for(library);
    guard_lists_of(library);
    guard_walks_of(library);
    guard_splits_of(library);
    guard_channels_of(library);
    guard_assignments_of(library);
    guard_linear_mechanisms_of(library);
    guard_matrices_of(library);
    order_tasks_of(library);
    watch_records_of(library);
    watch_sources_of(library);
    know_mutexes_of(library);
    read_the_clock_less_in(library);
    watch_events_of(library);
    guard_solvers_of(library);
    guard_stores_of(library);
    keep_to_top_level_in(library);
    look_up_quickly_in(library);
    watch_pointers_of(library);
    check_promises(before);
    if (!guarded([] {
            learn_symbol_types();
            guard_functions();
            watch_initialisation();
        })) {
        throw std::runtime_error(failure().reason);
    }
}

namespace {

struct Closure {
    void* (*fn)(void*, void*);
    void* body;
};

// An error of hoc's own does so; one of ours would leave hoc in the template that it was reading.
void* forget_what_was_begun(void* closure, void*) {
    auto* inner = static_cast<Closure*>(closure);
    try {
        return inner->fn(inner->body, nullptr);
    } catch (...) {
        hoc_oop_initaftererror();
        throw;
    }
}

}  // namespace

bool run_guarded(void* (*fn)(void*, void*), void* body) noexcept {
    Entry entry;
    if (threads_inside == 1) {  // while the process ends, another may read values still
        the_caller_is_here();
    }
    HeldMutexes mutexes;
    take_ended_script();  // one that hoc caught by itself
    try {
        Closure closure = {fn, body};
        OcJump::fpycall(forget_what_was_begun, &closure, nullptr);
        return true;
    } catch (const Refusal& refusal) {
        fail(refusal.fault, refusal.what(), entry.take_report());
    } catch (const std::exception& error) {
        std::string report = entry.take_report();
        std::string script = take_ended_script();
        bool refused = !last_refusal.reason.empty() && std::strstr(error.what(), last_refusal.reason.c_str()) != nullptr;
        if (refused) {
            fail(last_refusal.fault, last_refusal.reason, report);
        } else if (!script.empty()) {
            fail(Fault::script_end, script, report);
        } else {
            fail(Fault::neuron, reason_of(error.what(), report), report);
        }
    } catch (...) {
        fail(Fault::neuron, "NEURON threw something that is no std::exception", entry.take_report());
    }
    return false;
}

const Failure& failure() {
    return last_failure;
}

bool is_outermost() {
    return depth == 1;
}

bool is_calling() {
    return depth > 0;
}

bool is_anybody_calling() {
    return threads_inside > 0;
}

int calls_under_way() {
    return depth;
}

bool is_guarded() {
    return depth > 0 || catching;
}

Guarded::Guarded() {
    catching = true;
}

Guarded::~Guarded() {
    catching = false;
}

void flush_output() {
#if defined(__GLIBC__)
    if (__fpending(stdout) == 0) {
        return;
    }
#endif
    std::fflush(stdout);
}

// For a process that is ending: what NEURON said last is all that there is to find the reason by.
void flush_captured(const std::string& last) {
    dying = true;
    std::string text = captured + last;
    if (::write(2, text.data(), text.size()) < 0) {
        return;
    }
}

void flush_host() {
    if (depth > 0) {
        std::fflush(stdout);
        sink(1, "", 0);
    }
}

bool call_host(long number, const std::vector<double>& arguments, double* result) {
    return callback(number, arguments, result);
}

void with_signals_kept(void (*body)(void*), void* closure) {
    SignalActions actions;
    body(closure);
}

void interrupt_run() {
    stoprun = 1;
    hoc_intset = 1;
    // A run of many steps in one call looks at stoprun only where a thread says that it has stopped; of several each would
    // stop at a time of its own.
    if (nrnmpi_numprocs == 1) {
        stop_the_only_thread();
    }
}

}  // namespace glia
