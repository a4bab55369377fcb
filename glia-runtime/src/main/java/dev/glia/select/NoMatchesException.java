package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.List;
import java.util.Optional;

/** The asset is there, but not of the package and variant that were asked for. */
public final class NoMatchesException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    NoMatchesException(AssetRequest request, List<Candidate> offered, Advice advice) {
        this(
                "asset '%s' has no mod with %s; it is offered as %s. Ask for one of these, for example %s."
                        .formatted(
                                request.asset(),
                                Preference.wish(request.pkg(), request.variant()),
                                list(offered),
                                advice.exactly(Candidate.example(offered))),
                request.asset(),
                offered);
    }

    private NoMatchesException(String message, String asset, List<Candidate> offered) {
        super(message, asset, offered);
    }

    static NoMatchesException contradiction(
            MechanismName name, Optional<String> pkg, Optional<String> variant, Advice advice) {
        return new NoMatchesException(
                "'%s' contradicts %s, which is asked for as well. Ask for it with %s."
                        .formatted(
                                name.fullName(),
                                Preference.wish(pkg, variant),
                                advice.exactly().apply(name)),
                name.asset(),
                List.of());
    }
}
