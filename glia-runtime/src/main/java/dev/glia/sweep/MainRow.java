package dev.glia.sweep;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row that a {@code main} computes. It is given its fixed arguments and then {@code name=value} for each parameter; each line
 * {@code name=value} that it prints is a result.
 */
final class MainRow extends RowTask {
    private static final long serialVersionUID = 1L;
    private static final Pattern RESULT =
            Pattern.compile("(?m)^([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*(.*?)[ \\t\\r]*$");

    private final String main;
    private final ArrayList<String> arguments;

    MainRow(int row, Map<String, String> parameters, OptionalLong seed, String main, List<String> arguments) {
        super(row, parameters, seed);
        this.main = main;
        this.arguments = new ArrayList<>(arguments);
    }

    /** The {@code main} of a class, or why there is none. */
    static Method method(String name) {
        try {
            Method method =
                    Class.forName(name, false, MainRow.class.getClassLoader()).getMethod("main", String[].class);
            if (Modifier.isStatic(method.getModifiers())) {
                return method;
            }
            throw new SweepException("the main of '%s' is not static, so nothing can start it".formatted(name));
        } catch (ClassNotFoundException e) {
            throw TaskClass.notFound(name, e);
        } catch (NoSuchMethodException e) {
            throw new SweepException(
                    "the class '%s' has no `public static void main(String[])`; name another, or, for a record that implements Callable, name it as the task"
                            .formatted(name),
                    e);
        }
    }

    @Override
    LinkedHashMap<String, String> compute(Map<String, String> parameters) throws Exception {
        List<String> all = new ArrayList<>(arguments);
        parameters.forEach((name, value) -> all.add(name + "=" + value));
        Method method = method(main);
        method.setAccessible(true);
        PrintStream before = System.out;
        Tee tee = new Tee(before);
        System.setOut(new PrintStream(tee, true, StandardCharsets.UTF_8));
        try {
            method.invoke(null, (Object) all.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } finally {
            System.out.flush();
            System.setOut(before);
        }
        return results(tee.kept.toString(StandardCharsets.UTF_8));
    }

    static LinkedHashMap<String, String> results(String printed) {
        LinkedHashMap<String, String> results = new LinkedHashMap<>();
        for (Matcher line = RESULT.matcher(printed); line.find(); ) {
            results.put(line.group(1), line.group(2));
        }
        return results;
    }

    /** What is printed is the pool's to pass on, too. */
    private static final class Tee extends OutputStream {
        private final PrintStream through;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        Tee(PrintStream through) {
            this.through = through;
        }

        @Override
        public synchronized void write(int b) {
            through.write(b);
            kept.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            through.write(bytes, offset, length);
            kept.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            through.flush();
        }
    }
}
