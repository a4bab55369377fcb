package dev.glia.neuron.bridge;

/**
 * Something of NEURON's that Java holds, and its address for as long as it is held. The address is given out under NEURON's
 * lock alone, and only while the thing is open, so no operation can follow what another thread has closed in the meantime.
 */
public final class Handle {
    private final long address;
    private volatile String name = "this";
    private volatile boolean open = true;

    /** @param address of something that NEURON counts as ours, and that no other handle stands for */
    public Handle(long address) {
        this.address = address;
    }

    /** What the message calls it when it is used after its end. */
    public Handle named(String what) {
        name = what;
        return this;
    }

    /** @throws IllegalStateException if it is closed, or this thread is not in NEURON */
    public long address() {
        OneNeuron.requireEntered();
        requireOpen();
        return address;
    }

    public void requireOpen() {
        if (!open) {
            throw new IllegalStateException(name + " is closed");
        }
    }

    public boolean isOpen() {
        return open;
    }

    /** Closes it; answers whether it was open until now. To be called in NEURON, as everything that gives a thing up. */
    public boolean close() {
        OneNeuron.requireEntered();
        boolean before = open;
        open = false;
        return before;
    }

    /** The address as a name, also when it is closed: to tell one thing from another, never to be followed. */
    public long identity() {
        return address;
    }
}
