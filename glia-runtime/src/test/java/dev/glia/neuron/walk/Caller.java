package dev.glia.neuron.walk;

import dev.glia.neuron.HocObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Calls what it is told to, with such arguments as chance gives, and notes it down first. One thread's own. */
final class Caller {
    private static final int MEMBER_PERCENT = 60;

    private final Random chance;
    private final Pool pool;
    private final Diary diary;
    private final Values values;

    /** @param callback what code of the user's does when it is called */
    Caller(Random chance, Pool pool, Path diary, Runnable callback) {
        this.chance = chance;
        this.pool = pool;
        this.diary = new Diary(diary);
        this.values = new Values(chance, pool, callback);
    }

    boolean happens(int percent) {
        return values.happens(percent);
    }

    void note(String text) {
        diary.write(text);
    }

    /**
     * @return its answer; null where there was nothing to call it on, or no memory for an array as huge as was asked for
     * @throws RuntimeException what the call throws
     */
    Object call(Executable target) {
        Object receiver = null;
        if (target instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
            receiver = pool.any(target.getDeclaringClass(), chance).orElse(null);
            if (receiver == null) {
                return null;
            }
        }
        Type[] types = target.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            boolean isMember = i == 0 && types[0] == String.class && receiver instanceof HocObject;
            arguments[i] =
                    isMember && happens(MEMBER_PERCENT) ? values.member((HocObject) receiver) : values.of(types[i]);
        }
        diary.write(target, receiver, arguments);
        Object answer = invoke(target, receiver, arguments);
        closeAll(pool.add(answer, chance));
        return answer;
    }

    void closeAny() {
        pool.any(AutoCloseable.class, chance).ifPresent(this::close);
    }

    private void closeAll(List<Object> gone) {
        RuntimeException refusal = null;
        for (Object one : gone) {
            try {
                close(one);
            } catch (RuntimeException e) {
                refusal = e;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private void close(Object one) {
        diary.write("close " + one);
        if (one instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException e) {
                pool.keep(one);
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("close throws " + e, e);
            }
        }
    }

    private static Object invoke(Executable target, Object receiver, Object[] arguments) {
        try {
            return target instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) target).invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                return null;
            }
            throw new AssertionError(Catalogue.name(target) + " throws " + e.getCause(), e.getCause());
        } catch (IllegalAccessException | InstantiationException e) {
            throw new AssertionError(Catalogue.name(target), e);
        }
    }

    /** Ends the process where NEURON is unusable from now on. Null pointers of the walk's own arguments come without a sentence. */
    void hear(RuntimeException e) {
        String says = e.getMessage();
        if (says != null && says.contains("ended this process")) {
            diary.write(" -> " + says);
            System.err.println(Thread.currentThread().getName());
            e.printStackTrace(); // NEURON's own stack is gone by now
        }
        if (says != null && says.contains("keeps its model locked")) {
            diary.write(" -> unusable: " + says);
            Runtime.getRuntime().halt(5);
        }
    }
}
