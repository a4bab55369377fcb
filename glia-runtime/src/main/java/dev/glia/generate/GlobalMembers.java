package dev.glia.generate;

import dev.glia.nmodl.DeclaredVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is one for wherever a mechanism is: the nested class {@code Globals}. */
record GlobalMembers(String className) {

    List<String> of(List<DeclaredVariable> globals) {
        List<String> lines = new ArrayList<>();
        lines.add("/** What is one for wherever the mechanism is. */");
        lines.add("public static Globals globals() {");
        lines.add("    return new Globals();");
        lines.add("}");
        lines.add("");
        lines.add("/** The GLOBALs of {@link %s}: one value for wherever the mechanism is. */".formatted(className));
        lines.add("public static final class Globals {");
        lines.add("    private Globals() {}");
        JavaNames names = JavaNames.ofMethods(Set.of());
        for (DeclaredVariable global : globals) {
            lines.add("");
            global(names.give(global.name()), global).forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line));
        }
        lines.add("}");
        return lines;
    }

    private static List<String> global(String name, DeclaredVariable global) {
        List<String> lines = new ArrayList<>();
        String comment = Members.comment(global);
        String element = ClassText.text(global.name()) + (global.isArray() ? " + \"[\" + index + \"]\"" : "");
        Members.method(
                lines,
                comment,
                "double",
                name,
                global.isArray() ? "int index" : "",
                "return TYPE.global(%s);".formatted(element));
        Members.method(
                lines,
                "Sets " + comment,
                "Globals",
                name,
                (global.isArray() ? "int index, " : "") + "double value",
                "TYPE.global(%s, %s);".formatted(element, Members.value(global)),
                "return this;");
        return lines;
    }
}
