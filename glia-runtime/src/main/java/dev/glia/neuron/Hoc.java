package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.ScriptEndException;
import dev.glia.neuron.bridge.SymbolRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** NEURON's interpreter at top level: its statements, files, functions, objects and texts. */
final class Hoc {
    private Hoc() {}

    static void run(String statements) {
        try {
            Call.to(Operation.HOC).text(statements).run();
        } catch (NeuronException e) {
            // NEURON writes the line to its output only.
            throw e.getMessage().equals("syntax error")
                    ? new NeuronException("syntax error in the hoc code '" + statements.strip() + "'", e.neuronOutput())
                    : e;
        }
    }

    static double number(String expression) {
        Objects.requireNonNull(expression, "expression");
        OneNeuron.enter();
        try {
            run("{glia_number_ = (" + expression + ")}");
            return Neuron.get("glia_number_");
        } finally {
            OneNeuron.leave();
        }
    }

    static void loadFile(String file) {
        Objects.requireNonNull(file, "file");
        try {
            if (!(call(null, "load_file", file) instanceof Double found) || found != 1) {
                throw new NeuronException(
                        "the hoc file '%s' is not found, neither from the working folder nor in NEURON's library"
                                .formatted(file),
                        "");
            }
        } catch (ScriptEndException e) {
            boolean isOfThisFile = Path.of(file).getFileName().toString().equals(e.script());
            if (!isOfThisFile) {
                throw e;
            }
        }
    }

    static List<String> functions() {
        return Symbol.names(Call.to(Operation.NAMES)).entrySet().stream()
                .filter(entry -> Symbol.FUNCTIONS.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param section the current one for the function; null for whichever that is */
    static Object call(Section section, String function, Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        Symbol symbol = Symbol.find(function)
                .filter(found -> Symbol.FUNCTIONS.contains(found.role()))
                .orElseGet(() -> ShortNames.require(function, SymbolRole.FUNCTION, "function"));
        Call call = Call.to(Operation.FUNCTION)
                .doing("calling", function)
                .in(section == null ? null : section.handle())
                .symbol(symbol.handle());
        return Arguments.value(Arguments.addAll(call, arguments).run());
    }

    static Optional<HocObject> object(String objref) {
        return Optional.ofNullable((HocObject) read(Symbol.require(objref, SymbolRole.OBJECT, "objref")));
    }

    static void object(String objref, HocObject object) {
        Arguments.addAll(assignment(Symbol.require(objref, SymbolRole.OBJECT, "objref")), object)
                .run();
    }

    static String text(String strdef) {
        return (String) read(Symbol.require(strdef, SymbolRole.TEXT, "strdef"));
    }

    static void text(String strdef, String text) {
        Objects.requireNonNull(text, "text");
        assignment(Symbol.require(strdef, SymbolRole.TEXT, "strdef")).text(text).run();
    }

    private static Call assignment(Symbol symbol) {
        return Call.to(Operation.SET_VARIABLE)
                .doing("setting", symbol.name())
                .symbol(symbol.handle())
                .number(-1);
    }

    private static Object read(Symbol symbol) {
        return Arguments.value(Call.to(Operation.GET_VARIABLE)
                .doing("reading", symbol.name())
                .symbol(symbol.handle())
                .number(-1)
                .run());
    }
}
