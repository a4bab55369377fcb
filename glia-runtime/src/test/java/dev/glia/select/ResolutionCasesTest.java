package dev.glia.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.glia.asset.ModPackage;
import dev.glia.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of resolution cases: each line a set of packages, steps, and what each {@code resolve} must answer. */
class ResolutionCasesTest {
    /** What the table calls the errors: the names of the Python tool. */
    private static final Map<String, Class<? extends ResolutionException>> ERRORS = Map.of(
            "UnknownAssetError", UnknownAssetException.class,
            "NoMatchesError", NoMatchesException.class,
            "AssetLookupError", NoMatchesException.class,
            "TooManyMatchesError", AmbiguousAssetException.class);

    @TestFactory
    Stream<DynamicTest> every_case_of_the_table_is_answered_as_it_says() throws IOException {
        List<Json> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ResolutionCasesTest.class.getResourceAsStream("resolution-cases.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(Json.parse(line.getBytes(StandardCharsets.UTF_8), "case " + (cases.size() + 1)));
            }
        }
        assertEquals(40, cases.size());
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.get("id").integer() + " " + c.string("title"), () -> new Case(c).run()));
    }

    /** One line of the table while its steps run. */
    private static final class Case {
        private final Json table;
        private final Resolver resolver;
        private final Deque<PreferenceSet> contexts = new ArrayDeque<>();
        private PreferenceSet script = PreferenceSet.NONE;
        private PreferenceSet global = PreferenceSet.NONE;
        private int answered;

        Case(Json table) {
            this.table = table;
            List<ModPackage> packages = new ArrayList<>();
            List<String> builtins = new ArrayList<>();
            for (Json pkg : table.items("packages")) {
                if (pkg.string("name").equals("NEURON")) {
                    pkg.items("assets").forEach(a -> builtins.add(a.string("name")));
                } else {
                    packages.add(read(pkg));
                }
            }
            this.resolver = new Resolver(Packages.index(packages, builtins));
        }

        private static ModPackage read(Json pkg) {
            String name = pkg.string("name");
            return Packages.pkg(
                    name,
                    pkg.items("assets").stream()
                            .map(a -> Packages.mod(
                                    name,
                                    a.string("name"),
                                    a.string("variant"),
                                    a.optionalString("dialect").orElse("common")))
                            .toList());
        }

        void run() {
            table.items("steps").forEach(this::step);
            assertEquals(table.items("expected").size(), answered, "answers given");
        }

        private void step(Json step) {
            switch (step.string("op")) {
                case "resolve" -> resolve(step, table.items("expected").get(answered++));
                case "select" -> script = script.with(preference(Optional.of(step.string("asset")), step));
                case "select_global" -> global = global.with(preference(Optional.of(step.string("asset")), step));
                case "context_enter" -> enter(step);
                case "context_exit" -> assertNotNull(contexts.pop());
                case "restart" -> {
                    script = PreferenceSet.NONE;
                    contexts.clear();
                }
                default -> throw step.fault("has an unknown op");
            }
        }

        private void enter(Json step) {
            List<Preference> preferences = new ArrayList<>();
            step.find("assets")
                    .ifPresent(assets -> assets.fields()
                            .forEach((asset, entry) -> preferences.add(Preference.of(
                                    asset, entry.optionalString("package"), entry.optionalString("variant")))));
            preferences.add(preference(Optional.empty(), step));
            contexts.push(PreferenceSet.of(preferences));
        }

        private void resolve(Json step, Json expected) {
            Preferences preferences = new Preferences(List.copyOf(contexts), script, PreferenceSet.NONE, global);
            Explanation explanation = resolver.explain(request(step), preferences);
            Optional<String> mod = expected.optionalString("mod");
            assertEquals(
                    mod,
                    explanation.refusal().isPresent()
                            ? Optional.empty()
                            : explanation.answer().map(c -> c.name().fullName()));
            if (mod.isEmpty()) {
                ResolutionException refusal = explanation.refusal().orElseThrow();
                assertEquals(ERRORS.get(expected.string("error")), refusal.getClass());
                if (refusal instanceof AmbiguousAssetException) {
                    assertEquals(
                            expected.strings("matches"),
                            refusal.candidates().stream()
                                    .map(c -> c.name().fullName())
                                    .toList());
                }
            }
        }

        /** A list names asset, variant and package; what it names goes before the keywords. */
        private static AssetRequest request(Json step) {
            if (isText(step.get("asset"))) {
                return AssetRequest.of(
                        step.string("asset"), step.optionalString("pkg"), step.optionalString("variant"));
            }
            List<String> parts = step.strings("asset");
            return AssetRequest.of(
                    parts.get(0),
                    parts.size() > 2 ? Optional.of(parts.get(2)) : step.optionalString("pkg"),
                    parts.size() > 1 ? Optional.of(parts.get(1)) : step.optionalString("variant"));
        }

        private static boolean isText(Json value) {
            try {
                return !value.string().isEmpty();
            } catch (dev.glia.json.JsonException list) {
                return false;
            }
        }

        private static Preference preference(Optional<String> asset, Json step) {
            return new Preference(asset, step.optionalString("pkg"), step.optionalString("variant"));
        }
    }
}
