package dev.glia.kinetics;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Numbers as one word of a line that a measuring JVM writes: with commas between them, every bit of each kept. */
final class NumberList {
    static final String COMMA = ",";

    private NumberList() {}

    static String text(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(COMMA));
    }

    static double[] parse(String text) {
        return Arrays.stream(text.split(COMMA)).mapToDouble(Double::parseDouble).toArray();
    }
}
