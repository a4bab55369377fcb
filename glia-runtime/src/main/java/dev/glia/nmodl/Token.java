package dev.glia.nmodl;

/** A stretch of the text that means something to nocmodl; blanks, comments and TITLE lines are no tokens. */
record Token(Kind kind, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** What stands between the parentheses after a declared variable, for example {@code mA/cm2}. */
        UNIT,
        /** Any other single character. */
        SYMBOL,
        /** The C++ between VERBATIM and ENDVERBATIM. */
        VERBATIM
    }

    String in(String text) {
        return text.substring(start, end);
    }

    boolean is(char symbol, String text) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }

    boolean is(String word, String text) {
        return kind == Kind.NAME && end - start == word.length() && text.startsWith(word, start);
    }
}
