package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageManifestTest {
    private static final PackageSource HERE = new PackageSource("g:a:1", Path.of("a.jar"));

    private static final ModPackage LAB = new ModPackage(
            "lab",
            "2.1",
            "CC-BY-4.0",
            List.of("Ada", "Bernard"),
            "PyPI lab 2.1",
            List.of(
                    new Mod(
                            new MechanismName("lab", "Cav", "0"),
                            Dialect.NEURON,
                            ModKind.DENSITY,
                            "neuron/Cav.mod",
                            List.of(new IonUse("ca", List.of("eca"), List.of("ica"), Optional.of("2"))),
                            List.of(new ModParameter("gbar", Optional.of("S/cm2"), Optional.of("0.01")))),
                    new Mod(
                            new MechanismName("lab", "Syn", "fast"),
                            Dialect.COMMON,
                            ModKind.POINT_PROCESS,
                            "Syn.mod",
                            List.of(),
                            List.of(new ModParameter("e", Optional.empty(), Optional.empty())))),
            HERE);

    @Test
    void what_is_written_is_read_again() {
        assertEquals(LAB, PackageManifest.fromJson(PackageManifest.toJson(LAB), "package.json", HERE));
    }

    @Test
    void the_order_of_the_mods_does_not_change_the_bytes() {
        List<Mod> backwards = new ArrayList<>(LAB.mods());
        Collections.reverse(backwards);
        ModPackage reversed = new ModPackage(
                LAB.name(), LAB.version(), LAB.licence(), LAB.authors(), LAB.origin(), backwards, LAB.source());
        assertArrayEquals(PackageManifest.toJson(LAB), PackageManifest.toJson(reversed));
    }

    @Test
    void the_shortest_manifest_has_a_common_mod_of_the_default_variant() {
        ModPackage pkg = read("""
                {"schema": 1, "name": "a", "version": "1", "mods": [{"asset": "x", "path": "x.mod", "kind": "density"}]}
                """);
        Mod mod = pkg.mods().get(0);
        assertEquals(new MechanismName("a", "x", "0"), mod.name());
        assertEquals(Dialect.COMMON, mod.dialect());
        assertEquals("", pkg.licence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name": "a"}                    | the document has no 'schema'
            {"schema": 2, "name": "a"}       | the document has schema 2, and this Glia reads up to schema 1; use a newer Glia
            {"schema": 0, "name": "a"}       | the document has schema 0; the first schema is 1
            {"schema": "1", "name": "a"}     | $.schema must be an integer
            {"schema": 1, "version": "1"}    | the document has no 'name'
            {"schema": 1, "name": "a"}       | the document has no 'version'
            {"schema": 1, "name": 1}         | $.name must be a string
            {"schema": 1, "nmae": "a"}       | the document has an unknown field 'nmae'; known are authors, licence, mods, name, origin, schema, version
            {"schema": 1, "name": "../../x"} | the document is refused: '../../x' is not a usable package name: letters, digits and single underscores, beginning with a letter, no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again
            {"schema": 1, "name": "NEURON"}  | the document is refused: a package cannot be named 'NEURON': that is the package of NEURON's own mechanisms
            {"schema": 1, "name": "a", "version": "1", "mods": {}} | $.mods must be a list
            []                               | the document must be an object
            """)
    void a_hostile_manifest_is_refused_with_its_place(String document, String message) {
        assertEquals("package.json: " + message, refusal(document));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "path": "x.mod"                                      | $.mods[0] has no 'asset'
            "asset": "x", "path": "x.mod"                        | $.mods[0] has no 'kind'
            "asset": "x", "path": "x.mod", "kind": "channel"     | $.mods[0].kind is 'channel'; it must be 'density' or 'point process' or 'artificial cell' or 'functions'
            "asset": "x", "path": "x.mod", "kind": "density", "dialect": "common" | $.mods[0].dialect is 'common'; it must be 'neuron' or 'arbor'
            "asset": "x", "kind": "density"                      | $.mods[0] has no 'path'
            "asset": "x", "kind": "density", "path": ""          | $.mods[0] is refused: a path inside the package is empty
            "asset": "x", "kind": "density", "path": "../x.mod"  | $.mods[0] is refused: path '../x.mod' has the step '..'; it must lead straight to a file inside the package
            "asset": "x", "kind": "density", "path": "a/../../x" | $.mods[0] is refused: path 'a/../../x' has the step '..'; it must lead straight to a file inside the package
            "asset": "x", "kind": "density", "path": "./x.mod"   | $.mods[0] is refused: path './x.mod' has the step '.'; it must lead straight to a file inside the package
            "asset": "x", "kind": "density", "path": "a//x.mod"  | $.mods[0] is refused: path 'a//x.mod' has the step ''; it must lead straight to a file inside the package
            "asset": "x", "kind": "density", "path": "/etc/x"    | $.mods[0] is refused: path '/etc/x' is absolute; it must be relative to package.json
            "asset": "x", "kind": "density", "path": "C:/x.mod"  | $.mods[0] is refused: path 'C:/x.mod' is absolute; it must be relative to package.json
            "asset": "x", "kind": "density", "path": "a\\\\x.mod" | $.mods[0] is refused: path 'a\\x.mod' holds a backslash; folders are separated by '/'
            "asset": "x", "kind": "density", "path": "x\\u0000.mod" | $.mods[0] is refused: path 'x\\u0000.mod' holds a control character
            "asset": "x", "kind": "density", "path": "x.mod", "varient": "1" | $.mods[0] has an unknown field 'varient'; known are asset, dialect, ions, kind, parameters, path, variant
            """)
    void a_hostile_mod_is_refused_with_its_place(String fields, String message) {
        assertEquals(
                "package.json: " + message,
                refusal("{\"schema\": 1, \"name\": \"a\", \"version\": \"1\", \"mods\": [{" + fields + "}]}"));
    }

    @Test
    void two_mods_of_one_name_and_dialect_are_refused() {
        assertEquals(
                "package.json: the document is refused: mods 'x.mod' and 'y.mod' are both asset 'x', variant '0', dialect common; "
                        + "give one of them another variant",
                refusal("""
                        {"schema": 1, "name": "a", "version": "1", "mods": [
                          {"asset": "x", "path": "x.mod", "kind": "density"},
                          {"asset": "x", "path": "y.mod", "kind": "density", "variant": "0"}]}
                        """));
    }

    @Test
    void one_name_in_two_dialects_is_allowed() {
        ModPackage pkg = read("""
                {"schema": 1, "name": "a", "version": "1", "mods": [
                  {"asset": "x", "path": "x.mod", "kind": "density"},
                  {"asset": "x", "path": "n/x.mod", "kind": "density", "dialect": "neuron"}]}
                """);
        assertEquals(2, pkg.mods().size());
    }

    private static ModPackage read(String document) {
        return PackageManifest.fromJson(document.getBytes(StandardCharsets.UTF_8), "package.json", HERE);
    }

    private static String refusal(String document) {
        return assertThrows(GliaException.class, () -> read(document)).getMessage();
    }
}
