package dev.glia.neuron.bridge;

import dev.glia.neuron.NeuronException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Every native there is. All of them but {@link #interrupt} are to be called between {@link OneNeuron#enter} and
 * {@link OneNeuron#leave}; each turns a failure into {@link NeuronException}, {@link IllegalArgumentException} or
 * {@link IllegalStateException}. Texts travel as UTF-8, since JNI's own form of it differs.
 */
public final class NativeNeuron {
    private NativeNeuron() {}

    /** Starts NEURON with arguments that each end in a newline; answers the names of the operations likewise. */
    static native byte[] start(byte[] arguments, byte[] neuronHome);

    /**
     * Whether each of some files is as it was, which a line tells: its path, a tab, and its
     * {@link dev.glia.host.file.FileState}. Needs no NEURON.
     */
    static native boolean areUnchanged(byte[] states);

    /**
     * Runs one operation on {@code count} arguments; see {@link Call} for the format. Answers how many words the answer is. It is in
     * {@code words}, of which there are sixteen or more, or, where it is longer than sixteen, in an array in the second place of
     * {@code slot}; its text is in the first, as bytes.
     */
    static native int call(int operation, long section, int count, long[] words, byte[] texts, Object[] slot);

    /** The range variable at x; index is -1 unless it is an array. */
    public static native double rangeGet(long section, long variable, double x, int index);

    public static native void rangeSet(long section, long variable, double x, int index, double value);

    /**
     * The range variable in every segment, into an array of {@code count}; false, with nothing done, where that is not their
     * number or their places are not known.
     */
    public static native boolean rangeGetRow(long section, long variable, int index, int count, double[] into);

    /** The range variable in every segment, from the 0 end to the 1 end. */
    public static native double[] rangeGetAll(long section, long variable, int index);

    public static native void rangeSetAll(long section, long variable, int index, double[] values);

    /** Inserts a mechanism; false, without a reason, where {@link Operation#INSERT} fails and tells it. */
    public static native boolean insert(long section, long mechanism);

    /** 1 if a mechanism is inserted, 0 if not; -1 where the section is gone, of which {@link Operation#HAS} tells. */
    public static native int has(long section, long mechanism);

    /** A copy of what a Vector holds. */
    public static native double[] vectorGet(long vector);

    /** Gives a Vector this content and size. */
    public static native void vectorSet(long vector, double[] values);

    /** A Vector's own memory, which is gone as soon as its size changes. */
    public static native ByteBuffer vectorView(long vector);

    /** From now on the thread of that number calls; its claims to what it has initialised and run are kept natively. */
    static native void handOver(long party, byte[] name);

    static native void partyIsGone(long party);

    /** The thread that calls has read what it wanted of its run. */
    static native void partyIsContent();

    /** Whether another thread has initialised the model since that one did, and what was there at {@code birth} with it. */
    static native boolean isOvertaken(long party, long birth);

    /** How often the model was initialised; any thread, no lock. */
    static native long initialisations();

    /** Asks a run or a hoc loop to stop; any thread, no lock. */
    static native void interrupt();

    /** What protects, or only what does not, a line for each as {@link Protections} reads it. */
    static native byte[] protections(boolean lost);

    /** What the process says on stderr if it is aborted; any thread, no lock. Needs no NEURON. */
    static native void lastWords(byte[] words);

    /** Opens the MPI library that NEURON is to use; before {@link #start}. */
    static native void joinRanks(byte[] library);

    /** This process in its MPI job: its number in the upper half, how many there are in the lower. */
    static native long rank();

    /** The ranks keep watch over each other from now on; every rank is to call it, after {@link #start}. */
    static native void watchRanks();

    /** Leaves the MPI job in good order, which waits for every other rank to do the same. */
    static native void leaveRanks();

    /**
     * Leaves the job with what the process does last: in good order where its exit code is 0 and the others leave within so many
     * seconds, else the whole job ends.
     */
    static native void exitRanks(long seconds);

    /** Nobody comes out of NEURON any more: the process ends, with its exit code, without touching what NEURON uses. */
    static native void leaveWhileInside();

    /** Ends every process of the MPI job; any thread, no lock; does not come back. */
    static native void abortRanks(int code);

    // ---- called by the shim ----

    static void print(int stream, byte[] text) {
        if (text.length == 0) {
            Outbox.deliver(); // the process ends here
        } else {
            Outbox.post(stream, text);
        }
    }

    static double callBack(long number, double[] arguments) {
        return Callbacks.run(number, arguments);
    }

    static Throwable fault(int whose, byte[] reason, byte[] report) {
        String why = new String(reason, StandardCharsets.UTF_8).strip();
        return switch (whose) {
            case 2 -> new IllegalArgumentException(why);
            case 3 -> new IllegalStateException(why);
            case 4 -> new ScriptEndException(why, new String(report, StandardCharsets.UTF_8));
            default -> new NeuronException(why, new String(report, StandardCharsets.UTF_8));
        };
    }
}
