// Tasks of ParallelContext that wait on this rank. NEURON puts them in order by following each to the task that submitted it, which may
// be done with by then, and past the first of them where one was submitted by another ParallelContext.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

// As NEURON lays it out.
class WorkItem {
  public:
    virtual ~WorkItem();
    WorkItem* parent;
    int number;
};
class BBSLocalServer;
class MessageValue;

void make_task(WorkItem* task, int number, MessageValue* message) asm("_ZN8WorkItemC1EiP12MessageValue");
void submit_task(BBSLocalServer* server, int parent, MessageValue* message) asm("_ZN14BBSLocalServer9post_todoEiP12MessageValue");

namespace glia {
namespace {

// The numbers of the tasks that led to each, and its own at the end.
std::unordered_map<const WorkItem*, std::vector<int>> lines;
const WorkItem* last_made = nullptr;

void task_is_made(WorkItem* task, int number, MessageValue* message) {
    make_task(task, number, message);
    lines.erase(task);
    last_made = task;
}

// What has submitted the task is there when this is asked for the first time.
const std::vector<int>& line_of(const WorkItem* task) {
    auto known = lines.find(task);
    if (known != lines.end()) {
        return known->second;
    }
    std::vector<int> line;
    if (task->parent != nullptr) {
        line = line_of(task->parent);
    }
    line.push_back(task->number);
    return lines.emplace(task, std::move(line)).first->second;
}

void task_is_submitted(BBSLocalServer* server, int parent, MessageValue* message) {
    submit_task(server, parent, message);
    line_of(last_made);
}

// Earlier ones first, and what they have submitted before what later ones have.
bool comes_before(const WorkItem* one, const WorkItem* other) {
    const std::vector<int>& mine = line_of(one);
    const std::vector<int>& others = line_of(other);
    std::size_t shared = std::min(mine.size(), others.size());
    auto difference = std::mismatch(mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(shared), others.begin());
    if (difference.first != mine.begin() + static_cast<std::ptrdiff_t>(shared)) {
        return *difference.first < *difference.second;
    }
    return mine.size() < others.size();
}

const Replacement task_calls[] = {
    replacement("_ZN8WorkItemC1EiP12MessageValue", task_is_made),
    replacement("_ZN14BBSLocalServer9post_todoEiP12MessageValue", task_is_submitted),
    replacement("_ZNK8WorkItem14todo_less_thanEPKS_", comes_before),
};

}  // namespace

bool order_tasks_of(void* library) {
    return rebind(library, task_calls);
}

}  // namespace glia
