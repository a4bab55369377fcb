package dev.glia.library;

import dev.glia.host.HostException;
import dev.glia.host.file.FileState;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.host.tool.Processor;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.tool.Toolchain;
import dev.glia.setting.Decides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * By which NEURON and which compiler a build is made, and what shows from outside that they are still those: the choices and
 * variables that lead to them, and the state of every file on the way. A build in which nothing has changed need not look for them.
 */
final class BuildTools {
    private final BuildRequest request;
    private final Supplier<String> ask;

    /** Known once asked for: a build does not change it. */
    private String said;

    private FutureTask<String> ahead;

    private String kept;

    /** @param ask finds them, in one line that is another for other tools */
    BuildTools(BuildRequest request, Supplier<String> ask) {
        this.request = request;
        this.ask = ask;
    }

    /** Which they are, in one line. */
    String said() {
        settle();
        if (said == null) {
            said = ask.get();
        }
        return said;
    }

    /** Begins to find them while the caller does something else. */
    void findAhead() {
        if (said == null && ahead == null) {
            ahead = new FutureTask<>(() -> {
                String found = ask.get();
                kept = evidence(found);
                return found;
            });
            Thread thread = new Thread(ahead, "glia-tools");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits for what {@link #findAhead} began. Who needs tools that were not found asks again, and hears why. */
    void settle() {
        if (ahead == null) {
            return;
        }
        try {
            said = ahead.get();
        } catch (ExecutionException e) {
            said = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException("the build was interrupted while it looked for NEURON and the compiler", e);
        } finally {
            ahead = null;
        }
    }

    /** Whether they are those of which {@code evidence} was kept; false where that is not known, or empty. */
    boolean areThoseOf(String evidence) {
        String question = question();
        return evidence.startsWith(question)
                && evidence.length() > question.length()
                && evidence.substring(question.length()).lines().allMatch(FileState::isAsKept);
    }

    /** What to keep for {@link #areThoseOf}; empty where only asking tells, and where they change at this moment. */
    String evidence() {
        String found = said();
        if (kept == null) {
            kept = evidence(found);
        }
        return kept;
    }

    private String evidence(String found) {
        try {
            StringBuilder evidence = new StringBuilder(question());
            Set<Path> files = files();
            files.forEach(file -> evidence.append(FileState.kept(file)).append('\n'));
            return !files.isEmpty() && ask.get().equals(found) ? evidence.toString() : "";
        } catch (IOException | HostException e) {
            return ""; // Whoever asks finds out and says so.
        }
    }

    /** All that decides and is no file. */
    private String question() {
        NeuronSearch search = request.neuron();
        List<String> question = new ArrayList<>(request.options().deciding(Decides.OBJECTS));
        question.add(request.options().cxx().orElse(""));
        question.add(search.home().map(Path::toString).orElse(""));
        question.add(search.version());
        question.add(search.provision() + " " + search.offline());
        question.add(search.folders().cache().toString());
        question.add(Path.of("").toAbsolutePath().toString());
        for (String variable : variables()) {
            question.add(variable + "=" + search.environment().apply(variable));
        }
        Processor.meantBy(question).ifPresent(question::add);
        StringBuilder lines = new StringBuilder();
        question.forEach(line -> lines.append(line.replace('\n', ' ')).append('\n'));
        return lines.toString();
    }

    private static Set<String> variables() {
        Set<String> variables = new TreeSet<>(NeuronLocator.VARIABLES);
        variables.addAll(CxxCompiler.VARIABLES);
        variables.addAll(Toolchain.SEARCH_VARIABLES);
        return variables;
    }

    /** None where one of the tools has to be asked each time. */
    private Set<Path> files() throws IOException {
        Optional<List<Path>> compiler = CxxCompiler.evidence(
                request.options().cxx(),
                request.neuron().environment(),
                CxxCompiler.answers(request.neuron().folders(), line -> {}));
        if (compiler.isEmpty() || request.options().coreneuron()) {
            return Set.of();
        }
        NeuronLocator locator = new NeuronLocator(request.neuron());
        Set<Path> files = new LinkedHashSet<>(locator.evidence(locator.locate()));
        files.addAll(compiler.get());
        files.addAll(SearchPath.of(request.neuron().environment()).places(Toolchain.GOLD));
        return files;
    }
}
