// Variables of the environment, set while other threads may read them.
#include "glia_nrn.h"

#include <cstdlib>
#include <cstring>
#include <new>

#if defined(__linux__)
#include <unistd.h>
#endif

namespace glia {

// The system's setenv frees the list that it makes longer, and who asks for a variable, as a JVM and many a library do, walks
// that list without a lock. So a longer one takes its place, and nothing of the former is changed or freed.
void set_variable(const char* name, const std::string& value) {
#if defined(__linux__)
    const char* known = std::getenv(name);
    if (known != nullptr && value == known) {
        return;
    }
    std::size_t length = std::strlen(name);
    std::size_t count = 0;
    while (environ[count] != nullptr) {
        ++count;
    }
    auto** all = static_cast<char**>(std::calloc(count + 2, sizeof(char*)));
    char* line = strdup((std::string(name) + '=' + value).c_str());
    if (all == nullptr || line == nullptr) {
        throw std::bad_alloc();
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        bool is_this = std::strncmp(environ[i], name, length) == 0 && environ[i][length] == '=';
        if (!is_this) {
            all[next++] = environ[i];
        }
    }
    all[next] = line;
    __atomic_store_n(&environ, all, __ATOMIC_RELEASE);
#else
    setenv(name, value.c_str(), 1);
#endif
}

}  // namespace glia
