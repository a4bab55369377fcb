package dev.glia.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

/**
 * What a user chose. A value is only checked when it is asked for, so that one mistake does not stop what has nothing to do
 * with it.
 *
 * @param chosen the text of each setting that is set
 */
public record Settings(Map<Setting, String> chosen) {
    private static final String UNITS = "kmgt";
    private static final int MOST_DIGITS = 12;
    private static final int MOST_JOBS = 9999;
    private static final String[] TRUE = {"true", "1", "on", "yes"};
    private static final String[] FALSE = {"false", "0", "off", "no"};

    public Settings {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** Nothing: each setting has its default. */
    public static Settings none() {
        return new Settings(Map.of());
    }

    /** What this JVM's system properties, else its environment, say. */
    public static Settings fromSystem() {
        return of(Place.PROPERTIES, Place.ENVIRONMENT);
    }

    /** Where settings stand; no lambda, because a launch would load lambdas for this alone. */
    public enum Place implements UnaryOperator<String> {
        PROPERTIES,
        ENVIRONMENT;

        @Override
        public String apply(String name) {
            return this == PROPERTIES ? System.getProperty(name) : System.getenv(name);
        }
    }

    /** What these properties, else these variables, say; a look-up answers {@code null} for what is not set. */
    public static Settings of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Map<Setting, String> chosen = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = value(setting, property, environment);
            if (value != null) {
                chosen.put(setting, value);
            }
        }
        return new Settings(chosen);
    }

    private static String value(Setting setting, UnaryOperator<String> property, UnaryOperator<String> environment) {
        String value = property.apply(setting.property());
        if (value == null || value.isBlank()) {
            value = environment.apply(setting.environment());
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What this JVM's system properties, else its environment, say of one setting; for those who ask often. */
    public static Optional<String> ofSystem(Setting setting) {
        return Optional.ofNullable(value(setting, Place.PROPERTIES, Place.ENVIRONMENT));
    }

    /** The same with one more. */
    public Settings with(Setting setting, String value) {
        Map<Setting, String> more = new EnumMap<>(Setting.class);
        more.putAll(chosen);
        more.put(setting, value);
        return new Settings(more);
    }

    /** What the user chose, else the default; empty where that is computed. */
    public Optional<String> text(Setting setting) {
        String value = chosen.get(setting);
        return value == null ? setting.value() : Optional.of(value);
    }

    /**
     * A {@link Kind#TRUTH} whose default is fixed.
     *
     * @throws SettingException if it is something else
     */
    public boolean truth(Setting setting) {
        return truth(setting, false);
    }

    /** A {@link Kind#TRUTH} whose default is computed. */
    public boolean truth(Setting setting, boolean computed) {
        String text = text(setting).orElse(computed ? "true" : "false");
        boolean truth = isOneOf(TRUE, text);
        if (!truth && !isOneOf(FALSE, text)) {
            throw new SettingException(setting, text);
        }
        return truth;
    }

    /** Maven users write {@code true}, and whoever comes from Python or a shell 1. */
    private static boolean isOneOf(String[] words, String text) {
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /** A {@link Kind#COUNT} whose default is computed. */
    public int count(Setting setting, int computed) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            return computed;
        }
        long number = number(setting, text.get(), text.get());
        if (number < 1 || number > MOST_JOBS) {
            throw new SettingException(setting, text.get());
        }
        return (int) number;
    }

    /** A {@link Kind#TIME}. */
    public Duration time(Setting setting) {
        String text = text(setting).orElseThrow();
        int digits = digits(text);
        long number = number(setting, text, text.substring(0, digits));
        Duration time = switch (text.substring(digits).strip().toLowerCase(Locale.ROOT)) {
            case "", "s" -> Duration.ofSeconds(number);
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ZERO;
        };
        if (time.isZero()) {
            throw new SettingException(setting, text);
        }
        return time;
    }

    /** A {@link Kind#SIZE} in bytes. */
    public long bytes(Setting setting) {
        String text = text(setting).orElseThrow();
        int digits = digits(text);
        long number = number(setting, text, text.substring(0, digits));
        String unit = text.substring(digits).strip().toLowerCase(Locale.ROOT);
        if (unit.endsWith("b")) {
            unit = unit.substring(0, unit.length() - (unit.endsWith("ib") ? 2 : 1));
        }
        int power = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1;
        if (unit.length() > 1 || power == 0 && !unit.isEmpty() || number > Long.MAX_VALUE >> (10 * power)) {
            throw new SettingException(setting, text);
        }
        return number << (10 * power);
    }

    /** {@link Kind#WORDS}; none where nothing is set. */
    public List<String> words(Setting setting) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text(setting).orElse(""));
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return List.copyOf(words);
    }

    /**
     * The fields of a key: the settings that decide that much or more, defaults too, in one spelling of each value.
     *
     * @param least what they decide at least
     */
    public List<String> deciding(Decides least) {
        List<String> fields = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.decides().compareTo(least) >= 0) {
                fields.add(setting.key() + "=" + canonical(setting));
            }
        }
        return List.copyOf(fields);
    }

    private String canonical(Setting setting) {
        return switch (setting.kind()) {
            case TRUTH -> Boolean.toString(truth(setting));
            case COUNT -> Integer.toString(count(setting, 0));
            case TIME -> time(setting).toString();
            case SIZE -> Long.toString(bytes(setting));
            case WORDS -> String.join(" ", words(setting));
            case TEXT, PATH -> text(setting).orElse("");
        };
    }

    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static long number(Setting setting, String text, String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || digits(digits) < digits.length()) {
            throw new SettingException(setting, text);
        }
        return Long.parseLong(digits);
    }
}
