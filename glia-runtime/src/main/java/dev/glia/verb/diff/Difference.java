package dev.glia.verb.diff;

import dev.glia.asset.MechanismName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that differs.
 *
 * @param mechanism in the new place; in the old one where it is there alone
 * @param aspect of the mechanism
 * @param name of the parameter, ion, state or block that differs; empty where it is the mechanism
 * @param before empty where it is new
 * @param after empty where it is gone
 */
record Difference(
        MechanismName mechanism, Aspect aspect, String name, Optional<String> before, Optional<String> after) {
    /** What of a mechanism differs. */
    enum Aspect {
        MECHANISM("mechanism"),
        KIND("kind"),
        ION("ion"),
        PARAMETER("parameter"),
        DEFAULT("default of parameter"),
        UNIT("unit of"),
        LIMITS("limits of parameter"),
        PLACE("reach of parameter"),
        STATE("state"),
        RESULT("result"),
        CODE("code of");

        private final String words;

        Aspect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The line for people. */
    String text() {
        String what = name.isEmpty() ? aspect.words() : aspect.words() + " " + name;
        if (aspect == Aspect.CODE && before.isPresent() && after.isPresent()) {
            return "%s: %s changed".formatted(mechanism, what);
        }
        if (before.isEmpty()) {
            return "%s: %s added%s".formatted(mechanism, what, detail(after));
        }
        return after.isEmpty()
                ? "%s: %s removed%s".formatted(mechanism, what, detail(before))
                : "%s: %s changed from %s to %s".formatted(mechanism, what, before.get(), after.get());
    }

    private String detail(Optional<String> value) {
        return value.filter(text -> aspect != Aspect.CODE && !text.isEmpty())
                .map(" (%s)"::formatted)
                .orElse("");
    }

    /** The object for programs. */
    Map<String, Object> document() {
        Map<String, Object> document = new TreeMap<>();
        document.put("mechanism", mechanism.fullName());
        document.put("aspect", aspect.words().split(" ")[0]);
        document.put("name", name);
        before.ifPresent(text -> document.put("before", text));
        after.ifPresent(text -> document.put("after", text));
        return document;
    }
}
