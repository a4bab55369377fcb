// NEURON's own threads have nobody who catches an exception: one that leaves a job there ends the process. So a job carries
// its exception out, and the thread that asked for the job throws it when all have done theirs.
#include "glia_nrn.h"
#include "glia_rebinding.h"

#include <exception>
#include <mutex>
#include <utility>

#include "multicore.h"
#include "oc_ansi.h"

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

void run(worker_job_t work) {
    if (nrn_nthread == 1) {
        nrn_multithread_job(work);
        return;
    }
    job = work;
    nrn_multithread_job(careful_job);
    throw_first();
}

void run_with_token(const neuron::model_sorted_token& token, worker_job_with_token_t work) {
    if (nrn_nthread == 1) {
        nrn_multithread_job(token, work);
        return;
    }
    job_with_token = work;
    nrn_multithread_job(token, careful_job_with_token);
    throw_first();
}

const Replacement replacements[] = {
    replacement("_Z19nrn_multithread_jobPFPvP9NrnThreadE", run),
    replacement("_Z19nrn_multithread_jobRKN6neuron18model_sorted_tokenEPFvS2_R9NrnThreadE", run_with_token),
};

}  // namespace

bool guard_threads_of(void* library) {
    return rebind(library, replacements);
}

}  // namespace glia
