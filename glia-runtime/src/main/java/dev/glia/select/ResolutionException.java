package dev.glia.select;

import dev.glia.GliaException;
import java.util.List;
import java.util.stream.Collectors;

/** An asset name does not lead to exactly one mechanism that is there. */
public abstract sealed class ResolutionException extends GliaException
        permits UnknownAssetException, NoMatchesException, AmbiguousAssetException, BrokenModException {
    private static final long serialVersionUID = 1L;

    private final String asset;
    private final transient List<Candidate> candidates;

    ResolutionException(String message, String asset, List<Candidate> candidates) {
        super(message);
        this.asset = asset;
        this.candidates = List.copyOf(candidates);
    }

    /** The asset that was asked for. */
    public String asset() {
        return asset;
    }

    /** The mechanisms the message lists, in the order of their names. */
    public List<Candidate> candidates() {
        return candidates == null ? List.of() : candidates;
    }

    static String list(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).collect(Collectors.joining("; "));
    }
}
