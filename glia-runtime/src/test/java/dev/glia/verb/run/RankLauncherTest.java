package dev.glia.verb.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import dev.glia.host.neuron.MpiRuntime;
import dev.glia.host.neuron.NeuronSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankLauncherTest {
    private static final NeuronSearch SEARCH = NeuronSearch.fromSystem(line -> {});

    @Test
    void mpich_is_told_the_hosts_and_to_begin_each_line_with_its_rank() {
        MpiRuntime mpich = new MpiRuntime(Path.of("/opt/mpich/bin/mpiexec"), Path.of("/opt/mpich/lib/libmpi.so.12"));
        RankLauncher launcher = RankLauncher.of(mpich, 4, Optional.of(Path.of("hosts")), List.of("-bind-to", "core"));
        assertEquals(
                List.of("/opt/mpich/bin/mpiexec", "-prepend-rank", "-n", "4", "-f", "hosts", "-bind-to", "core"),
                launcher.words());
        assertEquals("/opt/mpich/lib/libmpi.so.12", launcher.variables().get("MPI_LIB_NRN_PATH"));
    }

    @Test
    void open_mpi_has_other_words_for_the_same() {
        MpiRuntime openMpi = new MpiRuntime(Path.of("/usr/bin/mpiexec"), Path.of("/usr/lib/libmpi.so.40"));
        assertEquals(
                List.of("/usr/bin/mpiexec", "--tag-output", "-n", "2", "--hostfile", "hosts"),
                RankLauncher.of(openMpi, 2, Optional.of(Path.of("hosts")), List.of())
                        .words());
    }

    @Test
    void a_launcher_of_the_users_own_is_told_the_number_of_ranks() {
        assertEquals(
                List.of("srun", "-n", "64", "--label"),
                RankLauncher.of(64, List.of("srun", "-n", "{np}"), Optional.empty(), List.of("--label"), SEARCH)
                        .words());
    }

    /** Two ranks had no large page: each Java thread has a heap of its own, which grows by small ones. */
    @Test
    void the_memory_of_a_rank_is_one_heap_of_large_pages_unless_the_user_tunes_either() {
        assertEquals(
                Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1:glibc.malloc.arena_max=1"),
                RankLauncher.pages(Optional.empty()));
        assertEquals(
                Map.of("GLIBC_TUNABLES", "glibc.malloc.arena_max=2:glibc.malloc.hugetlb=1"),
                RankLauncher.pages(Optional.of("glibc.malloc.arena_max=2")));
        assertEquals(Map.of(), RankLauncher.pages(Optional.of("glibc.malloc.hugetlb=0")));
    }

    @Test
    void a_launcher_that_would_start_another_number_of_ranks_is_refused() {
        assertEquals(
                "the launcher 'srun -n 8' does not say where the number of ranks goes; write {np} there, as in 'srun -n {np}'",
                refused(4, List.of("srun", "-n", "8"), Optional.empty()));
    }

    @Test
    void no_ranks_are_refused() {
        assertEquals("0 ranks cannot run; name a number from 1 on", refused(0, List.of(), Optional.empty()));
    }

    @Test
    void a_file_of_hosts_that_would_be_passed_over_is_refused() {
        assertEquals(
                "a file of hosts goes to mpiexec; give it to 'srun' among its own arguments",
                refused(4, List.of("srun", "-n", "{np}"), Optional.of(Path.of("hosts"))));
    }

    private static String refused(int ranks, List<String> launcher, Optional<Path> hosts) {
        return assertThrows(GliaException.class, () -> RankLauncher.of(ranks, launcher, hosts, List.of(), SEARCH))
                .getMessage();
    }
}
