package dev.glia.sweep;

import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What is whole of a text: its lines up to the first that is not, because that was being written, or what follows was.
     *
     * @param length of them in the text, in characters
     */
    public record Whole(List<List<String>> lines, int length) {}

    /** The whole lines of a text. */
    public static Whole readAll(String text) {
        List<List<String>> lines = new ArrayList<>();
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            Optional<List<String>> fields = read(text.substring(at, end));
            if (fields.isEmpty()) {
                break;
            }
            lines.add(fields.get());
            at = end + 1;
        }
        return new Whole(lines, at);
    }

    /** Writes a line behind what is there. */
    public static void append(FileChannel channel, List<String> fields) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(of(fields).getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Fields, and behind them names and values in turn, which {@link #named} reads. */
    public static List<String> fields(List<String> first, Map<String, String> named) {
        List<String> fields = new ArrayList<>(first);
        named.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields;
    }

    /** Values by their names, of which a line has one behind the other. */
    public static LinkedHashMap<String, String> named(List<String> fields) {
        LinkedHashMap<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            named.put(fields.get(i), fields.get(i + 1));
        }
        return named;
    }

    private static String check(String rest) {
        return Sha256.of(rest).substring(0, CHECK_LENGTH);
    }
}
