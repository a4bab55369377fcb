package dev.glia.neuron.walk;

import dev.glia.asset.MechanismName;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Reference;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import dev.glia.neuron.Vector;
import dev.glia.select.Preference;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Arguments of any type of the public face: mostly such as a model has, at times what no model should have. */
final class Values {
    private static final double[] NUMBERS = {0, 0.5, 1, 2, 3, 5, 10, -1, -65, 0.025, 100};
    private static final double[] ODD = {
        Double.NaN, Double.POSITIVE_INFINITY, -1e300, 1e300, Double.MIN_VALUE, -0.0, 1e7, Integer.MAX_VALUE, 1e-12
    };
    private static final int[] INTEGERS = {0, 1, 2, 3, 5, 7, -1, 10, 50};
    private static final int[] ODD_INTEGERS = {Integer.MAX_VALUE, Integer.MIN_VALUE, -2, 1000, 40000, 1 << 20};
    private static final int MOST_ELEMENTS = 5;

    private final Random chance;
    private final Pool pool;
    private final Runnable callback;
    private final Words words;

    /** @param callback what code of the user's does when it is called */
    Values(Random chance, Pool pool, Runnable callback) {
        this.chance = chance;
        this.pool = pool;
        this.callback = callback;
        this.words = new Words(chance);
    }

    boolean happens(int percent) {
        return chance.nextInt(100) < percent;
    }

    Object of(Type type) {
        Class<?> raw = raw(type);
        if (!raw.isPrimitive() && happens(4)) {
            return null;
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(happens(50) ? null : of(((ParameterizedType) type).getActualTypeArguments()[0]));
        }
        if (raw == List.class) {
            return list(((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        return raw.isArray() ? array(raw.getComponentType()) : single(raw);
    }

    private Object single(Class<?> raw) {
        if (raw == double.class) {
            return number();
        }
        if (raw == int.class) {
            return happens(88)
                    ? INTEGERS[chance.nextInt(INTEGERS.length)]
                    : ODD_INTEGERS[chance.nextInt(ODD_INTEGERS.length)];
        }
        if (raw == boolean.class) {
            return chance.nextBoolean();
        }
        if (raw == String.class || raw == CharSequence.class) {
            return words.any();
        }
        if (raw == Object.class) {
            return anything();
        }
        return raw.isEnum() ? raw.getEnumConstants()[chance.nextInt(raw.getEnumConstants().length)] : made(raw);
    }

    private Object made(Class<?> raw) {
        if (raw == Runnable.class) {
            return callback;
        }
        if (raw == Callable.class) {
            return (Callable<Object>) () -> {
                callback.run();
                return null;
            };
        }
        if (raw == Executor.class) {
            return (Executor) Runnable::run;
        }
        if (raw == Consumer.class) {
            return (Consumer<Object>) given -> {
                pool.add(given, chance).forEach(pool::keep);
                callback.run();
            };
        }
        if (raw == ToDoubleFunction.class) {
            return (ToDoubleFunction<Object>) given -> {
                callback.run();
                return 1;
            };
        }
        if (raw == Path.class) {
            return Path.of(words.fileName());
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == NeuronInstallation.class) {
            return Neuron.installation().orElseThrow();
        }
        if (raw == MechanismName.class || raw == Preference.class || raw == AutoCloseable.class && happens(50)) {
            return null;
        }
        return pool.any(raw, chance).orElseGet(() -> fresh(raw));
    }

    /** Of what everything else hangs on there must always be some. */
    private Object fresh(Class<?> raw) {
        if (raw == Section.class) {
            return Neuron.section(words.name());
        }
        if (raw == Segment.class) {
            return section().at(0.5);
        }
        if (raw == Reference.class) {
            return section().at(0.5).ref("v");
        }
        if (raw.isAssignableFrom(Vector.class) && HocObject.class.isAssignableFrom(raw)) {
            return Vector.of(1, 2, 3);
        }
        return null;
    }

    Section section() {
        return (Section) pool.any(Section.class, chance)
                .filter(one -> ((Section) one).isAlive())
                .orElseGet(() -> Neuron.section(words.name()).nseg(3));
    }

    private Object anything() {
        return switch (chance.nextInt(6)) {
            case 0, 1 -> number();
            case 2 -> words.any();
            case 3 -> pool.any(Reference.class, chance).orElse(null);
            case 4 -> chance.nextBoolean() ? chance.nextBoolean() : new Object();
            default -> pool.any(HocObject.class, chance).orElse(null);
        };
    }

    private double number() {
        return happens(85) ? NUMBERS[chance.nextInt(NUMBERS.length)] : ODD[chance.nextInt(ODD.length)];
    }

    private List<Object> list(Type element) {
        List<Object> all = new ArrayList<>();
        for (int i = chance.nextInt(MOST_ELEMENTS); i > 0; i--) {
            all.add(of(element));
        }
        return all;
    }

    private Object array(Class<?> element) {
        Object array = Array.newInstance(element, chance.nextInt(MOST_ELEMENTS));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, of(element));
        }
        return array;
    }

    /** A member of that object, as its class lists them. */
    String member(HocObject object) {
        return words.member(object);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType known ? (Class<?>) known.getRawType() : Object.class;
    }
}
