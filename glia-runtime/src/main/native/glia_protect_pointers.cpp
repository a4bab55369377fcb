// POINTERs, before any step seen to lead somewhere; a mechanism follows one without asking.
#include "glia_operations.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "hoclist.h"
#include "membfunc.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern int hoc_execerror_messages;
extern int v_structure_change;
extern int tree_changed;
extern const char** nrn_nmodl_text_;

namespace glia {
namespace {

int swept_structure = -1;
std::set<const Symbol*> may_be_unset;

bool is_word(char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// The words of a mod's own language, as nocmodl tells them from comments, from C and from texts.
std::vector<std::string> words_of_nmodl(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        if (text[i] == ':' || text[i] == '?') {
            end = text.find('\n', i);
        } else if (text[i] == '"') {
            end = text.find('"', i + 1);
            end = end == std::string::npos ? end : end + 1;
        } else if (is_word(text[i])) {
            while (end < text.size() && is_word(text[end])) {
                ++end;
            }
            std::string word = text.substr(i, end - i);
            bool is_foreign = word == "COMMENT" || word == "VERBATIM";
            end = is_foreign ? text.find("END" + word, end) : end;
            if (is_foreign && end != std::string::npos) {
                end += word.size() + 3;
            } else if (!is_foreign) {
                words.push_back(word);
            }
        } else if (text[i] == '{' || text[i] == '}') {
            words.emplace_back(1, text[i]);
        }
        i = std::min(end, text.size());
    }
    return words;
}

// Whether the mod's own language uses the name, and not only C within it, or the blocks that declare it.
bool is_used_in_nmodl(int type, const std::string& name) {
    static const std::set<std::string> declaring = {"NEURON", "ASSIGNED", "PARAMETER", "CONSTANT", "UNITS", "STATE", "INDEPENDENT"};
    const char* text = nrn_nmodl_text_[type];
    bool declares = false;
    int depth = 0;
    std::string before;
    for (const std::string& word : text == nullptr ? std::vector<std::string>() : words_of_nmodl(text)) {
        if (word == "{") {
            declares = depth == 0 ? declaring.count(before) != 0 : declares;
            ++depth;
        } else if (word == "}") {
            --depth;
        } else if (word == name && depth > 0 && !declares) {
            return true;
        }
        before = word;
    }
    return false;
}

// A BBCOREPOINTER that only the mod's own C code uses is that code's, and a model may live without one.
bool is_pointer(int type, const Symbol* variable) {
    if (role_of(variable) != Role::range || variable->subtype != NRNPOINTER || variable->arayinfo != nullptr) {
        return false;
    }
    static const int pointer = nrn_dparam_semantics_to_int("pointer");
    static const int bbcore_pointer = nrn_dparam_semantics_to_int("bbcorepointer");
    const auto& semantics = memb_func[type].dparam_semantics;
    int meaning = semantics ? semantics[variable->u.rng.index] : 0;
    return meaning == pointer || (meaning == bbcore_pointer && is_used_in_nmodl(type, variable->name));
}

[[noreturn]] void refuse_unset(const Symbol* pointer, const std::string& where) {
    hoc_execerror_messages = 1;
    throw Refusal(Fault::state, std::string("the POINTER '") + pointer->name + "' of " + where +
                                    " is not set, or what it pointed to is gone, and a step would end the process; set it with setPointer,"
                                    " or, if the mod can do without, say Neuron.allowUnsetPointer");
}

// A variable of the model, or an address of the mod's own, which VERBATIM keeps in what NEURON calls a POINTER.
bool is_set(Prop* instance, const Symbol* pointer) {
    Datum place = _nrn_mechanism_access_dparam(instance)[pointer->u.rng.index];
    if (place.holds<double*>()) {
        auto variable = static_cast<neuron::container::data_handle<double>>(place);
        return static_cast<bool>(variable) && !place_is_gone(variable);
    }
    return place.holds<void*>() ? place.literal_value<void*>() != nullptr : !place.is_invalid_handle();
}

void sweep_density(const Symbol* pointer, const std::vector<Section*>& sections) {
    int type = pointer->u.rng.type;
    for (Section* section : sections) {
        bool is_there = nrn_mechanism(type, _nrn_mechanism_get_node(section, 0)) != nullptr;
        int nseg = is_there ? nrn_nseg_get(section) : 0;
        for (int i = 0; i < nseg; ++i) {
            Prop* instance = nrn_mechanism(type, _nrn_mechanism_get_node(section, i));
            if (instance != nullptr && !is_set(instance, pointer)) {
                refuse_unset(pointer, std::string("section '") + nrn_secname(section) + "' at x=" + std::to_string((i + 0.5) / nseg));
            }
        }
    }
}

void sweep_objects(const cTemplate* type, Symbol* pointer) {
    for (Object* object : ObjectsOf(type)) {
        Point_process* point = ob2pntproc_0(object);
        if (point != nullptr && point->prop != nullptr && !is_set(point->prop, pointer)) {
            refuse_unset(pointer, hoc_object_name(object));
        }
    }
}

std::vector<Symbol*> of_density;
std::vector<std::pair<const cTemplate*, Symbol*>> of_points;

// Those of a library are found once, when it is there: a model costs what it holds, and not what it could hold.
void find_pointers() {
    static int seen = 2;
    for (; seen < n_memb_func; ++seen) {
        const Symbol* mechanism = memb_func[seen].sym;
        const cTemplate* type = placed_class(seen);
        for (Symbol* one = type == nullptr ? nullptr : type->symtable->first; one != nullptr; one = one->next) {
            if (is_pointer(seen, one)) {
                of_points.emplace_back(type, one);
            }
        }
        bool is_density = type == nullptr && mechanism != nullptr && role_of(mechanism) == Role::mechanism;
        for (unsigned i = 0; is_density && i < mechanism->s_varn; ++i) {
            if (is_pointer(seen, mechanism->u.ppsym[i])) {
                of_density.push_back(mechanism->u.ppsym[i]);
            }
        }
    }
}

// A mechanism whose POINTER leads nowhere takes the process with it in the first step.
void sweep_pointers() {
    find_pointers();
    hoc_execerror_messages = 0;  // asking for an unset one is no error worth a report
    std::vector<Section*> sections = of_density.empty() ? std::vector<Section*>() : all_sections(nrn_allsec());
    for (Symbol* pointer : of_density) {
        if (may_be_unset.count(pointer) == 0) {
            sweep_density(pointer, sections);
        }
    }
    for (const auto& [type, pointer] : of_points) {
        if (may_be_unset.count(pointer) == 0) {
            sweep_objects(type, pointer);
        }
    }
    hoc_execerror_messages = 1;
    swept_structure = structure_change_cnt;
}

}  // namespace

// NEURON counts a change when it acts on it, which is in the next step; until then it keeps a mark.
void sweep_pointers_if_changed() {
    if (structure_change_cnt != swept_structure || v_structure_change != 0 || tree_changed != 0) {
        sweep_pointers();
    }
}

void look_at_pointers_anew() {
    swept_structure = -1;
}

void let_be_unset(const Symbol* pointer) {
    may_be_unset.insert(pointer);
}

}  // namespace glia
