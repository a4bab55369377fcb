// Putting functions of ours in the place of others, for the calls that one library makes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace glia {

// What it means where a replacement does not come about: a way out of the process stays open, a call that may crash is
// unguarded, or results may be wrong without a word. Of nothing: it is only quicker.
enum class Protection { of_the_process, from_crashes, of_results, of_nothing };

struct Replacement {
    const char* name;  // as the linker knows it
    void* with;
    Protection protection = Protection::from_crashes;
};

template <class Function>
Replacement replacement(const char* name, Function* with, Protection protection = Protection::from_crashes) {
    return {name, reinterpret_cast<void*>(with), protection};
}

// Answers how many of the calls and references that leave the library are ours now; 0 where there is no such way.
int rebind(void* library, const Replacement* replacements, std::size_t count);

// Whether there is any that is ours now.
template <std::size_t Count>
bool rebind(void* library, const Replacement (&replacements)[Count]) {
    return rebind(library, replacements, Count) > 0;
}

// What is to protect, as far as it was tried since the process began, and whether it does.
struct Protecting {
    std::string name;
    Protection protection;
    bool holds;
};
void count_protection(const std::string& name, Protection protection, bool holds);
std::vector<Protecting> protections();

}  // namespace glia
