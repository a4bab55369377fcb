package dev.glia.sweep.slurm;

import dev.glia.sweep.Place;
import dev.glia.sweep.SweepProgram;

/** A sweep whose rows SLURM's jobs compute, as a program of its own in a JVM with the user's class path. */
public final class SlurmProgram {
    private SlurmProgram() {}

    /** @param words those of {@link dev.glia.sweep.SweepRequest#words} */
    public static void main(String[] words) throws InterruptedException {
        SweepProgram.run(words, request -> SlurmJobs.of(request, (Place.Slurm) request.place()));
    }
}
