// Sections: made, shaped, connected, and their range variables.
#include "glia_operations.h"


#include "cabcode.h"
#include "hoclist.h"
#include "membfunc.h"
#include "nrn_ansi.h"

extern hoc_List* section_list;
extern cTemplate** nrn_pnt_template_;
extern short* nrn_is_artificial_;

namespace glia {

std::vector<Section*> all_sections(nrn_Item* list) {
    std::vector<Section*> sections;
    auto* iterator = nrn_sectionlist_iterator_new(list);
    while (nrn_sectionlist_iterator_done(iterator) == 0) {
        Section* section = nrn_sectionlist_iterator_next(iterator);
        if (section != nullptr) {
            sections.push_back(section);
        }
    }
    nrn_sectionlist_iterator_free(iterator);
    return sections;
}

// From NEURON's own table by number: by name it searches a list as long as the library.
const cTemplate* placed_class(int type) {
    bool is_placed = memb_func[type].sym != nullptr && memb_func[type].is_point != 0 && nrn_is_artificial_[type] == 0;
    return is_placed ? nrn_pnt_template_[type] : nullptr;
}

bool has_mechanism(Section* section, const char* name) {
    nrn_section_push(section);
    char* characters = const_cast<char*>(name);
    hoc_pushstr(&characters);
    static Symbol* asks = nrn_symbol("ismembrane");
    nrn_function_call(asks, 1);
    double answer = hoc_xpop();
    nrn_section_pop();
    return answer != 0;
}

// SectionRef.unname has taken its name, without which NEURON refuses to delete it.
void delete_nameless(const Section* section) {
    hoc_Item* item;
    ITERATE(item, section_list) {
        if (hocSEC(item) == section) {
            section_leaves(item);
            return;
        }
    }
}

void delete_section(Section* section) {
    if (nrn_section_is_active(section) && *nrn_secname(section) == '\0') {
        delete_nameless(section);
    } else if (nrn_section_is_active(section)) {
        nrn_section_push(section);
        static Symbol* deletes = nrn_symbol("delete_section");
        nrn_function_call(deletes, 0);
        nrn_double_pop();
        nrn_popsec();
    }
    nrn_section_unref(section);
}

// With it the moment, for retire.
Value new_section(const Request& request) {
    Section* section = nrn_section_new(text_at(request, 0).c_str());
    nrn_section_ref(section);
    Value made = handle(Kind::section, section);
    made.handles = {word(this_moment())};
    return made;
}

Value section_name(const Request& request) {
    return text(nrn_secname(section_at(request, 0)));
}

Value section_active(const Request& request) {
    const Value& value = at(request, 0);
    return number(value.handle != nullptr && nrn_section_is_active(static_cast<Section*>(value.handle)) ? 1 : 0);
}

Value drop_section(const Request& request) {
    nrn_section_unref(static_cast<Section*>(at(request, 0).handle));
    return nothing();
}

namespace {

Section* parent_of(Section* section) {
    nrn_section_push(section);
    static Symbol* parent = nrn_symbol("parent_section");
    nrn_function_call(parent, 0);
    double address = hoc_xpop();
    nrn_section_pop();
    return reinterpret_cast<Section*>(static_cast<std::uintptr_t>(address));
}

}  // namespace

// Kept for the caller.
Value section_parent(const Request& request) {
    Section* parent = parent_of(section_at(request, 0));
    if (parent != nullptr) {
        nrn_section_ref(parent);
    }
    return handle(Kind::section, parent);
}

Value connect(const Request& request) {
    require_still_model();
    Section* child = section_at(request, 0);
    double child_x = number_at(request, 1);
    Section* parent = section_at(request, 2);
    double parent_x = number_at(request, 3);
    require_place(parent_x);
    if (child_x != 0 && child_x != 1) {
        refuse("only the ends 0 and 1 of a section can be connected to a parent");
    }
    for (Section* above = parent; above != nullptr; above = parent_of(above)) {
        if (above == child) {
            refuse(std::string("connecting '") + nrn_secname(child) + "' to '" + nrn_secname(parent) + "' would close a loop");
        }
    }
    nrn_section_connect(child, child_x, parent, parent_x);
    return nothing();
}

Value get_nseg(const Request& request) {
    return number(nrn_nseg_get(section_at(request, 0)));
}

Value set_nseg(const Request& request) {
    nrn_nseg_set(section_at(request, 0), static_cast<int>(number_at(request, 1)));
    return nothing();
}

Value get_length(const Request& request) {
    return number(nrn_section_length_get(section_at(request, 0)));
}

Value set_length(const Request& request) {
    nrn_section_length_set(section_at(request, 0), number_at(request, 1));
    return nothing();
}

Value get_resistivity(const Request& request) {
    return number(nrn_section_Ra_get(section_at(request, 0)));
}

Value set_resistivity(const Request& request) {
    nrn_section_Ra_set(section_at(request, 0), number_at(request, 1));
    return nothing();
}

Value set_diameter(const Request& request) {
    Section* section = section_at(request, 0);
    require_place(number_at(request, 1));
    nrn_segment_diam_set(section, number_at(request, 1), number_at(request, 2));
    return nothing();
}

namespace {

Symbol* mechanism_at(const Request& request, std::size_t i) {
    Symbol* symbol = symbol_at(request, i);
    if (role_of(symbol) != Role::mechanism) {
        refuse(std::string("'") + symbol->name + "' is no density mechanism");
    }
    return symbol;
}

}  // namespace

void insert_mechanism(Section* section, Symbol* mechanism) {
    require_that_it_can_change();
    require_active(section);
    nrn_mechanism_insert(section, mechanism);
}

// Reads two lists and nothing of the interpreter, so there is nothing that a guard could restore, and neither function can
// throw. The caller holds the lock; the section's memory is there as long as Java has a handle, since that counts as a
// reference; one that is in the model has a first node, and one that is not is told apart before its nodes are looked at.
int mechanism_known(Section* section, const Symbol* mechanism) {
    if (section == nullptr || !nrn_section_is_active(section)) {
        return -1;
    }
    return nrn_mechanism(mechanism->subtype, _nrn_mechanism_get_node(section, 0)) != nullptr;
}

Value insert(const Request& request) {
    nrn_mechanism_insert(section_at(request, 0), mechanism_at(request, 1));
    return nothing();
}

Value uninsert(const Request& request) {
    require_still_model();
    mech_uninsert1(section_at(request, 0), mechanism_at(request, 1));
    return nothing();
}

Value has(const Request& request) {
    return number(has_mechanism(section_at(request, 0), symbol_at(request, 1)->name) ? 1 : 0);
}

Value sections(const Request& request) {
    nrn_Item* list = nrn_allsec();
    if (!request.arguments.empty()) {
        Object* object = object_at(request, 0);
        if (!is_a(object, "SectionList")) {
            refuse(std::string(hoc_object_name(object)) + " is no SectionList");
        }
        list = nrn_sectionlist_data(object);
    }
    std::vector<void*> found;
    for (Section* section : all_sections(list)) {
        nrn_section_ref(section);
        found.push_back(section);
    }
    return handles(std::move(found));
}

Value distance(const Request& request) {
    Section* from = section_at(request, 0);
    Section* to = section_at(request, 2);
    require_place(number_at(request, 1));
    require_place(number_at(request, 3));
    return number(nrn_distance(from, number_at(request, 1), to, number_at(request, 3)));
}

}  // namespace glia
