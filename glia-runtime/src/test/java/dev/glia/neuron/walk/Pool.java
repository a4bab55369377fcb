package dev.glia.neuron.walk;

import dev.glia.neuron.HocObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What the calls of a walk have answered, open and closed, for both of its threads. */
final class Pool {
    private static final int MOST = 24;

    private final Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();
    private final List<Object> refusedToClose = new ArrayList<>();

    /** Answers what had to go for it, which is the caller's to close. */
    synchronized List<Object> add(Object value, Random chance) {
        List<Object> gone = new ArrayList<>();
        contents(value).forEach(one -> put(one, chance).ifPresent(gone::add));
        return gone;
    }

    /** An object of hoc that comes in an Optional or in a list has a handle like any other, and stays until that is closed. */
    private static Stream<?> contents(Object value) {
        if (value instanceof Optional<?> known) {
            return known.stream();
        }
        return value instanceof Collection<?> all
                ? all.stream().filter(HocObject.class::isInstance)
                : Stream.ofNullable(value);
    }

    private Optional<Object> put(Object value, Random chance) {
        if (!value.getClass().getName().startsWith("dev.glia")) {
            return Optional.empty();
        }
        List<Object> all = byType.computeIfAbsent(value.getClass(), type -> new ArrayList<>());
        if (all.stream().anyMatch(known -> known == value)) {
            return Optional.empty();
        }
        if (all.size() < MOST) {
            all.add(value);
            return Optional.empty();
        }
        return Optional.of(all.set(chance.nextInt(MOST), value));
    }

    synchronized Optional<Object> any(Class<?> type, Random chance) {
        List<Object> fitting = new ArrayList<>();
        byType.forEach((known, all) -> {
            if (type.isAssignableFrom(known)) {
                fitting.addAll(all);
            }
        });
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(chance.nextInt(fitting.size())));
    }

    /** Refuses to be closed now, in a step for example; it can be when the walk is over. */
    synchronized void keep(Object open) {
        refusedToClose.add(open);
    }

    synchronized List<Object> everything() {
        List<Object> all = new ArrayList<>(refusedToClose);
        byType.values().forEach(all::addAll);
        return all;
    }
}
