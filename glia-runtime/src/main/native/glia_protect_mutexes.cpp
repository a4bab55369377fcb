// Where an exception leaves a function of NEURON's that holds a mutex, nobody gives that back, and the next call that takes it
// waits for ever. So each thread knows what it holds, and what a call has taken is given back when it ends.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>

#include <pthread.h>

extern int nrn_inthread_;
void nrn_hoc_lock();
void nrn_hoc_unlock();

namespace glia {
namespace {

constexpr int most = 32;

// Plain data: what the end of a thread takes down last may still use it.
thread_local pthread_mutex_t* held[most];
thread_local int held_count = 0;
thread_local int held_with_hoc = 0;  // how many there were when hoc's own had been added; 0 where it is not held

int take_mutex(pthread_mutex_t* mutex) {
    a_frame_takes(reinterpret_cast<std::uintptr_t>(__builtin_dwarf_cfa()), mutex);
    int answer = pthread_mutex_lock(mutex);
    if (answer == 0 && held_count < most) {
        held[held_count++] = mutex;
    }
    return answer;
}

int give_back_mutex(pthread_mutex_t* mutex) {
    pthread_mutex_t** end = held + held_count;
    pthread_mutex_t** place = std::find(held, end, mutex);
    if (place != end) {
        std::copy(place + 1, end, place);
        --held_count;
    }
    return pthread_mutex_unlock(mutex);
}

// NEURON keeps in mind that it is taken, so it is given back by NEURON too.
void take_hoc() {
    nrn_hoc_lock();
    if (nrn_inthread_ != 0) {
        held_with_hoc = held_count;
    }
}

void give_back_hoc() {
    held_with_hoc = 0;
    nrn_hoc_unlock();
}

const Replacement mutex_calls[] = {
    replacement("pthread_mutex_lock", take_mutex),
    replacement("pthread_mutex_unlock", give_back_mutex),
    replacement("_Z12nrn_hoc_lockv", take_hoc),
    replacement("_Z14nrn_hoc_unlockv", give_back_hoc),
};

}  // namespace

HeldMutexes::HeldMutexes() : before(held_count) {}

HeldMutexes::~HeldMutexes() {
    if (held_with_hoc > before) {
        give_back_hoc();
    }
    while (held_count > before) {
        give_back_mutex(held[held_count - 1]);
    }
}

bool know_mutexes_of(void* library) {
    return rebind(library, mutex_calls);
}

}  // namespace glia
