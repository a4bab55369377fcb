// Range variables. Where the structure of the model has not changed since, a place that was looked up once is known.
#include "glia_operations.h"
#include "glia_parties.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "membfunc.h"
#include "nrniv_mf.h"

extern int diam_changed;
extern int tree_changed;
extern int v_structure_change;

namespace glia {
namespace {

using Place = neuron::container::data_handle<double>;

struct Known {
    const Section* section = nullptr;
    const Symbol* variable = nullptr;
    double x = 0;
    int index = 0;
    int structure = -1;
    Place place;
};

struct KnownRow {
    const Section* section = nullptr;
    const Symbol* variable = nullptr;
    int index = 0;
    int structure = -1;
    std::vector<Place> places;
    // Where NEURON has sorted its data, the places of a row mostly follow each other at one distance, 0 while that is unknown.
    double* first = nullptr;
    std::ptrdiff_t distance = 0;
};

// Few and fixed: one that is pushed out by another is looked up again.
std::array<Known, 8192> known;
std::array<KnownRow, 1024> known_rows;

bool is_settled() {
    return v_structure_change == 0 && tree_changed == 0;
}

std::size_t hash(const Section* section, const Symbol* variable, double x, int index) {
    std::size_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    std::size_t mixed = (reinterpret_cast<std::size_t>(section) >> 4) * 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (reinterpret_cast<std::size_t>(variable) >> 4)) * 0xc2b2ae3d27d4eb4fu;
    mixed = (mixed ^ bits ^ static_cast<std::size_t>(index)) * 0x9e3779b97f4a7c15u;
    return mixed >> 40;
}

// A POINTER may be set elsewhere without a change of structure, and geometry is computed late.
bool may_be_known(const Symbol* variable, const Place& place) {
    int type = variable->u.rng.type;
    return type != MORPHOLOGY && type != EXTRACELL && variable->subtype != NRNPOINTER &&
           place.refers_to_a_modern_data_structure();
}

double get(Section* section, Symbol* variable, double x, Place& place) {
    return variable->u.rng.type == MORPHOLOGY ? nrn_segment_diam_get(section, x) : *place;
}

// The solver must be told of a new diameter.
void set(Section* section, Symbol* variable, double x, Place& place, double value) {
    if (variable->u.rng.type == MORPHOLOGY) {
        nrn_segment_diam_set(section, x, value);
        return;
    }
    if (variable->u.rng.type == EXTRACELL) {
        diam_changed = 1;
    }
    *place = value;
}

Place look_up(Section* section, Symbol* variable, double x, int index) {
    Place place = range_place(section, variable, x, index);
    if (is_settled() && may_be_known(variable, place)) {
        known[hash(section, variable, x, index) % known.size()] = {section, variable, x, index, structure_change_cnt, place};
    }
    return place;
}

KnownRow* find_row(Section* section, Symbol* variable, int index) {
    KnownRow& row = known_rows[hash(section, variable, 0, index) % known_rows.size()];
    bool same = row.section == section && row.variable == variable && row.index == index;
    return same && row.structure == structure_change_cnt && is_settled() ? &row : nullptr;
}

// Data that is sorted stays where it is until the structure changes; both ends are looked at all the same.
bool is_regular(KnownRow& row) {
    if (!is_settled_and_sorted()) {
        return false;
    }
    double* first = &*row.places.front();
    double* last = &*row.places.back();
    std::ptrdiff_t steps = static_cast<std::ptrdiff_t>(row.places.size()) - 1;
    if (row.distance != 0) {
        return first == row.first && last == first + row.distance * steps;
    }
    std::ptrdiff_t distance = steps == 0 ? 1 : (last - first) / steps;
    for (std::ptrdiff_t i = 0; i <= steps; ++i) {
        if (&*row.places[i] != first + distance * i) {
            return false;
        }
    }
    row.first = first;
    row.distance = distance;
    return true;
}

void read(KnownRow& row, double* to) {
    if (is_regular(row)) {
        const double* from = row.first;
        for (std::size_t i = 0; i < row.places.size(); ++i, from += row.distance) {
            to[i] = *from;
        }
        return;
    }
    std::transform(row.places.begin(), row.places.end(), to, [](const Place& place) { return *place; });
}

void write(KnownRow& row, const double* from) {
    if (is_regular(row)) {
        double* to = row.first;
        for (std::size_t i = 0; i < row.places.size(); ++i, to += row.distance) {
            *to = from[i];
        }
        return;
    }
    for (Place& place : row.places) {
        *place = *from++;
    }
}

void keep_row(Section* section, Symbol* variable, int index, const std::vector<Place>& places) {
    if (is_settled() && may_be_known(variable, places.front())) {
        known_rows[hash(section, variable, 0, index) % known_rows.size()] = {section, variable, index, structure_change_cnt, places, nullptr, 0};
    }
}

std::vector<Place> row(Section* section, Symbol* variable, int index) {
    if (KnownRow* known_row = find_row(section, variable, index)) {
        return known_row->places;
    }
    require_active(section);
    int nseg = nrn_nseg_get(section);
    std::vector<Place> places;
    places.reserve(nseg);
    for (int i = 0; i < nseg; ++i) {
        places.push_back(range_place(section, variable, (i + 0.5) / nseg, index));
    }
    keep_row(section, variable, index, places);
    return places;
}

}  // namespace

