package dev.glia.library.key;

import dev.glia.host.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A SHA-256 over a sequence of fields. Every field is preceded by its length, so that text moved from one field to the
 * next changes the result.
 */
public final class Fingerprint {
    private final MessageDigest digest;

    /** Only {@link Keys} begins one, so that every recipe stands there. */
    Fingerprint() {
        this(Sha256.digest());
    }

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** Another one that has the same fields so far. */
    public Fingerprint copy() {
        return new Fingerprint(Sha256.copy(digest));
    }

    public Fingerprint add(byte[] field) {
        int length = field.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(field);
        return this;
    }

    public Fingerprint add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds how many fields follow, then each of them. */
    public Fingerprint addAll(Iterable<String> fields) {
        int count = 0;
        for (String field : fields) {
            add(field);
            count++;
        }
        return add("count " + count);
    }

    /** The result in hexadecimal; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
