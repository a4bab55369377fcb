package dev.glia.agent.weave;

import dev.glia.WovenContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.bytebuddy.asm.Advice;

/** The code that byte-buddy copies to the beginning and to every end of a woven method; never called from here. */
final class PreferAdvice {
    private PreferAdvice() {}

    @Advice.OnMethodEnter
    static void enter(@Layers String layers) {
        WovenContext.enter(layers);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit() {
        WovenContext.exit();
    }

    /** Stands for the constant that says which preferences hold. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Layers {}
}
