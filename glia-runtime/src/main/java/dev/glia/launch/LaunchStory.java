package dev.glia.launch;

import dev.glia.asset.ModPackage;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.FittingLibrary;
import dev.glia.library.StatedLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code glia.verbose} tells of one launch: a line for each thing that was found, decided or loaded, and when. */
final class LaunchStory {
    private static final long NANOS = 1_000_000;

    private final Consumer<String> say;
    private final boolean told;
    private final long begin = System.nanoTime();

    /** @param told whether anybody listens */
    LaunchStory(boolean told, Consumer<String> say) {
        this.say = say;
        this.told = told;
    }

    /** Nothing is made to be said where nobody listens: most launches must be quick. */
    private void line(String what) {
        say.accept(String.format(Locale.ROOT, "%5d ms: %s", (System.nanoTime() - begin) / NANOS, what));
    }

    void begun() {
        if (told) {
            line("Java %s of '%s'".formatted(System.getProperty("java.version"), System.getProperty("java.home")));
        }
    }

    void found(NeuronInstallation neuron) {
        if (told) {
            line("NEURON %s of '%s', found by %s".formatted(neuron.version(), neuron.home(), neuron.foundBy()));
        }
    }

    void found(ClassPath classPath, List<ModPackage> packages) {
        if (told) {
            line("%s entries on the class path and in class loaders, with %s packages"
                    .formatted(classPath.entries().size(), packages.size()));
            packages.forEach(pkg -> line("package '%s' %s of '%s'"
                    .formatted(pkg.name(), pkg.version(), pkg.source().container())));
        }
    }

    void personal(List<ModPackage> packages) {
        if (told) {
            packages.stream()
                    .filter(ModPackage::isPersonal)
                    .forEach(pkg -> line("the personal collection '%s'"
                            .formatted(pkg.source().container())));
        }
    }

    void stated(Optional<StatedLibrary> stated) {
        if (told) {
            line(stated.map(library -> "the project has a library in '%s'"
                            .formatted(library.layout().folder()))
                    .orElse("no library was built for this class path beforehand"));
        }
    }

    void loaded(Optional<FittingLibrary> fitting, boolean built) {
        if (told) {
            line(fitting.flatMap(FittingLibrary::library)
                    .map(library -> loaded(
                            library, fitting.get().manifest().mechanisms().size()))
                    .map(words -> built ? words + ", built now" : words)
                    .orElse("NEURON runs with its own mechanisms alone"));
        }
    }

    void again(KnownLaunch known) {
        if (told) {
            found(known.neuron());
            line(
                    known.hasLibrary()
                            ? loaded(known.library(), known.mechanisms().size())
                                    + ", as in an earlier launch: no file has changed since"
                            : "NEURON runs with its own mechanisms alone, as in an earlier launch: no file has changed since");
        }
    }

    private static String loaded(Path library, int mechanisms) {
        return "loaded '%s' with %s mechanisms".formatted(library, mechanisms);
    }
}
