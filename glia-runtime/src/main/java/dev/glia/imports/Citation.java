package dev.glia.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authors in a CITATION.cff, in the plain style in which such files are written: a list of {@code family-names} and
 * {@code given-names}, or {@code name}. No reader of YAML.
 *
 * @see <a href="https://citation-file-format.github.io/">Citation File Format</a>
 */
final class Citation {
    private static final Pattern FIELD =
            Pattern.compile("^(\\s*)(- )?\\s*(family-names|given-names|name):\\s*[\"']?(.*?)[\"']?\\s*$");

    private Citation() {}

    /** The names of the authors, in their order. */
    static List<String> authors(String text) {
        List<String> authors = new ArrayList<>();
        String given = "";
        String family = "";
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("-")) {
                inside = line.startsWith("authors:");
            }
            if (inside && line.strip().startsWith("- ")) {
                add(authors, given, family);
                given = "";
                family = "";
            }
            Matcher field = FIELD.matcher(line);
            if (inside && field.matches()) {
                given = field.group(3).equals("given-names") ? field.group(4) : given;
                family = field.group(3).equals("given-names") ? family : field.group(4);
            }
        }
        add(authors, given, family);
        return authors;
    }

    private static void add(List<String> authors, String given, String family) {
        String name = (given + " " + family).strip();
        if (!name.isEmpty()) {
            authors.add(name);
        }
    }
}
