package dev.glia.pool;

/** A program with a pool that is at work and is never closed; prints the ids of the workers. */
final class PoolOwner {
    private PoolOwner() {}

    public static void main(String[] arguments) throws Exception {
        Simulations pool = Simulations.ofProcesses(2);
        for (int i = 0; i < 2; i++) {
            System.out.println("worker " + pool.submit(new Simulation.Tidy(i)).get());
        }
        pool.submit(new Simulation.Endless(0));
        pool.submit(new Simulation.Endless(1));
        Thread.sleep(500);
        ProcessHandle.current().children().forEach(child -> System.out.println("child " + child.pid()));
        System.out.println("at work");
        if (arguments.length == 0) {
            Thread.sleep(600_000);
        }
    }
}
