package dev.glia.select;

import java.util.List;

/** The mechanism that is meant could not be compiled, so it is not in the library. */
public final class BrokenModException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BrokenModException(Candidate broken, List<Candidate> all, Advice advice) {
        super(message(broken, all, advice), broken.name().asset(), List.of(broken));
        this.reason = broken.broken().orElseThrow();
    }

    /** Why it could not be compiled, in the compiler's words. */
    public String reason() {
        return reason;
    }

    private static String message(Candidate broken, List<Candidate> all, Advice advice) {
        String asset = broken.name().asset();
        String remedy = all.stream()
                .filter(c -> c.broken().isEmpty())
                .findFirst()
                .map(c -> "Take another, for example %s, or a version of its package that compiles"
                        .formatted(advice.exactly(c)))
                .orElse("Take a version of its package that compiles");
        return "asset '%s' means %s, which is not in the library because it did not compile: %s. %s."
                .formatted(asset, broken.text(), withoutStop(broken.broken().orElseThrow()), remedy);
    }

    private static String withoutStop(String reason) {
        String stripped = reason.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
