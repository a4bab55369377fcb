package dev.glia.setting;

/** What a value of a setting looks like. */
public enum Kind {
    TEXT("text", "any text", ""),
    PATH("a path", "the path of a file or folder", ""),
    TRUTH("`true` or `false`", "true or false", "true"),
    COUNT("a number", "a whole number from 1 to 9999", "4"),
    TIME("seconds, or `s`, `m`, `h`", "a time above zero in seconds, or with a unit", "10m"),
    SIZE("bytes, or `KiB` to `TiB`", "a number of bytes, or with a unit", "5GiB"),
    WORDS("words", "words that blanks separate", "");

    private final String shape;
    private final String expected;
    private final String example;

    Kind(String shape, String expected, String example) {
        this.shape = shape;
        this.expected = expected;
        this.example = example;
    }

    /** For a table, in Markdown. */
    public String shape() {
        return shape;
    }

    /** The second half of "it must be". */
    String expected() {
        return expected;
    }

    /** A value that can be pasted. */
    String example() {
        return example;
    }
}
