package dev.glia.neuron.scenario;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in a ring, each exciting the next; the first is kicked once. Arguments: cells, ms, NEURON's threads, and how to
 * run: {@code psolve} or {@code continuerun}. The cells are dealt out to the ranks, if there are several. Prints the gid
 * and the bits of the time of each spike.
 */
public final class Ring {
    private Ring() {}

    public static void main(String[] arguments) {
        Neuron.start(TestNeuron.installation());
        int count = Integer.parseInt(arguments[0]);
        double tstop = Double.parseDouble(arguments[1]);
        HocObject context = Neuron.create("ParallelContext");
        context.call("nthread", Integer.parseInt(arguments[2]));
        List<BallAndStick> cells = cells(count, context);
        connect(cells, count, context);
        context.call("set_maxstep", 10);
        Neuron.finitialize(-65);
        if (arguments[3].equals("psolve")) {
            context.call("psolve", tstop);
        } else {
            Neuron.continuerun(tstop);
        }
        cells.forEach(Ring::print);
    }

    private static List<BallAndStick> cells(int count, HocObject context) {
        List<BallAndStick> cells = new ArrayList<>();
        for (int gid = (int) context.number("id"); gid < count; gid += (int) context.number("nhost")) {
            cells.add(BallAndStick.create(gid, context));
        }
        return cells;
    }

    private static void connect(List<BallAndStick> cells, int count, HocObject context) {
        for (BallAndStick cell : cells) {
            int before = (cell.gid() + count - 1) % count;
            NetCon connection = (NetCon) context.call("gid_connect", before, cell.synapse());
            connection.weight(0.01).delay(5);
            if (cell.gid() == 0) {
                PointProcess stimulus = Neuron.artificialCell("NetStim");
                stimulus.set("number", 1).set("start", 9);
                NetCon.between(stimulus, cell.synapse()).weight(0.04).delay(1);
            }
        }
    }

    private static void print(BallAndStick cell) {
        for (double time : cell.times().toArray()) {
            System.out.println("spike %s %016x".formatted(cell.gid(), Double.doubleToRawLongBits(time)));
        }
    }
}
