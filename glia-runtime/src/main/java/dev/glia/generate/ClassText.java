package dev.glia.generate;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.ModDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of one class. */
final class ClassText {
    /** The first line of every file, by which those that are no longer wanted are known. */
    static final String HEADER = "// Written by glia:generate; changes are lost.";

    /** What a class has whatever the mod says. */
    private static final Set<String> TAKEN = Set.of("in", "at", "make", "inserted", "pointProcess", "globals");

    private final ClassPlan plan;
    private final ModDescription mod;
    private final List<String> lines = new ArrayList<>();

    private ClassText(ClassPlan plan) {
        this.plan = plan;
        this.mod = plan.source().description();
    }

    static String of(ClassPlan plan) {
        ClassText text = new ClassText(plan);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        lines.add(HEADER);
        if (!plan.packageName().isEmpty()) {
            lines.add("package " + plan.packageName() + ";");
        }
        lines.add("");
        lines.addAll(Javadoc.block(headComment()));
        lines.add("public final class " + plan.className()
                + (isDensity() ? "" : " implements dev.glia.neuron.Connectable") + " {");
        type();
        ways();
        JavaNames names = JavaNames.ofMethods(TAKEN);
        Members members = new Members(plan.className(), isDensity(), names);
        plan.variants().forEach((variant, className) -> indent(variant(names.give(variant), className)));
        for (int i = 0; i < mod.range().size(); i++) {
            indent(members.variable(i, mod.range().get(i)));
        }
        mod.pointers().forEach(pointer -> indent(members.pointer(pointer)));
        mod.randoms().forEach(random -> indent(members.random(random)));
        mod.functions().forEach(function -> indent(members.function(function)));
        if (!mod.globals().isEmpty()) {
            indent(new GlobalMembers(plan.className()).of(mod.globals()));
        }
        lines.add("}");
    }

    private boolean isDensity() {
        return mod.kind() == ModKind.DENSITY;
    }

