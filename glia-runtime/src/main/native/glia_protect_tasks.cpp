// Messages and tasks of ParallelContext that wait on this rank. NEURON reads on where a message ends. It puts tasks in order by following
// each to the task that submitted it, which may be done with by then, and past the first of them where one was submitted by another
// ParallelContext.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// As NEURON lays it out.
class WorkItem {
  public:
    virtual ~WorkItem();
    WorkItem* parent;
    int number;
};
class BBSLocalServer;

using MessageItem = std::variant<int, double, std::vector<double>, std::vector<char>, std::string>;

class MessageValue {
  public:
    virtual ~MessageValue();
    unsigned count_of_holders;
    std::vector<MessageItem> items;
    std::size_t next;
};

void make_task(WorkItem* task, int number, MessageValue* message) asm("_ZN8WorkItemC1EiP12MessageValue");
void submit_task(BBSLocalServer* server, int parent, MessageValue* message) asm("_ZN14BBSLocalServer9post_todoEiP12MessageValue");

int take_int(MessageValue* message, int* into) asm("_ZN12MessageValue6upkintEPi");
int take_double(MessageValue* message, double* into) asm("_ZN12MessageValue9upkdoubleEPd");
int take_numbers(MessageValue* message, int count, double* into) asm("_ZN12MessageValue6upkvecEiPd");
int take_text(MessageValue* message, char* into) asm("_ZN12MessageValue6upkstrEPc");
int take_bytes(MessageValue* message, std::vector<char>& into) asm("_ZN12MessageValue9upkpickleERSt6vectorIcSaIcEE");

namespace glia {
namespace {

template <auto Take>
struct IfThere;

template <class... Arguments, int (*Take)(MessageValue*, Arguments...)>
struct IfThere<Take> {
    static int call(MessageValue* message, Arguments... arguments) {
        constexpr int failed = -1;
        return message->next < message->items.size() ? Take(message, arguments...) : failed;
    }
};

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
    replacement("_ZN12MessageValue6upkintEPi", IfThere<take_int>::call),
    replacement("_ZN12MessageValue9upkdoubleEPd", IfThere<take_double>::call),
    replacement("_ZN12MessageValue6upkvecEiPd", IfThere<take_numbers>::call),
    replacement("_ZN12MessageValue6upkstrEPc", IfThere<take_text>::call),
    replacement("_ZN12MessageValue9upkpickleERSt6vectorIcSaIcEE", IfThere<take_bytes>::call),
};

}  // namespace

bool order_tasks_of(void* library) {
    return rebind(library, task_calls);
}

}  // namespace glia
