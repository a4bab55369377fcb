package dev.glia.select;

import dev.glia.asset.NearNames;
import java.util.List;
import java.util.stream.Collectors;

/** No package has the asset. */
public final class UnknownAssetException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> nearNames;

    UnknownAssetException(String asset, List<String> nearNames, List<String> packages, Advice advice) {
        this(message(asset, nearNames, packages, advice), asset, nearNames);
    }

    private UnknownAssetException(String message, String asset, List<String> nearNames) {
        super(message, asset, List.of());
        this.nearNames = List.copyOf(nearNames);
    }

    /** An asset that is there, and for other simulators only. */
    static UnknownAssetException foreign(String asset, List<Candidate> foreign, Advice advice) {
        String message =
                "asset '%s' is only for Arbor: %s is written in Arbor's dialect of NMODL, which NEURON does not take. Add a package that has it for NEURON as a dependency to the pom, or list what is there with %s."
                        .formatted(asset, foreign.get(0).text(), advice.list());
        return new UnknownAssetException(message, asset, List.of());
    }

    /** Assets that are there and are spelled almost so, the nearest first. */
    public List<String> nearNames() {
        return nearNames == null ? List.of() : nearNames;
    }

    private static String message(String asset, List<String> nearNames, List<String> packages, Advice advice) {
        String where = packages.isEmpty()
                ? "there is no Glia package on the class path, only NEURON's own mechanisms"
                : "the packages here are " + NearNames.shortened(packages, 10);
        String remedy = nearNames.isEmpty()
                ? "Add the package that has it as a dependency to the pom, or list what is there with " + advice.list()
                : "Near names are "
                        + nearNames.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "))
                        + "; list all with " + advice.list();
        String looked = advice.looked().get();
        return "asset '%s' is in no package: %s. %s%s."
                .formatted(asset, where, looked.isEmpty() ? "" : looked + ". ", remedy);
    }
}