    private void indent(List<String> members) {
        lines.add("");
        members.forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line));
    }

    private void type() {
        String coordinate = text(plan.source().pkg().source().coordinate());
        String full = text(plan.source().mod().name().fullName());
        List<String> type = new ArrayList<>();
        type.add("private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType"
                + plan.preferred()
                        .map(asset -> ".preferred(" + text(asset) + ", " + full + ", " + coordinate + ")")
                        .orElse(".pinned(" + full + ", " + coordinate + ")"));
        mod.range().forEach(variable -> type.add("        " + declaration(variable)));
        int last = type.size() - 1;
        type.set(last, type.get(last) + ";");
        type.add("");
        type.add("private final dev.glia.typed.%s it;".formatted(isDensity() ? "TypedDensity" : "TypedPoint"));
        type.forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line));
    }

    private static String declaration(DeclaredVariable variable) {
        String unit = text(variable.unit().orElse(""));
        return Numbers.of(variable.value())
                .filter(value -> variable.role() == DeclaredVariable.Role.PARAMETER && !variable.isArray())
                .map(value -> ".parameter(%s, %s, %s)".formatted(text(variable.name()), unit, value))
                .orElseGet(() -> ".variable(%s, %s)".formatted(text(variable.name()), unit));
    }

    /** How one comes by it: in a section, at a place, or by itself. */
    private void ways() {
        String it = isDensity() ? "TypedDensity" : "TypedPoint";
        indent(List.of("private %s(dev.glia.typed.%s it) {".formatted(plan.className(), it), "    this.it = it;", "}"));
        if (isDensity()) {
            indent(way("Inserts it into every segment of a section.", "in", "dev.glia.neuron.Section section"));
            indent(List.of(
                    "/** The same at a place of its section, x from 0 to 1. */",
                    "public %s at(double x) {".formatted(plan.className()),
                    "    return new %s(it.at(x));".formatted(plan.className()),
                    "}"));
        } else if (mod.kind() == ModKind.POINT_PROCESS) {
            indent(way("Places a new one.", "at", "dev.glia.neuron.Segment place"));
        } else {
            indent(way("Makes a new one.", "make", ""));
        }
        indent(List.of(
                "/** What Glia inserted: any variable by name, and NEURON's own handles. */",
                "public dev.glia.Inserted inserted() {",
                "    return it.inserted();",
                "}"));
        if (!isDensity()) {
            indent(List.of(
                    "@Override",
                    "public dev.glia.neuron.PointProcess pointProcess() {",
                    "    return it.pointProcess();",
                    "}"));
        }
    }

    private List<String> way(String comment, String method, String parameter) {
        String argument = parameter.isEmpty() ? "" : parameter.substring(parameter.lastIndexOf(' ') + 1);
        return List.of(
                Javadoc.line(comment),
                "public static %s %s(%s) {".formatted(plan.className(), method, parameter),
                "    return new %s(TYPE.%s(%s));".formatted(plan.className(), method, argument),
                "}");
    }

    private List<String> variant(String method, String className) {
        String way = isDensity() ? "Insertable" : mod.kind() == ModKind.POINT_PROCESS ? "Placeable" : "Makeable";
        String call = isDensity() ? "in" : mod.kind() == ModKind.POINT_PROCESS ? "at" : "make";
        return List.of(
                Javadoc.line("The variant {@link %s}.".formatted(className)),
                "public static dev.glia.typed.%s<%s> %s() {".formatted(way, className, method),
                "    return %s::%s;".formatted(className, call),
                "}");
    }

    private List<String> headComment() {
        List<String> comment = new ArrayList<>();
        String kind = switch (mod.kind()) {
            case DENSITY -> "density mechanism";
            case POINT_PROCESS -> "point process";
            default -> "artificial cell";
        };
        comment.add("The %s {@code %s}%s%s"
                .formatted(
                        kind,
                        plan.source().mod().name().fullName(),
                        plan.preferred().isPresent() ? ", or what the bare name means where it is inserted" : "",
                        mod.title().isEmpty() ? "." : ": " + Javadoc.escaped(mod.title())));
        if (!mod.comment().isEmpty()) {
            comment.add("");
            comment.add("<pre>");
            mod.comment().lines().map(Javadoc::escaped).forEach(comment::add);
            comment.add("</pre>");
        }
        comment.add("");
        comment.add("<p>" + whence());
        if (!mod.ions().isEmpty()) {
            comment.add("<p>Ions: " + mod.ions().stream().map(ClassText::ion).collect(Collectors.joining("; ")) + ".");
        }
        if (!mod.weights().isEmpty()) {
            comment.add("<p>A connection brings "
                    + mod.weights().stream()
                            .map(weight -> "{@code %s}".formatted(weight.name())
                                    + weight.unit()
                                            .map(unit -> " (" + Javadoc.escaped(unit) + ")")
                                            .orElse(""))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return comment;
    }

    private String whence() {
        var pkg = plan.source().pkg();
        return "Package {@code %s} %s, {@code %s}, %s%s%s."
                .formatted(
                        pkg.name(),
                        Javadoc.escaped(pkg.version()),
                        Javadoc.escaped(pkg.source().coordinate()),
                        pkg.licence().isEmpty() ? "licence unknown" : "licence " + Javadoc.escaped(pkg.licence()),
                        pkg.authors().isEmpty() ? "" : ", by " + Javadoc.escaped(String.join(", ", pkg.authors())),
                        pkg.origin().isEmpty() ? "" : "; from " + Javadoc.escaped(pkg.origin()));
    }

    private static String ion(IonUse ion) {
        return "{@code %s}%s%s%s"
                .formatted(
                        ion.ion(),
                        ion.valence().map(valence -> " of valence " + valence).orElse(""),
                        ion.reads().isEmpty() ? "" : " reads " + String.join(", ", ion.reads()),
                        ion.writes().isEmpty() ? "" : " writes " + String.join(", ", ion.writes()));
    }

    /** A literal of Java. */
    static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            literal.append(
                    c == '"' || c == '\\'
                            ? "\\" + c
                            : c >= ' ' && c < 0x7f ? String.valueOf(c) : "\\%03o".formatted((int) c & 0xff));
        }
        return literal.append('"').toString();
    }
}
