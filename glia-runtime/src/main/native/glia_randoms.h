// Random numbers as a function of the model, not of what was computed before it in this process.
#pragma once

namespace glia {

bool number_streams_of(void* library);
void watch_randoms();

// A section or a point process stands in the model, leaves it, or is given up and leaves later.
void stands(const void* thing);
void leaves(const void* thing);

// Before and after something that may make streams for it.
void streams_are_made();
void streams_belong_to(const void* thing);

void default_generator(void* random);

}  // namespace glia
