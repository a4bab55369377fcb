package dev.glia.benchmarks.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build has to say, as one line that another JVM reads: {@code goal <ms> compiled <n> unchanged <true|false>}.
 *
 * @param goal in ms, what a build tool that already runs waits for
 * @param unchanged whether the library was there already and right
 */
record Said(long goal, int compiled, boolean unchanged) {
    private static final Pattern COMPILED = Pattern.compile("(\\d+) compiled");
    private static final Pattern LINE = Pattern.compile("goal (\\d+) compiled (\\d+) unchanged (true|false)");

    /** What {@code sentence} says of a build that began at {@code begin} of the nanosecond clock. */
    static Said now(long begin, String sentence) {
        Matcher compiled = COMPILED.matcher(sentence);
        boolean unchanged = sentence.startsWith("library up to date");
        if (!unchanged && !compiled.find()) {
            throw new IllegalStateException("the build says: " + sentence);
        }
        return new Said(
                (System.nanoTime() - begin) / 1_000_000,
                unchanged ? 0 : Integer.parseInt(compiled.group(1)),
                unchanged);
    }

    static Said read(String output) {
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("the build says:\n" + output);
        }
        return new Said(
                Long.parseLong(line.group(1)), Integer.parseInt(line.group(2)), Boolean.parseBoolean(line.group(3)));
    }

    String line() {
        return "goal %s compiled %s unchanged %s".formatted(goal, compiled, unchanged);
    }
}
