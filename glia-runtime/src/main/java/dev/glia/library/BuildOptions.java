package dev.glia.library;

import dev.glia.host.file.UserFolders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user may choose about a build. Every option is a property {@code glia.camelCase} with an environment twin in
 * upper case ({@code glia.cxxflags}, {@code GLIA_CXXFLAGS}).
 *
 * @param cxx {@code glia.cxx}: the C++ compiler; else {@code CXX}, else the one on the PATH
 * @param cxxFlags {@code glia.cxxflags}: appended to NEURON's own flags
 * @param optimize {@code glia.optimize}: leave out flags that cost compile time and change nothing else; {@code false}
 *     compiles with exactly NEURON's own flags, and without precompiled header
 * @param jobs {@code glia.jobs}: compilers at once
 * @param compileTimeout {@code glia.compileTimeout}: the time one mod may take
 * @param strict {@code glia.strict}: any mod that does not build fails the build, also a dependency's
 * @param coreneuron {@code glia.coreneuron}: also build the library's counterpart for CoreNEURON
 * @param special {@code glia.special}: also link NEURON's executable {@code special}
 * @param cacheMaxSize {@code glia.cache.maxSize}: bytes the build cache may hold before the longest unused are dropped
 */
public record BuildOptions(
        Optional<String> cxx,
        List<String> cxxFlags,
        boolean optimize,
        int jobs,
        Duration compileTimeout,
        boolean strict,
        boolean coreneuron,
        boolean special,
        long cacheMaxSize) {

    private static final long GIB = 1L << 30;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmgt]?)(i?b)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(s|m|min|h|)");

    public BuildOptions {
        cxxFlags = List.copyOf(cxxFlags);
    }

    /** What holds where the user chose nothing. */
    public static BuildOptions defaults() {
        return from(name -> null, name -> null);
    }

    /** The choices in this JVM's system properties and environment. */
    public static BuildOptions fromSystem() {
        return from(System::getProperty, System::getenv);
    }

    /**
     * Reads the choices; both look-ups answer {@code null} for what is not set, and the property wins.
     *
     * @throws BuildException where a value cannot be read
     */
    public static BuildOptions from(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Choices chosen = name -> {
            String value = property.apply(name);
            value = value == null ? environment.apply(UserFolders.environmentTwin(name)) : value;
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        };
        return new BuildOptions(
                chosen.of("glia.cxx"),
                chosen.of("glia.cxxflags")
                        .map(flags -> List.of(flags.split("\\s+")))
                        .orElse(List.of()),
                chosen.truth("glia.optimize", true),
                chosen.of("glia.jobs")
                        .map(BuildOptions::jobs)
                        .orElse(Runtime.getRuntime().availableProcessors()),
                chosen.of("glia.compileTimeout").map(BuildOptions::time).orElse(Duration.ofMinutes(30)),
                chosen.truth("glia.strict", false),
                chosen.truth("glia.coreneuron", false),
                chosen.truth("glia.special", false),
                chosen.of("glia.cache.maxSize").map(BuildOptions::size).orElse(5 * GIB));
    }

    public BuildOptions withJobs(int jobs) {
        return new BuildOptions(
                cxx, cxxFlags, optimize, jobs, compileTimeout, strict, coreneuron, special, cacheMaxSize);
    }

    public BuildOptions withStrict(boolean strict) {
        return new BuildOptions(
                cxx, cxxFlags, optimize, jobs, compileTimeout, strict, coreneuron, special, cacheMaxSize);
    }

    public BuildOptions withCoreneuron(boolean coreneuron) {
        return new BuildOptions(
                cxx, cxxFlags, optimize, jobs, compileTimeout, strict, coreneuron, special, cacheMaxSize);
    }

    private static int jobs(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new BuildException(
                    "glia.jobs is '%s'; it must be a whole number from 1, for example -Dglia.jobs=4".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new BuildException(
                    ("glia.compileTimeout is '%s'; it must be a time above zero in seconds, or with a unit, for example"
                                    + " -Dglia.compileTimeout=10m")
                            .formatted(text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static long size(String text) {
        Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new BuildException(
                    ("glia.cache.maxSize is '%s'; it must be a number of bytes, or with a unit, for example"
                                    + " -Dglia.cache.maxSize=5GiB")
                            .formatted(text));
        }
        int power = "kmgt".indexOf(matcher.group(2).isEmpty() ? "?" : matcher.group(2)) + 1;
        return Long.parseLong(matcher.group(1)) << (10 * power);
    }

    /** Looks an option up by its property name. */
    private interface Choices {
        Optional<String> of(String name);

        default boolean truth(String name, boolean otherwise) {
            String text = of(name).orElse(Boolean.toString(otherwise));
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw new BuildException("%s is '%s'; it must be true or false".formatted(name, text));
            }
            return Boolean.parseBoolean(text);
        }
    }
}
