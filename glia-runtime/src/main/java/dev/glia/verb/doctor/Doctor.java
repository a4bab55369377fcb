package dev.glia.verb.doctor;

import dev.glia.GliaException;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronNotFoundException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.host.tool.JdkHeaders;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.BuildOptions;
import dev.glia.setting.Settings;
import dev.glia.trial.BridgeCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at what a model needs on this machine, and installs nothing.
 *
 * @param glia the version of Glia, in words
 * @param property the user's properties by their names, {@code null} for one that is not set
 * @param environment the environment's variables likewise
 * @param place empty where the doctor is asked in no project and of no class path
 */
public record Doctor(
        String glia,
        UnaryOperator<String> property,
        UnaryOperator<String> environment,
        Supplier<Optional<Place>> place) {

    public CheckUp examine() {
        List<Finding> found = new ArrayList<>();
        NeuronSearch search = NeuronSearch.of(property, environment, line -> {});
        Located neuron = locate(search);
        found.add(Finding.of("glia", glia));
        found.add(settings());
        found.add(Finding.of("system", system()));
        found.add(neuron.finding());
        found.add(look("C++", this::compiler));
        found.add(look("JDK", Doctor::jdk));
        boolean whole = found.stream().allMatch(Finding::fine);
        if (whole) {
            neuron.installation()
                    .ifPresent(installed -> found.add(look(
                            "bridge",
                            () -> new BridgeCheck(installed, search.folders().cache()).report())));
        }
        found.add(look("make", () -> found(Requirement.MAKE)));
        found.add(look("Python", () -> found(Requirement.PYTHON)));
        found.addAll(places(neuron.installation()));
        UserFolders folders = UserFolders.of(property, environment);
        found.add(UserFolder.cache(folders.cache()));
        found.add(UserFolder.config(folders.config()));
        return new CheckUp(found);
    }

    private static Finding look(String topic, Supplier<String> found) {
        try {
            return Finding.of(topic, found.get());
        } catch (GliaException e) {
            return missing(topic, e);
        }
    }

    private static Finding missing(String topic, GliaException why) {
        return new Finding(topic, false, why.getMessage(), Map.of());
    }

    private Finding settings() {
        Map<String, String> chosen = new LinkedHashMap<>();
        Settings.of(property, environment).chosen().forEach((setting, value) -> chosen.put(setting.property(), value));
        String text = chosen.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Finding(
                "settings",
                true,
                text.isEmpty() ? "none, so the defaults hold" : text,
                Map.of("chosen", chosen.keySet().stream().sorted().toList()));
    }

    private static String system() {
        return "%s %s, %s, %s processors"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
    }

    private static String jdk() {
        return "%s %s of '%s', headers in '%s'"
                .formatted(
                        System.getProperty("java.vendor"),
                        System.getProperty("java.version"),
                        System.getProperty("java.home"),
                        JdkHeaders.current().jni());
    }

    private String found(Requirement program) {
        return "'%s'".formatted(program.on(SearchPath.of(environment)));
    }

    private String compiler() {
        CxxCompiler compiler =
                CxxCompiler.find(BuildOptions.from(property, environment).cxx(), environment);
        return "%s, '%s'".formatted(compiler.id(), compiler.path());
    }

    private record Located(Optional<NeuronInstallation> installation, Finding finding) {}

    /** A doctor looks and changes nothing, so none is installed here; that one would be is no fault. */
    private static Located locate(NeuronSearch search) {
        try {
            NeuronInstallation neuron = new NeuronLocator(search.withProvision(false)).locate();
            return new Located(Optional.of(neuron), Finding.of("NEURON", installed(neuron)));
        } catch (NeuronNotFoundException e) {
            boolean later = !isNamed(search) && search.provision() && !search.offline();
            return new Located(Optional.empty(), later ? uninstalled(search) : missing("NEURON", e));
        } catch (GliaException e) {
            return new Located(Optional.empty(), missing("NEURON", e));
        }
    }

    private static Finding uninstalled(NeuronSearch search) {
        return Finding.of(
                "NEURON",
                "none found; NEURON %s will be installed into the cache by the first verb or model that needs it"
                        .formatted(search.version()));
    }

    private static boolean isNamed(NeuronSearch search) {
        return search.home().isPresent()
                || Stream.of("NEURONHOME", "NRNHOME")
                        .map(search.environment())
                        .anyMatch(home -> home != null && !home.isBlank());
    }

    private static String installed(NeuronInstallation neuron) {
        return "%s in '%s', found by %s%s"
                .formatted(
                        neuron.version(),
                        neuron.home(),
                        neuron.foundBy(),
                        neuron.python()
                                .map(python -> ", Python '%s'".formatted(python))
                                .orElse(""));
    }

    private List<Finding> places(Optional<NeuronInstallation> neuron) {
        try {
            BuildOptions options = BuildOptions.from(property, environment);
            return place.get()
                    .map(here -> new PlaceFindings(here, neuron, options).all())
                    .orElse(List.of());
        } catch (GliaException e) {
            return List.of(missing("packages", e));
        }
    }
}
