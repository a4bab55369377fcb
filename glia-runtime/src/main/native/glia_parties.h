// The threads of the host as parties, of which each takes for its own what it has initialised, run and recorded.
#pragma once

#include <string>

struct Object;
struct Section;
struct Symbol;

namespace glia {

// From now on this party calls.
void hand_over(long party, std::string name);
void a_party_is_gone(long party);
// It has read what it wanted: what others do from now on is none of its business until it initialises again.
void a_party_is_content();
// Whether another has initialised the model since this one did, with what is as old, and has not said that it is content.
bool is_overtaken(long party, long birth);
long initialisations();  // so far; any thread, without the lock

void a_party_initialises();
void require_own_run();
void a_party_has_run();

void is_born(const void* thing);  // a section or a point process
void is_gone(const void* thing);

// Numbers of a run that was another's: refused, wherever they are read.
void require_own_numbers(const Object* object);
void require_own_numbers(const Section* section, const Symbol* variable);
void require_own_numbers(const Object* point, const Symbol* variable);
bool may_read_at_once();

void watch_recordings();
void recorded_into(const void* vector);

}  // namespace glia
