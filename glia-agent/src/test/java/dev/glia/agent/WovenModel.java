package dev.glia.agent;

import dev.glia.Glia;
import dev.glia.GliaPrefer;
import dev.glia.OpenContexts;
import java.util.List;
import java.util.function.Supplier;

/** A user's model with every kind of code that may carry the annotation; the tests load a woven copy of it. */
public class WovenModel {
    static final String KV1 = "Kv1: package 'a' and variant 'hi'";

    final String seenByConstructor;

    @GliaPrefer(asset = "Kv1", pkg = "a", variant = "hi")
    public WovenModel() {
        this(OpenContexts.text().isEmpty() ? new StringBuilder("plain").toString() : new String("leaked"));
        if (!OpenContexts.text().equals(KV1)) {
            throw new IllegalStateException("delegating: " + OpenContexts.text());
        }
    }

    @GliaPrefer(pkg = "b")
    WovenModel(String prefix) {
        super();
        long wide = 2L;
        double wider = 0.5;
        if (prefix.equals("early")) {
            seenByConstructor = prefix;
            return;
        }
        for (int i = 0; i < 2; i++) {
            wide += i;
        }
        seenByConstructor = prefix + " " + OpenContexts.text() + " " + (wide + wider);
    }

    @GliaPrefer(pkg = "b")
    WovenModel(RuntimeException failure) {
        seenByConstructor = "";
        try {
            throw failure;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(OpenContexts.text(), e);
        }
    }

    @GliaPrefer(asset = "Kv1", pkg = "a", variant = "hi")
    public static String ofStatic() {
        return OpenContexts.text();
    }

    @GliaPrefer(variant = "hi")
    public String overloaded() {
        return OpenContexts.text();
    }

    @GliaPrefer(variant = "low")
    public String overloaded(int ignored, long alsoIgnored, Object... rest) {
        return OpenContexts.text();
    }

    public String overloaded(String plain) {
        return plain + OpenContexts.text();
    }

    @GliaPrefer(asset = "Kv1", pkg = "a")
    @GliaPrefer(asset = "Nav", pkg = "b")
    @GliaPrefer(variant = "hi")
    public synchronized String repeated() {
        return OpenContexts.text();
    }

    @GliaPrefer(pkg = "a")
    public String recursive(int depth) {
        return depth == 0 ? OpenContexts.text() : recursive(depth - 1);
    }

    @GliaPrefer(pkg = "a")
    public double failing(RuntimeException failure) {
        throw failure;
    }

    @GliaPrefer(pkg = "a")
    @SuppressWarnings("try")
    public void leaking() {
        Glia.context(Glia.pkg("never_closed"));
        throw new IllegalStateException(OpenContexts.text());
    }

    @GliaPrefer(pkg = "a")
    public Supplier<String> lambda() {
        List<String> inside = List.of(OpenContexts.text());
        return () -> inside.get(0) + " then " + OpenContexts.text();
    }

    @GliaPrefer(pkg = "a")
    public int finishing() {
        try {
            return Integer.parseInt("no number");
        } catch (NumberFormatException e) {
            return OpenContexts.text().length();
        } finally {
            Glia.context(Glia.pkg("b")).close();
        }
    }

    /** Everything in it, and a method's own inside. */
    @GliaPrefer(pkg = "ofClass")
    public static class Whole implements Named {
        public String seenByConstructor = OpenContexts.text();

        public String bare() {
            return OpenContexts.text();
        }

        @GliaPrefer(asset = "Kv1", variant = "hi")
        public String nested() {
            return hidden();
        }

        private static String hidden() {
            return OpenContexts.text();
        }
    }

    /** An interface may carry it on what has a body. */
    public interface Named {
        @GliaPrefer(pkg = "ofDefault")
        default String byDefault() {
            return OpenContexts.text();
        }
    }

    /** Prefers nothing, which is refused. */
    public static class Empty {
        @GliaPrefer(asset = "Kv1")
        public void build() {}
    }

    /** Wants two packages at once, which is refused. */
    @GliaPrefer(asset = "Kv1", pkg = "a")
    @GliaPrefer(asset = "Kv1", pkg = "b", variant = "hi")
    public static class Torn {
        public void build() {}
    }

    /** No package has such a name. */
    public static class Misnamed {
        @GliaPrefer(pkg = "my-models")
        public void build() {}
    }
}
