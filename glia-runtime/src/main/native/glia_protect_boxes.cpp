// Boxes of NEURON's windows, which a JVM has not. A box keeps the object that it was given until its window is dismissed, and NEURON
// ends the process if a box leaves that still keeps one.
#include "glia_nrn.h"
#include "glia_protect.h"

#include "hocdec.h"
#include "neuronapi.h"

void lose_kept(void* box) asm("_ZN5OcBox10no_parentsEv");

namespace glia {
namespace {

void (*free_box)(void*);

void box_leaves(void* box) {
    lose_kept(box);
    free_box(box);
}

}  // namespace

void watch_boxes() {
    for (const char* name : {"HBox", "VBox"}) {
        cTemplate* type = nrn_symbol(name)->u.ctemplate;
        free_box = type->destructor;  // of both classes
        type->destructor = box_leaves;
    }
}

}  // namespace glia
