// NEURON numbers the streams that nobody has numbered by counters of the process: a model that is built again goes on where the
// former one stopped. Here the count goes on from what stands in the model, so it begins with 1 where the model begins.
#include "glia_randoms.h"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "glia_operations.h"
#include "glia_protect_rebinding.h"
#include "membfunc.h"
#include "nrnran123.h"
#include "section_fwd.hpp"

extern int nrnmpi_myid;
void set_seed(double seed);
Object* nrn_pntproc_nmodlrandom_wrap(void* point, Symbol* variable);
Object* nrn_nmodlrandom_wrap(Prop* instance, Symbol* variable);
Prop* nrn_mechanism(int type, Node* node);
Node* node_exact(Section* section, double x);

// NEURON's own, of which only the counter is of interest.
class MCellRan4 {
  public:
    static std::uint32_t cnt_;
};

namespace glia {
namespace {

struct Stream {
    std::uint32_t number;  // 0: its owner is leaving, and another may have the number
    const void* owner;
};

std::unordered_map<const nrnran123_State*, Stream> streams;
std::unordered_map<const void*, std::vector<const nrnran123_State*>> owned;
std::vector<const nrnran123_State*> fresh;
std::set<std::uint32_t> numbers;
std::unordered_set<const void*> standing;
std::unordered_map<const void*, std::uint32_t> generators;  // by Random, which of NEURON's default generators it is
std::multiset<std::uint32_t> generator_numbers;

nrnran123_State* numbered_stream() {
    std::uint32_t number = numbers.empty() ? 1 : *numbers.rbegin() + 1;
    nrnran123_State* made = nrnran123_newstream(1, static_cast<std::uint32_t>(nrnmpi_myid), number);
    numbers.insert(number);
    streams[made] = {number, nullptr};
    fresh.push_back(made);
    return made;
}

void stream_leaves(nrnran123_State* stream) {
    auto known = streams.find(stream);
    if (known != streams.end()) {
        numbers.erase(known->second.number);
        streams.erase(known);
    }
    nrnran123_deletestream(stream);
}

void forget_generator(const void* random) {
    auto known = generators.find(random);
    if (known != generators.end()) {
        generator_numbers.erase(generator_numbers.find(known->second));
        generators.erase(known);
    }
}

void (*free_random)(void* random) = nullptr;

void random_leaves(void* random) {
    forget_generator(random);
    free_random(random);
}

const Replacement replacements[] = {
    {"_Z19nrnran123_newstreamv", reinterpret_cast<void*>(numbered_stream), Protection::of_results},
    replacement("_Z22nrnran123_deletestreamP15nrnran123_State", stream_leaves, Protection::of_results),
};

}  // namespace

bool number_streams_of(void* library) {
    return rebind(library, replacements);
}

void watch_randoms() {
    cTemplate* type = nrn_symbol("Random")->u.ctemplate;
    free_random = type->destructor;
    type->destructor = random_leaves;
}

void stands(const void* thing) {
    standing.insert(thing);
}

// The one generator that mods share is as in a fresh process when the model is empty.
void leaves(const void* thing) {
    auto own = owned.find(thing);
    for (const nrnran123_State* stream : own == owned.end() ? std::vector<const nrnran123_State*>() : own->second) {
        auto known = streams.find(stream);
        if (known != streams.end() && known->second.owner == thing) {
            numbers.erase(known->second.number);
            known->second.number = 0;
        }
    }
    owned.erase(thing);
    if (standing.erase(thing) > 0 && standing.empty()) {
        set_seed(1);
    }
}

void streams_are_made() {
    fresh.clear();
}

void streams_belong_to(const void* thing) {
    for (const nrnran123_State* stream : fresh) {
        streams[stream].owner = thing;
        owned[thing].push_back(stream);
    }
    fresh.clear();
}

// NEURON counts each generator that it makes, and seeds by the count where no seed is given.
void default_generator(void* random) {
    forget_generator(random);
    MCellRan4::cnt_ = generator_numbers.empty() ? 0 : *generator_numbers.rbegin();
    generators[random] = MCellRan4::cnt_ + 1;
    generator_numbers.insert(MCellRan4::cnt_ + 1);
}

// Arguments: a point process and the name of its RANDOM, or a section, x and the symbol of a density mechanism's. Answers
// NEURON's own object for the stream, kept for the caller.
Value random_stream(const Request& request) {
    bool is_point = at(request, 0).kind == Kind::object;
    Symbol* variable = is_point ? member(object_at(request, 0), text_at(request, 1)) : symbol_at(request, 2);
    if (variable->subtype != NMODLRANDOM || role_of(variable) != Role::other) {
        refuse(std::string("'") + variable->name + "' is no RANDOM");
    }
    Object* stream = nullptr;
    if (is_point) {
        stream = nrn_pntproc_nmodlrandom_wrap(object_at(request, 0)->u.this_pointer, variable);
    } else {
        require_place(number_at(request, 1));
        Prop* instance = nrn_mechanism(variable->u.rng.type, node_exact(section_at(request, 0), number_at(request, 1)));
        if (instance == nullptr) {
            throw Refusal(Fault::state, std::string("the mechanism of '") + variable->name + "' is not inserted there");
        }
        stream = nrn_nmodlrandom_wrap(instance, variable);
    }
    nrn_object_ref(stream);
    return handle(Kind::object, stream);
}

}  // namespace glia
