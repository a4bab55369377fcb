// New names. hoc gives a name its place in the data of the context that it stands in; but the data of an object have no room for
// more, and NEURON would take them for those of top level from then on.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include "hocdec.h"

extern int hoc_in_template;
void hoc_install_object_data_index(Symbol* name);

namespace glia {
namespace {

void name_gets_its_place(Symbol* name) {
    if (hoc_in_template == 0 && hoc_objectdata != hoc_top_level_data) {
        name->type = static_cast<short>(types.unknown);
        hoc_execerror(name->name, "is a new name, which cannot be declared from inside an object; declare it before, or at top level");
    }
    hoc_install_object_data_index(name);
}

const Replacement name_calls[] = {
    replacement("_Z29hoc_install_object_data_indexP6Symbol", name_gets_its_place),
};

}  // namespace

bool keep_to_top_level_in(void* library) {
    return rebind(library, name_calls);
}

}  // namespace glia
