package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModKind;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.RunInterruptedException;
import dev.glia.neuron.Section;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A WHILE in a mod that has no end: whoever asks NEURON to stop is heard within it. */
class LoopingModTest {
    private static final String LOOPER = """
            NEURON { THREADSAFE SUFFIX Looper RANGE loops, rounds }
            PARAMETER { loops = 0 }
            ASSIGNED { v (mV) rounds }
            INITIAL { rounds = 0 turn() }
            BREAKPOINT { turn() }
            PROCEDURE turn() { LOCAL y
                y = 0
                WHILE (loops != 0 && y < 2) {
                    rounds = rounds + 1
                    y = 1
                }
            }
            """;

    @TempDir
    Path folder;

    private ChildJvm child(String... arguments) {
        TwoLabs.Jar lab = new TwoLabs.Jar("loops");
        lab.mod("Looper", "0", ModKind.DENSITY, LOOPER);
        return ChildJvm.of(Model.class, arguments)
                .jvm(
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + lab.write(folder),
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder.resolve("no-config"),
                        "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void interrupt_ends_it_and_NEURON_computes_on(String threads) {
        Ended ended = child("interrupt", threads).run();
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().contains("the run was interrupted"), ended.text());
        assertTrue(ended.out().contains("then t=5"), ended.text());
    }

    @Test
    void Ctrl_C_ends_it_and_the_hooks_of_the_user_run() throws Exception {
        ChildJvm.Running child = child("wait", "1").hearingCtrlC().start();
        while (!Files.readString(child.out()).contains("running")
                && child.process().isAlive()) {
            child.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(child.process().pid()))
                .start()
                .waitFor();
        Ended ended = child.await();
        assertFalse(ended.timedOut(), ended.text());
        assertEquals(130, ended.exit(), ended.text());
        assertTrue(ended.out().contains("hook of the user, out true"), ended.text());
    }

    /** Arguments: who ends the loop, and over how many threads NEURON computes. */
    static final class Model {
        private static final CountDownLatch OUT = new CountDownLatch(1);

        private static void end() {
            try {
                System.out.println("hook of the user, out " + OUT.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        public static void main(String[] arguments) {
            Glia.start();
            Runtime.getRuntime().addShutdownHook(new Thread(Model::end));
            Section[] cells = new Section[4];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Neuron.section("cell" + i);
                Glia.insert(cells[i], "Looper");
            }
            Neuron.create("ParallelContext").call("nthread", Integer.parseInt(arguments[1]));
            Neuron.finitialize(-65);
            cells[2].set("loops_glia__loops__Looper__0", 1);
            if (arguments[0].equals("interrupt")) {
                new Thread(Model::interruptSoon).start();
            }
            System.out.println("running");
            try {
                Neuron.continuerun(5);
            } catch (RunInterruptedException e) {
                System.out.println("the run was interrupted");
            } catch (NeuronException e) {
                System.out.println("another end: " + e.getMessage());
            } finally {
                OUT.countDown();
            }
            cells[2].set("loops_glia__loops__Looper__0", 0);
            Neuron.finitialize(-65);
            Neuron.continuerun(5);
            System.out.println("then t=" + Math.round(Neuron.t()));
        }

        private static void interruptSoon() {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Neuron.interrupt();
        }
    }
}
