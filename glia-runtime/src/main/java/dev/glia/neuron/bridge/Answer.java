package dev.glia.neuron.bridge;

import java.util.Arrays;

/** What an operation answered. */
public final class Answer {
    private final ValueKind kind;
    private final long[] words;
    private final String text;

    Answer(long[] words, String text) {
        this.kind = ValueKind.values()[(int) words[0]];
        this.words = words;
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
        return words.length > 2 ? words[2] : 0;
    }

    public long[] handles() {
        return kind == ValueKind.HANDLES ? Arrays.copyOfRange(words, 2, words.length) : new long[0];
    }
}
