package dev.glia.select;

import java.util.List;
import java.util.stream.Collectors;

/** No package has the asset. */
public final class UnknownAssetException extends ResolutionException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> nearNames;

    UnknownAssetException(String asset, List<String> nearNames, List<String> packages, Advice advice) {
        super(message(asset, nearNames, packages, advice), asset, List.of());
        this.nearNames = List.copyOf(nearNames);
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
        return "asset '%s' is in no package: %s. %s.".formatted(asset, where, remedy);
    }
}
