package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AtomicFilesTest {
    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    @Test
    void a_file_is_written_with_its_folders_and_nothing_else_is_left() throws IOException {
        Path file = folder.resolve("a/b/file.json");
        AtomicFiles.write(file, new byte[] {1, 2});
        AtomicFiles.write(file, new byte[] {3});

        assertArrayEquals(new byte[] {3}, Files.readAllBytes(file));
        assertEquals(List.of("file.json"), names(file.getParent()));
    }

    @Test
    void a_finished_file_gets_its_final_name() throws IOException {
        Path file = folder.resolve("libnrnmech.so");
        Path temporary = Files.writeString(AtomicFiles.temporary(file), "object code");
        AtomicFiles.publish(temporary, file);

        assertEquals("object code", Files.readString(file));
        assertFalse(Files.exists(temporary));
    }

    @Test
    void what_need_not_reach_the_disk_at_once_is_written_and_published_alike() throws IOException {
        Path file = folder.resolve("a/object.o");
        AtomicFiles.writeUnforced(file, new byte[] {1});
        Path temporary = Files.write(AtomicFiles.temporary(file), new byte[] {2});
        AtomicFiles.publishUnforced(temporary, file);

        assertArrayEquals(new byte[] {2}, Files.readAllBytes(file));
        assertEquals(List.of("object.o"), names(file.getParent()));
    }

    @Test
    void a_file_that_cannot_be_written_is_named_with_the_reason() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");

        HostException e =
                assertThrows(HostException.class, () -> AtomicFiles.write(inTheWay.resolve("x"), new byte[] {1}));
        assertEquals(
                "'%1$s/file/x' cannot be written: '%1$s/file' is there already and is not a folder".formatted(folder),
                e.getMessage());
    }

    @Test
    void after_kill_9_at_any_moment_the_file_is_one_of_the_two_whole_ones() throws Exception {
        Path file = folder.resolve("file");
        for (int round = 0; round < 3; round++) {
            Process writer = new ProcessBuilder(
                            ChildJvm.of(Writer.class, file.toString()).words())
                    .start();
            assertEquals('.', writer.getInputStream().read());
            writer.destroyForcibly().waitFor();

            byte[] content = Files.readAllBytes(file);
            byte[] whole = new byte[SIZE];
            Arrays.fill(whole, content[0]);
            assertArrayEquals(whole, content);
        }
    }

    @Test
    void a_reader_never_sees_half_a_file() throws IOException, InterruptedException {
        Path file = folder.resolve("file");
        AtomicFiles.write(file, filled((byte) 'a'));
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 40; i++) {
                AtomicFiles.write(file, filled((byte) ('a' + i % 2)));
            }
        });
        writer.start();
        while (writer.isAlive()) {
            byte[] content = Files.readAllBytes(file);
            assertEquals(SIZE, content.length);
            assertEquals(content[0], content[SIZE - 1]);
        }
        writer.join();
        assertTrue(Files.exists(file));
    }

    private static byte[] filled(byte value) {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, value);
        return content;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Writes one content over the other until it is killed, and says when the file is there. */
    static final class Writer {
        public static void main(String[] arguments) {
            for (int i = 0; true; i++) {
                AtomicFiles.write(Path.of(arguments[0]), filled((byte) (i % 2)));
                if (i == 3) {
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }
}
