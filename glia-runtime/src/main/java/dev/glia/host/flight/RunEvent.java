package dev.glia.host.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A run of the model. */
@Name("dev.glia.Run")
@Label("Simulation run")
@Category("Glia")
@Description("NEURON advances the model; the wait for NEURON is part of it")
@StackTrace(false)
public final class RunEvent extends Event {
    @Label("From")
    @Description("Model time in ms")
    double from;

    @Label("To")
    @Description("Model time in ms; NaN where the run did not come to its end")
    double to;

    RunEvent() {
        begin();
    }

    /** Ends it; both times are of the model, in ms. */
    public void end(double begun, double ended) {
        from = begun;
        to = ended;
        commit();
    }
}
