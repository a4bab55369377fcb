package dev.glia.host.tool;

import dev.glia.host.HostException;

/** Something that Glia needs and cannot bring itself is not on this machine. */
public final class MissingRequirementException extends HostException {
    private static final long serialVersionUID = 1L;

    private final Requirement requirement;

    /** @param seen what was looked at and what was there instead */
    public MissingRequirementException(Requirement requirement, String seen) {
        super("%s is missing: %s; %s.".formatted(requirement.title(), seen, requirement.remedy()));
        this.requirement = requirement;
    }

    private MissingRequirementException(String context, MissingRequirementException cause) {
        super(context + ". It cannot be built anew: " + cause.getMessage(), cause);
        this.requirement = cause.requirement;
    }

    /** The same, with what it is needed for before it. */
    public MissingRequirementException because(String context) {
        return new MissingRequirementException(context, this);
    }

    public Requirement requirement() {
        return requirement;
    }
}
