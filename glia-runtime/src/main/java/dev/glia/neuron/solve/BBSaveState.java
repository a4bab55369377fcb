package dev.glia.neuron.solve;

import dev.glia.host.file.Sha256;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * All states, the time and the events on their way, cell by cell, in a file that another process can go on from: one that
 * has built the same cells with the same gids, on the same rank. Times and states are kept to 15 digits.
 *
 * <p>Every section must belong to a cell, one of {@link Neuron#cell} or of a hoc template, that has a gid. What
 * {@link CVode#event} was told is not in it.
 */
public final class BBSaveState extends HocObject {
    private static final String SEAL = "glia ";

    public BBSaveState() {
        super("BBSaveState");
    }

    /**
     * Saves the present state of this rank's cells; every rank has a file of its own.
     *
     * @throws IllegalStateException where the model is not one that NEURON can save whole; the message says why
     * @throws NeuronException if the file cannot be written
     */
    public BBSaveState save(Path file) {
        Objects.requireNonNull(file, "file");
        SavedCells cells = SavedCells.now();
        cells.requireWhole();
        try {
            Files.write(file, new byte[0]);
            call("save", file.toAbsolutePath().toString());
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Files.writeString(
                    file,
                    SEAL + cells.shape() + " " + Sha256.of(text) + "\n",
                    StandardCharsets.ISO_8859_1,
                    StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new NeuronException("the state cannot be written to '%s': %s".formatted(file, e), "");
        }
    }

    /**
     * Puts this rank's cells into the state that {@link #save} wrote. The model must be initialised, which this does not
     * replace; recorded Vectors begin anew at the time of the state.
     *
     * @throws IllegalStateException where the model is not one that NEURON can save
     * @throws NeuronException if the file is not there, is not whole, or is of a model of another structure
     */
    public BBSaveState restore(Path file) {
        Objects.requireNonNull(file, "file");
        SavedCells cells = SavedCells.now();
        cells.requireWhole();
        String shape = seal(file);
        if (!shape.equals(cells.shape())) {
            throw new NeuronException(
                    "the state in '%s' is of another model: its cells, their sections, segments, mechanisms and connections, and the order in which they were made, must be those of this one"
                            .formatted(file),
                    "");
        }
        call("restore", file.toAbsolutePath().toString());
        call("vector_play_init");
        Neuron.call("frecord_init");
        return this;
    }

    /** The structure that the file speaks of; NEURON would end the process over one that is cut short. */
    private static String seal(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NeuronException("the state in '%s' cannot be read: %s".formatted(file, e), "");
        }
        int at = text.lastIndexOf("\n" + SEAL) + 1;
        String[] words = text.substring(at).strip().split(" ");
        if (words.length != 3
                || !text.substring(at).startsWith(SEAL)
                || !words[2].equals(Sha256.of(text.substring(0, at)))) {
            throw new NeuronException(
                    "'%s' is no state that BBSaveState.save of Glia wrote, or it was changed or cut short since"
                            .formatted(file),
                    "");
        }
        return words[1];
    }
}
