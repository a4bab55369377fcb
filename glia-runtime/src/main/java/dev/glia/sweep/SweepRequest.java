package dev.glia.sweep;

import dev.glia.host.file.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sweep is to compute, and how.
 *
 * @param task the full name of a record that implements {@code Callable}; empty where a main is named
 * @param main the full name of a class with a {@code main}; empty where a task is named
 * @param arguments what the main is given before the parameters
 * @param table a CSV file of parameters
 * @param ranges one parameter each, {@code amp=0:1:0.1} or {@code amp=1,2,3}
 * @param to the CSV file that is written
 * @param place where
 * @param processes how many at once; empty where the place says it
 * @param limit of one row
 * @param heap of a process, as {@code -Xmx} takes it
 * @param seed of the first row; each further row has one more
 * @param fresh whether rows that are done are done again
 * @param jvmArguments for the processes that compute
 */
public record SweepRequest(
        Optional<String> task,
        Optional<String> main,
        List<String> arguments,
        Optional<Path> table,
        List<String> ranges,
        Path to,
        Place place,
        OptionalInt processes,
        Optional<Duration> limit,
        Optional<String> heap,
        OptionalLong seed,
        boolean fresh,
        List<String> jvmArguments) {
    private static final int KEY_LENGTH = 32;
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*([smh]?)");

    public SweepRequest {
        arguments = List.copyOf(arguments);
        ranges = List.copyOf(ranges);
        jvmArguments = List.copyOf(jvmArguments);
        if (task.isPresent() == main.isPresent()) {
            throw new SweepException(
                    "a sweep computes one class: name either a record that implements Callable, as the task, or a class with a main");
        }
        if (table.isEmpty() && ranges.isEmpty()) {
            throw new SweepException(
                    "there is nothing to sweep over; name a table of parameters, params.csv, or a parameter, amp=0:1:0.1");
        }
        if (processes.isPresent() && processes.getAsInt() < 1) {
            throw new SweepException("%s processes compute nothing; name at least 1".formatted(processes.getAsInt()));
        }
    }

    /** A time as users type it: {@code 90}, {@code 90s}, {@code 5m}, {@code 1h}. */
    public static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new SweepException(
                    "the time limit of a row is '%s'; it must be a time above zero in seconds, or with a unit, for example 5m"
                            .formatted(text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** Words from which {@link #parse} makes the same request in another JVM. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        task.ifPresent(name -> words.add("task=" + name));
        main.ifPresent(name -> words.add("main=" + name));
        arguments.forEach(argument -> words.add("argument=" + argument));
        table.ifPresent(file -> words.add("table=" + file.toAbsolutePath()));
        ranges.forEach(range -> words.add("range=" + range));
        words.add("to=" + to.toAbsolutePath());
        words.add("place=" + place.word());
        processes.ifPresent(number -> words.add("processes=" + number));
        limit.ifPresent(time -> words.add("limit=" + time));
        heap.ifPresent(size -> words.add("heap=" + size));
        seed.ifPresent(first -> words.add("seed=" + first));
        words.add("fresh=" + fresh);
        jvmArguments.forEach(argument -> words.add("jvm=" + argument));
        return words;
    }

    /** Reads what {@link #words} wrote. */
    public static SweepRequest parse(List<String> words) {
        return new SweepRequest(
                last(words, "task"),
                last(words, "main"),
                all(words, "argument"),
                last(words, "table").map(Path::of),
                all(words, "range"),
                last(words, "to").map(Path::of).orElseThrow(),
                last(words, "place").map(Place::parse).orElseThrow(),
                last(words, "processes")
                        .map(Integer::parseInt)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                last(words, "limit").map(Duration::parse),
                last(words, "heap"),
                last(words, "seed").map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty()),
                last(words, "fresh").map(Boolean::parseBoolean).orElse(false),
                all(words, "jvm"));
    }

    private static Optional<String> last(List<String> words, String key) {
        List<String> all = all(words, key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static List<String> all(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .toList();
    }

    /** Every row: those of the table, each with every value of the ranges, the last of which varies fastest. */
    ParameterTable rows(String tableText) {
        ParameterTable all = table.map(file -> ParameterTable.csv(tableText, file.toString()))
                .orElseGet(ParameterTable::nothing);
        for (String range : ranges) {
            all = all.times(ParameterRange.parse(range));
        }
        return all;
    }

    RowTask row(int index, ParameterTable table) {
        OptionalLong own = seedOf(index);
        return task.<RowTask>map(name -> new RecordRow(index, table.row(index), own, name))
                .orElseGet(() -> new MainRow(index, table.row(index), own, main.orElseThrow(), arguments));
    }

    /** Rows are the same if what they compute is: their parameters, and where there are seeds their numbers. */
    public String key(int index, ParameterTable table) {
        List<String> parts = new ArrayList<>();
        table.row(index).forEach((name, value) -> parts.addAll(List.of(name, value)));
        seedOf(index).ifPresent(own -> parts.add("seed " + own));
        return Sha256.of(parts).substring(0, KEY_LENGTH);
    }

    /** What is computed, and the code that does it in this JVM, in one line. */
    public String what() {
        return what(entry -> false);
    }

    /** @param isOther whether an entry of the class path has none of the user's code */
    String what(Predicate<Path> isOther) {
        return String.join(
                " ",
                task.map(name -> "task " + name).orElseGet(() -> "main " + main.orElseThrow()),
                Sha256.of(arguments),
                CodeFingerprint.ofThisJvm(isOther));
    }

    OptionalLong seedOf(int index) {
        return seed.isPresent() ? OptionalLong.of(seed.getAsLong() + index) : OptionalLong.empty();
    }
}
