package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class CrashCase {
    @Test
    void writes_where_nothing_is() throws ReflectiveOperationException {
        Glia.insert(Neuron.section("soma"), "leak");
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field field = unsafe.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 1L);
    }
}
