package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;

/** Java values as arguments of NEURON's functions, and NEURON's answers as Java values. */
final class Arguments {
    private Arguments() {}

    static Call addAll(Call call, Object... arguments) {
        for (Object argument : arguments) {
            add(call, argument);
        }
        return call;
    }

    private static void add(Call call, Object argument) {
        if (argument == null) {
            call.nothing();
        } else if (argument instanceof Number number) {
            call.number(number.doubleValue());
        } else if (argument instanceof Boolean truth) {
            call.number(truth ? 1 : 0);
        } else if (argument instanceof CharSequence text) {
            call.text(text.toString());
        } else if (argument instanceof HocObject object) {
            object.pin();
            call.object(object.handle());
        } else if (argument instanceof Reference reference) {
            reference.addTo(call);
        } else if (argument instanceof HocVariable variable) {
            variable.addTo(call);
        } else {
            throw new IllegalArgumentException(
                    "a %s cannot be an argument of a NEURON function; a number, text, HocObject, Reference, HocVariable or null can"
                            .formatted(argument.getClass().getName()));
        }
    }

    /** A {@code Double}, {@code String}, {@code HocObject} or {@code Section}; {@code null} for nothing. */
    static Object value(Answer answer) {
        return switch (answer.kind()) {
            case NUMBER -> answer.number();
            case TEXT -> answer.text();
            case OBJECT -> HocObject.adopt(answer.handle());
            case SECTION -> Section.adopt(answer.handle());
            default -> null;
        };
    }
}
