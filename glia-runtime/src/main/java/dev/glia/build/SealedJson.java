package dev.glia.build;

import dev.glia.GliaException;
import dev.glia.host.Sha256;
import dev.glia.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON that holds its own checksum: a flipped byte would often still be JSON, and say something else. */
final class SealedJson {
    private static final Pattern SEAL = Pattern.compile("\"checksum\" : \"([0-9a-f]{64})\"");
    private static final String BLANK = "0".repeat(64);

    private SealedJson() {}

    /** The document with the field {@code checksum}: the SHA-256 of itself with zeros in that place. */
    static byte[] print(Map<String, Object> document) {
        Map<String, Object> sealed = new TreeMap<>(document);
        sealed.put("checksum", BLANK);
        String blank = new String(Json.print(sealed), StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(blank);
        if (!seal.find()) {
            throw new IllegalStateException("no place for a checksum in " + blank);
        }
        return replaced(blank, seal, Sha256.of(blank)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads such a document; {@code file} is what messages call it.
     *
     * @throws GliaException where it is not as it was written
     */
    static Json parse(byte[] document, String file) {
        String text = new String(document, StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(text);
        if (!seal.find() || !seal.group(1).equals(Sha256.of(replaced(text, seal, BLANK)))) {
            throw new GliaException(file + " is damaged: its checksum does not fit");
        }
        return Json.parse(document, file);
    }

    private static String replaced(String text, Matcher seal, String checksum) {
        return text.substring(0, seal.start(1)) + checksum + text.substring(seal.end(1));
    }
}
