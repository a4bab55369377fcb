package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.host.file.Sha256;
import dev.glia.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** JSON that holds its own checksum: a flipped byte would often still be JSON, and say something else. */
final class SealedJson {
    /** Within a text of JSON these quotes would be escaped. */
    private static final String FIELD = "\"checksum\" : \"";

    private static final String BLANK = "0".repeat(64);

    private SealedJson() {}

    /** The document with the field {@code checksum}: the SHA-256 of itself with zeros in that place. */
    static byte[] print(Map<String, Object> document) {
        Map<String, Object> sealed = new TreeMap<>(document);
        sealed.put("checksum", BLANK);
        byte[] bytes = Json.print(sealed);
        put(Sha256.of(bytes), bytes, place(bytes));
        return bytes;
    }

    /**
     * Reads such a document; {@code file} is what messages call it.
     *
     * @throws GliaException where it is not as it was written
     */
    static Json parse(byte[] document, String file) {
        require(document, file);
        return Json.parse(document, file);
    }

    /**
     * Does nothing where such a document is as it was written; {@code file} is what messages call it.
     *
     * @throws GliaException where it is not
     */
    static void require(byte[] document, String file) {
        int place = place(document);
        if (place < 0 || place + BLANK.length() > document.length) {
            throw damaged(file);
        }
        String stated = new String(document, place, BLANK.length(), StandardCharsets.ISO_8859_1);
        byte[] blank = document.clone();
        put(BLANK, blank, place);
        if (!stated.equals(Sha256.of(blank))) {
            throw damaged(file);
        }
    }

    private static GliaException damaged(String file) {
        return new GliaException(file + " is damaged: its checksum does not fit");
    }

    /** Where the checksum begins; negative where there is none. */
    private static int place(byte[] document) {
        int field = new String(document, StandardCharsets.ISO_8859_1).indexOf(FIELD);
        return field < 0 ? field : field + FIELD.length();
    }

    private static void put(String checksum, byte[] document, int place) {
        System.arraycopy(checksum.getBytes(StandardCharsets.US_ASCII), 0, document, place, checksum.length());
    }
}
