// New names. hoc gives a name its place in the data of the context that it stands in; but the data of an object have no room for
// more, and NEURON would take them for those of top level from then on. And a definition that is refused in its middle leaves hoc in
// the belief that it is inside one, where it accepts $o1 and return: at top level they follow a frame that no call has made.
#include "glia_operations.h"
#include "glia_protect_rebinding.h"

#include "hocdec.h"

extern int hoc_in_template;
extern int hoc_in_yyparse;
extern int hoc_indef;
int hoc_ParseExec(int is_start);
int hoc_yyparse();
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

// Each parse begins outside of definitions; one that waits for its next line is none.
void begin_outside_definitions() {
    if (hoc_in_yyparse == 0) {
        hoc_indef = 0;
    }
}

int parse_and_execute(int is_start) {
    begin_outside_definitions();
    return hoc_ParseExec(is_start);
}

int parse() {
    begin_outside_definitions();
    return hoc_yyparse();
}

const Replacement name_calls[] = {
    replacement("_Z13hoc_ParseExeci", parse_and_execute),
    replacement("_Z11hoc_yyparsev", parse),
    replacement("_Z29hoc_install_object_data_indexP6Symbol", name_gets_its_place),
};

}  // namespace

bool keep_to_top_level_in(void* library) {
    return rebind(library, name_calls);
}

}  // namespace glia
