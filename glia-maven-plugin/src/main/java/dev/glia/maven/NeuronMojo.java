package dev.glia.maven;

import dev.glia.launch.GliaVersion;
import dev.glia.library.StatedLibrary;
import dev.glia.verb.doctor.CheckUp;
import dev.glia.verb.doctor.Doctor;
import dev.glia.verb.doctor.Place;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells which NEURON, compiler, folders, packages and library Glia uses here, and what is missing, with the remedy. Fit for a
 * bug report: the user's home is {@code ~} in it.
 */
@Mojo(name = "neuron", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class NeuronMojo extends AbstractNamedSourcesMojo {
    /** Prints JSON on the standard output, for programs: {@code mvn -q glia:neuron -Dglia.json}. */
    @Parameter(property = "glia.json", defaultValue = "false")
    private boolean json;

    /** Writes the JSON into this file instead: some versions of Maven end their output with a control character. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    @Override
    void run() {
        CheckUp found = new Doctor(GliaVersion.current(), settings(), System::getenv, this::place).examine();
        if (json || jsonFile != null) {
            printJson(found.json(), jsonFile);
        } else {
            print(found.text());
        }
    }

    /** A Maven that runs outside of a project makes one up, which has no file. */
    private Optional<Place> place() {
        if (project().getFile() == null) {
            return Optional.empty();
        }
        try {
            Optional<StatedLibrary> library = Files.isRegularFile(layout().manifest())
                    ? Optional.of(StatedLibrary.at(layout(), false))
                    : Optional.empty();
            return Optional.of(new Place(packages().all(), library));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
