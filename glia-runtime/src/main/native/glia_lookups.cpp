// NEURON looks for a name by comparing it with each that there is. A library asks so for every variable of its mechanisms, and with many
// mechanisms that is most of what its loading takes. So while one is loaded, the names of top level are kept in a table.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <string_view>
#include <unordered_map>

#include "hocdec.h"
#include "oc_ansi.h"

Symbol* hoc_table_lookup(const char* name, Symlist* list);

namespace glia {
namespace {

// Names are only added while a library is loaded, behind the others. Of two that are the same, the first is meant.
class NamesOf {
  public:
    explicit NamesOf(const Symlist* list) : list(list) {}

    bool are_in(const Symlist* other) const {
        return other == list;
    }

    Symbol* find(const char* name) {
        for (Symbol* next = last == nullptr ? list->first : last->next; next != nullptr; next = next->next) {
            symbols.emplace(next->name, next);
            last = next;
        }
        auto place = symbols.find(name);
        return place == symbols.end() ? nullptr : place->second;
    }

  private:
    const Symlist* list;
    const Symbol* last = nullptr;
    std::unordered_map<std::string_view, Symbol*> symbols;
};

struct Table {
    NamesOf built_in = NamesOf(hoc_built_in_symlist);
    NamesOf top_level = NamesOf(hoc_top_level_symlist);
};

Table* table = nullptr;

Symbol* find_in(const char* name, Symlist* list) {
    if (table != nullptr && is_calling()) {
        for (NamesOf* names : {&table->built_in, &table->top_level}) {
            if (names->are_in(list)) {
                return names->find(name);
            }
        }
    }
    return hoc_table_lookup(name, list);
}

const Replacement lookup_calls[] = {
    replacement("_Z16hoc_table_lookupPKcP7Symlist", find_in, Protection::of_nothing),
};

}  // namespace

void with_quick_lookups(void (*body)(void*), void* closure) {
    struct Kept {
        Kept() : before(table) {
            table = &names;
        }
        ~Kept() {
            table = before;
        }
        Table names;
        Table* before;
    } kept;
    body(closure);
}

bool look_up_quickly_in(void* library) {
    return rebind(library, lookup_calls);
}

}  // namespace glia
