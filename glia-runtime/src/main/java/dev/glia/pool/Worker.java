package dev.glia.pool;

import dev.glia.launch.Launch;
import dev.glia.launch.LaunchOptions;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.RandomStreams;
import dev.glia.neuron.WholeModel;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program of a worker: brings NEURON up, computes one task after the other, and ends as soon as the pool is gone, whatever
 * it is doing then.
 */
public final class Worker {
    private static final int ORPHANED = 0;
    private static final byte[] NOTHING = {};

    private final Wire wire;
    private final BlockingQueue<Wire.Frame> tasks = new LinkedBlockingQueue<>();

    private Worker(Wire wire) {
        this.wire = wire;
    }

    /** @param arguments the socket of the pool */
    public static void main(String[] arguments) throws Exception {
        Worker worker = new Worker(Wire.connect(Path.of(arguments[0])));
        Thread listener = new Thread(worker::listen, "glia-pool");
        listener.setDaemon(true);
        listener.start();
        worker.serve();
    }

    /** Nobody shall be left alone with a task that never ends: the system closes the line of a pool that was killed. */
    private void listen() {
        try {
            while (true) {
                tasks.add(wire.receive());
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }

    private void serve() throws Exception {
        try {
            Launch.bringUp(LaunchOptions.defaults(), line -> System.err.println("glia: " + line));
        } catch (RuntimeException | Error e) {
            wire.send(Wire.Kind.UNSTARTED, String.valueOf(e.getMessage()), NOTHING);
            return;
        }
        Neuron.run(Neuron.dt()); // What the bridge makes for its runs is there from now on.
        WholeModel before = WholeModel.now();
        wire.send(Wire.Kind.READY, "", NOTHING);
        while (true) {
            Wire.Frame task = tasks.take();
            Wire.Frame answer = answer(task);
            Thread.interrupted(); // The task's, and it would close the line.
            wire.send(answer.kind(), left(before), answer.content());
        }
    }

    private static Wire.Frame answer(Wire.Frame task) {
        try {
            seed(task.note());
            Object object = SerialForm.read(task.content(), Worker.class.getClassLoader());
            return new Wire.Frame(Wire.Kind.RESULT, "", SerialForm.of(run(object)));
        } catch (NotSerializableException e) {
            return thrown(new NotSerializableException(
                    e.getMessage() + ": the result of a simulation goes to another JVM, so it must be serializable"));
        } catch (Throwable e) {
            return thrown(e);
        }
    }

    private static Object run(Object task) throws Exception {
        if (task instanceof Callable<?> callable) {
            return callable.call();
        }
        ((Runnable) task).run();
        return null;
    }

    private static void seed(String seed) {
        if (!seed.isEmpty()) {
            RandomStreams.globalIndex(Long.parseLong(seed));
        }
    }

    /** An exception of which a part cannot travel arrives as its text. */
    private static Wire.Frame thrown(Throwable e) {
        try {
            return new Wire.Frame(Wire.Kind.THROWN, "", SerialForm.of(e));
        } catch (NotSerializableException | RuntimeException unfit) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            try {
                return new Wire.Frame(Wire.Kind.THROWN, "", SerialForm.of(new RuntimeException(trace.toString())));
            } catch (NotSerializableException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** What the task has left in the model, in words; the globals are as before. */
    private static String left(WholeModel before) {
        WholeModel.restoreGlobals();
        String objects = WholeModel.now().beyond(before.names());
        boolean variable = WholeModel.isVariableStep();
        return variable ? (objects.isEmpty() ? "" : objects + " and ") + "the variable step active" : objects;
    }
}
