package dev.glia.junit.cases;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** Ends its JVM as a mod does that writes where nothing is. */
class CrashingCase {
    @Test
    void writes_where_nothing_is() throws ReflectiveOperationException {
        Neuron.start(TestNeuron.installation());
        Neuron.section("soma");
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field field = unsafe.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 1L);
    }
}
