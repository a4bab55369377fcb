package dev.glia.host.file;

import dev.glia.host.HostException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal, 64 characters. */
public final class Sha256 {
    private static final MessageDigest UNUSED = unused();

    private Sha256() {}

    public static String of(byte[] content) {
        return hex(digest(), content);
    }

    /** Of the UTF-8 bytes of a text. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of several texts, each with its length before it, so that no two lists share a hash by where they are split. */
    public static String of(Collection<String> parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the content of a file. */
    public static String of(Path file) {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(file, Failures.reason(e)), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hex(MessageDigest digest, byte[] content) {
        return HexFormat.of().formatHex(digest.digest(content));
    }

    /** A new digest. To ask the providers of this JVM for each takes twenty times as long as to copy an unused one. */
    public static MessageDigest digest() {
        return copy(UNUSED);
    }

    /** A digest of the same bytes so far. */
    public static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java platform can be copied", e);
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
