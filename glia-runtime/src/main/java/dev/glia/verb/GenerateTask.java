package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.generate.GeneratedFolder;
import dev.glia.generate.Generation;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Candidate;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Writes Java for the mechanisms of packages.
 *
 * @param index of the packages
 * @param preferences by which a bare name means a mechanism
 * @param basePackage of Java, for the classes of bare names; each Glia package has one below it
 * @param into the folder of sources
 */
public record GenerateTask(
        List<ModPackage> packages,
        AssetIndex index,
        Preferences preferences,
        String basePackage,
        Path into,
        Advice advice) {
    /** The package of Java that is taken where the user names none. */
    public static final String BASE_PACKAGE = "mechanisms";

    public GenerateTask {
        packages = List.copyOf(packages);
        if (!SourceVersion.isName(basePackage)) {
            throw new GliaException(
                    "'%s' is no name of a package in Java; take one such as '%s'".formatted(basePackage, BASE_PACKAGE));
        }
    }

    /**
     * What was done.
     *
     * @param text in a line
     * @param notes mechanisms and names that have no class, each with its reason
     */
    public record Outcome(String text, List<String> notes) {}

    /** Brings the folder to hold the classes of the packages as they are now, and no others. */
    public Outcome run() {
        Generation generation = Generation.of(packages, basePackage, this::meaning);
        GeneratedFolder.Done done = new GeneratedFolder(into).write(generation.files());
        return new Outcome(
                "%s classes for %s in '%s': %s written, %s removed"
                        .formatted(
                                generation.files().size(),
                                packages.isEmpty() ? "no package" : String.join(", ", index.packages()),
                                into,
                                done.written(),
                                done.removed()),
                generation.notes());
    }

    /** What the bare name means, if that is a mechanism of a package; one that did not compile is meant all the same. */
    private Optional<MechanismName> meaning(String asset) {
        return new Resolver(index, advice)
                .explain(AssetRequest.of(asset), preferences)
                .answer()
                .map(Candidate::name)
                .filter(name -> !name.isBuiltin());
    }
}
