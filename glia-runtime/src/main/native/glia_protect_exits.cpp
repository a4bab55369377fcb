// The ways by which NEURON or a mechanism would end the process, led into exceptions.
#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <dlfcn.h>
#include <unwind.h>

#include "hocdec.h"
#include "neuronapi.h"
#include "oc_ansi.h"

extern FILE* hoc_fin;
extern char* hoc_ctp;
extern int hoc_pipeflag;
extern char* hoc_xopen_file_;
extern int nrnmpi_numprocs_world;
int nrn_load_dll_recover_error();

namespace {

std::string ended_script;

// Of a file that hoc reads: nothing but space and comments follows what is being executed.
bool is_blank(const std::string& code) {
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code.compare(i, 2, "//") == 0) {
            i = std::min(code.find('\n', i), code.size());
        } else if (code.compare(i, 2, "/*") == 0) {
            std::size_t end = code.find("*/", i + 2);
            i = end == std::string::npos ? code.size() : end + 1;
        } else if (std::isspace(static_cast<unsigned char>(code[i])) == 0) {
            return false;
        }
    }
    return true;
}

bool is_the_end_of_a_file() {
    if (hoc_pipeflag != 0 || hoc_fin == nullptr || hoc_fin == stdin || hoc_xopen_file_ == nullptr) {
        return false;
    }
    std::string rest = hoc_ctp == nullptr ? "" : hoc_ctp;
    long place = std::ftell(hoc_fin);
    for (int c = std::fgetc(hoc_fin); c != EOF; c = std::fgetc(hoc_fin)) {
        rest += static_cast<char>(c);
    }
    std::fseek(hoc_fin, place, SEEK_SET);
    return is_blank(rest);
}

}  // namespace

// NEURON's own would end the process; ours are found first, because this library is what pulls libnrniv in.
void hoc_quit() {
    int code = ifarg(1) && hoc_is_double_arg(1) ? static_cast<int>(*hoc_getarg(1)) : 0;
    std::string said = "quit(" + (code == 0 ? "" : std::to_string(code)) + ")";
    if (code == 0 && is_the_end_of_a_file()) {
        const char* slash = std::strrchr(hoc_xopen_file_, '/');
        ended_script = slash == nullptr ? hoc_xopen_file_ : slash + 1;
    }
    std::fprintf(stderr, "NEURON: %s would end this process; return from the model instead\n", said.c_str());
    throw std::runtime_error(said + " would end this process; return from the model instead");
}

// The script that came to its end with quit() since this was asked last; empty for none.
std::string glia::take_ended_script() {
    return std::exchange(ended_script, std::string());
}

[[noreturn]] void nrn_exit(int code) {
    nrn_load_dll_recover_error();
    throw std::runtime_error("NEURON wanted to exit with code " + std::to_string(code));
}

// hoc's stop means the way back to a prompt; without one it would leave the interpreter in the middle of the calls above.
void hoc_Stop() {
    throw std::runtime_error("hoc said stop, which leaves everything that was under way; let the procedure return instead");
}

extern "C" _Unwind_Reason_Code __gxx_personality_v0(int, _Unwind_Action, _Unwind_Exception_Class, _Unwind_Exception*, _Unwind_Context*);

namespace glia {
namespace {

constexpr char consequence[] = ", which would have ended this process. NEURON may have stopped in the middle of something; build the model anew";

// For a frame that the unwinder has come to: whether the compiler thought that the call in it could throw.
class CallSites {
  public:
    explicit CallSites(_Unwind_Context* context)
        : at(reinterpret_cast<const unsigned char*>(_Unwind_GetLanguageSpecificData(context))) {
        int before = 0;
        place = _Unwind_GetIPInfo(context, &before) - _Unwind_GetRegionStart(context);
        place -= before == 0 ? 1 : 0;
    }

