package dev.glia.host.tool;

import dev.glia.host.HostException;

/** Something that Glia needs and cannot bring itself is not on this machine, or does not work there. */
public final class MissingRequirementException extends HostException {
    private static final long serialVersionUID = 1L;

    private final Requirement requirement;

    /** @param seen what was looked at and what was there instead */
    public MissingRequirementException(Requirement requirement, String seen) {
        super("%s is missing: %s; %s.".formatted(requirement.title(), seen, requirement.remedy()));
        this.requirement = requirement;
    }

    private MissingRequirementException(Requirement requirement, String message, MissingRequirementException cause) {
        super(message, cause);
        this.requirement = requirement;
    }

    /** It is there, and does not do what it is for. */
    static MissingRequirementException broken(Requirement requirement, String program, String seen) {
        return new MissingRequirementException(
                requirement,
                "'%s' does not work as %s: %s; name another one, or %s."
                        .formatted(program, requirement.title(), seen, requirement.remedy()),
                null);
    }

    /** The same, with what it is needed for before it. */
    public MissingRequirementException because(String context) {
        return new MissingRequirementException(
                requirement, context + ". It cannot be built anew: " + getMessage(), this);
    }

    public Requirement requirement() {
        return requirement;
    }
}
