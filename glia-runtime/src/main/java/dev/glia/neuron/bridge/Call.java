package dev.glia.neuron.bridge;

import dev.glia.neuron.NeuronException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One call of NEURON: an operation, its arguments, and, for the message if it fails, what it was meant to do.
 *
 * <p>On the wire each argument is four words: handle, second handle or offset of its text, number, and index or length of its
 * text in the lower half of the last, its kind in the upper. The answer comes back in their place.
 */
public final class Call {
    private static final int WORDS = 4;
    private static final int FEW = 4;

    private final Operation operation;
    /** What the arguments speak of; its address is asked for in NEURON, where nobody can close it. */
    private Handle[] handles = new Handle[FEW];

    /** Never fewer than the shim takes for granted. */
    private long[] words = new long[FEW * WORDS];

    /** Of all arguments, one behind the other; null where there is none. */
    private byte[] texts;

    private int count;
    private Handle section;
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

    /** Makes a section the current one while the operation runs; null for whichever is. */
    public Call in(Handle currentSection) {
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
        return addText(ValueKind.TEXT, value, -1);
    }

    public Call object(Handle object) {
        return of(object).add(ValueKind.OBJECT, 0, 0, 0, -1);
    }

    public Call section(Handle other) {
        return of(other).add(ValueKind.SECTION, 0, 0, 0, -1);
    }

    /** A reference to an object that NEURON counts as ours, and that no handle stands for: not yet, or no more. */
    public Call ownObject(long object) {
        return add(ValueKind.OBJECT, object, 0, 0, -1);
    }

    /** The same of a section. */
    public Call ownSection(long other) {
        return add(ValueKind.SECTION, other, 0, 0, -1);
    }

    public Call symbol(long symbol) {
        return add(ValueKind.SYMBOL, symbol, 0, 0, -1);
    }

    public Call rangeReference(Handle inSection, long variable, double x, int index) {
        return of(inSection).add(ValueKind.RANGE_REFERENCE, 0, variable, Double.doubleToRawLongBits(x), index);
    }

    public Call propertyReference(Handle object, String name, int index) {
        return of(object).addText(ValueKind.PROPERTY_REFERENCE, name, index);
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
        OneNeuron.enter();
        try {
            resolve();
            return runResolved(section == null ? 0 : section.address());
        } finally {
            OneNeuron.leave();
        }
    }

    /**
     * The same, once more where an interrupt ends it: for what is short and must not be left undone. The interrupt still counts for
     * whatever takes long.
     */
    public void runToItsEnd() {
        OneNeuron.enter();
        try {
            run();
        } catch (NeuronException e) {
            if (!OneNeuron.isStopping()) {
                throw e;
            }
            run();
        } finally {
            OneNeuron.leave();
        }
    }

    private Answer runResolved(long current) {
        try {
            OneNeuron.requireOpen();
            OneNeuron.requireNothingLent();
            Object[] slot = new Object[2];
            int answered = NativeNeuron.call(operation.ordinal(), current, count, words, texts, slot);
            String text = slot[0] == null ? "" : new String((byte[]) slot[0], StandardCharsets.UTF_8);
            return new Answer(slot[1] == null ? words : (long[]) slot[1], answered, text);
        } catch (ScriptEndException e) {
            throw e;
        } catch (NeuronException e) {
            throw doing.isEmpty() ? e : new NeuronException(told(e), e.neuronOutput());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(told(e), e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(told(e), e);
        }
    }

    private String told(RuntimeException e) {
        return doing.isEmpty()
                ? e.getMessage()
                : "%s '%s' failed: %s".formatted(doing.formatted(detail), subject, e.getMessage());
    }

    private Call addText(ValueKind kind, String value, int index) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text for NEURON cannot hold the character NUL");
        }
        int offset = texts == null ? 0 : texts.length;
        texts = offset == 0 ? bytes : Arrays.copyOf(texts, offset + bytes.length);
        System.arraycopy(bytes, 0, texts, offset, bytes.length);
        return add(kind, 0, offset, index, bytes.length);
    }

    /** The next argument speaks of this. */
    private Call of(Handle handle) {
        makeRoom();
        handles[count] = handle;
        return this;
    }

    private void makeRoom() {
        if (count == handles.length) {
            handles = Arrays.copyOf(handles, 2 * count);
            words = Arrays.copyOf(words, 2 * words.length);
        }
    }

    private void resolve() {
        for (int i = 0; i < count; i++) {
            if (handles[i] != null) {
                words[i * WORDS] = handles[i].address();
            }
        }
    }

    private Call add(ValueKind kind, long first, long second, long third, int fourth) {
        makeRoom();
        int at = count++ * WORDS;
        words[at] = first;
        words[at + 1] = second;
        words[at + 2] = third;
        words[at + 3] = (long) kind.ordinal() << 32 | fourth & 0xFFFFFFFFL;
        return this;
    }
}
