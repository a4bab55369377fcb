// The bridge's core in a plain process without a JVM, where a memory checker sees everything that it does.
// Argument: NEURONHOME. Ends with 0, and "survived" as its last word, if every step did what it should.
#include "glia_nrn.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

// This process is no rank of a job, so its core comes without the source of ranks.
namespace glia {

void abort_ranks(int) {
    std::abort();
}

void end_as_a_rank(int) {}

}  // namespace glia

namespace {

void print(int stream, const char* text, std::size_t size) {
    if (write(stream, text, size) < 0) {
        std::abort();
    }
}

bool no_callback(long, const std::vector<double>&, double*) {
    return false;
}

[[noreturn]] void fail(const std::string& what) {
    std::string line = "failed: " + what + "\n";
    print(2, line.data(), line.size());
    std::_Exit(1);
}

int operation(const std::string& name) {
    static const std::string names = glia::operation_names();
    int index = 0;
    for (std::size_t from = 0; from < names.size(); ++index) {
        std::size_t to = names.find('\n', from);
        if (names.substr(from, to - from) == name) {
            return index;
        }
        from = to + 1;
    }
    fail("no operation " + name);
}

glia::Value number(double x) {
    glia::Value value;
    value.kind = glia::Kind::number;
    value.number = x;
    return value;
}

glia::Value text(const char* characters) {
    glia::Value value;
    value.kind = glia::Kind::text;
    value.text = characters;
    return value;
}

glia::Value pointer(glia::Kind kind, void* handle) {
    glia::Value value;
    value.kind = kind;
    value.handle = handle;
    return value;
}

bool ask(const char* name, std::vector<glia::Value> arguments, glia::Value* answer, void* section = nullptr) {
    glia::Request request;
    request.operation = operation(name);
    request.section = static_cast<Section*>(section);
    request.arguments = std::move(arguments);
    return glia::guarded([&] { *answer = glia::call(request); });
}

glia::Value must(const char* name, std::vector<glia::Value> arguments, void* section = nullptr) {
    glia::Value answer;
    if (!ask(name, std::move(arguments), &answer, section)) {
        fail(std::string(name) + ": " + glia::failure().reason);
    }
    return answer;
}

void must_fail(const char* name, std::vector<glia::Value> arguments, void* section = nullptr) {
    glia::Value answer;
    if (ask(name, std::move(arguments), &answer, section) || glia::failure().reason.empty()) {
        fail(std::string(name) + " did not fail");
    }
}

void* symbol(const char* name) {
    return must("symbol", {text(name)}).handles.at(0);
}

double spike_height() {
    void* soma = must("new_section", {text("soma")}).handle;
    auto section = pointer(glia::Kind::section, soma);
    must("set_length", {section, number(20)});
    must("set_diameter", {section, number(0.5), number(20)});
    must("insert", {section, pointer(glia::Kind::symbol, symbol("hh"))});
    auto clamp = must("new_object", {pointer(glia::Kind::symbol, symbol("IClamp")), number(0.5)}, soma);
    must("set", {clamp, text("amp"), number(-1), number(0.5)});
    must("set", {clamp, text("dur"), number(-1), number(100)});
    must("function", {pointer(glia::Kind::symbol, symbol("finitialize")), number(-65)});
    double highest = -1000;
    must("begin_run", {});
    for (int i = 1; i <= 200; ++i) {
        must("advance", {number(i * 0.1 + 0.0125)});
        double v = 0;
        if (!glia::guarded([&] { v = glia::range_get(static_cast<Section*>(soma), static_cast<Symbol*>(symbol("v")), 0.5, -1); })) {
            fail(glia::failure().reason);
        }
        highest = std::fmax(highest, v);
    }
    must("retire", {clamp, number(0)});
    must("retire", {section, number(0)});
    must("function", {pointer(glia::Kind::symbol, symbol("finitialize")), number(-65)});
    must_fail("get_nseg", {section});
    return highest;
}

void churn() {
    void* soma = must("new_section", {text("churned")}).handle;
    for (int i = 0; i < 500; ++i) {
        auto synapse = must("new_object", {pointer(glia::Kind::symbol, symbol("ExpSyn")), number(0.5)}, soma);
        auto vector = must("new_object", {pointer(glia::Kind::symbol, symbol("Vector")), number(7)});
        must("method", {vector, text("indgen")});
        must("release", {must("method", {vector, text("c")})});
        must("release", {synapse});
        must("release", {vector});
        must_fail("hoc", {text("x = (1+")});
        must_fail("hoc", {text("quit()")});
        must_fail("connect", {pointer(glia::Kind::section, soma), number(0), pointer(glia::Kind::section, soma), number(1)});
    }
}

std::size_t length_of(char** list) {
    std::size_t count = 0;
    while (list[count] != nullptr) {
        ++count;
    }
    return count;
}

// What another thread may be reading just then stays as it is.
void variables() {
    glia::set_variable("GLIA_FIRST", "1");
    char** before = environ;
    std::size_t count = length_of(before);
    for (int i = 0; i < 20; ++i) {
        glia::set_variable(("GLIA_LATER_" + std::to_string(i)).c_str(), "2");
        glia::set_variable("GLIA_FIRST", std::to_string(i));
    }
    bool is_last = std::strcmp(std::getenv("GLIA_FIRST"), "19") == 0 && std::strcmp(std::getenv("GLIA_LATER_7"), "2") == 0;
    if (length_of(before) != count || length_of(environ) != count + 20 || !is_last) {
        fail("the environment is not as it was set");
    }
}

}  // namespace

int main(int, char** argv) {
    glia::start({"driver", "-nogui", "-nopython"}, argv[1], print, no_callback);
    variables();
    double first = spike_height();
    churn();
    double second = spike_height();
    if (!(first > 20) || first != second) {
        fail("the spike is " + std::to_string(first) + " and then " + std::to_string(second));
    }
    std::fflush(stdout);
    print(1, "survived\n", 9);
    std::_Exit(0);
}
