package dev.glia.agent.weave;

import dev.glia.GliaPrefer;
import dev.glia.WovenContext;
import dev.glia.select.Preference;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.annotation.AnnotationList;
import net.bytebuddy.description.annotation.AnnotationSource;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;

/** Reads the annotations around a method: those of its class are the outer context, its own the inner one. */
final class PreferLayers {
    private PreferLayers() {}

    /** What is woven in as a constant; empty where there is no annotation. */
    static String around(TypeDescription type, MethodDescription method) {
        String place = "%s.%s".formatted(type.getName(), method.isConstructor() ? "<init>" : method.getName());
        List<List<Preference>> layers = new ArrayList<>();
        for (AnnotationSource source : List.of(type, method)) {
            List<Preference> layer = layer(source, source == type ? type.getName() : place);
            if (!layer.isEmpty()) {
                layers.add(layer);
            }
        }
        return WovenContext.format(layers);
    }

    private static List<Preference> layer(AnnotationSource source, String place) {
        return WovenContext.layer(annotations(source.getDeclaredAnnotations()), place);
    }

    private static List<GliaPrefer> annotations(AnnotationList declared) {
        List<GliaPrefer> found = new ArrayList<>();
        if (declared.isAnnotationPresent(GliaPrefer.class)) {
            found.add(declared.ofType(GliaPrefer.class).load());
        }
        if (declared.isAnnotationPresent(GliaPrefer.All.class)) {
            found.addAll(List.of(declared.ofType(GliaPrefer.All.class).load().value()));
        }
        return found;
    }
}
