package dev.glia.asset;

import dev.glia.GliaException;
import dev.glia.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The manifest of a package, {@code META-INF/glia/<package>/package.json}, to and from a {@link ModPackage}. Keys are
 * sorted, mods are in the order of their names and there are no dates, so that the same package always has the same bytes.
 */
public final class PackageManifest {
    /** The schema this Glia writes, and the newest it reads. */
    public static final int SCHEMA = 1;

    /** The manifest's own file name, beside the mods. */
    public static final String FILE = "package.json";

    /** The folder, in a jar or in {@code target/classes}, that holds one folder per package. */
    public static final String ROOT = "META-INF/glia/";

    private static final Set<String> FIELDS =
            Set.of("schema", "name", "version", "licence", "authors", "origin", "mods");
    private static final Set<String> MOD_FIELDS =
            Set.of("asset", "variant", "path", "dialect", "kind", "ions", "parameters");

    private PackageManifest() {}

    /**
     * Reads and checks a manifest.
     *
     * @param file what messages call the document
     */
    public static ModPackage fromJson(byte[] document, String file, PackageSource source) {
        Json root = Json.parse(document, file);
        requireSchema(root);
        root.only(FIELDS);
        String name = root.string("name");
        return at(root, () -> {
            MechanismName.requirePackage(name);
            return new ModPackage(
                    name,
                    root.string("version"),
                    root.optionalString("licence").orElse(""),
                    root.strings("authors"),
                    root.optionalString("origin").orElse(""),
                    root.items("mods").stream().map(mod -> mod(name, mod)).toList(),
                    source);
        });
    }

    /** The bytes of the manifest of {@code pkg}. */
    public static byte[] toJson(ModPackage pkg) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("name", pkg.name());
        root.put("version", pkg.version());
        root.put("authors", pkg.authors());
        putUnlessEmpty(root, "licence", pkg.licence());
        putUnlessEmpty(root, "origin", pkg.origin());
        root.put(
                "mods",
                pkg.mods().stream()
                        .sorted(Comparator.comparing(Mod::name).thenComparing(Mod::dialect))
                        .map(PackageManifest::fields)
                        .toList());
        return Json.print(root);
    }

    private static void requireSchema(Json root) {
        long schema = root.get("schema").integer();
        if (schema > SCHEMA) {
            throw root.fault(
                    "has schema %s, and this Glia reads up to schema %s; use a newer Glia".formatted(schema, SCHEMA));
        }
        if (schema < 1) {
            throw root.fault("has schema %s; the first schema is 1".formatted(schema));
        }
    }

    private static Mod mod(String pkg, Json mod) {
        mod.only(MOD_FIELDS);
        String asset = mod.string("asset");
        String variant = mod.optionalString("variant").orElse(MechanismName.DEFAULT_VARIANT);
        Dialect dialect = mod.find("dialect").map(PackageManifest::dialect).orElse(Dialect.COMMON);
        ModKind kind = word(ModKind.values(), mod.get("kind"));
        return at(
                mod,
                () -> new Mod(
                        new MechanismName(pkg, asset, variant),
                        dialect,
                        kind,
                        mod.string("path"),
                        mod.items("ions").stream().map(PackageManifest::ion).toList(),
                        mod.items("parameters").stream()
                                .map(PackageManifest::parameter)
                                .toList()));
    }

    private static IonUse ion(Json ion) {
        ion.only(Set.of("ion", "reads", "writes", "valence"));
        return new IonUse(
                ion.string("ion"), ion.strings("reads"), ion.strings("writes"), ion.optionalString("valence"));
    }

    private static ModParameter parameter(Json parameter) {
        parameter.only(Set.of("name", "unit", "value"));
        return new ModParameter(
                parameter.string("name"), parameter.optionalString("unit"), parameter.optionalString("value"));
    }

    private static Dialect dialect(Json value) {
        Dialect[] named = {Dialect.NEURON, Dialect.ARBOR};
        return word(named, value);
    }

    private static Map<String, Object> fields(Mod mod) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asset", mod.name().asset());
        fields.put("variant", mod.name().variant());
        fields.put("path", mod.path());
        fields.put("kind", spelling(mod.kind()));
        if (mod.dialect() != Dialect.COMMON) {
            fields.put("dialect", spelling(mod.dialect()));
        }
        fields.put("ions", mod.ions().stream().map(PackageManifest::fields).toList());
        fields.put(
                "parameters",
                mod.parameters().stream().map(PackageManifest::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(IonUse ion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ion", ion.ion());
        fields.put("reads", ion.reads());
        fields.put("writes", ion.writes());
        ion.valence().ifPresent(valence -> fields.put("valence", valence));
        return fields;
    }

    private static Map<String, Object> fields(ModParameter parameter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", parameter.name());
        parameter.unit().ifPresent(unit -> fields.put("unit", unit));
        parameter.value().ifPresent(value -> fields.put("value", value));
        return fields;
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
    }

    private static <E extends Enum<E>> E word(E[] words, Json value) {
        String wanted = value.string();
        List<E> all = new ArrayList<>(Arrays.asList(words));
        Optional<E> found =
                all.stream().filter(word -> spelling(word).equals(wanted)).findFirst();
        return found.orElseThrow(() -> value.fault("is '%s'; it must be %s"
                .formatted(
                        wanted,
                        all.stream()
                                .map(PackageManifest::spelling)
                                .map("'%s'"::formatted)
                                .collect(Collectors.joining(" or ")))));
    }

    private static String spelling(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a record refuses is reported with its place in the document. */
    private static <T> T at(Json place, Supplier<T> value) {
        try {
            return value.get();
        } catch (PackageException e) {
            GliaException located = place.fault("is refused: " + e.getMessage());
            located.initCause(e);
            throw located;
        }
    }
}
