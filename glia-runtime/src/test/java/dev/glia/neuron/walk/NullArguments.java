package dev.glia.neuron.walk;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Null for each argument of each public method, beside such others as a model has. Prints where that is taken, or is told of as
 * anything but a null pointer.
 */
public final class NullArguments {
    private static final int DRAWS = 150;

    /** By method and place: where null has a meaning, which the method's javadoc tells. */
    private static final Map<String, String> HAVE_A_MEANING = Map.of(
            "HocObject.set 1", "hoc's nil",
            "Neuron.object 1", "hoc's nil",
            "HocVariable.of 0", "hoc's nil",
            "HocObject.callIn 0", "whichever section is current",
            "Neuron.callIn 0", "whichever section is current",
            "GliaException.new 0", "an exception without words",
            "GliaException.new 1", "an exception without a cause",
            "NeuronException.new 0", "an exception without words",
            "NeuronException.new 1", "an exception without output",
            "ContextException.new 0", "an exception without words");

    /** Nothing of these can be made without a package. */
    private static final Set<String> WITHOUT_RECEIVER = Set.of("Mechanism");

    private final Random chance = new Random(1);
    private final Pool pool = new Pool();
    private final Values values = new Values(chance, pool, () -> {});

    private NullArguments() {}

    public static void main(String[] words) throws ReflectiveOperationException {
        Neuron.start(TestNeuron.installation());
        NullArguments all = new NullArguments();
        for (Executable one : Catalogue.all()) {
            for (int i = 0; i < one.getParameterCount(); i++) {
                boolean means = HAVE_A_MEANING.containsKey(Catalogue.name(one) + " " + i)
                        || one.getName().equals("equals");
                if (!one.getParameterTypes()[i].isPrimitive() && !means) {
                    all.require(one, i);
                }
            }
        }
        System.out.println("every null was told of");
        Runtime.getRuntime().halt(0);
    }

    private void require(Executable one, int place) throws ReflectiveOperationException {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < DRAWS && !seen.contains("null"); i++) {
            seen.add(outcome(one, place));
        }
        boolean hasNoReceiver =
                WITHOUT_RECEIVER.contains(one.getDeclaringClass().getSimpleName());
        if (seen.contains("taken") || !seen.contains("null") && !hasNoReceiver) {
            System.out.println(one.toGenericString() + ", argument " + place + ": " + seen);
        }
    }

    private String outcome(Executable one, int place) throws ReflectiveOperationException {
        Object receiver = null;
        if (one instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
            Stock.fill(pool, chance);
            receiver = pool.any(one.getDeclaringClass(), chance).orElse(null);
            if (receiver == null) {
                return "no receiver";
            }
        }
        Type[] types = one.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            for (int draw = 0; draw < 9 && i != place && arguments[i] == null; draw++) {
                arguments[i] = values.of(types[i]);
            }
        }
        try {
            if (one instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) one).invoke(receiver, arguments);
            }
            return "taken";
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NullPointerException ? "null" : String.valueOf(e.getCause());
        }
    }
}
