package dev.glia.neuron.walk;

import dev.glia.Glia;
import dev.glia.neuron.Cell;
import dev.glia.neuron.HocVariable;
import dev.glia.neuron.Model;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.SectionList;
import dev.glia.neuron.SpikeTrains;
import dev.glia.neuron.Template;
import dev.glia.neuron.Vector;
import dev.glia.neuron.math.Matrix;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.shape.Morphology;
import dev.glia.neuron.solve.BBSaveState;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import dev.glia.neuron.solve.SaveState;
import java.util.List;
import java.util.Random;

/** What a pool begins with: one of each kind of thing. */
final class Stock {
    private Stock() {}

    /** One of each kind at least is open. */
    static void fill(Pool pool, Random chance) {
        if (pool.any(Section.class, chance)
                        .filter(one -> ((Section) one).isAlive())
                        .isPresent()
                && chance.nextInt(20) > 0) {
            return;
        }
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        Neuron.finitialize(Neuron.V_INIT);
        Cell cell = Neuron.cell("Stocked", "soma");
        PointProcess source = Neuron.artificialCell("NetStim");
        for (Object one : List.of(
                Glia.insert(soma, "pas"),
                Glia.insert(soma.at(0.5), "IClamp"),
                Glia.captureContext(),
                new Morphology(cell, cell.sections()),
                SpikeTrains.of(List.of(cell), "soma", 0.5),
                cell,
                soma,
                soma.at(0.5),
                soma.at(0.5).ref("v"),
                soma.describe(),
                soma.mechanisms(),
                synapse,
                source,
                NetCon.between(source, synapse),
                Vector.of(1, 2, 3),
                new CVode(),
                new ParallelContext(),
                new BBSaveState(),
                new SectionList(),
                new Matrix(2, 2),
                new dev.glia.neuron.math.Random(1, 2, 3),
                Initialisation.last(() -> {}),
                HocVariable.of(1),
                new Model(),
                Neuron.mechanisms(),
                new Template("Vector"))) {
            put(one, pool, chance);
        }
        Neuron.finitialize(Neuron.V_INIT);
        put(new SaveState(), pool, chance);
    }

    /** What has to go for it leaves the model. */
    private static void put(Object one, Pool pool, Random chance) {
        for (Object old : pool.add(one, chance)) {
            if (old instanceof AutoCloseable closeable) {
                ReferenceModel.close(closeable);
            }
        }
    }
}
