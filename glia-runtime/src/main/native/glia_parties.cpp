// NEURON has one time for all that exists. Who runs a model while another does so too would read the other's numbers without a
// word, so each thread's claims are kept: what it has initialised and run, until it initialises anew. A thread that never
// initialised claims nothing, and so a model is handed on by just letting another thread run it.
#include "glia_parties.h"

#include <atomic>
#include <unordered_map>

#include "glia_operations.h"
#include "glia_randoms.h"
#include "membfunc.h"
#include "nrn_ansi.h"
#include "section_fwd.hpp"

namespace glia {
namespace {

struct Party {
    long number = 0;
    std::string name;
};

struct Claim {
    long initialisation = 0;  // the one that it has made or, where it only ran, took part in
    long move = 0;            // the last that it has made
    bool is_own = false;      // it has made the initialisation, and has not handed it on
    bool has_run = false;
    bool is_content = false;
};

enum class Overtaken { no, initialised, driven };

std::unordered_map<long, Claim> claims;
std::unordered_map<const void*, long> births;      // before which initialisation
std::unordered_map<const void*, long> recordings;  // since which initialisation, by Vector
Party present;
Party initialiser;
Party mover;
std::atomic<long> initialisation{0};
long move = 0;
Overtaken overtaken = Overtaken::no;  // the present party

Overtaken overtaken_claim(const Claim& claim) {
    if (claim.initialisation != initialisation) {
        return claim.is_own ? Overtaken::initialised : Overtaken::no;
    }
    return claim.has_run && claim.move != move ? Overtaken::driven : Overtaken::no;
}

[[noreturn]] void refuse_mixture() {
    const std::string& other = overtaken == Overtaken::driven ? mover.name : initialiser.name;
    std::string what = overtaken == Overtaken::driven ? "' has driven on the run that thread '" : "' has initialised the simulator since thread '";
    std::string when = overtaken == Overtaken::driven ? "' was making" : "' did";
    throw Refusal(Fault::state, "thread '" + other + what + present.name + when +
                                    ", so these would be numbers of another run; NEURON has one time for every model in a JVM. Build, run and read"
                                    " within Neuron.exclusively(() -> ...)");
}

bool stood_when_claimed(const std::unordered_map<const void*, long>& since, const void* thing) {
    auto found = since.find(thing);
    return found != since.end() && found->second < claims[present.number].initialisation;
}

// Of a parameter the user knows what it is.
bool is_result(const Symbol* variable) {
    int type = variable->u.rng.type;
    return type == VINDEX || variable->subtype == DEP || variable->subtype == STATE || (type > 0 && nrn_is_ion(type) != 0);
}

void (*free_vector)(void* vector) = nullptr;

void vector_leaves(void* vector) {
    if (!recordings.empty()) {
        recordings.erase(vector);
    }
    free_vector(vector);
}

}  // namespace

void hand_over(long party, std::string name) {
    present = {party, std::move(name)};
    auto claim = claims.find(party);
    overtaken = claim == claims.end() ? Overtaken::no : overtaken_claim(claim->second);
}

void a_party_is_gone(long party) {
    claims.erase(party);
}

void a_party_is_content() {
    auto claim = claims.find(present.number);
    if (claim != claims.end()) {
        claim->second.is_content = true;
    }
}

bool is_overtaken(long party, long birth) {
    auto claim = claims.find(party);
    bool is_claimed = claim != claims.end() && !claim->second.is_content && birth < claim->second.initialisation;
    return is_claimed && overtaken_claim(claim->second) == Overtaken::initialised;
}

long initialisations() {
    return initialisation;
}

void a_party_initialises() {
    Claim claim;
    claim.initialisation = ++initialisation;
    claim.move = move;
    claim.is_own = true;
    claims[present.number] = claim;
    initialiser = present;
    overtaken = Overtaken::no;
}

void require_own_run() {
    if (overtaken != Overtaken::no) {
        refuse_mixture();
    }
}

// Who runs what another has only initialised was handed it.
void a_party_has_run() {
    auto first = claims.find(initialiser.number);
    if (present.number != initialiser.number && first != claims.end()) {
        bool has_stayed = first->second.has_run || first->second.initialisation != initialisation;
        first->second.is_own = first->second.is_own && has_stayed;
    }
    Claim& claim = claims[present.number];
    claim.is_own = claim.is_own && claim.initialisation == initialisation;
    claim.initialisation = initialisation;
    claim.has_run = true;
    claim.move = ++move;
    mover = present;
}

void is_born(const void* thing) {
    births[thing] = initialisation;
    comes_to_states(thing);
    stands(thing);
}

void is_gone(const void* thing) {
    births.erase(thing);
    leaves_states(thing);
    leaves(thing);
}

bool may_read_at_once() {
    return overtaken == Overtaken::no;
}

void require_own_numbers(const Object* object) {
    if (overtaken != Overtaken::no && stood_when_claimed(recordings, object->u.this_pointer)) {
        refuse_mixture();
    }
}

void require_own_numbers(const Section* section, const Symbol* variable) {
    if (overtaken != Overtaken::no && is_result(variable) && stood_when_claimed(births, section)) {
        refuse_mixture();
    }
}

void require_own_numbers(const Object* point, const Symbol* variable) {
    bool is_read = is_result(variable) || std::string(nrn_class_name(point)) == "APCount";  // it counts in its parameters
    if (overtaken != Overtaken::no && is_read && stood_when_claimed(births, point->u.this_pointer)) {
        refuse_mixture();
    }
}

void recorded_into(const void* vector) {
    recordings[vector] = initialisation;
}

void watch_recordings() {
    cTemplate* type = nrn_symbol("Vector")->u.ctemplate;
    free_vector = type->destructor;
    type->destructor = vector_leaves;
}

}  // namespace glia
