package dev.glia.maven.gather;

import dev.glia.asset.ModPackage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages that a project sees.
 *
 * @param own those in its own folders: the user can mend them
 * @param dependencies those of its dependency tree, modules of the same build among them; one found twice is there twice
 */
public record ProjectPackages(List<ModPackage> own, List<ModPackage> dependencies) {
    public ProjectPackages {
        own = List.copyOf(own);
        dependencies = List.copyOf(dependencies);
    }

    /** All of them. */
    public List<ModPackage> all() {
        return Stream.concat(own.stream(), dependencies.stream()).toList();
    }

    /** The names of the project's own. */
    public Set<String> ownNames() {
        return own.stream().map(ModPackage::name).collect(Collectors.toUnmodifiableSet());
    }
}
