package dev.glia.host.process;

/** A word of a command that a user is told to type. */
public final class ShellWord {
    private ShellWord() {}

    /** The word as a POSIX shell reads it back, whatever is in it; quoted where it must be. */
    public static String of(Object word) {
        String text = word.toString();
        return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
