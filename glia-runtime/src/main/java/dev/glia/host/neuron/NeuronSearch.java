package dev.glia.host.neuron;

import dev.glia.host.file.Remembered;
import dev.glia.host.file.UserFolders;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Which NEURON is wanted, and what may be done to get it.
 *
 * @param home the user's choice ({@code glia.neuron.home}): a prefix, its {@code share/nrn}, a Python environment, or the
 *     folder of the Python module {@code neuron}
 * @param provision whether one may be installed where none is found ({@code glia.neuron.provision})
 * @param offline whether the network must be left alone
 * @param version the one to install ({@code glia.neuron.version}); one that is found may be any from 9.0 on
 * @param folders where an installed one is kept
 * @param environment answers {@code null} for a variable that is not set
 * @param say is told in one line what takes long, and why
 */
public record NeuronSearch(
        Optional<Path> home,
        boolean provision,
        boolean offline,
        String version,
        UserFolders folders,
        UnaryOperator<String> environment,
        Consumer<String> say) {
    /** The NEURON that Glia was tested with, and installs where nothing else is asked for. */
    public static final String DEFAULT_VERSION = Setting.NEURON_VERSION.value().orElseThrow();

    /** Answers of one kind in the cache of {@link #folders}. */
    Remembered remembered(String kind) {
        return new Remembered(folders.cache().resolve(kind), say);
    }

    /** What the system properties, else the environment variables, of this JVM ask for. */
    public static NeuronSearch fromSystem(Consumer<String> say) {
        return of(System::getProperty, System::getenv, say);
    }

    /** What these properties, else these environment variables, ask for; a lookup answers {@code null} for none. */
    public static NeuronSearch of(
            UnaryOperator<String> property, UnaryOperator<String> environment, Consumer<String> say) {
        Settings settings = Settings.of(property, environment);
        return new NeuronSearch(
                settings.text(Setting.NEURON_HOME).map(Path::of),
                settings.truth(Setting.NEURON_PROVISION),
                settings.truth(Setting.OFFLINE),
                settings.text(Setting.NEURON_VERSION).orElse(DEFAULT_VERSION),
                UserFolders.of(property, environment),
                environment,
                say);
    }

    /** The same, with or without leave to install one. */
    public NeuronSearch withProvision(boolean provision) {
        return new NeuronSearch(home, provision, offline, version, folders, environment, say);
    }

    /** The same for one NEURON that was found already. */
    public NeuronSearch at(NeuronInstallation found) {
        return new NeuronSearch(Optional.of(found.home()), provision, offline, version, folders, environment, say);
    }

    /** Why nothing may be installed, as half a sentence; empty where it may. */
    Optional<String> refusal() {
        if (!provision) {
            return Optional.of("glia.neuron.provision is false");
        }
        return offline ? Optional.of("this run is offline") : Optional.empty();
    }
}
