package dev.glia.neuron.walk;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One walk: two threads call whatever there is, with whatever there is, for so many seconds; then the reference model must
 * give the bits that it gave before. Arguments: the seed, the seconds, the folder for what the two do and how it ended, and
 * optionally a number of calls after which one thread alone ends: such a walk goes the same way each time.
 */
public final class Walk {
    private static final long STUCK_MILLIS = 100;
    private static final int HUNG = 200;
    private static final int DEEPEST = 2;
    private static final int CLOSE_PERCENT = 6;

    private final List<Executable> catalogue = Catalogue.walked();
    private final Pool pool = new Pool();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final Path folder;
    private final long end;
    private final long callsAlone;
    private volatile boolean over;

    private Walk(Path folder, long seconds, long callsAlone) {
        this.folder = folder;
        this.callsAlone = callsAlone;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Neuron.start(TestNeuron.installation());
        Path folder = Path.of(words[2]).toAbsolutePath();
        int expected = ReferenceModel.trace();
        Walk walk = new Walk(folder, Long.parseLong(words[1]), words.length > 3 ? Long.parseLong(words[3]) : 0);
        walk.run(Long.parseLong(words[0]));
        walk.over = true;
        ReferenceModel.reset(walk.pool.everything());
        int found = ReferenceModel.trace();
        String end = expected == found ? "the reference model gives its bits" : "the reference model gives OTHER bits";
        Files.writeString(folder.resolve("end"), end + "\n" + walk.calls + " calls, " + walk.answered + " answered\n");
        Runtime.getRuntime().exit(expected == found ? 0 : 3);
    }

    private void run(long seed) throws InterruptedException {
        Thread watch = new Thread(this::interruptWhatHangs, "watch");
        watch.setDaemon(true);
        watch.start();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < (callsAlone > 0 ? 1 : 2); i++) {
            Walker walker = new Walker(new Random(2 * seed + i), folder.resolve("thread" + i));
            Thread thread = new Thread(walker::walk, "walker" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Some calls are loops without end, which is nobody's fault. */
    private void interruptWhatHangs() {
        long last = -1;
        for (int still = 0; still < HUNG; ) {
            try {
                Thread.sleep(STUCK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            still = last == calls.get() && !over ? still + 1 : 0;
            last = calls.get();
            if (still > 0) {
                Neuron.interrupt();
            }
        }
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            System.err.println(thread);
            for (StackTraceElement frame : stack) {
                System.err.println("    " + frame);
            }
        });
        Runtime.getRuntime().halt(4);
    }

    /** One of the threads. */
    private final class Walker {
        private final Random chance;
        private final Diary diary;
        private final Values values;
        private int depth;

        Walker(Random chance, Path file) {
            this.chance = chance;
            this.diary = new Diary(file);
            this.values = new Values(chance, pool, this::callback);
        }

        void walk() {
            while (System.nanoTime() < end && (callsAlone == 0 || calls.get() < callsAlone)) {
                step();
            }
        }

        private void callback() {
            if (depth < DEEPEST && chance.nextInt(3) > 0) {
                step();
            } else if (chance.nextInt(8) == 0) {
                throw new IllegalStateException("a callback of the walk throws");
            }
        }

        private void step() {
            calls.incrementAndGet();
            depth++;
            try {
                if (values.happens(CLOSE_PERCENT)) {
                    close();
                } else if (values.happens(8)) {
                    runModel();
                } else {
                    call(catalogue.get(chance.nextInt(catalogue.size())));
                }
                answered.incrementAndGet();
            } catch (RuntimeException e) {
                requireSentence(e);
            } finally {
                depth--;
            }
        }

        private void close() {
            pool.any(AutoCloseable.class, chance).ifPresent(this::close);
        }

        private void close(Object one) {
            diary.write("close " + one);
            if (one instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException("close throws " + e, e);
                }
            }
        }

        private void runModel() {
            diary.write("run");
            Neuron.finitialize(-65);
            Neuron.continuerun(chance.nextInt(3));
        }

        private void call(Executable target) {
            Object receiver = null;
            if (target instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
                receiver = pool.any(target.getDeclaringClass(), chance).orElse(null);
                if (receiver == null) {
                    return;
                }
            }
            Type[] types = target.getGenericParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] =
                        i == 0 && types[0] == String.class && receiver instanceof HocObject object && values.happens(60)
                                ? values.member(object)
                                : values.of(types[i]);
            }
            diary.write(target, receiver, arguments);
            pool.add(invoke(target, receiver, arguments), chance).ifPresent(this::close);
        }

        private Object invoke(Executable target, Object receiver, Object[] arguments) {
            try {
                return target instanceof Constructor<?> constructor
                        ? constructor.newInstance(arguments)
                        : ((Method) target).invoke(receiver, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException exception) {
                    throw exception;
                }
                if (e.getCause() instanceof OutOfMemoryError) {
                    return null; // a huge array was asked for
                }
                throw new AssertionError(Catalogue.name(target) + " throws " + e.getCause(), e.getCause());
            } catch (IllegalAccessException | InstantiationException e) {
                throw new AssertionError(Catalogue.name(target), e);
            }
        }

        /** NEURON's own stack is gone by now. */
        private void tell(RuntimeException e) {
            System.err.println(Thread.currentThread().getName());
            e.printStackTrace();
        }

        /** Of NEURON or Glia, that is; null pointers of the walk's own arguments come without. */
        private void requireSentence(RuntimeException e) {
            String says = e.getMessage();
            if (says != null && says.contains("ended this process")) {
                diary.write(" -> " + says);
                tell(e);
            }
            if (says != null && says.contains("keeps its model locked")) {
                diary.write(" -> unusable: " + says);
                Runtime.getRuntime().halt(5);
            }
        }
    }
}
