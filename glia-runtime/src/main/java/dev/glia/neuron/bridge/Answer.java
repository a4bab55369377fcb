package dev.glia.neuron.bridge;

import java.util.Arrays;

/** What an operation answered. */
public final class Answer {
    private static final ValueKind[] KINDS = ValueKind.values();

    private final ValueKind kind;
    private final long[] words;
    private final int count;
    private final String text;

    /** @param count how many of the words are the answer */
    Answer(long[] words, int count, String text) {
        this.kind = KINDS[(int) words[0]];
        this.words = words;
        this.count = count;
        this.text = text;
    }

    public ValueKind kind() {
        return kind;
    }

    public boolean isNothing() {
        return kind == ValueKind.NOTHING;
    }

    public double number() {
        return Double.longBitsToDouble(words[1]);
    }

    public boolean truth() {
        return number() != 0;
    }

    public String text() {
        return text;
    }

    public long handle() {
        return words[1];
    }

    /** Of something that was made just now: when that was, by NEURON's own count. */
    public long moment() {
        return count > 2 ? words[2] : 0;
    }

    public long[] handles() {
        return kind == ValueKind.HANDLES ? Arrays.copyOfRange(words, 2, count) : new long[0];
    }
}
