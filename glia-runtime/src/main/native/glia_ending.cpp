// What the process does last. Only here is the code known that it ends with, whoever ended it: Java's exit and halt, a library.
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

#include "glia_nrn.h"

namespace glia {
namespace {

bool somebody_stays_inside = false;

struct Words {
    char text[1000];
    std::size_t size;
};

// Two, so that a thread that dies while another changes them reads whole ones.
Words words_kept[2];
std::atomic<Words*> words_now{nullptr};

// A fault in native code makes the JVM write its report and abort. Here only what is safe in a handler may be called.
void aborted(int signal) {
    const Words* words = words_now.load();
    if (words != nullptr && ::write(STDERR_FILENO, words->text, words->size) < 0) {
        // nobody is left who could be told
    }
    std::signal(signal, SIG_DFL);
    raise(signal);
}

void last_of_all(int code) {
    flush_host();
    end_as_a_rank(code);
    if (somebody_stays_inside || is_anybody_calling()) {
        // Runtime.halt asks nobody whether they have come out. The objects that would be destroyed now are in use.
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

void last_words(const std::string& words) {
    Words* next = words_now.load() == &words_kept[0] ? &words_kept[1] : &words_kept[0];
    next->size = std::min(words.size(), sizeof(next->text));
    std::memcpy(next->text, words.data(), next->size);
    if (words_now.exchange(next) == nullptr) {
        std::signal(SIGABRT, aborted);
    }
}

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
