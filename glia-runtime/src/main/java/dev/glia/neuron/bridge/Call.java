package dev.glia.neuron.bridge;

import dev.glia.neuron.NeuronException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One call of NEURON: an operation, its arguments, and, for the message if it fails, what it was meant to do.
 *
 * <p>On the wire each argument is a byte for its kind and four words: handle, second handle or offset of its text,
 * number, index or length of its text.
 */
public final class Call {
    private static final int WORDS = 4;
    private static final byte[] NO_TEXT = {};

    private final Operation operation;
    private byte[] kinds = new byte[4];
    private long[] words = new long[4 * WORDS];
    private byte[] texts = NO_TEXT;
    private int count;
    private long section;
    private String doing = "";
    private Object detail = "";
    private Object subject = "";

    private Call(Operation operation) {
        this.operation = operation;
    }

    public static Call to(Operation operation) {
        return new Call(operation);
    }

    /** Words such as {@code "inserting 'hh' into section"} and the thing that it is done to. */
    public Call doing(String what, Object toWhat) {
        doing = what;
        subject = toWhat;
        return this;
    }

    /** The same with a name in the middle of the words, {@code "inserting '%s' into section"}. */
    public Call doing(String what, Object name, Object toWhat) {
        detail = name;
        return doing(what, toWhat);
    }

    /** Makes a section the current one while the operation runs. */
    public Call in(long currentSection) {
        section = currentSection;
        return this;
    }

    public Call nothing() {
        return add(ValueKind.NOTHING, 0, 0, 0, -1);
    }

    public Call number(double value) {
        return add(ValueKind.NUMBER, 0, 0, Double.doubleToRawLongBits(value), -1);
    }

    public Call text(String value) {
        return addText(ValueKind.TEXT, 0, value, -1);
    }

    public Call object(long object) {
        return add(ValueKind.OBJECT, object, 0, 0, -1);
    }

    public Call section(long other) {
        return add(ValueKind.SECTION, other, 0, 0, -1);
    }

    public Call symbol(long symbol) {
        return add(ValueKind.SYMBOL, symbol, 0, 0, -1);
    }

    public Call rangeReference(long inSection, long variable, double x, int index) {
        return add(ValueKind.RANGE_REFERENCE, inSection, variable, Double.doubleToRawLongBits(x), index);
    }

    public Call propertyReference(long object, String name, int index) {
        return addText(ValueKind.PROPERTY_REFERENCE, object, name, index);
    }

    public Call variableReference(long variable, int index) {
        return add(ValueKind.VARIABLE_REFERENCE, variable, 0, 0, index);
    }

    /**
     * Runs it, waiting for whoever else is in NEURON.
     *
     * @throws NeuronException if NEURON refuses
     * @throws IllegalArgumentException if an argument cannot be passed to NEURON
     * @throws IllegalStateException if what it speaks of is deleted or not ready, or NEURON is not running
     */
    public Answer run() {
        Guest.enter();
        try {
            Guest.requireOpen();
            Guest.requireNothingLent();
            byte[][] text = new byte[1][];
            long[] answer =
                    NativeNeuron.call(operation.ordinal(), section, Arrays.copyOf(kinds, count), words, texts, text);
            return new Answer(answer, text[0] == null ? "" : new String(text[0], StandardCharsets.UTF_8));
        } catch (NeuronException e) {
            throw doing.isEmpty() ? e : new NeuronException(told(e), e.neuronOutput());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(told(e), e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(told(e), e);
        } finally {
            Guest.leave();
        }
    }

    private String told(RuntimeException e) {
        return doing.isEmpty()
                ? e.getMessage()
                : "%s '%s' failed: %s".formatted(doing.formatted(detail), subject, e.getMessage());
    }

    private Call addText(ValueKind kind, long handle, String value, int index) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text for NEURON cannot hold the character NUL");
        }
        int offset = texts.length;
        texts = Arrays.copyOf(texts, offset + bytes.length);
        System.arraycopy(bytes, 0, texts, offset, bytes.length);
        return add(kind, handle, offset, index, bytes.length);
    }

    private Call add(ValueKind kind, long first, long second, long third, long fourth) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            words = Arrays.copyOf(words, 2 * words.length);
        }
        int at = count * WORDS;
        kinds[count++] = (byte) kind.ordinal();
        words[at] = first;
        words[at + 1] = second;
        words[at + 2] = third;
        words[at + 3] = fourth;
        return this;
    }
}
