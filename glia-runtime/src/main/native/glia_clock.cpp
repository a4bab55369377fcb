// NEURON asks for the time four times in each step, only to add up how long it computes (ParallelContext.thread_ctime and its kind).
// In a small model that takes a sixth of all time. The processor's counter is read in a third of that; what a tick is, the clock
// itself tells every millisecond, so an error cannot grow, and a counter that jumps is noticed.
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <cstdint>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

double nrnmpi_wtime() asm("nrnmpi_wtime");

namespace glia {

#if defined(__x86_64__) || defined(__aarch64__)

namespace {

constexpr double between_looks = 1e-3;  // s

std::uint64_t ticks_now() {
#if defined(__x86_64__)
    return __rdtsc();
#else
    std::uint64_t ticks;
    asm volatile("mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#endif
}

// The last look at the clock.
struct Look {
    std::uint64_t ticks = 0;
    double time = 0;
    double seconds_per_tick = 0;
    std::uint64_t good_for = 0;  // ticks; 0 until the length of one is known
};

Look last_look;

// A tick is as long as it was between the last two looks, if both moved on.
double look_at_clock(std::uint64_t ticks) {
    double time = nrnmpi_wtime();
    double passed = time - last_look.time;
    if (last_look.ticks == 0 || passed < 0 || ticks < last_look.ticks) {
        last_look = {ticks, time, 0, 0};
    } else if (passed >= between_looks && ticks > last_look.ticks) {
        double length = passed / static_cast<double>(ticks - last_look.ticks);
        last_look = {ticks, time, length, static_cast<std::uint64_t>(between_looks / length)};
    }
    return time;
}

double time_for_statistics() {
    if (!is_the_caller()) {
        return nrnmpi_wtime();
    }
    std::uint64_t ticks = ticks_now();
    std::uint64_t since = ticks - last_look.ticks;
    return since < last_look.good_for ? last_look.time + static_cast<double>(since) * last_look.seconds_per_tick : look_at_clock(ticks);
}

const Replacement clock_calls[] = {
    replacement("nrnmpi_wtime", time_for_statistics, Protection::of_nothing),
};

}  // namespace

bool read_the_clock_less_in(void* library) {
    return rebind(library, clock_calls);
}

#else

bool read_the_clock_less_in(void*) {
    return false;
}

#endif

}  // namespace glia
