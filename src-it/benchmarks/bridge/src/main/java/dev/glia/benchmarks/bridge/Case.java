package dev.glia.benchmarks.bridge;

import java.util.Locale;

/** What is compared, and what is asked of the ratio; the names, in lower case, are those of contestant.py. */
enum Case {
    GET_V("v of a segment, get", "at least 1.5"),
    SET_V("v of a segment, set", "at least 1.5"),
    GET_SHORT("segment.mechanism(\"hh\").get(\"gnabar\")", "at least 3"),
    SET_SHORT("segment.mechanism(\"hh\").set(\"gnabar\", x)", "at least 3"),
    GET_HELD("mechanism.get(\"gnabar\"), mechanism kept", ""),
    GET_FULL("segment.get(\"gnabar_hh\")", ""),
    SET_NEW("segment.set(\"gnabar_hh\", x), model not yet initialised", ""),
    GET_ARRAY("v of 100 segments as an array, get", "at least 20"),
    FILL_ARRAY("the same into an array that is kept", "at least 20"),
    SET_ARRAY("v of 100 segments as an array, set", "at least 20"),
    INSERT("Glia.insert with resolution; Python: section.insert", "at least 0.9"),
    VECTOR("Vector of 1,000,000 to an array; Python: to_python()", "under 3 ms each"),
    COMPARTMENT("1 compartment, 2 s of model time", "0.98 to 1.03"),
    TREE("200 sections of 11 segments, 100 ms of model time", "0.98 to 1.03"),
    MANY_MECHANISMS("a section and finitialize, %s mechanisms in the library", "at least 0.83");

    private final String title;
    private final String wanted;

    Case(String title, String wanted) {
        this.title = title;
        this.wanted = wanted;
    }

    String title() {
        return title;
    }

    /** What is wanted of Python's time divided by Java's. */
    String wanted() {
        return wanted;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
