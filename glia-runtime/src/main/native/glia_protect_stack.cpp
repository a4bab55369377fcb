// hoc calls itself on the stack of the thread that called it, which in a JVM may be small, and a native stack that overflows
// ends the process without a word. So there is an end to it before that.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <pthread.h>

#include "hocdec.h"

void hoc_execute(Inst* program);

namespace glia {
namespace {

// The JVM's guard pages lie within the stack, and an error must still be told.
constexpr std::uintptr_t reserve = 72 * 1024;

std::uintptr_t lowest_address() {
#if defined(__linux__)
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) {
        return 0;
    }
    void* low = nullptr;
    std::size_t size = 0;
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
    return reinterpret_cast<std::uintptr_t>(low) + reserve;
#else
    return 0;
#endif
}

void execute_where_there_is_room(Inst* program) {
    if (room_on_the_stack() == 0) {
        hoc_execerror("the stack of this thread is too small for so many calls of hoc within each other;", "give the thread more, by -Xss or in its constructor");
    }
    hoc_execute(program);
}

const Replacement stack_calls[] = {
    replacement("_Z11hoc_executeP4Inst", execute_where_there_is_room),
};

}  // namespace

std::size_t room_on_the_stack() {
    static thread_local const std::uintptr_t lowest = lowest_address();
    auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    return here > lowest ? here - lowest : 0;
}

bool watch_stack_of(void* library) {
    return rebind(library, stack_calls);
}

}  // namespace glia
