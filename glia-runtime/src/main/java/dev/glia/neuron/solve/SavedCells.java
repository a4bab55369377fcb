package dev.glia.neuron.solve;

import dev.glia.host.file.Sha256;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of this rank as {@code BBSaveState} takes them, and what they are made of. It ends the process over a model that
 * it cannot take, or whose make is not that of the file, and passes over what belongs to no cell.
 *
 * @param lines as the shim lists them
 */
record SavedCells(List<String> lines) {
    private static final String UNSET = "0";

    SavedCells {
        lines = List.copyOf(lines);
    }

    static SavedCells now() {
        return new SavedCells(
                Call.to(Operation.SAVED_CELLS).run().text().lines().toList());
    }

    /** @throws IllegalStateException where NEURON would end the process, or save less than the model */
    void requireWhole() {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "state" -> requireReady(words);
                case "cell" ->
                    require(
                            !words[2].equals("-"),
                            "the cell of gid %s is no object: its sections were made one by one; make them with Neuron.cell, or in a hoc template"
                                    .formatted(words[1]));
                case "lost" ->
                    require(
                            false,
                            "section '%s' belongs to no cell that has a gid, so its state would not be saved; give its cell one with ParallelContext.cell"
                                    .formatted(words[1]));
                case "connection" ->
                    require(
                            Integer.parseInt(words[4]) >= 0 || Integer.parseInt(words[6]) <= 1,
                            "the source of %s has no gid and %s connections, and a source without a gid can have one; give it a gid with ParallelContext.cell"
                                    .formatted(words[1], words[6]));
                default -> {
                    // what the cells are made of
                }
            }
        }
    }

    private static void requireReady(String[] words) {
        require(
                words[1].equals(UNSET),
                "it has changed since it was initialised, or never was; say Neuron.finitialize first");
        require(words[2].equals("1"), "it runs on %s threads, and the state of one is saved".formatted(words[2]));
        require(words[3].equals(UNSET), "it runs with a variable step, whose state is not saved");
    }

    private static void require(boolean condition, String why) {
        if (!condition) {
            throw new IllegalStateException("BBSaveState cannot take this model: " + why);
        }
    }

    /**
     * A fingerprint of what the cells are made of, in the order in which they are saved. Objects count by their place and not
     * by the numbers in their names, which depend on what was there before them.
     */
    String shape() {
        Map<String, Integer> places = new HashMap<>();
        List<String> parts = new ArrayList<>();
        parts.add(Call.to(Operation.MECHANISMS).run().text());
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "cell" -> parts.add(words[1] + " " + words[2].replaceAll("\\[\\d+]$", ""));
                case "section", "node", "end" -> parts.add(numbered(line, places));
                case "connection" ->
                    parts.add("connection %s %s %s %s"
                            .formatted(places.getOrDefault(words[2], -1), words[3], words[4], words[5]));
                default -> {
                    // no part of the structure
                }
            }
        }
        return Sha256.of(parts);
    }

    /** The line with every point process as the number of its place. */
    private static String numbered(String line, Map<String, Integer> places) {
        StringBuilder words = new StringBuilder();
        for (String word : line.split(" ")) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                places.put(word.substring(colon + 1), places.size());
            }
            words.append(colon > 0 ? word.substring(0, colon) : word).append(' ');
        }
        return words.toString();
    }
}
