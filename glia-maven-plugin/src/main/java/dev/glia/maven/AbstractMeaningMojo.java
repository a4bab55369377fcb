package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.verb.Meaning;
import dev.glia.verb.place.Surroundings;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that tell what an asset name means in this project. */
abstract class AbstractMeaningMojo extends AbstractPlacesMojo {
    /** The asset, or the full name of a mechanism. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** The package it has to be of. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    /** The variant it has to be. */
    @Parameter(property = "glia.variant")
    private String variant;

    final Meaning meaning() throws IOException {
        Surroundings here = seen();
        return new Meaning(here.index(), preferences(here), advice());
    }

    /** The asset, of which {@code verb} is to say something. */
    final String asset(String verb) {
        return given(asset)
                .orElseThrow(() -> new GliaException(
                        "no asset to %s is named; add -Dglia.asset=NAME, or see all with `mvn glia:list`"
                                .formatted(verb)));
    }

    final Optional<String> ofPkg() {
        return given(ofPkg);
    }

    final Optional<String> variant() {
        return given(variant);
    }
}
