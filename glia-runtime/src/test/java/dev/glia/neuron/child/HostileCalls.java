package dev.glia.neuron.child;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Template;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Calls every function, every constructor and every member of every class of NEURON with arguments that none of them wants,
 * and runs the model in between. Arguments: a file whose text always says what is being done, how many times to try each
 * with several arguments drawn by chance, the seed of that chance, and what to try, as a regular expression.
 */
public final class HostileCalls {
    private static final int TEXT = 400;
    private static final int RUN_EVERY = 16;
    private static final long STUCK_MILLIS = 200;

    /** What is called: of a class, or of nobody. */
    private record Target(String type, String name, boolean isMethod) {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    /**
     * NEURON's own IntFire2 looks for the time of its next spike in a loop that these, set to a huge number, never end; its code
     * is NEURON's, where nothing looks for an interrupt.
     */
    private static final Set<String> ENDLESS = Set.of("IntFire2.ib", "IntFire2.taum", "IntFire2.taus");

    private final HostileArguments arguments = new HostileArguments();
    private final MappedByteBuffer diary;
    private final Random chance;
    private int calls;
    private int answered;
    private int runs;
    private volatile int turn;

    private HostileCalls(Path file, long seed) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            diary = opened.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, TEXT);
        }
        chance = new Random(seed);
    }

    public static void main(String[] words) throws IOException {
        Child.start();
        HostileCalls hostile = new HostileCalls(Path.of(words[0]), Long.parseLong(words[2]));
        hostile.interruptWhatHangs();
        int drawn = Integer.parseInt(words[1]);
        for (Target target : targets()) {
            if (target.toString().matches(words[3]) && !ENDLESS.contains(target.toString())) {
                hostile.tryAll(target, drawn);
            }
        }
        System.out.printf(
                Locale.ROOT, "%s calls, %s answered, %s runs%n", hostile.calls, hostile.answered, hostile.runs);
        Child.survived();
    }

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Neuron.functions().forEach(name -> targets.add(new Target("", name, true)));
        for (Template template : Template.all()) {
            targets.add(new Target(template.name(), "new", true));
            template.members()
                    .forEach(member -> targets.add(new Target(template.name(), member.name(), member.isMethod())));
        }
        return targets;
    }

    private void tryAll(Target target, int drawn) {
        usualSolver();
        tryOnce(target, List.of());
        for (int i = 0; i < arguments.count(); i++) {
            tryOnce(target, List.of(i));
        }
        for (int i = 0; i < drawn; i++) {
            tryOnce(
                    target,
                    chance.ints(2 + chance.nextInt(3), 0, arguments.count())
                            .boxed()
                            .toList());
        }
    }

    private void tryOnce(Target target, List<Integer> drawn) {
        turn++;
        write(target + arguments.names(drawn));
        try {
            calls++;
            if (turn % 2 == 0) {
                arguments.unsettle();
            }
            act(target, arguments.values(drawn));
            answered++;
        } catch (RuntimeException e) {
            require(e);
        }
        if (turn % RUN_EVERY == 0) {
            write("a run after " + target + arguments.names(drawn));
            run();
        }
    }

    private void act(Target target, Object[] values) {
        if (target.type.isEmpty()) {
            Neuron.callIn(arguments.soma(), target.name, values);
        } else if (target.name.equals("new")) {
            Neuron.create(target.type, values).close();
        } else if (target.isMethod) {
            arguments.receiver(target.type, turn).callIn(arguments.soma(), target.name, values);
        } else if (values.length == 1 && values[0] instanceof Double value) {
            arguments.receiver(target.type, turn).set(target.name, value);
        } else if (values.length == 2 && values[0] instanceof Double at && values[1] instanceof Double value) {
            arguments.receiver(target.type, turn).set(target.name, at.intValue(), value);
        } else {
            arguments.receiver(target.type, turn).member(target.name);
        }
    }

    private void run() {
        try {
            arguments.soma();
            Neuron.dt(0.025);
            Neuron.run(0.1);
            runs++;
        } catch (RuntimeException e) {
            require(e);
        }
    }

    /** What one target did to how NEURON steps is not to hide what the next does. */
    private static void usualSolver() {
        try (HocObject solver = Neuron.create("CVode");
                HocObject context = Neuron.create("ParallelContext")) {
            for (String option : List.of("active", "use_local_dt", "use_daspk")) {
                solver.call(option, 0);
            }
            context.call("nthread", 1);
            context.call("optimize_node_order", 0);
        } catch (RuntimeException e) {
            require(e);
        }
    }

    /** Some calls are loops without end, which is nobody's fault. */
    private void interruptWhatHangs() {
        Thread watch = new Thread(
                () -> {
                    for (int last = -1; ; last = turn) {
                        try {
                            Thread.sleep(STUCK_MILLIS);
                        } catch (InterruptedException e) {
                            return;
                        }
                        if (last == turn) {
                            Neuron.interrupt();
                        }
                    }
                },
                "watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void write(String text) {
        byte[] bytes = new byte[TEXT];
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(all, 0, bytes, 0, Math.min(all.length, TEXT));
        diary.put(0, bytes);
    }

    /** A sentence, and not that NEURON is of no use any more, for then the rest would be tried in vain. */
    private static void require(RuntimeException e) {
        String says = e.getMessage();
        if (says == null || says.isBlank() || says.contains("keeps its model locked")) {
            throw new IllegalStateException("this is no answer: " + e, e);
        }
    }
}
