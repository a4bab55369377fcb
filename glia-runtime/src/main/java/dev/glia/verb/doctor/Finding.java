package dev.glia.verb.doctor;

import java.util.Map;

/**
 * What the doctor found of one thing.
 *
 * @param topic for example {@code NEURON}
 * @param fine whether nothing has to be done about it
 * @param text in one line
 * @param facts the same for programs, beside the text
 */
public record Finding(String topic, boolean fine, String text, Map<String, ?> facts) {
    static Finding of(String topic, String text) {
        return new Finding(topic, true, text, Map.of());
    }

    /** The text, with a word before it that a front end may colour. */
    public String said(String mark) {
        return fine ? text : mark + " " + text;
    }
}