// Outside of the guard, which would cost as much again as the read: here nothing can throw and nothing of the interpreter
// is touched. The caller holds the lock, so no step is under way. Section and symbol are only compared, not followed. The
// place is followed if it is in use still (operator bool asks NEURON's own record of that), if nothing of the structure has
// changed since it was found, and if no change is waiting to be noticed; a new section at the address of an old one is such
// a change. What is not known goes through the guard.
double* range_known(Section* section, Symbol* variable, double x, int index) {
    Known& one = known[hash(section, variable, x, index) % known.size()];
    bool same = one.section == section && one.variable == variable && one.x == x && one.index == index;
    bool holds = same && one.structure == structure_change_cnt && is_settled() && may_read_at_once();
    return holds && one.place ? &*one.place : nullptr;
}

double range_get(Section* section, Symbol* variable, double x, int index) {
    require_own_numbers(section, variable);
    Place place = look_up(section, variable, x, index);
    return get(section, variable, x, place);
}

void range_set(Section* section, Symbol* variable, double x, int index, double value) {
    Place place = look_up(section, variable, x, index);
    set(section, variable, x, place, value);
}

// The same holds for a row: its places were found together and are of one structure.
const double* range_row_known(Section* section, Symbol* variable, int index, std::size_t count) {
    static std::vector<double> values;  // the caller holds the lock
    KnownRow* row = may_read_at_once() ? find_row(section, variable, index) : nullptr;
    if (row == nullptr || row->places.size() != count) {
        return nullptr;
    }
    values.resize(count);
    read(*row, values.data());
    return values.data();
}

std::vector<double> range_all(Section* section, Symbol* variable, int index) {
    require_own_numbers(section, variable);
    std::vector<double> values;
    std::vector<Place> places = row(section, variable, index);
    for (std::size_t i = 0; i < places.size(); ++i) {
        values.push_back(get(section, variable, (i + 0.5) / places.size(), places[i]));
    }
    return values;
}

void range_set_all(Section* section, Symbol* variable, int index, const double* values, std::size_t count) {
    KnownRow* known_row = find_row(section, variable, index);
    if (known_row != nullptr && known_row->places.size() == count) {
        write(*known_row, values);
        return;
    }
    std::vector<Place> places = row(section, variable, index);
    if (count != places.size()) {
        refuse("the section has " + std::to_string(places.size()) + " segments, and " + std::to_string(count) + " values are given");
    }
    for (std::size_t i = 0; i < count; ++i) {
        set(section, variable, (i + 0.5) / count, places[i], values[i]);
    }
}

}  // namespace glia
