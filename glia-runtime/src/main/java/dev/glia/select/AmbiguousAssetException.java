package dev.glia.select;

import java.util.List;

/** Several mechanisms are left after all preferences, and no default chooses among them. */
public final class AmbiguousAssetException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    AmbiguousAssetException(String asset, List<Candidate> left) {
        super(message(asset, left), asset, left);
    }

    private static String message(String asset, List<Candidate> left) {
        Candidate first = Candidate.example(left);
        return ("asset '%s' matches %d mods: %s. Choose one, here with `Glia.select(\"%s\", %s)`, or for good with "
                        + "`mvn glia:select -Dglia.asset=%s -Dglia.pkg=%s -Dglia.variant=%s` "
                        + "(`glia select %s` on the command line).")
                .formatted(
                        asset,
                        left.size(),
                        list(left),
                        asset,
                        first.asChoice(),
                        asset,
                        first.name().pkg(),
                        first.name().variant(),
                        first.exactly().asArguments());
    }
}
