package dev.glia.library.link;

import dev.glia.library.stage.StagedMod;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The C++ by which a library registers its mechanisms with NEURON, as {@code nrnivmodl} writes it, and the origins that the
 * objects refer to. NEURON adds up currents in the order of registration, so that is {@code nrnivmodl}'s within a package,
 * and packages follow each other by name.
 */
final class Registration {
    private Registration() {}

    static String of(List<StagedMod> unsorted) {
        List<StagedMod> mods = unsorted.stream().sorted().toList();
        StringBuilder cpp = new StringBuilder("""
                #include <stdio.h>
                extern int nrnmpi_myid;
                extern int nrn_nobanner_;
                """);
        for (StagedMod mod : mods) {
            String name = mod.fullName();
            cpp.append("extern \"C\" void _").append(name).append("_reg(void);\n");
            constant(cpp, mod.originSymbol(), mod.origin());
            constant(cpp, mod.helpSymbol(), "help ?1 " + name + " " + mod.origin() + "\n");
        }
        cpp.append("extern \"C\" void modl_reg() {\n  if (!nrn_nobanner_) if (nrnmpi_myid < 1) {\n");
        cpp.append("    fprintf(stderr, \"Additional mechanisms from files\\n\");\n");
        mods.forEach(mod -> cpp.append("    fprintf(stderr, \"%s\", ")
                .append(literal(" \"" + mod.fullName() + ".mod\""))
                .append(");\n"));
        cpp.append("    fprintf(stderr, \"\\n\");\n  }\n");
        mods.forEach(mod -> cpp.append("  _").append(mod.fullName()).append("_reg();\n"));
        return cpp.append("}\n").toString();
    }

    private static void constant(StringBuilder cpp, String symbol, String value) {
        String declaration = "extern const char " + symbol + "[] __attribute__((visibility(\"hidden\")))";
        cpp.append(declaration).append(";\nconst char ").append(symbol).append("[] = ");
        cpp.append(literal(value)).append(";\n");
    }

    /** A C string literal; bytes that are not plain ASCII are written as octal escapes. */
    static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 0x7f && b != '"' && b != '\\' && b != '?';
            if (plain) {
                literal.append((char) b);
            } else {
                literal.append('\\').append((char) ('0' + (b >> 6 & 3)));
                literal.append((char) ('0' + (b >> 3 & 7))).append((char) ('0' + (b & 7)));
            }
        }
        return literal.append('"').toString();
    }
}
