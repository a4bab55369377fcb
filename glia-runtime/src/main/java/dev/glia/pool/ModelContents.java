package dev.glia.pool;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.Section;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What NEURON's model holds: sections, and objects that take part in a run. A Vector that nothing records into does not, and is
 * let go with its Java object.
 */
record ModelContents(Set<String> names) {
    private static final System.Logger LOG = System.getLogger("dev.glia.pool");

    /** NEURON prints its objects and has no other list of all of them; the worker's one thread is here, so nobody else prints. */
    static ModelContents now() {
        freeWhatIsClosed();
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Neuron.call("allobjects");
        } finally {
            System.setOut(out);
        }
        Set<String> names = new TreeSet<>();
        Neuron.sections().stream().map(Section::name).forEach(names::add);
        printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s", 2)[0])
                .filter(name -> name.endsWith("]") && !name.startsWith("Vector["))
                .forEach(names::add);
        return new ModelContents(names);
    }

    /** What events could reach is let go when the next run begins; a model that is left may be one that cannot begin. */
    private static void freeWhatIsClosed() {
        try {
            Neuron.finitialize(Neuron.V_INIT);
        } catch (NeuronException e) {
            LOG.log(System.Logger.Level.DEBUG, "the model that a task left cannot be initialised", e);
        }
    }

    /** What is here and was not there, in words; empty for nothing. */
    String beyond(ModelContents before) {
        List<String> more =
                names.stream().filter(name -> !before.names.contains(name)).toList();
        return more.size() <= 3
                ? String.join(", ", more)
                : "%s and %s more".formatted(String.join(", ", more.subList(0, 3)), more.size() - 3);
    }
}
