package dev.glia.library;

import dev.glia.setting.Decides;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user chose about a build. Every value is checked when the options are made, so that a mistake is told before
 * anything is built.
 *
 * @param settings those of a build among them
 */
public record BuildOptions(Settings settings) {
    /** One of {@code glia.valence}; made where that is set, because a pattern is much of a build in which nothing has changed. */
    private static final class Valence {
        static final Pattern PATTERN =
                Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*=\\s*([+-]?\\d{1,3}(?:\\.\\d{1,9})?)");
    }

    public BuildOptions {
        settings.truth(Setting.OPTIMIZE);
        settings.truth(Setting.STRICT);
        settings.truth(Setting.CORENEURON);
        settings.truth(Setting.SPECIAL);
        settings.count(Setting.JOBS, 1);
        settings.time(Setting.COMPILE_TIMEOUT);
        settings.bytes(Setting.CACHE_MAX_SIZE);
        valences(settings);
        units(settings);
        Freshness.of(settings);
    }

    /** What holds where the user chose nothing. */
    public static BuildOptions defaults() {
        return new BuildOptions(Settings.none());
    }

    /** The choices in this JVM's system properties and environment. */
    public static BuildOptions fromSystem() {
        return new BuildOptions(Settings.fromSystem());
    }

    /**
     * Reads the choices; both look-ups answer {@code null} for what is not set, and the property wins.
     *
     * @throws dev.glia.setting.SettingException where a value is not one
     */
    public static BuildOptions from(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return new BuildOptions(Settings.of(property, environment));
    }

    /** The C++ compiler; where it is empty {@code CXX}, else the one on the PATH. */
    public Optional<String> cxx() {
        return settings.text(Setting.CXX);
    }

    /** Flags that come after NEURON's own. */
    public List<String> cxxFlags() {
        return settings.words(Setting.CXXFLAGS);
    }

    /** Compilers at once. */
    public int jobs() {
        return settings.count(Setting.JOBS, Runtime.getRuntime().availableProcessors());
    }

    /** The time that one mod may take. */
    public Duration compileTimeout() {
        return settings.time(Setting.COMPILE_TIMEOUT);
    }

    /** Whether any mod that does not build fails the build, also a dependency's. */
    public boolean strict() {
        return settings.truth(Setting.STRICT);
    }

    /** Whether to build the library's counterpart for CoreNEURON too. */
    public boolean coreneuron() {
        return settings.truth(Setting.CORENEURON);
    }

    /** Whether to link NEURON's executable {@code special} too. */
    public boolean special() {
        return settings.truth(Setting.SPECIAL);
    }

    /** What becomes of units in the project's own mods that do not fit together: {@code warn}, {@code error} or {@code off}. */
    String units() {
        return units(settings);
    }

    private static String units(Settings settings) {
        String units = settings.text(Setting.UNITS).orElseThrow();
        if (!List.of("warn", "error", "off").contains(units)) {
            throw new BuildException("glia.units is '%s'; it must be warn, error or off".formatted(units));
        }
        return units;
    }

    /** When the library is compiled. */
    public Freshness freshness() {
        return Freshness.of(settings);
    }

    /** The charges of ions that mods give different charges: mods that give another are left out. */
    public Map<String, Double> valences() {
        return valences(settings);
    }

    private static Map<String, Double> valences(Settings settings) {
        Map<String, Double> valences = new TreeMap<>();
        String text = settings.text(Setting.VALENCE).orElse("");
        if (text.isEmpty()) {
            return valences;
        }
        for (String one : text.split(",")) {
            Matcher matcher = Valence.PATTERN.matcher(one.strip());
            if (!matcher.matches() || valences.put(matcher.group(1), Double.valueOf(matcher.group(2))) != null) {
                throw new BuildException(
                        "glia.valence is '%s'; it must give each ion one charge, for example -Dglia.valence=lca=2,cl=-1"
                                .formatted(text));
            }
        }
        return valences;
    }

    /** What decides which mods are in the library, beside them and their compiler: as one would type it. */
    List<String> choices() {
        List<String> choices = new ArrayList<>();
        settings.text(Setting.VALENCE).ifPresent(text -> choices.add("-Dglia.valence=" + text));
        if (units().equals("error")) {
            choices.add("-Dglia.units=error"); // the mods of a library that was built without were not asked
        }
        return List.copyOf(choices);
    }

    /** The bytes that the build cache may hold before the longest unused are dropped. */
    public long cacheMaxSize() {
        return settings.bytes(Setting.CACHE_MAX_SIZE);
    }

    /** Every choice that decides that much of a build, for its key. */
    public List<String> deciding(Decides least) {
        return settings.deciding(least);
    }

    public BuildOptions withJobs(int jobs) {
        return new BuildOptions(settings.with(Setting.JOBS, Integer.toString(jobs)));
    }

    public BuildOptions withStrict(boolean strict) {
        return new BuildOptions(settings.with(Setting.STRICT, Boolean.toString(strict)));
    }

    public BuildOptions withCoreneuron(boolean coreneuron) {
        return new BuildOptions(settings.with(Setting.CORENEURON, Boolean.toString(coreneuron)));
    }
}
