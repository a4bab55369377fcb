package dev.glia.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the files of a tar archive one after the other: the format of POSIX (ustar and pax) with GNU's long names.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">POSIX: pax</a>
 */
final class TarInput extends FilterInputStream {
    private static final int BLOCK = 512;
    private static final int MAX_NAME_BYTES = 1 << 16;

    private long left;
    private long padding;

    /** The archive is no tar archive, or ends too early. */
    static final class TarException extends IOException {
        private static final long serialVersionUID = 1L;

        TarException(String message) {
            super(message);
        }
    }

    TarInput(InputStream in) {
        super(in);
    }

    /** Goes to the next regular file and gives its path; reading then gives its content. */
    Optional<String> nextFile() throws IOException {
        Optional<String> longName = Optional.empty();
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || (header.length == BLOCK && isZero(header))) {
                return Optional.empty();
            }
            requireHeader(header);
            left = octal(header, 124, 12);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            char type = (char) header[156];
            if (type == 'L') {
                longName = Optional.of(text(content(), 0, Integer.MAX_VALUE));
            } else if (type == 'x') {
                longName = pax(new String(content(), StandardCharsets.UTF_8));
            } else if (type == '0' || type == 0) {
                return Optional.of(longName.orElseGet(() -> name(header)));
            } else if (type != 'g') {
                longName = Optional.empty();
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, start, (int) Math.min(length, left));
        if (count < 0) {
            throw new TarException("it ends in the middle of a file");
        }
        left -= count;
        return count;
    }

    private byte[] content() throws IOException {
        if (left > MAX_NAME_BYTES) {
            throw new TarException("a name in it has %s bytes".formatted(left));
        }
        return readNBytes((int) left);
    }

    private static void requireHeader(byte[] header) throws TarException {
        if (header.length < BLOCK) {
            throw new TarException("it ends in the middle of a header");
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        if (sum != octal(header, 148, 8)) {
            throw new TarException("a header in it is damaged");
        }
    }

    /** {@code 27 path=some/long/name}, a line for each field. */
    private static Optional<String> pax(String records) {
        return records.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(field -> field.startsWith("path="))
                .map(field -> field.substring("path=".length()))
                .findFirst();
    }

    private static String name(byte[] header) {
        String prefix = text(header, 257, 5).equals("ustar") && header[262] == 0 ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int start, int length) {
        int end = start;
        while (end < bytes.length && end - start < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int start, int length) throws TarException {
        String digits = text(header, start, length).strip();
        if (!digits.matches("[0-7]{1,11}")) {
            throw new TarException("a header in it has no number where one must be");
        }
        return Long.parseLong(digits, 8);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
