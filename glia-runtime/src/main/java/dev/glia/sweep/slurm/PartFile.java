package dev.glia.sweep.slurm;

import dev.glia.sweep.CheckedLine;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a job leaves, a {@link CheckedLine} as soon as there is one: rows, why there is none, and last that all of its block was
 * tried. Every start of a job has a file of its own, so no two ever write the same, and no lock is needed.
 */
final class PartFile implements AutoCloseable {
    private static final String FORMAT = "glia-sweep-part-1";
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String BROKEN = "broken";
    private static final String END = "end";
    private static final long FORCED_EACH = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final FileChannel channel;
    private long forced = System.nanoTime();

    private PartFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Begins the file of another start of a job. */
    static PartFile begin(Path folder, int task) {
        for (int start = 0; ; start++) {
            Path file = folder.resolve(name(task, start));
            try {
                PartFile part = new PartFile(
                        file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                CheckedLine.append(part.channel, List.of(FORMAT));
                return part;
            } catch (FileAlreadyExistsException e) {
                continue; // SLURM has started this job before.
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }

    private static String name(int task, int start) {
        return "part-" + task + "-" + start + ".rows";
    }

    /** The files that the starts of a job have begun. */
    static List<Path> of(Path folder, int task) {
        List<Path> files = new ArrayList<>();
        for (int start = 0; Files.exists(folder.resolve(name(task, start))); start++) {
            files.add(folder.resolve(name(task, start)));
        }
        return files;
    }

    /** What is whole in a file, up to the first line that is not. */
    static Part read(Path file) {
        try {
            List<List<String>> lines = CheckedLine.readAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .lines();
            Part part = new Part();
            if (!lines.isEmpty() && lines.get(0).equals(List.of(FORMAT))) {
                lines.subList(1, lines.size()).forEach(line -> take(line, part));
            }
            return part;
        } catch (NoSuchFileException e) {
            return new Part();
        } catch (IOException e) {
            throw new SweepException("'%s', which a job has written, cannot be read: %s".formatted(file, e), e);
        }
    }

    private static void take(List<String> line, Part part) {
        switch (line.get(0)) {
            case DONE -> part.done(line.get(1), CheckedLine.named(line.subList(2, line.size())));
            case FAILED -> part.failed(line.get(1), new RowEnd.Failure(line.get(2), line.get(3)));
            case BROKEN -> part.broken(line.get(1));
            case END -> part.end();
            default ->
                throw new SweepException(
                        "a job has left '%s', which this Glia does not know; let one version of Glia write and read the jobs of a sweep"
                                .formatted(line.get(0)));
        }
    }

    /** Notes that a row is done. */
    void done(String key, Map<String, String> results) {
        add(CheckedLine.fields(List.of(DONE, key), results));
    }

    /** Notes why a row gave nothing. */
    void failed(String key, RowEnd.Failure failure) {
        add(List.of(FAILED, key, failure.reason(), failure.told()));
    }

    /** Notes why the job can compute none. */
    void broken(String reason) {
        add(List.of(BROKEN, reason));
    }

    /** Notes that every row of the block was tried. */
    void end() {
        add(List.of(END));
    }

    private void add(List<String> fields) {
        try {
            CheckedLine.append(channel, fields);
            long now = System.nanoTime();
            if (now - forced > FORCED_EACH) { // so that those who wait on other machines see it
                channel.force(false);
                forced = now;
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static SweepException failed(Path file, IOException e) {
        return new SweepException(
                "what a job has computed cannot be kept in '%s': %s; the folder of the results must be one that the nodes share and may write to"
                        .formatted(file, e),
                e);
    }

    @Override
    public void close() {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }
}
