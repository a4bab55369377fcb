// Putting functions of ours in the place of others, for the calls that one library makes.
#pragma once

#include <cstddef>

namespace glia {

struct Replacement {
    const char* name;  // as the linker knows it
    void* with;
};

template <class Function>
Replacement replacement(const char* name, Function* with) {
    return {name, reinterpret_cast<void*>(with)};
}

// Answers how many of the calls and references that leave the library are ours now; 0 where there is no such way.
int rebind(void* library, const Replacement* replacements, std::size_t count);

// Whether there is any that is ours now.
template <std::size_t Count>
bool rebind(void* library, const Replacement (&replacements)[Count]) {
    return rebind(library, replacements, Count) > 0;
}

}  // namespace glia
