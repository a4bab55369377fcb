package dev.glia.verb.run;

import dev.glia.GliaException;
import dev.glia.host.neuron.MpiRuntime;
import dev.glia.host.neuron.NeuronSearch;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What starts the ranks of an MPI job, each of them a JVM.
 *
 * @param words what stands before the command of the JVM
 * @param variables for the environment of every rank
 */
public record RankLauncher(List<String> words, Map<String, String> variables) {
    private static final String COUNT = "{np}";
    private static final String TUNABLES = "GLIBC_TUNABLES";
    private static final String HUGE_PAGES = "glibc.malloc.hugetlb";
    private static final String ARENAS = "glibc.malloc.arena_max";

    public RankLauncher {
        words = List.copyOf(words);
        variables = Map.copyOf(variables);
    }

    /**
     * What the C library of a rank is told: memory in large pages, where the system has them, for all threads from one heap, since
     * that of the process is the only one that grows by whole large pages. A JVM runs {@code main} in a thread that has another, where
     * small pages in many places cost a large network a tenth of its time.
     *
     * @param set what the variable of that name is so far
     */
    public static Map<String, String> pages(Optional<String> set) {
        String users = set.orElse("");
        if (users.contains(HUGE_PAGES)) {
            return Map.of();
        }
        List<String> tunables = new ArrayList<>(users.isBlank() ? List.of() : List.of(users));
        tunables.add(HUGE_PAGES + "=1");
        if (!users.contains(ARENAS)) {
            tunables.add(ARENAS + "=1");
        }
        return Map.of(TUNABLES, String.join(":", tunables));
    }

    /**
     * The launcher that the user names, or {@code mpiexec} of this machine, or of an MPICH that Glia installs where there is none.
     *
     * @param ranks how many
     * @param launcher words of which one holds {@code {np}}, as in {@code srun -n {np}}; none for {@code mpiexec}
     * @param hosts a file in the format of that MPI, for {@code mpiexec}
     * @param more further arguments of the launcher
     * @throws GliaException where the launcher would start another number of ranks, or there is no MPI and none can be installed
     */
    public static RankLauncher of(
            int ranks, List<String> launcher, Optional<Path> hosts, List<String> more, NeuronSearch search) {
        if (ranks < 1) {
            throw new GliaException("%s ranks cannot run; name a number from 1 on".formatted(ranks));
        }
        return launcher.isEmpty()
                ? of(MpiRuntime.find(search), ranks, hosts, more)
                : named(ranks, launcher, hosts, more);
    }

    /** Those of an MPI that is here. */
    static RankLauncher of(MpiRuntime mpi, int ranks, Optional<Path> hosts, List<String> more) {
        List<String> words = new ArrayList<>();
        words.add(mpi.launcher().toString());
        words.addAll(mpi.isOpenMpi() ? List.of("--tag-output") : List.of("-prepend-rank"));
        words.addAll(List.of("-n", String.valueOf(ranks)));
        hosts.ifPresent(file -> words.addAll(List.of(mpi.isOpenMpi() ? "--hostfile" : "-f", file.toString())));
        words.addAll(more);
        Map<String, String> variables = forRanks(mpi.environment());
        // The launcher finds its own helpers there, also where it was called by its path.
        variables.put(
                "PATH",
                mpi.launcher().getParent()
                        + File.pathSeparator
                        + Optional.ofNullable(System.getenv("PATH")).orElse(""));
        return new RankLauncher(words, variables);
    }

    private static RankLauncher named(int ranks, List<String> launcher, Optional<Path> hosts, List<String> more) {
        if (launcher.stream().noneMatch(word -> word.contains(COUNT))) {
            throw new GliaException(
                    "the launcher '%s' does not say where the number of ranks goes; write {np} there, as in 'srun -n {np}'"
                            .formatted(String.join(" ", launcher)));
        }
        if (hosts.isPresent()) {
            throw new GliaException("a file of hosts goes to mpiexec; give it to '%s' among its own arguments"
                    .formatted(launcher.get(0)));
        }
        List<String> words = new ArrayList<>(launcher.stream()
                .map(word -> word.replace(COUNT, String.valueOf(ranks)))
                .toList());
        words.addAll(more);
        return new RankLauncher(
                words,
                forRanks(MpiRuntime.of(launcher.get(0))
                        .map(MpiRuntime::environment)
                        .orElse(Map.of())));
    }

    private static Map<String, String> forRanks(Map<String, String> ofMpi) {
        Map<String, String> variables = new HashMap<>(pages(Optional.ofNullable(System.getenv(TUNABLES))));
        variables.putAll(ofMpi);
        return variables;
    }
}
