package dev.glia.plot;

/** The colours, told apart also by readers who confuse red and green. */
final class Theme {
    /** How many lines have a colour of their own. */
    static final int COLOURS = 8;

    private static final String LIGHT =
            "--glia-paper:#ffffff;--glia-ink:#22272e;--glia-faint:#e3e6ea;--glia-0:#1b6ca8;--glia-1:#c8442b;--glia-2:#2b8a6b;"
                    + "--glia-3:#8a4fb5;--glia-4:#b8860b;--glia-5:#4a5568;--glia-6:#c2458f;--glia-7:#5c7a1f;";

    private static final String DARK =
            "--glia-paper:#14181d;--glia-ink:#dde3ea;--glia-faint:#323a44;--glia-0:#6cb6f0;--glia-1:#ff8f75;--glia-2:#63d0ab;"
                    + "--glia-3:#c79bf0;--glia-4:#e8bf50;--glia-5:#a9b4c4;--glia-6:#f08cc6;--glia-7:#b2d267;";

    static final String CSS = ":root{color-scheme:light dark;" + LIGHT + "}"
            + "@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + DARK + "}}"
            + ":root[data-theme=light]{color-scheme:light}"
            + ":root[data-theme=dark]{color-scheme:dark;" + DARK + "}"
            + ".glia-plot{font:13px sans-serif}"
            + ".glia-plot text{fill:var(--glia-ink)}"
            + ".glia-plot .paper{fill:var(--glia-paper)}"
            + ".glia-plot .grid{stroke:var(--glia-faint)}"
            + ".glia-plot .frame{stroke:var(--glia-ink);fill:none}"
            + ".glia-plot .line{fill:none;stroke-width:1.5;stroke-linejoin:round}"
            + ".glia-plot .dashed{stroke-dasharray:6 4}"
            + ".glia-plot .spike{stroke-width:1.5}"
            + colours();

    private Theme() {}

    /** A line and a dot of one series have one colour. */
    static String colour(int series) {
        return "c" + series % COLOURS;
    }

    private static String colours() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < COLOURS; i++) {
            css.append(".glia-plot .c%s{stroke:var(--glia-%s)}.glia-plot .dot.c%s{fill:var(--glia-%s);stroke:none}"
                    .formatted(i, i, i, i));
        }
        return css.toString();
    }
}
