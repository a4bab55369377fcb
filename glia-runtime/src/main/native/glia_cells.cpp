// The cells of this rank as BBSaveState takes them: it ends the process over what it cannot take, and passes over the rest.
#include "glia_operations.h"

#include <algorithm>
#include <map>
#include <set>

#include "cabcode.h"
#include "hoclist.h"
#include "membfunc.h"
#include "nrn_ansi.h"
#include "nrniv_mf.h"
#include "section_fwd.hpp"

extern short* nrn_is_artificial_;
extern int v_structure_change;
extern int tree_changed;
extern int diam_changed;
extern int nrn_nthread;
void nrn_gidout_iter(void (*visit)(int gid, Object* cell));
Object* nrn_sec2cell(Section* section);

namespace glia {
namespace {

// A mechanism in a node; NEURON keeps them in the order in which they were made.
struct Part {
    long made;
    std::string name;
};
using Parts = std::map<std::pair<Section*, Node*>, std::vector<Part>>;

std::vector<std::pair<int, Object*>> cells;

void add_cell(int gid, Object* cell) {
    cells.emplace_back(gid, cell);
}

void add_points(int type, Parts& parts) {
    for (Object* object : ObjectsOf(placed_class(type))) {
        Point_process* point = ob2pntproc_0(object);
        if (point != nullptr && point->prop != nullptr && point->sec != nullptr) {
            parts[{point->sec, point->node}].push_back({_nrn_mechanism_access_alloc_seq(point->prop), std::to_string(type) + ":" + hoc_object_name(object)});
        }
    }
}

Parts all_points() {
    Parts parts;
    for (int type = 2; type < n_memb_func; ++type) {
        if (placed_class(type) != nullptr) {
            add_points(type, parts);
        }
    }
    return parts;
}

void add_density(Node* node, std::vector<Part>& parts) {
    for (int type = 2; type < n_memb_func; ++type) {
        Prop* prop = memb_func[type].sym == nullptr || memb_func[type].is_point ? nullptr : nrn_mechanism(type, node);
        if (prop != nullptr) {
            parts.push_back({_nrn_mechanism_access_alloc_seq(prop), std::to_string(type)});
        }
    }
}

std::string line(const char* what, std::vector<Part> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const Part& one, const Part& other) { return one.made < other.made; });
    std::string words = what;
    for (const auto& part : parts) {
        words += ' ' + part.name;
    }
    return words + '\n';
}

std::string section_lines(Section* section, Parts& points) {
    std::string name = nrn_secname(section);
    int nseg = nrn_nseg_get(section);
    std::string lines = "section " + name.substr(name.rfind('.') + 1) + ' ' + std::to_string(nseg) + '\n';
    std::set<Node*> nodes;
    for (int i = 0; i < nseg; ++i) {
        Node* node = _nrn_mechanism_get_node(section, i);
        nodes.insert(node);
        std::vector<Part> parts = points[{section, node}];
        add_density(node, parts);
        lines += line("node", parts);
    }
    for (const auto& place : points) {
        if (place.first.first == section && nodes.count(place.first.second) == 0) {
            lines += line("end", place.second);
        }
    }
    return lines;
}

// Answers a number that a method of an object without arguments gives.
long ask(Object* object, const char* method) {
    nrn_method_call(object, nrn_method_symbol(object, method), 0);
    return static_cast<long>(hoc_xpop());
}

template <class Use>
void with_answer(Object* object, const char* method, Use use) {
    nrn_method_call(object, nrn_method_symbol(object, method), 0);
    Object** answer = hoc_objpop();
    use(*answer);
    hoc_tobj_unref(answer);
}

std::string connection_line(Object* connection) {
    std::string words = std::string("connection ") + hoc_object_name(connection);
    with_answer(connection, "syn", [&](Object* target) { words += std::string(" ") + hoc_object_name(target); });
    words += ' ' + std::to_string(ask(connection, "wcnt")) + ' ' + std::to_string(ask(connection, "srcgid"));
    with_answer(connection, "pre", [&](Object* source) { words += std::string(" ") + (source == nullptr ? "-" : nrn_class_name(source)); });
    with_answer(connection, "prelist", [&](Object* list) { words += ' ' + std::to_string(list == nullptr ? 0 : ask(list, "count")); });
    return words + '\n';
}

}  // namespace

// Lines: "state CHANGED THREADS VARIABLE_STEP", then every cell in the order of NEURON, "cell GID NAME", its sections and
// their nodes below it, "lost SECTION" for a section that is in none, and every connection.
Value saved_cells(const Request&) {
    bool changed = tree_changed != 0 || v_structure_change != 0 || diam_changed != 0;
    std::string lines = "state " + std::to_string(changed) + ' ' + std::to_string(nrn_nthread) + ' ' + std::to_string(cvode_active_) + '\n';
    std::map<Object*, std::vector<Section*>> by_cell;
    for (Section* section : all_sections(nrn_allsec())) {
        by_cell[nrn_sec2cell(section)].push_back(section);
    }
    cells.clear();
    nrn_gidout_iter(add_cell);
    Parts points = all_points();
    for (const auto& cell : cells) {
        lines += "cell " + std::to_string(cell.first) + ' ' + (cell.second == nullptr ? "-" : hoc_object_name(cell.second)) + '\n';
        if (cell.second == nullptr) {
            continue;
        }
        auto own = by_cell.find(cell.second);
        if (own != by_cell.end()) {
            for (Section* section : own->second) {
                lines += section_lines(section, points);
            }
            by_cell.erase(own);
        }
    }
    for (const auto& others : by_cell) {
        for (Section* section : others.second) {
            lines += std::string("lost ") + nrn_secname(section) + '\n';
        }
    }
    for (Object* connection : ObjectsOf(nrn_symbol("NetCon")->u.ctemplate)) {
        lines += connection_line(connection);
    }
    return text(lines.c_str());
}

}  // namespace glia
