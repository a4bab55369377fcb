package dev.glia.library.translate;

import dev.glia.library.stage.ModFault;
import java.util.Optional;
import java.util.function.Function;

/** What a step of one mod came to: its product, or the fault of the mod. */
public record Attempt<T>(Optional<T> product, Optional<ModFault> fault) {
    public static <T> Attempt<T> made(T product) {
        return new Attempt<>(Optional.of(product), Optional.empty());
    }

    public static <T> Attempt<T> failed(ModFault fault) {
        return new Attempt<>(Optional.empty(), Optional.of(fault));
    }

    public <R> Attempt<R> then(Function<T, Attempt<R>> step) {
        return product.isPresent() ? step.apply(product.get()) : failed(fault.orElseThrow());
    }
}
