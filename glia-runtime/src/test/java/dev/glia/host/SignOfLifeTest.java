package dev.glia.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignOfLifeTest {
    @Test
    void what_takes_long_is_said_before_it_begins() {
        List<String> said = new CopyOnWriteArrayList<>();
        assertEquals(List.of("compiling"), SignOfLife.during("compiling", 0, said::add, () -> List.copyOf(said)));
    }

    @Test
    void what_may_be_over_at_once_is_said_only_when_it_is_not() throws InterruptedException {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        SignOfLife.during("waiting", 60_000, said::add, () -> "done");
        String heard = SignOfLife.during("waiting", 1, said::add, () -> {
            try {
                return said.poll(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals("waiting", heard);
    }

    @Test
    void what_the_work_throws_comes_out() {
        assertThrows(
                ArithmeticException.class,
                () -> SignOfLife.during("dividing", 1_000, line -> {}, () -> {
                    throw new ArithmeticException();
                }));
    }
}
