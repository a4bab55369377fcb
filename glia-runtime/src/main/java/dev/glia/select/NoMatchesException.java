package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.List;
import java.util.Optional;

/** The asset is there, but not of the package and variant that were asked for. */
public final class NoMatchesException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    NoMatchesException(Request request, List<Candidate> offered) {
        this(
                "asset '%s' has no mod with %s; it is offered as %s. Ask for one of these, for example `Glia.resolve(\"%s\", %s)`."
                        .formatted(
                                request.asset(),
                                Preference.wish(request.pkg(), request.variant()),
                                list(offered),
                                request.asset(),
                                Candidate.example(offered).asChoice()),
                request.asset(),
                offered);
    }

    private NoMatchesException(String message, String asset, List<Candidate> offered) {
        super(message, asset, offered);
    }

    static NoMatchesException contradiction(MechanismName name, Optional<String> pkg, Optional<String> variant) {
        return new NoMatchesException(
                "'%s' is asked for together with %s, which it is not. Name it alone, `Glia.resolve(%s)`."
                        .formatted(name.fullName(), Preference.wish(pkg, variant), alone(name)),
                name.asset(),
                List.of());
    }

    /** The name of one of NEURON's own is that of an asset, too, which a package may have as well. */
    private static String alone(MechanismName name) {
        return name.isBuiltin()
                ? "\"%s\", pkg(\"%s\")".formatted(name.asset(), name.pkg())
                : "\"%s\"".formatted(name.fullName());
    }
}
