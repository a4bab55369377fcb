package dev.glia.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one parameter as one types them: {@code amp=0.1,0.2,0.5}, or from, to and step as {@code amp=0:1:0.1}, both ends
 * among them. In decimals, because 0.1 + 0.2 is to be 0.3.
 */
final class ParameterRange {
    private static final int MOST = 1_000_000;

    private ParameterRange() {}

    static ParameterTable parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw fault(text, "it names no values");
        }
        String name = text.substring(0, equals).strip();
        ParameterTable.requireNames(List.of(name), "the sweep");
        String values = text.substring(equals + 1);
        List<String> all = values.indexOf(':') >= 0
                ? range(text, values.split(":", -1))
                : Arrays.stream(values.split(",", -1)).map(String::strip).toList();
        return new ParameterTable(List.of(name), all.stream().map(List::of).toList());
    }

    private static List<String> range(String text, String[] parts) {
        if (parts.length != 3) {
            throw fault(text, "a range has a first value, a last one and a step");
        }
        BigDecimal first = number(text, parts[0]);
        BigDecimal last = number(text, parts[1]);
        BigDecimal step = number(text, parts[2]);
        if (step.signum() == 0 || last.subtract(first).signum() * step.signum() < 0) {
            throw fault(text, "its step never leads from the first value to the last");
        }
        if (last.subtract(first).abs().compareTo(step.abs().multiply(BigDecimal.valueOf(MOST))) > 0) {
            throw fault(text, "it has more than %s values".formatted(MOST));
        }
        List<String> values = new ArrayList<>();
        for (BigDecimal value = first; value.compareTo(last) * step.signum() <= 0; value = value.add(step)) {
            values.add(value.toPlainString());
        }
        return values;
    }

    private static BigDecimal number(String text, String part) {
        try {
            return new BigDecimal(part.strip());
        } catch (NumberFormatException e) {
            throw fault(text, "'%s' is no number".formatted(part));
        }
    }

    private static SweepException fault(String text, String why) {
        return new SweepException(
                "the parameter '%s' cannot be swept: %s. Write amp=0.1,0.2,0.5 for these values, or amp=0:1:0.1 for all from 0 to 1 in steps of 0.1"
                        .formatted(text, why));
    }
}
