package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.network.ParallelContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Another thread sets a handler of SIGWINCH while CoreNEURON computes; the signal comes after the run. */
public final class SignalDuringCoreNeuron {
    private static final CountDownLatch HEARD = new CountDownLatch(1);

    private static volatile int runs;
    private static volatile boolean isRunning;
    private static volatile boolean isSet;

    private SignalDuringCoreNeuron() {}

    public static void main(String[] arguments) throws Exception {
        Child.start();
        try (ParallelContext network = new ParallelContext()) {
            for (int gid = 0; gid < 40; gid++) {
                Section soma = Child.stimulatedSoma();
                network.cell(gid, NetCon.watching(soma.at(0.5)).threshold(0));
            }
            network.exchangeInterval(10);
            Neuron.coreneuron(true);
            Thread other = new Thread(SignalDuringCoreNeuron::setWhileItRuns);
            other.start();
            while (!isSet) {
                isRunning = true;
                Neuron.run(200);
                isRunning = false;
                runs++;
            }
            other.join();
        }
        new ProcessBuilder(
                        "kill", "-WINCH", String.valueOf(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        System.out.println("heard " + HEARD.await(10, TimeUnit.SECONDS));
        Child.survived();
    }

    /** Until it was set in one and the same run from the beginning to the end. */
    private static void setWhileItRuns() {
        try {
            while (!isSet) {
                int before = runs;
                if (isRunning) {
                    Thread.sleep(1);
                    handle();
                    isSet = isRunning && runs == before;
                }
            }
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By reflection, because the compiler warns of these classes and of nothing else that could do it. */
    private static void handle() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object winch = signal.getConstructor(String.class).newInstance("WINCH");
        Object action = Proxy.newProxyInstance(
                SignalDuringCoreNeuron.class.getClassLoader(), new Class<?>[] {handler}, (self, method, given) -> {
                    HEARD.countDown();
                    return null;
                });
        signal.getMethod("handle", signal, handler).invoke(null, winch, action);
    }
}
