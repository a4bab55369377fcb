package dev.glia.verb.check;

import dev.glia.GliaException;
import dev.glia.asset.NearNames;
import dev.glia.imports.OptionStyle;
import dev.glia.lint.Level;
import dev.glia.lint.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How grave each rule's findings are. */
public record RuleLevels(Map<Rule, Level> levels) {
    private static final String ALL = "*";

    public RuleLevels {
        levels = Map.copyOf(levels);
    }

    /**
     * Reads what the user says.
     *
     * @param said {@code rule=level}, the later one holds; {@code *} is every rule
     * @throws GliaException where one names no rule or no level
     */
    public static RuleLevels of(List<String> said, OptionStyle style) {
        Map<Rule, Level> levels = new EnumMap<>(Rule.class);
        Arrays.stream(Rule.values()).forEach(rule -> levels.put(rule, rule.level()));
        for (String one : said) {
            String[] words = one.split("=", -1);
            if (words.length != 2) {
                throw new GliaException("'%s' says nothing of a rule; write %s"
                        .formatted(one, style.option("rules", "unused=off,threadsafe=error")));
            }
            Level level = level(words[1].strip());
            if (words[0].strip().equals(ALL)) {
                levels.replaceAll((rule, before) -> level);
            } else {
                levels.put(rule(words[0].strip()), level);
            }
        }
        return new RuleLevels(levels);
    }

    /** A line for each rule, for help. */
    public static List<String> described() {
        return Arrays.stream(Rule.values())
                .map(rule -> "%s (%s): %s".formatted(rule.id(), rule.level().word(), rule.claim()))
                .toList();
    }

    Level of(Rule rule) {
        return levels.get(rule);
    }

    boolean looksAt(Rule rule) {
        return of(rule) != Level.OFF;
    }

    private static Rule rule(String id) {
        List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new GliaException("there is no rule '%s'; %s"
                        .formatted(
                                id,
                                Optional.of(NearNames.of(id, ids))
                                        .filter(near -> !near.isEmpty())
                                        .map(near -> "perhaps '%s' is meant".formatted(near.get(0)))
                                        .orElse("the rules are " + String.join(", ", ids)))));
    }

    private static Level level(String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new GliaException("a rule cannot be '%s'; it can be %s"
                        .formatted(
                                word,
                                Arrays.stream(Level.values()).map(Level::word).collect(Collectors.joining(", ")))));
    }
}
