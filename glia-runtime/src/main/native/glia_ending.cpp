// What the process does last. Only here is the code known that it ends with, whoever ended it: Java's exit and halt, a library.
#include <cstdlib>

#include <unistd.h>

#include "glia_nrn.h"

namespace glia {
namespace {

bool somebody_stays_inside = false;

void last_of_all(int code) {
    flush_host();
    end_as_a_rank(code);
    if (somebody_stays_inside) {
        // The objects that would be destroyed now are in use.
        _exit(code);
    }
}

#if defined(__GLIBC__)
void come_to_the_end(int code, void*) {
    last_of_all(code);
}
#else
constexpr int interrupted_code = 130;

// Nothing tells the code here, so Java's exit is taken for one that went well.
void come_to_the_end() {
    last_of_all(somebody_stays_inside ? interrupted_code : 0);
}
#endif

}  // namespace

// What is registered last is called first, before NEURON's objects and those of libraries that were loaded meanwhile are gone.
void watch_the_end() {
#if defined(__GLIBC__)
    on_exit(come_to_the_end, nullptr);
#else
    std::atexit(come_to_the_end);
#endif
}

void leave_while_inside() {
    somebody_stays_inside = true;
    watch_the_end();
}

}  // namespace glia
