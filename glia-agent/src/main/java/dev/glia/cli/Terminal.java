package dev.glia.cli;

import picocli.CommandLine.Help.Ansi;

/** Colours, where people read: on a terminal, and not where {@code NO_COLOR} is set. */
final class Terminal {
    private Terminal() {}

    static String red(String text) {
        return styled("1;31", text);
    }

    static String bold(String text) {
        return styled("1", text);
    }

    private static String styled(String code, String text) {
        return Ansi.AUTO.enabled() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
