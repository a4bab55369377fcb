// libc, and libnrniv where it was loaded first, are found before us, so their functions cannot be replaced by defining one
// of the same name. But a library calls out through a table of its own, and there the entries can be replaced.
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>

#if defined(__linux__) && defined(__LP64__)
#include <dlfcn.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace glia {
namespace {

std::vector<Protecting> counted;

}  // namespace

// NEURON's own library comes first, and what holds there is what counts: a mechanism calls little.
void count_protection(const std::string& name, Protection protection, bool holds) {
    if (protection == Protection::of_nothing) {
        return;
    }
    bool is_known = std::any_of(counted.begin(), counted.end(), [&](const Protecting& one) { return one.name == name; });
    if (!is_known) {
        counted.push_back({name, protection, holds});
    }
}

std::vector<Protecting> protections() {
    return counted;
}

#if defined(__linux__) && defined(__LP64__)

namespace {

// What the linker made read-only after its own work, writable for as long as this lives.
class Writable {
  public:
    explicit Writable(const link_map* library) : base(library->l_addr) {
        dl_iterate_phdr(
            [](dl_phdr_info* info, std::size_t, void* self) {
                auto* range = static_cast<Writable*>(self);
                for (int i = 0; info->dlpi_addr == range->base && i < info->dlpi_phnum; ++i) {
                    if (info->dlpi_phdr[i].p_type == PT_GNU_RELRO) {
                        range->take(info->dlpi_phdr[i]);
                    }
                }
                return 0;
            },
            this);
        done = size == 0 || mprotect(start, size, PROT_READ | PROT_WRITE) == 0;
    }
    ~Writable() {
        if (size != 0) {
            mprotect(start, size, PROT_READ);
        }
    }
    bool done;

  private:
    ElfW(Addr) base;
    void* start = nullptr;
    std::size_t size = 0;

    void take(const ElfW(Phdr)& part) {
        auto page = static_cast<ElfW(Addr)>(sysconf(_SC_PAGESIZE));
        ElfW(Addr) from = (base + part.p_vaddr) & ~(page - 1);
        ElfW(Addr) to = (base + part.p_vaddr + part.p_memsz) & ~(page - 1);
        start = reinterpret_cast<void*>(from);
        size = to - from;
    }
};

// The parts of a library's dynamic section that are of use here: data and calls that are to be bound to other libraries.
struct Linkage {
    const ElfW(Sym)* symbols = nullptr;
    const char* names = nullptr;
    const ElfW(Rela)* tables[2] = {nullptr, nullptr};
    std::size_t sizes[2] = {0, 0};

    explicit Linkage(const link_map* library) {
        for (const ElfW(Dyn)* entry = library->l_ld; entry->d_tag != DT_NULL; ++entry) {
            auto* place = reinterpret_cast<void*>(entry->d_un.d_ptr);
            if (entry->d_tag == DT_SYMTAB) {
                symbols = static_cast<ElfW(Sym)*>(place);
            } else if (entry->d_tag == DT_STRTAB) {
                names = static_cast<char*>(place);
            } else if (entry->d_tag == DT_RELA) {
                tables[0] = static_cast<ElfW(Rela)*>(place);
            } else if (entry->d_tag == DT_RELASZ) {
                sizes[0] = entry->d_un.d_val / sizeof(ElfW(Rela));
            } else if (entry->d_tag == DT_JMPREL) {
                tables[1] = static_cast<ElfW(Rela)*>(place);
            } else if (entry->d_tag == DT_PLTRELSZ) {
                sizes[1] = entry->d_un.d_val / sizeof(ElfW(Rela));
            }
        }
    }

    const char* name_of(const ElfW(Rela)& entry) const {
        return names + symbols[ELF64_R_SYM(entry.r_info)].st_name;
    }
};

// Where a library keeps the addresses of others, by their names. NEURON's own has some 25,000, so they are read once for all who replace.
class Places {
  public:
    explicit Places(const link_map* library) : library(library), base(library->l_addr) {
        Linkage linkage(library);
        places.reserve(linkage.sizes[0] + linkage.sizes[1]);
        for (int table = 0; table < 2; ++table) {
            for (std::size_t i = 0; i < linkage.sizes[table]; ++i) {
                const ElfW(Rela)& entry = linkage.tables[table][i];
                if (ELF64_R_SYM(entry.r_info) != 0) {
                    places.emplace(linkage.name_of(entry), entry.r_offset);
                }
            }
        }
    }

    bool are_of(const link_map* other) const {
        return other == library && other->l_addr == base;
    }

    // How many there were.
    int put(const char* name, void* with) const {
        auto found = places.equal_range(name);
        for (auto place = found.first; place != found.second; ++place) {
            *reinterpret_cast<void**>(base + place->second) = with;
        }
        return static_cast<int>(std::distance(found.first, found.second));
    }

  private:
    const link_map* library;
    ElfW(Addr) base;
    std::unordered_multimap<std::string_view, ElfW(Addr)> places;
};

const Places& places_of(const link_map* library) {
    static std::optional<Places> last;
    if (!last || !last->are_of(library)) {
        last.emplace(library);
    }
    return *last;
}

}  // namespace

int rebind(void* library, const Replacement* replacements, std::size_t count) {
    link_map* map = nullptr;
    if (library == nullptr || dlinfo(library, RTLD_DI_LINKMAP, &map) != 0) {
        return 0;
    }
    const Places& places = places_of(map);
    Writable writable(map);
    int replaced = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Replacement& one = replacements[i];
        int put = writable.done ? places.put(one.name, one.with) : 0;
        replaced += put;
        // A way out of the process that nothing leads to needs no guard.
        bool is_not_there = writable.done && one.protection == Protection::of_the_process;
        count_protection(one.name, one.protection, put > 0 || is_not_there);
    }
    return replaced;
}

#else

int rebind(void*, const Replacement* replacements, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        count_protection(replacements[i].name, replacements[i].protection, false);
    }
    return 0;
}

#endif

}  // namespace glia
