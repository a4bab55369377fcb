package dev.glia.library;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.Dialect;
import dev.glia.asset.IonUse;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.ModParameter;
import dev.glia.asset.PackageSource;
import dev.glia.json.Json;
import dev.glia.library.LibraryManifest.Made;
import dev.glia.library.LibraryManifest.NeuronUsed;
import dev.glia.select.Preference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link LibraryManifest} as JSON and back. */
final class LibraryManifestJson {
    private LibraryManifestJson() {}

    static Map<String, Object> write(LibraryManifest manifest) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", LibraryManifest.SCHEMA);
        root.put("inputs", manifest.inputs());
        root.put("toolchain", manifest.toolchain());
        NeuronUsed neuron = manifest.neuron();
        root.put(
                "neuron",
                Map.of("version", neuron.version(), "fingerprint", neuron.fingerprint(), "home", neuron.home()));
        root.put("compiler", manifest.compiler());
        root.put("flags", manifest.flags());
        root.put(
                "packages",
                manifest.packages().stream()
                        .map(p -> writePackage(p, manifest.fingerprints().get(p.name())))
                        .toList());
        root.put("mechanisms", manifest.mechanismNames());
        root.put("broken", writeAllBroken(manifest.broken()));
        root.put(
                "preferences",
                manifest.preferences().stream()
                        .map(LibraryManifestJson::writePreference)
                        .toList());
        manifest.library().ifPresent(file -> root.put("library", writeFile(file)));
        manifest.coreneuron().ifPresent(core -> root.put("coreneuron", writeCore(core)));
        Made made = manifest.made();
        root.put("made", Map.of("compiled", made.compiled(), "reused", made.reused()));
        return root;
    }

    static LibraryManifest read(Json root) {
        if (root.get("schema").integer() != LibraryManifest.SCHEMA) {
            throw root.fault("has a schema that this version of Glia does not know");
        }
        Map<String, String> fingerprints = new TreeMap<>();
        List<ModPackage> packages = root.items("packages").stream()
                .map(json -> {
                    ModPackage pkg = readPackage(json);
                    fingerprints.put(pkg.name(), json.string("fingerprint"));
                    return pkg;
                })
                .toList();
        Json neuron = root.get("neuron");
        return new LibraryManifest(
                root.string("inputs"),
                root.string("toolchain"),
                new NeuronUsed(neuron.string("version"), neuron.string("fingerprint"), neuron.string("home")),
                root.string("compiler"),
                root.strings("flags"),
                packages,
                fingerprints,
                root.items("mechanisms").stream()
                        .map(LibraryManifestJson::readName)
                        .toList(),
                readAllBroken(root),
                root.items("preferences").stream()
                        .map(p -> new Preference(
                                p.optionalString("asset"), p.optionalString("pkg"), p.optionalString("variant")))
                        .toList(),
                root.find("library").map(LibraryManifestJson::readFile),
                root.find("coreneuron").map(LibraryManifestJson::readCore),
                readMade(root.get("made")));
    }

    private static Map<String, Object> writeFile(LibraryFile file) {
        return Map.of("sha256", file.sha256(), "size", file.size(), "key", file.key());
    }

    private static LibraryFile readFile(Json json) {
        return new LibraryFile(json.string("sha256"), json.get("size").integer(), json.string("key"));
    }

    private static Map<String, Object> writeCore(CoreLibrary core) {
        return Map.of(
                "library", writeFile(core.file()),
                "toolchain", core.toolchain(),
                "flags", core.flags(),
                "broken", writeAllBroken(core.broken()));
    }

    private static CoreLibrary readCore(Json json) {
        return new CoreLibrary(
                readFile(json.get("library")), json.string("toolchain"), json.strings("flags"), readAllBroken(json));
    }

    private static List<Map<String, Object>> writeAllBroken(SortedMap<MechanismName, BrokenMod> broken) {
        return broken.values().stream().map(LibraryManifestJson::writeBroken).toList();
    }

    private static SortedMap<MechanismName, BrokenMod> readAllBroken(Json json) {
        SortedMap<MechanismName, BrokenMod> broken = new TreeMap<>();
        for (Json item : json.items("broken")) {
            BrokenMod mod = readBroken(item);
            broken.put(mod.name(), mod);
        }
        return broken;
    }

    private static Made readMade(Json json) {
        return new Made(
                (int) json.get("compiled").integer(), (int) json.get("reused").integer());
    }

    private static Map<String, Object> writePackage(ModPackage pkg, String fingerprint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", pkg.name());
        json.put("version", pkg.version());
        json.put("licence", pkg.licence());
        json.put("authors", pkg.authors());
        json.put("origin", pkg.origin());
        json.put("coordinate", pkg.source().coordinate());
        if (pkg.isPersonal()) {
            json.put("personal", true); // whoever has not this user's collection builds another library
        }
        json.put("container", pkg.source().container().toString());
        json.put("fingerprint", fingerprint);
        json.put("mods", pkg.mods().stream().map(LibraryManifestJson::writeMod).toList());
        return json;
    }

    private static ModPackage readPackage(Json json) {
        return new ModPackage(
                json.string("name"),
                json.string("version"),
                json.string("licence"),
                json.strings("authors"),
                json.string("origin"),
                json.items("mods").stream().map(LibraryManifestJson::readMod).toList(),
                new PackageSource(json.string("coordinate"), Path.of(json.string("container"))));
    }

    private static Map<String, Object> writeMod(Mod mod) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", mod.name().fullName());
        json.put("dialect", mod.dialect().name());
        json.put("kind", mod.kind().name());
        json.put("path", mod.path());
        json.put("ions", mod.ions().stream().map(LibraryManifestJson::writeIon).toList());
        json.put(
                "parameters",
                mod.parameters().stream()
                        .map(p -> optionals("name", p.name(), "unit", p.unit(), "value", p.value()))
                        .toList());
        return json;
    }

    private static Mod readMod(Json json) {
        return new Mod(
                readName(json.get("name")),
                Dialect.valueOf(json.string("dialect")),
                ModKind.valueOf(json.string("kind")),
                json.string("path"),
                json.items("ions").stream()
                        .map(ion -> new IonUse(
                                ion.string("ion"),
                                ion.strings("reads"),
                                ion.strings("writes"),
                                ion.optionalString("valence")))
                        .toList(),
                json.items("parameters").stream()
                        .map(p ->
                                new ModParameter(p.string("name"), p.optionalString("unit"), p.optionalString("value")))
                        .toList());
    }

    private static Map<String, Object> writeIon(IonUse ion) {
        Map<String, Object> json = optionals("ion", ion.ion(), "valence", ion.valence());
        json.put("reads", ion.reads());
        json.put("writes", ion.writes());
        return json;
    }

    private static Map<String, Object> writeBroken(BrokenMod mod) {
        return optionals(
                "name",
                mod.name().fullName(),
                "coordinate",
                mod.coordinate(),
                "path",
                mod.path(),
                "line",
                mod.line(),
                "column",
                mod.column(),
                "reason",
                mod.reason(),
                "hint",
                mod.hint());
    }

    private static BrokenMod readBroken(Json json) {
        return new BrokenMod(
                readName(json.get("name")),
                json.string("coordinate"),
                json.string("path"),
                json.find("line").map(n -> (int) n.integer()),
                json.find("column").map(n -> (int) n.integer()),
                json.string("reason"),
                json.optionalString("hint"));
    }

    private static Map<String, Object> writePreference(Preference preference) {
        return optionals("asset", preference.asset(), "pkg", preference.pkg(), "variant", preference.variant());
    }

    private static MechanismName readName(Json json) {
        return MechanismName.parse(json.string()).orElseThrow(() -> json.fault("is no mechanism name"));
    }

    /** Keys and values in turn; an empty {@link Optional} leaves its key out. */
    private static Map<String, Object> optionals(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = (String) keysAndValues[i];
            if (keysAndValues[i + 1] instanceof Optional<?> value) {
                value.ifPresent(v -> json.put(key, v));
            } else {
                json.put(key, keysAndValues[i + 1]);
            }
        }
        return json;
    }
}
