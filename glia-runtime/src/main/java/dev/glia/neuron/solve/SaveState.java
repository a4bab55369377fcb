package dev.glia.neuron.solve;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import java.nio.file.Path;

/** All states, the time and the events on their way, to come back to as long as the model's structure stays the same. */
public final class SaveState extends HocObject {
    /** Takes the present state. */
    public SaveState() {
        super("SaveState");
        begin(() -> call("save"));
    }

    /** Puts the model back; recorded Vectors go on from where they are. */
    public void restore() {
        call("restore", 1);
    }

    /** Writes it to a file. */
    public void write(Path file) {
        try (HocObject target = Neuron.create("File", file.toString())) {
            call("fwrite", target);
        }
    }

    /**
     * Replaces it by what {@link #write} wrote for a model of the same structure. Where that fails halfway, neither what was
     * read nor what was there before can be come back to.
     */
    public SaveState read(Path file) {
        try (HocObject source = Neuron.create("File", file.toString())) {
            call("fread", source);
        }
        return this;
    }
}
