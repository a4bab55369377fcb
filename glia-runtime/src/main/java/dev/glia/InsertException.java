package dev.glia;

import dev.glia.asset.MechanismName;

/** A mechanism is of another kind than the insert takes it for. */
public final class InsertException extends GliaException {
    private static final long serialVersionUID = 1L;

    private final transient MechanismName mechanism;

    InsertException(String message, MechanismName mechanism) {
        super(message);
        this.mechanism = mechanism;
    }

    /** The mechanism that was to be inserted. */
    public MechanismName mechanism() {
        return mechanism;
    }
}
