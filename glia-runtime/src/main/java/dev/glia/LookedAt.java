package dev.glia;

import dev.glia.asset.NearNames;
import dev.glia.launch.ClassPath;
import dev.glia.launch.LoaderPlaces;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where packages are looked for, in words: whoever misses one must see whether Glia looked where it is. */
final class LookedAt {
    private static final int SHOWN = 6;

    private LookedAt() {}

    /** For the loaders that ask in this thread. */
    static String sentence() {
        if (Settings.fromSystem().truth(Setting.NOLOAD)) {
            return "No package was loaded, because glia.noload (GLIA_NOLOAD) is set";
        }
        List<String> places = new ArrayList<>();
        List<Path> entries = ClassPath.current().entries();
        places.add("on the class path (%s)".formatted(shortened(entries)));
        for (LoaderPlaces loader : LoaderPlaces.asking()) {
            places.add("through class loader '%s' (%s)".formatted(loader.loader(), shortened(loader.urls())));
        }
        return "Glia has looked " + String.join(" and ", places);
    }

    private static String shortened(List<?> places) {
        return places.isEmpty()
                ? "which is empty"
                : NearNames.shortened(places.stream().map(Object::toString).toList(), SHOWN);
    }
}
