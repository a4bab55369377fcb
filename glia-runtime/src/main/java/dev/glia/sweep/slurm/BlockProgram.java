package dev.glia.sweep.slurm;

import dev.glia.GliaException;
import dev.glia.sweep.LocalProcesses;
import dev.glia.sweep.OpenRows;
import dev.glia.sweep.ParameterTable;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.SweepException;
import dev.glia.sweep.SweepProgram;
import dev.glia.sweep.SweepRequest;
import dev.glia.sweep.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a job runs: its block of rows in a pool of processes, one for each core that it has. */
public final class BlockProgram {
    private static final int FAILED = 1;

    private BlockProgram() {}

    /** @param words folder of the jobs, number in the array, and the words of a {@link SweepRequest} */
    public static void main(String[] words) throws InterruptedException {
        List<String> all = List.of(words);
        System.exit(run(
                Path.of(all.get(0)),
                Integer.parseInt(all.get(1)),
                SweepRequest.parse(all.subList(2, all.size())),
                new LocalProcesses()));
    }

    static int run(Path folder, int task, SweepRequest request, Workplace place) throws InterruptedException {
        List<Path> earlier = PartFile.of(folder, task);
        try (PartFile part = PartFile.begin(folder, task)) {
            try {
                Block block = Block.read(Block.file(folder, task));
                requireSameCode(block, request);
                OpenRows rows = open(block, request, done(earlier));
                if (rows.size() > 0) {
                    place.compute(rows, new Noting(part, block));
                }
                part.end();
                return 0;
            } catch (GliaException e) {
                part.broken(e.getMessage());
                SweepProgram.say("glia: " + e.getMessage());
                return FAILED;
            }
        }
    }

    /** Classes may be compiled again while jobs wait. */
    private static void requireSameCode(Block block, SweepRequest request) {
        if (!block.what().equals(request.what())) {
            throw new SweepException(
                    "the code on the class path is another than when the job was submitted; begin the sweep anew with --fresh (-Dglia.fresh)");
        }
    }

    /** What this job has computed before SLURM started it again. */
    private static Set<String> done(List<Path> earlier) {
        Set<String> done = new HashSet<>();
        earlier.forEach(file -> done.addAll(PartFile.read(file).done().keySet()));
        return done;
    }

    private static OpenRows open(Block block, SweepRequest request, Set<String> done) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Block.Row row : block.rows()) {
            while (rows.size() < row.number()) {
                rows.add(List.of()); // those of other jobs
            }
            rows.add(List.copyOf(row.parameters().values()));
            if (!done.contains(row.key())) {
                numbers.add(row.number());
            }
        }
        List<String> columns = List.copyOf(block.rows().get(0).parameters().keySet());
        return new OpenRows(request, new ParameterTable(columns, rows), numbers);
    }

    /** Puts what comes out into the job's file. */
    private static final class Noting implements Workplace.Listener {
        private final PartFile part;
        private final Map<Integer, String> keys = new HashMap<>();

        Noting(PartFile part, Block block) {
            this.part = part;
            block.rows().forEach(row -> keys.put(row.number(), row.key()));
        }

        @Override
        public synchronized void ended(int row, RowEnd end) {
            if (end instanceof RowEnd.Results results) {
                part.done(keys.get(row), results.values());
            } else if (end instanceof RowEnd.Failure failure) {
                part.failed(keys.get(row), failure);
            }
        }

        @Override
        public void say(String line) {
            SweepProgram.say(line);
        }
    }
}
