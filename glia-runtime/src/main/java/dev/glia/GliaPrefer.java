package dev.glia;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of the method or constructor, or of any that the class declares, runs inside a context that prefers this
 * package and variant, as if its body stood in {@code try (var context = Glia.context(...))}. A method's own annotation
 * lies inside its class's. In a constructor the context begins after {@code super(...)}; a lambda runs in the context of
 * whoever calls it.
 *
 * <p>It holds however the class is launched. The goal {@code glia:compile} weaves it in when the class is compiled, the agent
 * when the class is loaded; where neither did, each use of Glia looks for it among the callers. In that last case
 * Glia refuses to be used in an annotated constructor, because it cannot see whether {@code super(...)} has ended.
 *
 * <pre>{@code
 * @GliaPrefer(asset = "Kv1", pkg = "not_my_models", variant = "high_activity")
 * void build() { ... }
 * }</pre>
 */
@Documented
@Repeatable(GliaPrefer.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface GliaPrefer {
    /** The asset it speaks of; left out, every asset. */
    String asset() default "";

    /** The preferred package; left out, any. */
    String pkg() default "";

    /** The preferred variant; left out, any. */
    String variant() default "";

    /** Marks a class into which the contexts of its annotations are woven; the goal and the agent write it. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Woven {}

    /** Holds the annotations where there are several; Java writes it. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
    @interface All {
        /** The annotations, in the order written. */
        GliaPrefer[] value();
    }
}
