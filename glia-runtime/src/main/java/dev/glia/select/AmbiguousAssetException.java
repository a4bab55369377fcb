package dev.glia.select;

import java.util.List;

/** Several mechanisms are left after all preferences, and no default chooses among them. */
public final class AmbiguousAssetException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    /** @param closed whether a context takes no preference from further out, so that choosing there is of no use */
    AmbiguousAssetException(String asset, List<Candidate> left, boolean closed) {
        super(message(asset, left, closed), asset, left);
    }

    private static String message(String asset, List<Candidate> left, boolean closed) {
        Candidate first = Candidate.example(left);
        if (closed) {
            return ("asset '%s' matches %s mods: %s. A context states `prefer(\"%s\")`, so nothing that is preferred further out"
                            + " counts. Choose one in the call, with `%s`, or in that context, with `%s`.")
                    .formatted(
                            asset,
                            left.size(),
                            list(left),
                            asset,
                            first.asChoice(),
                            first.exactly().asJava());
        }
        return ("asset '%s' matches %s mods: %s. Choose one, here with `Glia.select(\"%s\", %s)`, or for good with "
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
