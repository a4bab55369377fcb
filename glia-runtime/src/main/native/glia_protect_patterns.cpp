// The C++ library compares a text with a pattern by calling itself for each character, and so do NEURON's forsec, ifsec, issection,
// CVode.netconlist and StringFunctions with it. A stack that overflows ends the process without a word, and that of a thread of a JVM is
// small. So a comparison that may need more than there is gets a stack of its own.
#include "glia_protect_patterns.h"

#include "glia_nrn.h"
#include "glia_protect.h"
#include "glia_protect_rebinding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <functional>
#include <locale>
#include <regex>
#include <string>

#include <dlfcn.h>
#include <pthread.h>

#include "oc_ansi.h"

void hoc_ifsec();
void hoc_pushstr(char** text);
char** hoc_strpop();

namespace glia {
namespace {

// Measured are 100 to 150 bytes for each character of a pattern that is read, 440 with a parenthesis; and while a text is compared for each
// of its characters 320 bytes with .* and 760 with ([a-z]|[0-9])*, which pass through some three and some seven states.
constexpr std::size_t of_a_parenthesis = 1024;
constexpr std::size_t of_a_state = 160;
constexpr std::size_t states_of_a_character = 3;
constexpr std::size_t at_least = 16 * 1024;
constexpr std::size_t most_for_a_text = std::size_t{1} << 30;

// The lengths of the patterns that were read last. A call of NEURON reads at most three before it compares with them.
std::array<std::size_t, 4> last_patterns = {};
std::size_t patterns_read = 0;

struct OnAStackOfItsOwn {
    const std::function<void()>& work;
    std::exception_ptr failure;
};

void* carry_out(void* closure) {
    auto* own = static_cast<OnAStackOfItsOwn*>(closure);
    try {
        own->work();
    } catch (...) {
        own->failure = std::current_exception();
    }
    return nullptr;
}

bool carry_out_on_a_stack_of(std::size_t bytes, const std::function<void()>& work) {
    OnAStackOfItsOwn own{work, nullptr};
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    bool begun = pthread_attr_setstacksize(&attributes, bytes) == 0 && pthread_create(&thread, &attributes, carry_out, &own) == 0;
    pthread_attr_destroy(&attributes);
    if (begun) {
        pthread_join(thread, nullptr);
        if (own.failure) {
            std::rethrow_exception(own.failure);
        }
    }
    return begun;
}

// Names of sections are compared by the thousand, and need no stack of their own: their work is called as it is.
template <class Work>
void with_room_for(double bytes, const Work& work) {
    if (bytes <= static_cast<double>(room_on_the_stack())) {
        work();
    } else if (bytes > most_for_a_text || !carry_out_on_a_stack_of(static_cast<std::size_t>(bytes), std::cref(work))) {
        hoc_execerror("a text and a pattern are too long to be compared:", "that would take more of the stack than there is");
    }
}

double room_to_compare(std::ptrdiff_t text) {
    std::size_t pattern = *std::max_element(last_patterns.begin(), last_patterns.end());
    double for_a_character = static_cast<double>(of_a_state * (states_of_a_character * pattern + 8));
    return at_least + for_a_character * static_cast<double>(text);
}

template <class Read>
void read_with_room(std::size_t length, const Read& read) {
    last_patterns[patterns_read++ % last_patterns.size()] = length;
    with_room_for(static_cast<double>(at_least + of_a_parenthesis * length), read);
}

// ---- the functions of the C++ library that NEURON's own holds ---------------------------------------------------------

using Compile = void(void* made, const char* from, const char* to, const std::locale& locale, std::regex_constants::syntax_option_type flags);
using Compare = bool(const char* from, const char* to, void* found, const void* pattern, std::regex_constants::match_flag_type flags);

const char* const compiler =
    "_ZNSt8__detail9_CompilerINSt7__cxx1112regex_traitsIcEEEC1EPKcS6_RKSt6localeNSt15regex_constants18syntax_option_typeE";
// Of texts as a whole, of parts of texts, and of parts of strings, whose iterators are passed as addresses are.
const char* const comparisons[] = {
    "_ZNSt8__detail17__regex_algo_implIPKcSaINSt7__cxx119sub_matchIS2_EEEcNS3_12regex_traitsIcEELNS_20_RegexExecutorPolicyE0ELb1EEEbT_SA_"
    "RNS3_13match_resultsISA_T0_EERKNS3_11basic_regexIT1_T2_EENSt15regex_constants15match_flag_typeE",
    "_ZNSt8__detail17__regex_algo_implIPKcSaINSt7__cxx119sub_matchIS2_EEEcNS3_12regex_traitsIcEELNS_20_RegexExecutorPolicyE0ELb0EEEbT_SA_"
    "RNS3_13match_resultsISA_T0_EERKNS3_11basic_regexIT1_T2_EENSt15regex_constants15match_flag_typeE",
    "_ZNSt8__detail17__regex_algo_implIN9__gnu_cxx17__normal_iteratorIPKcNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEEEESaINS5_9sub_"
    "matchISB_EEEcNS5_12regex_traitsIcEELNS_20_RegexExecutorPolicyE0ELb0EEEbT_SI_RNS5_13match_resultsISI_T0_EERKNS5_11basic_regexIT1_T2_"
    "EENSt15regex_constants15match_flag_typeE",
};

Compile* compile = nullptr;
Compare* compare[3] = {};

void compile_with_room(void* made, const char* from, const char* to, const std::locale& locale, std::regex_constants::syntax_option_type flags) {
    read_with_room(static_cast<std::size_t>(to - from), [&] { compile(made, from, to, locale, flags); });
}

template <int Which>
bool compare_with_room(const char* from, const char* to, void* found, const void* pattern, std::regex_constants::match_flag_type flags) {
    bool answer = false;
    with_room_for(room_to_compare(to - from), [&] { answer = compare[Which](from, to, found, pattern, flags); });
    return answer;
}

// ---- NEURON's own way with a pattern ----------------------------------------------------------------------------------

void if_section() {
    char** text = hoc_strpop();
    require_short_pattern(*text);
    hoc_pushstr(text);
    hoc_ifsec();
}

const Replacement pattern_calls[] = {
    replacement("_Z9hoc_ifsecv", if_section),
    replacement(compiler, compile_with_room),
    replacement(comparisons[0], compare_with_room<0>),
    replacement(comparisons[1], compare_with_room<1>),
    replacement(comparisons[2], compare_with_room<2>),
};

}  // namespace

// NEURON copies it into 256 characters, with a backslash before each bracket.
void require_short_pattern(const char* text) {
    std::size_t length = 0;
    for (const char* each = text; *each != 0; ++each) {
        length += *each == '[' || *each == ']' ? 2 : 1;
    }
    if (length > 250) {
        hoc_execerror("a pattern for names is too long:", "NEURON has room for 250 characters, where a bracket takes two");
    }
}

Pattern::Pattern(const std::string& text) {
    read_with_room(text.size(), [&] { regex = std::regex(text); });
}

bool Pattern::fits(const char* text) const {
    bool answer = false;
    with_room_for(room_to_compare(static_cast<std::ptrdiff_t>(std::char_traits<char>::length(text))), [&] { answer = std::regex_match(text, regex); });
    return answer;
}

bool give_room_to_patterns_of(void* library) {
    compile = reinterpret_cast<Compile*>(dlsym(library, compiler));
    bool found = compile != nullptr;
    for (int i = 0; i < 3; ++i) {
        compare[i] = reinterpret_cast<Compare*>(dlsym(library, comparisons[i]));
        found = found && compare[i] != nullptr;
    }
    if (!found) {
        count_protection("std::regex", Protection::from_crashes, false);
    }
    return found && rebind(library, pattern_calls);
}

}  // namespace glia
