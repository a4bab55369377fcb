// forall and forsec of hoc. NEURON keeps the address of the next entry of a list of sections while hoc does what it likes with the
// list: the entry may be freed, and so may the whole list.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_patterns.h"
#include "glia_protect_rebinding.h"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "hocdec.h"
#include "hoclist.h"
#include "neuronapi.h"
#include "oc_ansi.h"
#include "section_fwd.hpp"

extern Inst* hoc_pc;
extern int hoc_returning;
extern Object* hoc_thisobject;
extern hoc_List* section_list;
void hoc_execute(Inst* program);
Object* nrn_sec2cell(Section* section);
char** hoc_strpop();
void nrn_pushsec(Section* section);
void nrn_popsec();
int nrn_isecstack();
void nrn_secstack(int level);

void delete_item(hoc_Item* item) asm("_Z12hoc_l_deleteP8hoc_Item");

namespace glia {
namespace {

// ---- what leaves a list while one is walked through stays in memory, and leads on to what was behind it ---------------

constexpr short off_the_list = -1;

int walks_of_sections = 0;
std::vector<hoc_Item*> left_on_the_way;

void item_leaves(hoc_Item* item) {
    if (walks_of_sections == 0) {
        delete_item(item);
        return;
    }
    item->next->prev = item->prev;
    item->prev->next = item->next;
    item->itemtype = off_the_list;
    left_on_the_way.push_back(item);
}

struct WalkOfSections {
    WalkOfSections() {
        ++walks_of_sections;
    }
    ~WalkOfSections() {
        if (--walks_of_sections == 0) {
            for (hoc_Item* item : std::exchange(left_on_the_way, {})) {
                std::free(item);
            }
        }
    }
    WalkOfSections(const WalkOfSections&) = delete;
    WalkOfSections& operator=(const WalkOfSections&) = delete;
};

// ---- the statement behind forall or forsec ---------------------------------------------------------------------------

class StatementOfWalk {
  public:
    StatementOfWalk() : at(hoc_pc), level(nrn_isecstack()) {}

    /** Whether to go on. */
    bool carry_out_in(Section* section) const {
        nrn_pushsec(section);
        hoc_execute(at + at->i);
        nrn_popsec();
        if (hoc_returning != 0) {
            nrn_secstack(level);
        }
        if (hoc_returning == of_function || hoc_returning == of_everything) {
            return false;
        }
        return std::exchange(hoc_returning, 0) != of_loop;
    }

    void leave() const {
        if (hoc_returning == 0) {
            hoc_pc = at + 1 + (at + 1)->i;
        }
    }

  private:
    static constexpr int of_function = 1;  // return, break and stop
    static constexpr int of_loop = 2;
    static constexpr int of_everything = 4;

    Inst* at;
    int level;
};

// ---- which sections ---------------------------------------------------------------------------------------------------

// < and > stand for what [ and ] mean in a pattern, and those for themselves.
std::string pattern_of(const std::string& text) {
    std::string pattern;
    for (char each : text) {
        if (each == '<' || each == '>') {
            pattern += each == '<' ? '[' : ']';
        } else {
            pattern += each == '[' || each == ']' ? std::string("\\") + each : std::string(1, each);
        }
    }
    return pattern;
}

bool is_section_of(const hoc_Item* item, const Object* object) {
    return item->itemtype != 0 && nrn_sec2cell(item->element.sec) == object;
}

// Those of an object stand together, and what is made on the way is not among them.
std::vector<hoc_Item*> items_of(const Object* object) {
    std::vector<hoc_Item*> items;
    hoc_Item* last = object->secelm_;
    if (last != nullptr) {
        hoc_Item* first = last;
        while (is_section_of(first->prev, object)) {
            first = first->prev;
        }
        for (hoc_Item* item = first; item != last->next; item = item->next) {
            items.push_back(item);
        }
    }
    return items;
}

template <class Visit>
void walk_from(hoc_Item* first, const hoc_Item* end, Visit visit) {
    for (hoc_Item* item = first; item != end;) {
        hoc_Item* next = item->next;
        if (item->itemtype != off_the_list && !visit(item)) {
            break;
        }
        item = next;
    }
}

void walk_through_sections() {
    WalkOfSections walk;
    StatementOfWalk statement;
    char** named = hoc_strpop();
    std::string pattern = hoc_thisobject == nullptr ? "" : hoc_object_name(hoc_thisobject);
    pattern += named != nullptr ? ".*" + std::string(*named) + ".*" : hoc_thisobject != nullptr ? ".*" : "";
    const Pattern names(pattern_of(pattern));
    auto visit = [&](const hoc_Item* item) {
        Section* section = item->element.sec;
        return (!pattern.empty() && !names.fits(nrn_secname(section))) || statement.carry_out_in(section);
    };
    if (hoc_thisobject == nullptr) {
        walk_from(section_list->next, section_list, visit);
    } else {
        for (hoc_Item* item : items_of(hoc_thisobject)) {
            if (item->itemtype != off_the_list && !visit(item)) {
                break;
            }
        }
    }
    statement.leave();
}

struct Kept {
    explicit Kept(Object* object) : object(object) {
        hoc_obj_ref(object);
    }
    ~Kept() {
        hoc_obj_unref(object);
    }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

  private:
    Object* object;
};

Object* section_list_of(Object* object) {
    if (object == nullptr) {
        hoc_execerror("nullptr object is not a SectionList", nullptr);
    }
    if (!is_a(object, "SectionList")) {
        hoc_execerror(nrn_class_name(object), " is not a SectionList");
    }
    return object;
}

void walk_through_section_list() {
    if (nrn_stack_type() == STACK_IS_STR) {
        walk_through_sections();
        return;
    }
    StatementOfWalk statement;
    Object** popped = hoc_objpop();
    Object* object = section_list_of(*popped);
    {
        Kept kept(object);
        WalkOfSections walk;
        auto* list = static_cast<hoc_List*>(object->u.this_pointer);
        walk_from(list->next, list, [&](hoc_Item* item) {
            Section* section = item->element.sec;
            if (nrn_section_is_active(section)) {
                return statement.carry_out_in(section);
            }
            item_leaves(item);
            nrn_section_unref(section);
            return true;
        });
    }
    hoc_tobj_unref(popped);
    statement.leave();
}

const Replacement walk_calls[] = {
    replacement("_Z12hoc_l_deleteP8hoc_Item", item_leaves),
    replacement("_Z14forall_sectionv", walk_through_sections),
    replacement("_Z18forall_sectionlistv", walk_through_section_list),
};

}  // namespace

bool guard_walks_of(void* library) {
    return rebind(library, walk_calls);
}

}  // namespace glia
