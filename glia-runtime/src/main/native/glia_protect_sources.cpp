// Sources of events. One that watches a threshold keeps the section that it was made from, and NEURON follows it when that has
// left: the node at the beginning of a section is its parent's, so what is watched there stays.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cabcode.h"
#include "hoclist.h"
#include "membfunc.h"
#include "neuron/container/data_handle.hpp"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

class NetCvode;
class PreSyn;
using Watched = neuron::container::data_handle<double>;

void make_source(PreSyn* made, Watched watched, Object* object, Section* section)
    asm("_ZN6PreSynC1EN6neuron9container11data_handleIdEEP6ObjectP7Section");
void end_source(PreSyn* source) asm("_ZN6PreSynD1Ev");
void link_source(NetCvode* all, PreSyn* source) asm("_ZN8NetCvode14ps_thread_linkEP6PreSyn");
void link_sources(NetCvode* all) asm("_ZN8NetCvode12update_ps2ntEv");

namespace glia {
namespace {

struct SourceInSection {
    Watched watched;
    Section* section;
    Section** place;  // where the source keeps it
};

std::unordered_map<PreSyn*, SourceInSection> sources;
std::unordered_map<const Section*, std::unordered_set<PreSyn*>> sources_of;

// How a source is laid out NEURON keeps to itself; it is larger than this, and nothing else in it is the section's address.
constexpr std::size_t words_of_source = 24;

void source_comes(PreSyn* made, Watched watched, Object* object, Section* section) {
    make_source(made, watched, object, section);
    auto** begin = reinterpret_cast<Section**>(made);
    auto** place = std::find(begin, begin + words_of_source, section);
    if (section != nullptr && place != begin + words_of_source) {
        sources[made] = {std::move(watched), section, place};
        sources_of[section].insert(made);
    }
}

// ---- the list of those that a thread watches -------------------------------------------------------------------------

// NEURON frees these lists, and then puts in each source anew that has a thread. The others keep the address of their place in a
// list that is freed, which NEURON frees once more when they leave. One whose point process is in no section would even end the
// putting in, and with it the others behind.
std::unordered_map<PreSyn*, hoc_Item**> places_in_list;
hoc_Item* last_place = nullptr;
bool all_are_linked = false;

hoc_Item* is_put_into_list(hoc_Item* list, void* element) {
    last_place = hoc_l_insertvoid(list, element);
    return last_place;
}

struct WithoutSection {};

Point_process* point_of_source(Object* object) {
    if (all_are_linked) {
        Point_process* point = ob2pntproc_0(object);
        if (point == nullptr || point->prop == nullptr) {
            throw WithoutSection();
        }
    }
    return ob2pntproc(object);
}

void learn_place(PreSyn* source) {
    auto** begin = reinterpret_cast<hoc_Item**>(source);
    auto** place = std::find(begin, begin + words_of_source, last_place);
    if (place != begin + words_of_source) {
        places_in_list[source] = place;
    }
}

void source_is_linked(NetCvode* all, PreSyn* source) {
    auto before = places_in_list.find(source);
    if (!all_are_linked && before != places_in_list.end() && *before->second != nullptr) {
        hoc_l_delete(std::exchange(*before->second, nullptr));  // another connection of its; NEURON would put it in twice, and forget one
    }
    last_place = nullptr;
    try {
        link_source(all, source);
    } catch (const WithoutSection&) {
        // it has no thread, as NEURON has noted before it asked
    }
    auto known = places_in_list.find(source);
    if (last_place != nullptr) {
        learn_place(source);
    } else if (all_are_linked && known != places_in_list.end()) {
        *known->second = nullptr;
        places_in_list.erase(known);
    }
}

void sources_are_linked(NetCvode* all) {
    all_are_linked = true;
    link_sources(all);
    all_are_linked = false;
}

void source_leaves(PreSyn* source) {
    gids_lose(source);
    places_in_list.erase(source);
    auto found = sources.find(source);
    if (found != sources.end()) {
        auto of_section = sources_of.find(found->second.section);
        if (of_section != sources_of.end() && of_section->second.erase(source) != 0 && of_section->second.empty()) {
            sources_of.erase(of_section);
        }
        sources.erase(found);
    }
    places_of_source_leave(source, words_of_source);
    end_source(source);
}

bool has_node_of(Section* section, const Watched& watched) {
    static Symbol* potential = nrn_symbol("v");
    int segments = nrn_nseg_get(section);
    bool has = nrn_rangepointer(section, potential, 0) == watched || nrn_rangepointer(section, potential, 1) == watched;
    for (int i = 0; i < segments && !has; ++i) {
        has = nrn_rangepointer(section, potential, (i + 0.5) / segments) == watched;
    }
    return has;
}

Section* section_with(const Watched& watched) {
    auto all = all_sections(nrn_allsec());
    auto found = std::find_if(all.begin(), all.end(), [&](Section* one) { return has_node_of(one, watched); });
    return found == all.end() ? nullptr : *found;
}

const Replacement source_calls[] = {
    replacement("_ZN6PreSynC1EN6neuron9container11data_handleIdEEP6ObjectP7Section", source_comes),
    replacement("_ZN6PreSynD1Ev", source_leaves),
    replacement("_ZN8NetCvode14ps_thread_linkEP6PreSyn", source_is_linked),
    replacement("_ZN8NetCvode12update_ps2ntEv", sources_are_linked),
    replacement("_Z16hoc_l_insertvoidP8hoc_ItemPv", is_put_into_list),
    replacement("_Z10ob2pntprocP6Object", point_of_source),
};

}  // namespace

// What is watched in the section itself has left with it. A source that knows no section is passed over.
void sources_lose(const Section* left) {
    auto found = sources_of.find(left);
    if (found == sources_of.end()) {
        return;
    }
    auto staying = std::move(found->second);
    sources_of.erase(found);
    for (PreSyn* one : staying) {
        SourceInSection& source = sources[one];
        source.section = source.watched ? section_with(source.watched) : nullptr;
        *source.place = source.section;
        if (source.section != nullptr) {
            sources_of[source.section].insert(one);
        }
    }
}

bool watch_sources_of(void* library) {
    return rebind(library, source_calls);
}

}  // namespace glia
