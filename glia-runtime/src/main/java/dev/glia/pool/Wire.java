package dev.glia.pool;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The line between a pool and one of its workers. One thread may send while another receives; streams over the channel
 * could not (<a href="https://bugs.openjdk.org/browse/JDK-8279339">JDK-8279339</a>).
 */
final class Wire implements AutoCloseable {
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int AT_ONCE = 64 << 10;

    private final SocketChannel channel;

    /** What has come and is not yet asked for: nearly always a whole message comes at once. */
    private final ByteBuffer come = ByteBuffer.allocateDirect(AT_ONCE).limit(0);

    Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /** What is said. */
    enum Kind {
        /** The worker has NEURON up. */
        READY,
        /** The worker cannot bring it up; the note says why. */
        UNSTARTED,
        /** Compute this; the note is the seed, empty for none. */
        TASK,
        /** The answer; the note says what the task has left in the model. */
        RESULT,
        /** What the task threw instead; the note as for a result. */
        THROWN
    }

    /** One message. */
    record Frame(Kind kind, String note, byte[] content) {}

    static Wire connect(Path socket) throws IOException {
        return new Wire(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    void send(Kind kind, String note, byte[] content) throws IOException {
        byte[] noteBytes = note.getBytes(StandardCharsets.UTF_8);
        // In one piece, so that the other side is woken once.
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + noteBytes.length + content.length)
                .putInt(kind.ordinal())
                .putInt(noteBytes.length)
                .putInt(content.length)
                .put(noteBytes)
                .put(content)
                .flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @throws EOFException where the other side is gone */
    Frame receive() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(read(HEAD));
        Kind kind = Kind.values()[head.getInt()];
        int note = head.getInt();
        int content = head.getInt();
        return new Frame(kind, new String(read(note), StandardCharsets.UTF_8), read(content));
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; ) {
            await();
            int now = Math.min(length - at, come.remaining());
            come.get(bytes, at, now);
            at += now;
        }
        return bytes;
    }

    private void await() throws IOException {
        while (!come.hasRemaining()) {
            come.clear();
            int read = channel.read(come);
            come.flip();
            if (read < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
