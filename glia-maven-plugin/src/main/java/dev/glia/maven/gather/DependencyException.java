package dev.glia.maven.gather;

import dev.glia.GliaException;
import java.util.List;

/** Dependencies that may hold packages cannot be had. */
public final class DependencyException extends GliaException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    DependencyException(List<String> missing, String message, Throwable cause) {
        super(message, cause);
        this.missing = List.copyOf(missing);
    }

    /** The coordinates that cannot be had. */
    public List<String> missing() {
        return missing;
    }
}
