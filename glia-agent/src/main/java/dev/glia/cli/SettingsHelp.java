package dev.glia.cli;

import dev.glia.setting.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The part of {@code glia --help} that lists the settings, from their table. */
final class SettingsHelp {
    private static final String SECTION = "settings";

    private SettingsHelp() {}

    /** Adds the part to the help of {@code glia} itself; that of a verb stays as it is. */
    static void addTo(CommandLine glia) {
        List<String> sections = new ArrayList<>(glia.getHelpSectionKeys());
        sections.add(SECTION);
        glia.setHelpSectionKeys(sections);
        glia.getHelpSectionMap().put(SECTION, help -> help.commandSpec().parent() == null ? table(help) : "");
    }

    private static String table(Help help) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            rows.put(
                    setting.environment(), plain("%s Default: %s.".formatted(setting.sentence(), setting.otherwise())));
        }
        return "%nSettings, as environment variables:%n%s"
                .formatted(help.createTextTable(rows).toString().replace("%", "%%"));
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
