// Where an exception leaves a function of NEURON's that holds a mutex, nobody gives that back, and the next call that takes it
// waits for ever. So each thread knows what it holds, and what a call has taken is given back when it ends.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <atomic>

#include <pthread.h>

extern int nrn_inthread_;
void nrn_hoc_lock();
void nrn_hoc_unlock();

namespace glia {
namespace {

constexpr int most = 32;

// Plain data: what the end of a thread takes down last may still use it.
struct Held {
    pthread_mutex_t* all[most];
    int count;
    int count_with_hoc;  // how many there were when hoc's own had been added; 0 where it is not held
};

thread_local Held of_this_thread = {};

// An initialisation takes some mutexes for each mechanism of the library. So the thread that calls NEURON has a place that all can find.
std::atomic<std::uintptr_t> caller{0};
Held of_caller = {};

// Differs from that of every other thread there is. So does pthread_self(), a call that costs more than the rest of what is done here.
std::uintptr_t this_thread() {
#if defined(__linux__) && !defined(__clang__) && __GNUC__ >= 11
    return reinterpret_cast<std::uintptr_t>(__builtin_thread_pointer());
#else
    return reinterpret_cast<std::uintptr_t>(pthread_self());
#endif
}

Held& held() {
    return is_the_caller() ? of_caller : of_this_thread;
}

int take_mutex(pthread_mutex_t* mutex) {
    Held& mine = held();
    if (&mine == &of_caller) {
        a_frame_takes(reinterpret_cast<std::uintptr_t>(__builtin_dwarf_cfa()), mutex);
    }
    int answer = pthread_mutex_lock(mutex);
    if (answer == 0 && mine.count < most) {
        mine.all[mine.count++] = mutex;
    }
    return answer;
}

void forget_mutex(Held& mine, pthread_mutex_t* mutex) {
    pthread_mutex_t** end = mine.all + mine.count;
    pthread_mutex_t** place = std::find(mine.all, end, mutex);
    if (place != end) {
        std::copy(place + 1, end, place);
        --mine.count;
    }
}

int give_back_mutex(pthread_mutex_t* mutex) {
    Held& mine = held();
    if (mine.count > 0 && mine.all[mine.count - 1] == mutex) {
        --mine.count;
    } else {
        forget_mutex(mine, mutex);
    }
    return pthread_mutex_unlock(mutex);
}

// NEURON keeps in mind that it is taken, so it is given back by NEURON too.
void take_hoc() {
    nrn_hoc_lock();
    if (nrn_inthread_ != 0) {
        held().count_with_hoc = held().count;
    }
}

void give_back_hoc() {
    held().count_with_hoc = 0;
    nrn_hoc_unlock();
}

const Replacement mutex_calls[] = {
    replacement("pthread_mutex_lock", take_mutex),
    replacement("pthread_mutex_unlock", give_back_mutex),
    replacement("_Z12nrn_hoc_lockv", take_hoc),
    replacement("_Z14nrn_hoc_unlockv", give_back_hoc),
};

}  // namespace

bool is_the_caller() {
    return caller.load(std::memory_order_relaxed) == this_thread();
}

void the_caller_is_here() {
    if (!is_the_caller()) {
        of_caller = {};
        caller.store(this_thread(), std::memory_order_relaxed);
    }
}

HeldMutexes::HeldMutexes() : before(held().count) {}

HeldMutexes::~HeldMutexes() {
    if (held().count_with_hoc > before) {
        give_back_hoc();
    }
    while (held().count > before) {
        give_back_mutex(held().all[held().count - 1]);
    }
}

bool know_mutexes_of(void* library) {
    return rebind(library, mutex_calls);
}

}  // namespace glia
