package dev.glia.neuron;

/**
 * The name of a variable as it may be given wherever one is taken: {@code gbar}, or {@code w[3]} for an element of an array.
 *
 * @param index -1 where none is given
 */
record IndexedName(String name, int index) {
    static IndexedName of(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return new IndexedName(text, -1);
        }
        try {
            if (open > 0 && text.endsWith("]")) {
                return new IndexedName(
                        text.substring(0, open), Integer.parseUnsignedInt(text.substring(open + 1, text.length() - 1)));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                "'%s' names no variable; an element of an array is written name[index], such as w[3]".formatted(text));
    }

    /** The element that is meant, where the call may give an index too. */
    static int one(String name, int inName, int given) {
        if (inName >= 0 && given >= 0) {
            throw new IllegalArgumentException(
                    "'%s[%s]' has an index, and the call gives another one, %s; keep one of them"
                            .formatted(name, inName, given));
        }
        return Math.max(inName, given);
    }
}
