// NEURON's own threads have nobody who catches an exception: one that leaves a job there ends the process. So a job carries
// its exception out, and the thread that asked for the job throws it when all have done theirs.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <exception>
#include <mutex>
#include <utility>

#include "multicore.h"
#include "neuronapi.h"
#include "oc_ansi.h"

extern int stoprun;
extern void (*nrnthread_v_transfer_)(NrnThread*);
void nrn_thread_table_check(const neuron::model_sorted_token& token);

namespace glia {
namespace {

// One job is under way at a time.
worker_job_t job = nullptr;
worker_job_with_token_t job_with_token = nullptr;
std::mutex access;
std::exception_ptr first;

template <class Work>
void carry_out(Work&& work) {
    Guarded here;
    HeldMutexes mutexes;
    try {
        work();
    } catch (...) {
        std::lock_guard<std::mutex> lock(access);
        if (first == nullptr) {
            first = std::current_exception();
        }
    }
}

void throw_first() {
    if (std::exception_ptr thrown = std::exchange(first, nullptr)) {
        the_threads_part();
        std::rethrow_exception(thrown);
    }
}

void* careful_job(NrnThread* thread) {
    void* result = nullptr;
    carry_out([&] { result = job(thread); });
    return result;
}

void careful_job_with_token(const neuron::model_sorted_token& token, NrnThread& thread) {
    carry_out([&] { job_with_token(token, thread); });
}

int jobs_under_way = 0;  // begun by the thread that calls NEURON

// The others would wait for the one that asks, or be ahead of it in time. And the first that found diameters changed would work them in
// while the others compute with them.
struct JobUnderWay {
    JobUnderWay() {
        require_no_job_under_way();
        settle_diameters();
        ++jobs_under_way;
    }
    ~JobUnderWay() {
        --jobs_under_way;
    }
    JobUnderWay(const JobUnderWay&) = delete;
    JobUnderWay& operator=(const JobUnderWay&) = delete;
};

void run(worker_job_t work) {
    if (nrn_nthread == 1) {
        nrn_multithread_job(work);
        return;
    }
    JobUnderWay mark;
    job = work;
    nrn_multithread_job(careful_job);
    throw_first();
}

// A job for one of the threads, such as an event of a variable step, while whoever asks for it and the others wait. So it may as well be
// done here, where its exceptions are caught.
void run_for_one(int number, worker_job_t work) {
    work(nrn_threads + number);
}

int grouping = 0;  // the depth of the call that makes rows of steps; 0 for none
bool another_length = false;

// NEURON looks at dt and at what tables hang on where a row of steps begins. A callback ends its step but not the row, so
// what it has changed is taken up here. False: the rest of the row would be made with a dt that is none any more.
bool take_up_changes(const neuron::model_sorted_token& token) {
    if (grouping == 0 || grouping != calls_under_way() || nrnthread_v_transfer_ != nullptr) {
        return true;
    }
    static const double* dt = nrn_symbol_dataptr(nrn_symbol("dt"));
    if (*dt != nrn_threads->_dt) {
        another_length = true;
        stoprun = 1;
        return false;
    }
    nrn_thread_table_check(token);
    return true;
}

void run_with_token(const neuron::model_sorted_token& token, worker_job_with_token_t work) {
    if (!take_up_changes(token)) {
        return;
    }
    if (nrn_nthread == 1) {
        nrn_multithread_job(token, work);
        return;
    }
    JobUnderWay mark;
    job_with_token = work;
    nrn_multithread_job(token, careful_job_with_token);
    throw_first();
}

std::mutex places_of_threads;

// With the next initialisation NEURON makes queues for the threads that there are, and finds out which of them each section,
// point process and source of events belongs to. Until then it follows addresses of those that there were.
void replace_threads(int count, bool parallel) {
    bool changes = count != nrn_nthread;
    {
        std::lock_guard<std::mutex> hold(places_of_threads);
        nrn_threads_create(count, parallel);
    }
    if (changes && is_calling()) {
        points_belong_to_first_thread();
    }
}

// What NEURON keeps for each thread is made last of all. Where the model cannot be spread over the threads, it is still for
// those that there were, and so they come back.
void make_threads(int count, bool parallel) {
    int before = nrn_nthread;
    if (count != before) {
        require_still_model();
    }
    replace_threads(count, parallel);
    if (count != before && is_calling()) {
        try {
            settle_structure();
        } catch (...) {
            replace_threads(before, parallel);
            throw;
        }
    }
}

// A thread of NEURON's that waits busily looks at what another one writes, with no order between the two, so compilers leave that loop
// out: with thread_busywait(1) it begins before there is a job, and ends the process. Threads that sleep compute the same.
void wait_asleep(int) {}

const Replacement thread_calls[] = {
    replacement("_Z18nrn_threads_createib", make_threads),
    replacement("_Z16nrn_use_busywaiti", wait_asleep),
    replacement("_Z19nrn_multithread_jobPFPvP9NrnThreadE", run),
    replacement("_Z17nrn_onethread_jobiPFPvP9NrnThreadE", run_for_one),
    replacement("_Z19nrn_multithread_jobRKN6neuron18model_sorted_tokenEPFvS2_R9NrnThreadE", run_with_token, Protection::of_results),
};

}  // namespace

void require_no_job_under_way() {
    if (jobs_under_way > 0) {
        throw Refusal(Fault::state, "NEURON's threads are in the middle of a step, and what one of them calls cannot give all of them"
                                    " something to do, such as an event of CVode.event; do it in such an event, or with one thread");
    }
}

// An interrupt comes from any thread, also while another gives NEURON other threads.
void stop_the_only_thread() {
    std::lock_guard<std::mutex> hold(places_of_threads);
    if (nrn_nthread == 1 && nrn_threads != nullptr) {
        nrn_threads[0]._stop_stepping = 1;
    }
}

GroupedSteps::GroupedSteps() : before(std::exchange(grouping, calls_under_way())) {
    another_length = false;
}

GroupedSteps::~GroupedSteps() {
    grouping = before;
    if (std::exchange(another_length, false)) {
        stoprun = 0;
    }
}

bool GroupedSteps::are_of_one_length() const {
    return !another_length;
}

bool guard_threads_of(void* library) {
    return rebind(library, thread_calls);
}

}  // namespace glia
