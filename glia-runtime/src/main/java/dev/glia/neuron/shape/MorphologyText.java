package dev.glia.neuron.shape;

import dev.glia.neuron.NeuronException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A morphology file before NEURON reads it. NEURON's readers print what they do not understand and go on with what they have,
 * or leave the rest of the file out.
 */
record MorphologyText(Path file, List<String> lines) {
    private static final int COLUMNS = 7;

    static MorphologyText of(Path file) {
        try {
            return new MorphologyText(file, Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new NeuronException("the morphology '%s' cannot be read: %s".formatted(file, e), "");
        }
    }

    /**
     * @throws NeuronException unless every line is a point of a tree, id, type, x, y, z, radius and id of the parent, in the
     *     order of their ids: of points in another order NEURON takes diameters and types as they stand
     */
    void requireSwc() {
        Set<Integer> ids = new HashSet<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+");
            if (words.length < COLUMNS) {
                throw fault(
                        i,
                        "has %s columns and not seven, for id, type, x, y, z, radius and parent"
                                .formatted(words.length));
            }
            int id = (int) number(i, words[0]);
            int parent = (int) number(i, words[6]);
            for (int column = 1; column < COLUMNS - 1; column++) {
                number(i, words[column]);
            }
            if (id <= last) {
                throw fault(
                        i,
                        "has the id %s behind %s; sort the lines by id, and give each an id of its own"
                                .formatted(id, last));
            }
            if (parent >= 0 && !ids.contains(parent)) {
                throw fault(i, "names the parent %s, which is not above it".formatted(parent));
            }
            ids.add(id);
            last = id;
        }
        if (ids.isEmpty()) {
            throw new NeuronException("the morphology '%s' has no point".formatted(file), "");
        }
    }

    private double number(int line, String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw fault(line, "has '%s' where a number belongs".formatted(word));
        }
    }

    /** @throws NeuronException unless the whole text lies in parentheses that are closed: NEURON reads no further than that */
    void requireNeurolucida() {
        int depth = 0;
        int opened = 0;
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean string = false;
            for (char c : lines.get(i).toCharArray()) {
                if (c == '"') {
                    string = !string;
                } else if (string) {
                    continue;
                } else if (c == ';') {
                    break;
                } else if (c == '(') {
                    opened = depth++ == 0 ? i : opened;
                    any = true;
                } else if (c == ')' && depth-- == 0) {
                    throw fault(i, "closes a parenthesis that is not open");
                } else if (depth == 0 && c != ')' && c != ',' && !Character.isWhitespace(c)) {
                    throw fault(i, "has '%s' outside all parentheses".formatted(c));
                }
            }
            if (string) {
                throw fault(i, "does not close its quotation mark");
            }
        }
        if (depth > 0) {
            throw fault(opened, "opens a parenthesis that is never closed");
        }
        if (!any) {
            throw new NeuronException("the morphology '%s' has no point".formatted(file), "");
        }
    }

    private NeuronException fault(int line, String what) {
        return new NeuronException(
                "the morphology '%s' cannot be read: line %s, '%s', %s"
                        .formatted(file, line + 1, lines.get(line).strip(), what),
                "");
    }
}
