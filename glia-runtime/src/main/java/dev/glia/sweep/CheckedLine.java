package dev.glia.sweep;

import dev.glia.host.file.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of fields that begins with a checksum of the rest, so that one that was cut short is never taken for whole. */
public final class CheckedLine {
    private static final int CHECK_LENGTH = 16;
    private static final String SEPARATOR = "\t";

    private CheckedLine() {}

    /** The line, with its end. */
    public static String of(List<String> fields) {
        List<String> escaped = new ArrayList<>();
        for (String field : fields) {
            escaped.add(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        String rest = String.join(SEPARATOR, escaped);
        return check(rest) + SEPARATOR + rest + "\n";
    }

    /** The fields of a line, given without its end; empty where it is not whole. */
    public static Optional<List<String>> read(String line) {
        int tab = line.indexOf(SEPARATOR);
        String rest = line.substring(tab + 1);
        if (tab != CHECK_LENGTH || !line.startsWith(check(rest))) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        for (String field : rest.split(SEPARATOR, -1)) {
            fields.add(field.translateEscapes());
        }
        return Optional.of(fields);
    }

    /** The lines of a text up to the first that is not whole: it was being written, or what follows was. */
    public static List<List<String>> readAll(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0, end = text.indexOf('\n'); end >= 0; at = end + 1, end = text.indexOf('\n', at)) {
            Optional<List<String>> fields = read(text.substring(at, end));
            if (fields.isEmpty()) {
                break;
            }
            lines.add(fields.get());
        }
        return lines;
    }

    private static String check(String rest) {
        return Sha256.of(rest).substring(0, CHECK_LENGTH);
    }
}
