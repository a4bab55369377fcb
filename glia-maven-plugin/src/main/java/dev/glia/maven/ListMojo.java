package dev.glia.maven;

import dev.glia.library.LocalCollection;
import dev.glia.verb.Listing;
import dev.glia.verb.ListingFilter;
import dev.glia.verb.place.Surroundings;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Lists the assets of the project's packages; {@code *} marks what a bare name means today.
 */
@Mojo(name = "list", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ListMojo extends AbstractPlacesMojo {
    /** Shows only assets whose name contains this. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** Shows only what this package has; {@code NEURON} is NEURON's own mechanisms. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    /** Shows only this variant. */
    @Parameter(property = "glia.variant")
    private String variant;

    /** Shows only {@code density}, {@code point-process} or {@code artificial-cell} mechanisms. */
    @Parameter(property = "glia.kind")
    private String kind;

    /** Shows NEURON's own mechanisms too. */
    @Parameter(property = "glia.builtins", defaultValue = "false")
    private boolean builtins;

    /** Shows what your personal collection has. */
    @Parameter(property = "glia.inLocal", defaultValue = "false")
    private boolean inLocal;

    /** Prints JSON on the standard output, for programs: {@code mvn -q glia:list -Dglia.json}. */
    @Parameter(property = "glia.json", defaultValue = "false")
    private boolean json;

    /** Writes the JSON into this file instead: some versions of Maven end their output with a control character. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    @Override
    boolean isElsewhere() {
        return inLocal || super.isElsewhere();
    }

    @Override
    void answer() throws IOException {
        ListingFilter filter = new ListingFilter(
                given(asset),
                inLocal ? Optional.of(LocalCollection.PACKAGE) : given(ofPkg),
                given(variant),
                given(kind).map(ListingFilter::kind),
                builtins);
        Surroundings here = inLocal ? aroundCollection() : seen();
        Listing listing = Listing.of(here.index(), preferences(here), filter, advice());
        if (json || jsonFile != null) {
            printJson(listing.json(), jsonFile);
        } else {
            print(listing.text());
        }
    }

    /** The collection as it is, also where models do not see it. */
    private Surroundings aroundCollection() throws IOException {
        personalMods().introduce();
        return surroundingsIfAny()
                .orElseGet(Surroundings::nothing)
                .behind(collection().shown(), line -> getLog().warn(line));
    }
}
