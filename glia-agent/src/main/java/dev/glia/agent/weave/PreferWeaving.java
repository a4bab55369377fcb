package dev.glia.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.anyOf;

import dev.glia.GliaPrefer;
import dev.glia.agent.Weaver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.pool.TypePool;

/**
 * Weaves one class: every method and constructor that carries {@code @GliaPrefer}, itself or by its class, runs inside
 * a context. Lambdas, bridges and the static initialiser are not calls that a user wrote, so they get none of their own.
 */
public final class PreferWeaving implements Weaver {

    @Override
    public byte[] weave(ClassLoader loader, byte[] classFile) {
        String name = new ClassReader(classFile).getClassName().replace('/', '.');
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, classFile), ClassFileLocator.ForClassLoader.of(loader));
        TypeDescription type =
                TypePool.Default.WithLazyResolution.of(locator).describe(name).resolve();
        DynamicType.Builder<?> builder =
                new ByteBuddy().with(TypeValidation.DISABLED).decorate(type, locator);
        for (Map.Entry<String, List<MethodDescription>> group : byLayers(type).entrySet()) {
            builder = builder.visit(aroundMethods(group.getKey(), group.getValue()))
                    .visit(aroundConstructors(group.getKey(), group.getValue()));
        }
        return builder.annotateType(AnnotationDescription.Builder.ofType(GliaPrefer.Woven.class)
                        .build())
                .make()
                .getBytes();
    }

    private static Map<String, List<MethodDescription>> byLayers(TypeDescription type) {
        Map<String, List<MethodDescription>> groups = new LinkedHashMap<>();
        for (MethodDescription.InDefinedShape method : type.getDeclaredMethods()) {
            if (!method.isAbstract() && !method.isNative() && !method.isSynthetic() && !method.isTypeInitializer()) {
                String layers = PreferLayers.around(type, method);
                if (!layers.isEmpty()) {
                    groups.computeIfAbsent(layers, key -> new ArrayList<>()).add(method);
                }
            }
        }
        return groups;
    }

    private static AsmVisitorWrapper aroundMethods(String layers, List<MethodDescription> methods) {
        return Advice.withCustomMapping()
                .bind(PreferAdvice.Layers.class, layers)
                .to(PreferAdvice.class)
                .on(anyOf(methods.stream().filter(MethodDescription::isMethod).toArray()));
    }

    /** Advice cannot close a context when a constructor throws: its handler would cover the time before {@code super()}. */
    private static AsmVisitorWrapper aroundConstructors(String layers, List<MethodDescription> methods) {
        return new AsmVisitorWrapper.ForDeclaredMethods()
                .readerFlags(ClassReader.EXPAND_FRAMES)
                .constructor(
                        anyOf(methods.stream()
                                .filter(MethodDescription::isConstructor)
                                .toArray()),
                        (type, method, visitor, context, pool, writerFlags, readerFlags) ->
                                new ConstructorContext(visitor, layers));
    }
}
