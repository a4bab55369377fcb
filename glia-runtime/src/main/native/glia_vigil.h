// The ranks of an MPI job keep watch over each other, beside MPI, which waits for ever for a rank that does not come.
#pragma once

#include <string>

namespace glia {

// Every rank calls it, after NEURON has started.
void begin_vigil();

// Of this rank: "returned", and waits until the others leave the job too; "left" the job, all of it in good order.
void vigil_hears(const std::string& what);

}  // namespace glia
