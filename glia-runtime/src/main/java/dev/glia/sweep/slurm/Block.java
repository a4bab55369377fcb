package dev.glia.sweep.slurm;

import dev.glia.host.file.AtomicFiles;
import dev.glia.sweep.CheckedLine;
import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The rows of one job, in a file that says all of them.
 *
 * @param what is computed: it, and the code that does it, in one line
 */
record Block(String what, List<Row> rows) {
    private static final String FORMAT = "glia-sweep-block-1";
    private static final String END = "end";

    Block {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number of the row in the table, from 0
     * @param key what its result is kept by
     */
    record Row(int number, String key, Map<String, String> parameters) {}

    static Path file(Path folder, int task) {
        return folder.resolve("block-" + task + ".rows");
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder(CheckedLine.of(List.of(FORMAT, what)));
        for (Row row : rows) {
            text.append(CheckedLine.of(
                    CheckedLine.fields(List.of(Integer.toString(row.number()), row.key()), row.parameters())));
        }
        text.append(CheckedLine.of(List.of(END)));
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Block read(Path file) {
        try {
            List<List<String>> lines =
                    CheckedLine.readAll(Files.readString(file)).lines();
            int last = lines.size() - 1;
            if (last < 1
                    || !lines.get(0).get(0).equals(FORMAT)
                    || !lines.get(last).equals(List.of(END))) {
                throw new SweepException(
                        "'%s', which names the rows of a job, is not whole; begin the sweep anew with --fresh (-Dglia.fresh)"
                                .formatted(file));
            }
            return new Block(
                    lines.get(0).get(1),
                    lines.subList(1, last).stream().map(Block::row).toList());
        } catch (IOException e) {
            throw new SweepException("'%s', which names the rows of a job, cannot be read: %s".formatted(file, e), e);
        }
    }

    private static Row row(List<String> fields) {
        return new Row(
                Integer.parseInt(fields.get(0)), fields.get(1), CheckedLine.named(fields.subList(2, fields.size())));
    }
}
