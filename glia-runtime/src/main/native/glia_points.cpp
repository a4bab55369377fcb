// Point processes and their places.
#include "glia_operations.h"

#include <cstring>

#include "hoclist.h"
#include "membfunc.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern short* nrn_is_artificial_;
double nrn_arc_position(Section* section, Node* node);

namespace glia {

// Where a point process is: its section, kept for the caller, and the bits of x; nothing for one without a place.
Value point_place(const Request& request) {
    Point_process* point = ob2pntproc_0(object_at(request, 0));
    if (point == nullptr || point->prop == nullptr || point->sec == nullptr) {
        return nothing();
    }
    double x = nrn_arc_position(point->sec, point->node);
    std::intptr_t bits;
    static_assert(sizeof bits == sizeof x, "a word holds a double");
    std::memcpy(&bits, &x, sizeof bits);
    nrn_section_ref(point->sec);
    return handles({point->sec, word(bits)});
}

// Every point process of a section, by kind and in the order in which they were made; kept for the caller.
Value section_points(const Request& request) {
    Section* section = section_at(request, 0);
    std::vector<void*> found;
    for (int type = 2; type < n_memb_func; ++type) {
        for (Object* object : ObjectsOf(placed_class(type))) {
            Point_process* point = ob2pntproc_0(object);
            if (point != nullptr && point->prop != nullptr && point->sec == section) {
                nrn_object_ref(object);
                found.push_back(object);
            }
        }
    }
    return handles(std::move(found));
}

}  // namespace glia
