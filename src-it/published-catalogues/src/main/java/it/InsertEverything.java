package it;

import dev.glia.Glia;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryManifest;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.select.BrokenModException;
import java.nio.file.Path;

/** Inserts or places every mechanism of the library, and asks for every one that could not be built. */
public final class InsertEverything {
    private InsertEverything() {}

    public static void main(String[] arguments) {
        LibraryManifest library =
                LibraryManifest.read(new GliaLayout(Path.of("target", "glia"))).orElseThrow();
        for (ModPackage pkg : library.packages()) {
            long inserted = library.mechanisms().stream()
                    .filter(name -> name.pkg().equals(pkg.name()))
                    .peek(InsertEverything::insert)
                    .count();
            System.out.printf("%s: %s inserted%n", pkg.name(), inserted);
        }
        library.broken().keySet().forEach(InsertEverything::refuse);
        UseEveryClass.use(Path.of("target", "generated-sources", "glia"));
    }

    private static void insert(MechanismName name) {
        Section section = Neuron.section("section");
        Glia.insert(section, name.fullName());
        boolean density = Neuron.mechanisms().density().contains(name.fullName());
        if (density && !section.has(name.fullName())) {
            throw new AssertionError(name + " is not in the section");
        }
        section.close();
    }

    private static void refuse(MechanismName name) {
        try (Section section = Neuron.section("section")) {
            Glia.insert(section, name.fullName());
            throw new AssertionError(name + " was inserted though it is broken");
        } catch (BrokenModException e) {
            System.out.println("refused: " + e.getMessage().replace('\n', ' '));
        }
    }
}
