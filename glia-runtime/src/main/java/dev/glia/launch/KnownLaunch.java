package dev.glia.launch;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.FileState;
import dev.glia.host.file.Trust;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.neuron.bridge.BridgeException;
import dev.glia.neuron.bridge.OneNeuron;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one launch found out, kept in the user's cache so that the next with the same question and the same files need not: it
 * opens no jar, reads no manifest, asks no Python and hashes nothing. It lists every file that the answer depends on, with its
 * {@link FileState}. If the state of one has changed, if the question is another, or after a day, the launch finds out again.
 *
 * <p>Text, one fact a line; read at every start of a JVM, so without streams, patterns and JSON.
 *
 * @param neuron the NEURON to start
 * @param bridge the native library between Java and NEURON, compiled
 * @param library the mechanism library; empty where the packages hold nothing to load
 * @param mechanisms what NEURON calls the mechanisms in it
 * @param manifest a copy of {@code library.json} that no build writes to; empty where there is no package
 * @param said what the launch that is kept had to say, which holds again
 */
record KnownLaunch(
        NeuronInstallation neuron,
        Path bridge,
        Path library,
        List<String> mechanisms,
        Path manifest,
        List<String> said) {
    private static final String FORMAT = "glia launch 2\n";
    private static final Path NONE = Path.of("");
    private static final long DAY = 24L * 60 * 60 * 1000;

    /** How long after a change of a file a second one might leave its dates as they are. */
    private static final long YOUNG = 2_000;

    /** Where launches are kept. */
    static Path folder(Path userCache) {
        return userCache.resolve("build").resolve("launches");
    }

    /** The launch that was kept for {@code question}, if every file is as it was; {@code null}, without a reason, if not. */
    static KnownLaunch find(Path folder, String question) {
        Path file = folder.resolve(LaunchQuestion.name(question));
        try {
            String text = read(file);
            boolean same = text.startsWith(FORMAT)
                    && text.startsWith(question, FORMAT.length())
                    && Trust.current().objection(file).isEmpty();
            return same && isOfToday(file) ? new Reading(text, FORMAT.length() + question.length()).launch() : null;
        } catch (IOException e) {
            return null; // The first launch of its kind.
        }
    }

    /** By what the JVM has in its archive of classes; those behind {@link Files} take milliseconds. */
    private static String read(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isOfToday(Path file) throws IOException {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
        return age >= 0 && age < DAY;
    }

    /** Reads the facts of a launch, and gives up at the first file that is not as it was. */
    private static final class Reading {
        private final String text;
        private int at;
        private final List<String> mechanisms = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private final String[] neuron = new String[5];
        private final StringBuilder unproven = new StringBuilder();
        private Path bridge = NONE;
        private Path library = NONE;
        private Path manifest = NONE;

        Reading(String text, int at) {
            this.text = text;
            this.at = at;
        }

        KnownLaunch launch() {
            while (at < text.length()) {
                char kind = text.charAt(at);
                int end = text.indexOf('\n', at);
                if (end < 0 || kind == '.') {
                    boolean whole = end > 0 && text.substring(at + 1, end).equals(LaunchQuestion.name(text, at));
                    return whole && isRestAsItWas() ? known() : null;
                }
                if (!take(kind, text.substring(at + 1, end))) {
                    return null;
                }
                at = end + 1;
            }
            return null; // Cut short: the last line is a dot and a checksum.
        }

        private boolean take(char kind, String value) {
            switch (kind) {
                case '=' -> {
                    return FileState.isAsKept(value);
                }
                case '~' -> unproven.append(value).append('\n');
                case 'm' -> mechanisms.add(value);
                case 's' -> said.add(value);
                case 'b' -> bridge = Path.of(value);
                case 'l' -> library = Path.of(value);
                case 'j' -> manifest = Path.of(value);
                case '0', '1', '2', '3', '4' -> neuron[kind - '0'] = value;
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** Once all that the bridge depends on is as it was, it answers for the others, which may be hundreds. */
        private boolean isRestAsItWas() {
            try {
                return OneNeuron.areUnchanged(bridge, unproven.toString().getBytes(StandardCharsets.UTF_8));
            } catch (BridgeException | HostException e) {
                return false; // Whoever finds out anew makes it anew, or says what is wrong with it.
            }
        }

        private KnownLaunch known() {
            NeuronInstallation found =
                    new NeuronInstallation(Path.of(neuron[0]), Path.of(neuron[1]), neuron[2], neuron[3], neuron[4]);
            return new KnownLaunch(found, bridge, library, mechanisms, manifest, said);
        }
    }

    /** Whether there is a library to load. */
    boolean hasLibrary() {
        return !library.equals(NONE);
    }

    /** Whether there is a manifest. */
    boolean hasManifest() {
        return !manifest.equals(NONE);
    }

    /**
     * The files that a launch reads, as they are before it reads them. What changes meanwhile, or has changed so shortly before
     * that one more change might not show, keeps the launch from being kept.
     */
    static final class Witness {
        private final List<Path> read;
        private final List<String> before;
        private final boolean young;

        Witness(List<Path> read) {
            this.read = List.copyOf(read);
            this.before = states(this.read);
            this.young = this.read.stream().anyMatch(file -> FileState.isYoung(file, YOUNG));
        }

        private static List<String> states(List<Path> files) {
            return files.stream().map(FileState::of).toList();
        }

        private boolean isUnchanged() {
            return !young && states(read).equals(before);
        }
    }

    /**
     * Keeps this launch for {@code question}, if the files that it read have not changed while it did.
     *
     * @param others more files that the answer depends on, whose state is read only now, such as those of the bridge and its NEURON
     */
    void keep(Path folder, String question, Witness witness, List<Path> others) {
        Set<Path> first = new LinkedHashSet<>(others);
        first.add(bridge);
        Set<Path> files = new LinkedHashSet<>(witness.read);
        if (hasLibrary()) {
            files.add(library);
        }
        if (hasManifest()) {
            files.add(manifest);
        }
        files.removeAll(first);
        StringBuilder text = new StringBuilder(FORMAT).append(question);
        first.forEach(file -> line(text, '=', FileState.kept(file)));
        files.forEach(file -> line(text, '~', FileState.kept(file)));
        files.addAll(first);
        line(text, '0', neuron.home().toString());
        line(text, '1', neuron.library().toString());
        line(text, '2', neuron.version());
        line(text, '3', neuron.fingerprint());
        line(text, '4', neuron.foundBy());
        line(text, 'b', bridge.toString());
        if (hasLibrary()) {
            line(text, 'l', library.toString());
        }
        if (hasManifest()) {
            line(text, 'j', manifest.toString());
        }
        mechanisms.forEach(name -> line(text, 'm', name));
        said.forEach(words -> line(text, 's', words));
        boolean plain = files.stream().noneMatch(file -> file.toString().contains("\n"));
        if (plain && witness.isUnchanged()) {
            line(text, '.', LaunchQuestion.name(text.toString()));
            write(folder.resolve(LaunchQuestion.name(question)), text.toString());
        }
    }

    private static void line(StringBuilder text, char kind, String value) {
        text.append(kind).append(value.replace('\n', ' ')).append('\n');
    }

    private static void write(Path file, String text) {
        try {
            AtomicFiles.writeUnforced(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (HostException e) {
            return; // A cache that cannot be written costs the next launch time, not this one its library.
        }
    }
}
