// What dev.glia.host.file.FileState says of a file, asked of the system directly: a launch asks it of every jar of its class path.
#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <vector>

#include "glia_nrn.h"

namespace {

std::string nanoseconds_of(const timespec& time) {
    return std::to_string(static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec);
}

std::string state_of(const std::string& file) {
    struct stat seen;
    if (stat(file.c_str(), &seen) != 0) {
        return file + " absent";
    }
    return file + ' ' + std::to_string(seen.st_size) + ' ' + nanoseconds_of(seen.st_mtim) + ' ' + nanoseconds_of(seen.st_ctim) + ' '
           + std::to_string(seen.st_ino) + ' ' + std::to_string(seen.st_uid) + ' ' + std::to_string(seen.st_mode);
}

}  // namespace

namespace glia {

bool are_unchanged(const std::vector<std::string>& states) {
    for (const std::string& line : states) {
        std::size_t tab = line.find('\t');
        if (tab == std::string::npos || line.compare(tab + 1, std::string::npos, state_of(line.substr(0, tab))) != 0) {
            return false;
        }
    }
    return true;
}

}  // namespace glia
