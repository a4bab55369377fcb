// The bridge's core: NEURON behind one guard, without a single JNI type, so that it also runs in a plain C++ driver.
// Every function here expects the caller to hold Glia's process-wide lock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

struct Section;
struct Symbol;
struct Object;

namespace glia {

// One argument or answer. The order is the wire format of dev.glia.neuron.bridge.Call.
enum class Kind { nothing, number, text, object, section, symbol, range_reference, property_reference, variable_reference, handles };

struct Value {
    Kind kind = Kind::nothing;
    double number = 0;        // also x of a range reference
    int index = -1;           // element of an array variable, -1 for a scalar
    void* handle = nullptr;   // Object*, Section* or Symbol*
    void* other = nullptr;    // the Symbol* of a range reference
    std::string text;
    std::vector<void*> handles;
};

struct Request {
    int operation = 0;
    Section* section = nullptr;  // made the current section while the operation runs
    std::vector<Value> arguments;
};

// Whose fault a failed call is; the order is known to glia_jni.cpp.
enum class Fault { none, neuron, argument, state, script_end };

struct Failure {
    Fault fault = Fault::none;
    std::string reason;
    std::string report;  // everything NEURON wrote to stderr during the call
};

// Refused before NEURON was asked, because NEURON would crash or answer nonsense.
struct Refusal : std::runtime_error {
    Refusal(Fault whose, const std::string& reason);
    Fault fault;
};

// Text that NEURON writes while a call is under way; stream is 1 or 2.
using Sink = void (*)(int stream, const char* text, std::size_t size);

// A function of the host that NEURON calls by number; answers false when the host has an exception pending.
using Callback = bool (*)(long number, const std::vector<double>& arguments, double* result);

// Whether every file is as its line says: path, tab, and the text of Java's FileState.
bool are_unchanged(const std::vector<std::string>& states);

void start(const std::vector<std::string>& arguments, const std::string& neuron_home, Sink sink, Callback callback);
bool call_host(long number, const std::vector<double>& arguments, double* result);

// Runs fn(body) in the guard. False: it failed, and failure() says why.
bool run_guarded(void* (*fn)(void*, void*), void* body) noexcept;
const Failure& failure();

template <class Body>
bool guarded(Body&& body) noexcept {
    return run_guarded(
        [](void* closure, void*) -> void* {
            (*static_cast<Body*>(closure))();
            return nullptr;
        },
        static_cast<void*>(&body));
}

// The table of operations; call() is to be used inside guarded().
std::string operation_names();
Value call(const Request& request);
void flush_output();

// The hot paths, inside guarded() too.
double* range_known(Section* section, Symbol* variable, double x, int index);  // null if not known; needs no guard
// The values of a row that is known and of this length, until the next call; else null. Needs no guard.
const double* range_row_known(Section* section, Symbol* variable, int index, std::size_t count);
double range_get(Section* section, Symbol* variable, double x, int index);
void range_set(Section* section, Symbol* variable, double x, int index, double value);
std::vector<double> range_all(Section* section, Symbol* variable, int index);
void range_set_all(Section* section, Symbol* variable, int index, const double* values, std::size_t count);
double* vector_data(Object* vector, std::size_t* size);
double* vector_of_own_numbers(Object* vector, std::size_t* size);  // those of a run of this thread
void vector_resize(Object* vector, std::size_t size);
void insert_mechanism(Section* section, Symbol* mechanism);
int mechanism_known(Section* section, const Symbol* mechanism);  // 1 or 0, -1 where the section is gone; needs no guard

// May be called by any thread, without the lock.
void interrupt_run();

// A process of an MPI job. join_ranks comes before start; abort_ranks needs no lock and does not come back.
struct Rank {
    int id;
    int count;
};
void join_ranks(std::string library);
Rank rank();
void leave_ranks();
void exit_ranks(long seconds);
void abort_ranks(int code);

// The last things of a process, whoever ends it; a rank knows only here with which code it ends.
void watch_the_end();
// What is written to stderr if the process is aborted from now on.
void last_words(const std::string& words);
void leave_while_inside();
void end_as_a_rank(int code);

// Shared by the two halves of the core.
bool is_outermost();
bool is_calling();  // this thread, from outside
bool is_a(const Object* object, const char* type);  // no nil, and of this class
bool is_anybody_calling();  // whichever thread
int calls_under_way();  // one in the other: a callback may call
bool is_guarded();  // an exception that this thread throws is caught
void flush_captured(const std::string& last);
std::string take_ended_script();
// While it lives, NEURON makes rows of steps in one call, and takes up between two what a callback has changed.
class GroupedSteps {
  public:
    GroupedSteps();
    ~GroupedSteps();
    GroupedSteps(const GroupedSteps&) = delete;
    GroupedSteps& operator=(const GroupedSteps&) = delete;
    bool are_of_one_length() const;

  private:
    int before;
};

// While it lives, an exception of this thread is caught.
struct Guarded {
    Guarded();
    ~Guarded();
    Guarded(const Guarded&) = delete;
    Guarded& operator=(const Guarded&) = delete;
};
void flush_host();
void set_variable(const char* name, const std::string& value);  // of the environment
void learn_symbol_types();
void watch_initialisation();
void require_active(const Section* section);
void with_signals_kept(void (*body)(void*), void* closure);

}  // namespace glia
