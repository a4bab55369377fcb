package dev.glia.pool;

import java.util.OptionalLong;

/** One task on its way to a worker: its words for messages, its serialized form, its seed, and whose classes its result has. */
record Attempt(String task, byte[] form, OptionalLong seed, ClassLoader loader) {
    /** The seed as the wire has it. */
    String seedText() {
        return seed.isPresent() ? Long.toString(seed.getAsLong()) : "";
    }
}
