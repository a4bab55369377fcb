// One process of an MPI job: its way in, before NEURON looks for an MPI by itself, and its ways out.
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include <dlfcn.h>
#include <unistd.h>

#include "glia_nrn.h"
#include "glia_vigil.h"

extern "C" void nrnmpi_terminate();
extern "C" void nrnmpi_abort(int code);
extern int nrnmpi_myid_world;
extern int nrnmpi_numprocs_world;
extern int nrnmpi_use;

namespace glia {
namespace {

constexpr int failed_code = 1;
constexpr std::chrono::milliseconds forwarding(300);  // the launcher reads what a rank has said in its own time
constexpr std::chrono::seconds last_resort(3);

std::atomic<bool> aborting{false};
std::atomic<long> patience{-1};  // seconds for a rank that Java's exit ends; -1 where it did not

void open_now(void* closure) {
    const auto* library = static_cast<const std::string*>(closure);
    // NEURON takes the MPI that is there already, and ends the process where it finds none.
    if (dlopen(library->c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        throw std::runtime_error(dlerror());
    }
}

void say_of_this_rank(const std::string& what) {
    std::string line = "glia: rank " + std::to_string(nrnmpi_myid_world) + " of " + std::to_string(nrnmpi_numprocs_world) + " " + what + "\n";
    if (::write(2, line.data(), line.size()) < 0) {
        return;
    }
}

template <class Duration, class Act>
void after(Duration time, Act act) {
    std::thread([time, act] {
        std::this_thread::sleep_for(time);
        act();
    }).detach();
}

void leave_in_order() {
    vigil_hears("returned");
    nrnmpi_terminate();
    vigil_hears("left");
}

void set_variable_if_absent(const char* name, const char* value) {
    if (std::getenv(name) == nullptr) {
        set_variable(name, value);
    }
}

}  // namespace

void join_ranks(std::string library) {
    // The UCX inside some MPI would take over the signals by which a JVM notices a null pointer.
    set_variable_if_absent("UCX_ERROR_SIGNALS", "");
    set_variable_if_absent("UCX_HANDLE_ERRORS", "none");
    with_signals_kept(open_now, &library);
}

Rank rank() {
    return {nrnmpi_myid_world, nrnmpi_numprocs_world};
}

void leave_ranks() {
    leave_in_order();
}

void exit_ranks(long seconds) {
    patience = seconds;
}

void abort_ranks(int code) {
    if (aborting.exchange(true)) {
        std::this_thread::sleep_for(last_resort);  // another thread is at it
    }
    after(last_resort, [code] {
        say_of_this_rank("could not end the job within 3 s and halts");
        _exit(code);
    });
    std::this_thread::sleep_for(forwarding);
    watch_the_end();  // MPI leaves by exit()
    nrnmpi_abort(code);
}

// The code is that of the process, which nobody could know before. MPI itself leaves by exit() when it ends a job.
void end_as_a_rank(int code) {
    if (aborting) {
        _exit(code == 0 ? failed_code : code);
    }
    if (nrnmpi_use == 0 || nrnmpi_numprocs_world == 1) {
        vigil_hears("left");  // a worker of ParallelContext.runworker() whose work is done, too
        return;
    }
    if (code == 0 && patience >= 0) {
        after(std::chrono::seconds(patience), [] {
            say_of_this_rank(
                "called System.exit, and " + std::to_string(patience) + " s later others have not ended, so the whole job ends");
            abort_ranks(failed_code);
        });
        leave_in_order();
    } else {
        say_of_this_rank("ended with exit code " + std::to_string(code) + " before its work in the job was done, so the whole job ends");
        abort_ranks(code == 0 ? failed_code : code);
    }
}

}  // namespace glia
