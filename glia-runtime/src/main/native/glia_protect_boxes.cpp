// Boxes and plots of NEURON's windows, which a JVM has not. A box keeps the object that it was given until its window is dismissed, and
// NEURON ends the process if a box leaves that still keeps one. A RangeVarPlot follows sections that have left.
#include "glia_nrn.h"
#include "glia_protect.h"

#include <unordered_map>

#include "hocdec.h"
#include "neuronapi.h"
#include "oc_ansi.h"

void lose_kept(void* box) asm("_ZN5OcBox10no_parentsEv");

namespace glia {
namespace {

void (*free_box)(void*);

void box_leaves(void* box) {
    lose_kept(box);
    free_box(box);
}

// By plot, how many sections had left when its path was laid.
std::unordered_map<const void*, long> paths;
constexpr long not_laid = -1;
void* (*make_plot)(Object* object) = nullptr;

void* plot_comes(Object* object) {
    long before = sections_that_have_left();
    void* plot = make_plot(object);
    paths[plot] = before;
    return plot;
}

}  // namespace

void path_is_laid(void* plot) {
    paths[plot] = sections_that_have_left();
}

void path_is_not_laid(void* plot) {
    paths[plot] = not_laid;
}

void path_that_is_there(void* plot) {
    if (paths[plot] != sections_that_have_left()) {
        hoc_execerror("a section has left since the path of this RangeVarPlot was laid;", "call begin and end again");
    }
}

void watch_plots() {
    cTemplate* type = nrn_symbol("RangeVarPlot")->u.ctemplate;
    make_plot = type->constructor;
    type->constructor = plot_comes;
}

void watch_boxes() {
    for (const char* name : {"HBox", "VBox"}) {
        cTemplate* type = nrn_symbol(name)->u.ctemplate;
        free_box = type->destructor;  // of both classes
        type->destructor = box_leaves;
    }
}

}  // namespace glia
