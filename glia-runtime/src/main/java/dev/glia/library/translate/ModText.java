package dev.glia.library.translate;

import dev.glia.library.stage.StagedMod;
import dev.glia.nmodl.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a mod as its author sees them, to find the place that a message means. */
public final class ModText {
    private final List<String> lines;
    private final List<String> code;

    private ModText(List<String> lines) {
        this.lines = lines;
        this.code = withoutComments(lines);
    }

    public static ModText of(StagedMod mod) {
        return of(new String(mod.source().bytes(), StandardCharsets.ISO_8859_1));
    }

    public static ModText of(String text) {
        return new ModText(List.of(text.split("\r\n|\r|\n", -1)));
    }

    /** The line of this number, empty beyond the end. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The first place, in code, of {@code word} as a whole word. */
    public Optional<Place> word(String word) {
        return after("", word);
    }

    /**
     * The first place of {@code word} behind the first {@code keyword} whole words, both in code.
     *
     * @param keyword a pattern; empty for the beginning of the text
     */
    Optional<Place> after(String keyword, String word) {
        Pattern start = Pattern.compile("\\b(?:" + keyword + ")\\b");
        Pattern wanted = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])");
        boolean started = keyword.isEmpty();
        for (int i = 0; i < code.size(); i++) {
            String line = code.get(i);
            int from = 0;
            if (!started) {
                Matcher matcher = start.matcher(line);
                started = matcher.find();
                from = started ? matcher.end() : 0;
            }
            Matcher matcher = wanted.matcher(line);
            if (started && matcher.find(from)) {
                return Optional.of(new Place(i + 1, matcher.start() + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * The number of the line that reads like {@code text}, where several do the one with the most lines before it that read
     * like those before {@code text}.
     *
     * @param before the lines before {@code text}, the nearest last
     */
    public Optional<Integer> lineReading(String text, List<String> before) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        int best = -1;
        int bestRun = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(text.stripTrailing())) {
                int run = 0;
                while (run < before.size()
                        && run < i
                        && lines.get(i - 1 - run)
                                .stripTrailing()
                                .equals(before.get(before.size() - 1 - run).stripTrailing())) {
                    run++;
                }
                if (run > bestRun) {
                    best = i + 1;
                    bestRun = run;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static List<String> withoutComments(List<String> lines) {
        List<String> code = new ArrayList<>();
        boolean comment = false;
        for (String line : lines) {
            String first = line.strip();
            if (first.startsWith("COMMENT") || first.startsWith("ENDCOMMENT")) {
                comment = first.startsWith("COMMENT");
                code.add("");
            } else {
                code.add(comment || first.startsWith("TITLE") ? "" : line.replaceFirst("[:?].*", ""));
            }
        }
        return code;
    }
}