    bool hold_the_place() {
        if (at == nullptr || *at++ != omitted) {
            return true;  // the usual personality knows what to do
        }
        if (*at++ != omitted) {
            read();
        }
        if (*at++ != variable_length) {
            return true;
        }
        std::uintptr_t length = read();
        for (const unsigned char* end = at + length; at < end;) {
            std::uintptr_t start = read();
            std::uintptr_t size = read();
            read();  // where its cleanup is
            read();  // what it catches
            if (place >= start && place < start + size) {
                return true;
            }
        }
        return false;
    }

  private:
    static constexpr unsigned char omitted = 0xff;
    static constexpr unsigned char variable_length = 0x01;
    const unsigned char* at;
    std::uintptr_t place;

    std::uintptr_t read() {
        std::uintptr_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            unsigned char byte = *at++;
            value |= static_cast<std::uintptr_t>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0) {
                return value;
            }
        }
    }
};

// The compiler takes exit, abort and a failed assertion for calls that never return and never throw, and so the functions
// that do nothing worse: where an exception comes out of one, the unwinder calls std::terminate. Here it passes on.
_Unwind_Reason_Code personality(
    int version, _Unwind_Action actions, _Unwind_Exception_Class type, _Unwind_Exception* exception, _Unwind_Context* context) {
    if (is_guarded() && !CallSites(context).hold_the_place()) {
        a_frame_is_skipped(_Unwind_GetCFA(context), reinterpret_cast<void*>(_Unwind_GetRegionStart(context)));
        return _URC_CONTINUE_UNWIND;
    }
    return __gxx_personality_v0(version, actions, type, exception, context);
}

std::string library_of(const void* code) {
    Dl_info owner;
    if (dladdr(code, &owner) == 0 || owner.dli_fname == nullptr) {
        return "a library";
    }
    const char* slash = std::strrchr(owner.dli_fname, '/');
    return slash == nullptr ? owner.dli_fname : slash + 1;
}

// A thread of NEURON's own has nobody who would catch an exception.
[[noreturn]] void refuse_to_end(const std::string& what) {
    if (!is_guarded()) {
        flush_captured(what + "\n");
        std::abort();
    }
    coreneuron_may_be_stopped_inside();
    throw std::runtime_error(what + consequence);
}

[[noreturn]] void assertion_failed(const char* claim, const char* file, unsigned line, const char* function) {
    refuse_to_end(std::string("the assertion '") + claim + "' in " + function + " (" + file + ":" + std::to_string(line) + ") does not hold");
}

[[noreturn]] void aborted() {
    refuse_to_end(library_of(__builtin_return_address(0)) + " called abort()");
}

// A worker whose ParallelContext is done has left MPI in good order, and leaves the process from inside NEURON.
[[noreturn]] void exited(int code) {
    bool is_done_worker = code == 0 && nrnmpi_numprocs_world > 1;
    if (!is_guarded() || is_done_worker) {
        std::exit(code);
    }
    refuse_to_end(library_of(__builtin_return_address(0)) + " called exit(" + std::to_string(code) + ")");
}

const Replacement exit_calls[] = {
    replacement("__assert_fail", assertion_failed, Protection::of_the_process),
    replacement("abort", aborted, Protection::of_the_process),
    replacement("exit", exited, Protection::of_the_process),
    replacement("_exit", exited, Protection::of_the_process),
    replacement("__gxx_personality_v0", personality, Protection::of_the_process),
};

}  // namespace

bool own_the_exits_of(void* library) {
    return rebind(library, exit_calls);
}

// Where something else brought libnrniv in before us, its own hoc_quit is bound and must be replaced.
void own_quit() {
    Symbol* quit = nrn_symbol("quit");
    if (quit == nullptr) {
        throw std::runtime_error("this NEURON has no 'quit'");
    }
    quit->u.u_proc->defn.pf = hoc_quit;
    count_protection("quit", Protection::of_the_process, true);
}

}  // namespace glia
