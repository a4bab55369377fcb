package dev.glia.spark;

import dev.glia.sweep.OpenRows;
import dev.glia.sweep.OwnClassPath;
import dev.glia.sweep.RowEnd;
import dev.glia.sweep.RowTask;
import dev.glia.sweep.SweepException;
import dev.glia.sweep.Workplace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A Spark: each row is a job of one task, so that one whose executors are lost, again and again, fails alone.
 *
 * @param master its URL
 * @param jars the folder of its jars on this machine; empty where the user's class path has them
 */
record SparkCluster(String master, Optional<Path> jars) implements Workplace {
    /** For each core, so that none waits for the driver. */
    private static final int AHEAD = 4;

    /** Before executors have told how many cores there are. */
    private static final int AT_FIRST = 64;

    private static final int GLANCE_MILLIS = 5;
    private static final String LOST = "ExecutorLostFailure";

    @Override
    public boolean brings(Path entry) {
        return jars.filter(folder -> entry.startsWith(folder)).isPresent();
    }

    @Override
    public void compute(OpenRows rows, Listener listener) throws InterruptedException {
        MasterAddress.require(master);
        try (ShippedJars shipped = ShippedJars.of(classPath());
                JavaSparkContext spark = new JavaSparkContext(configuration(rows, shipped.jars()))) {
            compute(rows, listener, spark);
        } catch (InterruptedException | SweepException e) {
            throw e;
        } catch (Exception e) { // Spark's own are of every kind, and Scala throws those that are checked, too.
            throw ended(e);
        }
    }

    private List<Path> classPath() {
        return OwnClassPath.entries().stream()
                .filter(entry -> !brings(entry))
                .map(Path::toAbsolutePath)
                .toList();
    }

    private SparkConf configuration(OpenRows rows, List<Path> jars) {
        SparkConf configuration = new SparkConf();
        ClusterSettings.of(
                        master,
                        rows.request(),
                        jars,
                        ClusterSettings.defaults(name -> Optional.ofNullable(System.getenv(name))),
                        System.getProperties())
                .forEach(configuration::set);
        return configuration;
    }

    private void compute(OpenRows rows, Listener listener, JavaSparkContext spark) throws InterruptedException {
        RowFunction function = new RowFunction(Terms.of(rows.request()));
        Map<Integer, JavaFutureAction<List<RowEnd>>> running = new HashMap<>();
        Iterator<RowTask> open = rows.iterator();
        while (open.hasNext() || !running.isEmpty()) {
            int most = Math.max(AT_FIRST, AHEAD * spark.defaultParallelism());
            while (open.hasNext() && running.size() < most) {
                RowTask row = open.next();
                running.put(
                        row.number(),
                        spark.parallelize(List.of(row), 1).map(function).collectAsync());
            }
            List<Integer> ended = running.keySet().stream()
                    .filter(row -> running.get(row).isDone())
                    .toList();
            for (int row : ended) {
                listener.ended(row, end(running.remove(row), spark));
            }
            if (ended.isEmpty()) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
    }

    private RowEnd end(JavaFutureAction<List<RowEnd>> job, JavaSparkContext spark) throws InterruptedException {
        try {
            return job.get().get(0);
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (spark.sc().isStopped()) {
                throw ended(cause);
            }
            String why = firstLine(cause);
            return new RowEnd.Failure(why.contains(LOST) ? "EXECUTOR_LOST" : why, why);
        }
    }

    private SweepException ended(Throwable cause) {
        return new SweepException(
                "Spark at '%s' computes no more rows: %s. The rows that are done are kept, and the same command goes on; what Spark says above, and the logs of its master and workers, tell more"
                        .formatted(master, firstLine(cause)),
                cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
}
