package dev.glia.library.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludeScopeTest {
    private static final String HEAD = "NEURON { SUFFIX x }\n";

    @ParameterizedTest
    @CsvSource({
        "INCLUDE \"/some/outside.inc\"",
        "INCLUDE \"/dev/stdin\"",
        "INCLUDE \"../../x.inc\"",
        "'VERBATIM\n#include \"/abs.h\"\nENDVERBATIM'",
        "'VERBATIM\n#include </dev/zero>\nENDVERBATIM'",
        "'VERBATIM\n# import \"../../x.h\"\nENDVERBATIM'",
        "'VERBATIM\n#define H \"/dev/zero\"\n#include H\nENDVERBATIM'",
        "INCLUDE \"leads.inc\"",
        "'VERBATIM\n#include \"leads.h\"\nENDVERBATIM'"
    })
    void what_leads_out_of_the_package_is_refused(String lines) {
        assertEquals(
                1, check("mods/x.mod", HEAD + lines.replace("\\n", "\n") + "\n").size(), lines);
    }

    @ParameterizedTest
    @CsvSource({
        "INCLUDE \"near.inc\"",
        "INCLUDE \"../near.inc\"",
        "'VERBATIM\n#include <math.h>\n#include \"/usr/include/math.h\"\nENDVERBATIM'",
        "'VERBATIM\n#if 0\n#include \"/gone/away.h\"\n#endif\n/*\n#include \"/x\"\n*/\nENDVERBATIM'",
        "'COMMENT\nINCLUDE \"/x\"\nENDCOMMENT'"
    })
    void what_stays_inside_or_is_not_compiled_is_not(String lines) {
        assertEquals(Map.of(), check("mods/x.mod", HEAD + lines.replace("\\n", "\n") + "\n"), lines);
    }

    @Test
    void the_place_is_where_the_file_is_named() {
        ModFault inMod = check("x.mod", HEAD + "INCLUDE \"/some/outside.inc\"\n")
                .values()
                .iterator()
                .next();
        assertEquals(
                "x.mod:2:9: it includes '/some/outside.inc', which is outside the package",
                "%s:%s:%s: %s"
                        .formatted(
                                inMod.file(), inMod.line().get(), inMod.column().get(), inMod.reason()));
        ModFault inHeader = check("mods/x.mod", HEAD + "VERBATIM\n#include \"leads.h\"\nENDVERBATIM\n")
                .values()
                .iterator()
                .next();
        assertEquals("mods/leads.h:3", inHeader.file() + ":" + inHeader.line().get());
    }

    private static Map<MechanismName, ModFault> check(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        NmodlSource source = NmodlSource.of(bytes);
        Mod mod = new Mod(
                new MechanismName("p", "x", "0"), Dialect.COMMON, source.kind(), path, source.ions(), List.of());
        TreeMap<String, byte[]> companions = new TreeMap<>();
        Map.of(
                        "mods/near.inc", "FUNCTION f() { f = 1 }",
                        "mods/leads.inc", "\nINCLUDE \"/etc/passwd\"\n",
                        "mods/leads.h", "/* one\n*/\n#include \"/etc/passwd\"\n",
                        "mods/never.h", "#include \"/never/asked/for.h\"")
                .forEach((file, content) -> companions.put(file, content.getBytes(StandardCharsets.US_ASCII)));
        return IncludeScope.check(List.of(new StagedMod(mod, "lab:p:1.0", source, bytes, companions)));
    }
}
