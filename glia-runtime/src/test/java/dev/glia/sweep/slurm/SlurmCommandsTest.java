package dev.glia.sweep.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlurmCommandsTest {
    @Test
    void what_the_user_says_of_jobs_stands_before_what_they_must_be() {
        List<String> words = new SlurmCommands(List.of("--partition=short", "--output=mine"))
                .submitting("glia-a1", Path.of("/lab/100% sure"), 20);
        assertEquals(
                List.of(
                        "sbatch",
                        "--partition=short",
                        "--output=mine",
                        "--parsable",
                        "--job-name=glia-a1",
                        "--array=0-19",
                        "--output=/lab/100%% sure/output-%a.txt",
                        "--open-mode=append",
                        "/lab/100% sure/job.sh"),
                words);
    }

    @Test
    void of_a_job_that_SLURM_started_again_the_start_that_is_not_over_counts() {
        Map<Integer, JobQueue.Job> jobs = SlurmCommands.read("""
                0|COMPLETED|17|None
                1|NODE_FAIL|17|None
                1|PENDING|17|Resources
                12|RUNNING|17|None
                13|CANCELLED|17|None
                N/A|RUNNING|18|None
                """);
        assertEquals(4, jobs.size());
        assertTrue(jobs.get(0).state().isOver());
        assertTrue(jobs.get(1).state().isWaiting());
        assertEquals("17_12", jobs.get(12).id());
        assertFalse(jobs.get(12).state().isOver());
        assertTrue(jobs.get(13).state().isOver());
    }

    @Test
    void why_nothing_moves_is_told_and_nothing_while_something_does() {
        assertEquals("", Waiting.sentence(SlurmCommands.read("0|RUNNING|17|None\n1|PENDING|17|Resources")));
        assertEquals("", Waiting.sentence(SlurmCommands.read("0|COMPLETED|17|None")));
        assertEquals(
                "jobs wait in SLURM's queue, 17_1 for example, and none runs: PartitionDown",
                Waiting.sentence(SlurmCommands.read("0|COMPLETED|17|None\n1|PENDING|17|PartitionDown")));
    }
}
