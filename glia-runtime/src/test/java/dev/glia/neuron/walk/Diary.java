package dev.glia.neuron.walk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The last things that a thread did, in memory that outlives the process: a ring of lines. */
final class Diary {
    private static final int LINE = 240;
    private static final int LINES = 400;

    private final MappedByteBuffer file;
    private int count;

    Diary(Path path) {
        try (RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw")) {
            file = opened.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, LINE * LINES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Executable target, Object receiver, Object[] arguments) {
        StringBuilder text = new StringBuilder(Catalogue.name(target))
                .append(" of ")
                .append(text(receiver))
                .append(": ");
        for (Object argument : arguments) {
            text.append(text(argument)).append(", ");
        }
        write(text.toString());
    }

    void write(String text) {
        byte[] line = new byte[LINE];
        Arrays.fill(line, (byte) ' ');
        byte[] bytes = ("%7s %s".formatted(count, text).replace('\n', ' ')).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, line, 0, Math.min(bytes.length, LINE - 1));
        line[LINE - 1] = '\n';
        file.put(LINE * (count++ % LINES), line);
    }

    private static String text(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(Diary::text).toList().toString();
        }
        if (value instanceof double[] array) {
            return Arrays.toString(array);
        }
        String words = value instanceof String known ? '"' + known + '"' : String.valueOf(value);
        return words.length() > 40 ? words.substring(0, 40) + "~" + words.length() : words;
    }
}
