package dev.glia.generate;

import dev.glia.nmodl.DeclaredFunction;
import dev.glia.nmodl.DeclaredVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of a class for the variables and functions of a mechanism. */
record Members(String className, boolean isDensity, JavaNames names) {

    /** Reads, sets, records it, and gives a reference to it. */
    List<String> variable(int number, DeclaredVariable variable) {
        String name = names.give(variable.name());
        String capital = JavaNames.capital(variable.name());
        String index = variable.isArray() ? "int index" : "";
        String comma = variable.isArray() ? "int index, " : "";
        String of = variable.isArray() ? "index" : "";
        String it = isDensity ? "it.variable(%s).".formatted(number) : "it.";
        String at = isDensity ? of : number + (of.isEmpty() ? "" : ", " + of);
        List<String> lines = new ArrayList<>();
        String comment = comment(variable);
        method(lines, comment, "double", name, index, "return %sget(%s);".formatted(it, at));
        method(
                lines,
                "Sets " + comment,
                className,
                name,
                comma + "double value",
                "%sset(%s);".formatted(it, join(at, value(variable))),
                "return this;");
        if (isDensity) {
            method(
                    lines,
                    "In every segment of the section, from the 0 end to the 1 end: " + comment,
                    "double[]",
                    names.give(variable.name() + "All"),
                    index,
                    "return %sgetAll(%s);".formatted(it, of));
        }
        method(
                lines,
                "Itself, to be played into and the like: " + comment,
                "dev.glia.neuron.Reference",
                names.give("ref" + capital),
                index,
                "return %sref(%s);".formatted(it, at));
        method(
                lines,
                "Records, from the next {@code Neuron.finitialize} on: " + comment,
                "dev.glia.neuron.Vector",
                names.give("record" + capital),
                index,
                "return dev.glia.neuron.Vector.recording(%sref(%s));".formatted(it, at));
        return lines;
    }

    /** Lets it follow another variable. */
    List<String> pointer(String pointer) {
        List<String> lines = new ArrayList<>();
        method(
                lines,
                "Lets the POINTER {@code %s} follow another variable.".formatted(pointer),
                className,
                names.give(pointer),
                "dev.glia.neuron.Reference variable",
                "it.point(%s, variable);".formatted(ClassText.text(pointer)),
                "return this;");
        return lines;
    }

    /** The stream of a RANDOM. */
    List<String> random(String random) {
        List<String> lines = new ArrayList<>();
        method(
                lines,
                "The stream of the RANDOM {@code %s}%s."
                        .formatted(random, isDensity ? " here; of a whole section, in its middle" : ""),
                "dev.glia.neuron.RandomStream",
                names.give(random),
                "",
                "return it.random(%s);".formatted(ClassText.text(random)));
        return lines;
    }

    List<String> function(DeclaredFunction function) {
        JavaNames arguments = JavaNames.ofMethods(Set.of("it"));
        List<String> given = function.arguments().stream()
                .map(one -> arguments.give(one.name()))
                .toList();
        String parameters = given.stream().map(name -> "double " + name).collect(Collectors.joining(", "));
        String call = (isDensity ? "it.mechanism().call(" : "it.call(")
                + ClassText.text(function.name())
                + given.stream().map(name -> ", " + name).collect(Collectors.joining())
                + ");";
        String said = "%s {@code %s(%s)}%s%s"
                .formatted(
                        function.answers() ? "The FUNCTION" : "The PROCEDURE",
                        function.name(),
                        function.arguments().stream()
                                .map(one -> one.name()
                                        + one.unit()
                                                .map(unit -> " (" + plain(unit) + ")")
                                                .orElse(""))
                                .collect(Collectors.joining(", ")),
                        function.unit()
                                .map(unit -> ", in " + Javadoc.escaped(unit))
                                .orElse(""),
                        function.comment().isEmpty() ? "." : ": " + Javadoc.escaped(function.comment()));
        List<String> lines = new ArrayList<>();
        method(
                lines,
                said,
                function.answers() ? "double" : "void",
                names.give(function.name()),
                parameters,
                (function.answers() ? "return " : "") + call);
        return lines;
    }

    /** In braces of {@code {@code ...}} only these would harm. */
    private static String plain(String unit) {
        return unit.replace('{', '(').replace('}', ')').replace('*', '.').replace("@", "");
    }

    /** What a variable is, in its unit, with default, limits and what the mod says. */
    static String comment(DeclaredVariable variable) {
        StringBuilder said = new StringBuilder("{@code " + variable.name()
                + variable.elements().map(elements -> "[" + elements + "]").orElse("") + "}");
        said.append(" in ").append(variable.unit().map(Members::said).orElse("no unit"));
        variable.value().ifPresent(value -> said.append(", default ").append(value));
        variable.limits()
                .ifPresent(limits -> said.append(", from %s to %s".formatted(limits.lowest(), limits.highest())));
        said.append(variable.comment().isEmpty() ? "." : ": " + Javadoc.escaped(variable.comment()));
        return said.toString();
    }

    private static String said(String unit) {
        return unit.equals("1") ? "no unit (1)" : Javadoc.escaped(unit);
    }

    /** The value that is set, refused outside of the limits. */
    static String value(DeclaredVariable variable) {
        Optional<String> lowest = variable.limits().flatMap(limits -> Numbers.of(limits.lowest()));
        Optional<String> highest = variable.limits().flatMap(limits -> Numbers.of(limits.highest()));
        return lowest.isPresent() && highest.isPresent()
                ? "dev.glia.typed.Limits.require(%s, %s, %s, %s, value)"
                        .formatted(
                                ClassText.text(variable.name()),
                                ClassText.text(variable.unit().orElse("")),
                                lowest.get(),
                                highest.get())
                : "value";
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : first + ", " + second;
    }

    static void method(
            List<String> lines, String comment, String type, String name, String parameters, String... body) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(Javadoc.line(comment));
        lines.add("public %s %s(%s) {".formatted(type, name, parameters));
        for (String line : body) {
            lines.add("    " + line);
        }
        lines.add("}");
    }
}
