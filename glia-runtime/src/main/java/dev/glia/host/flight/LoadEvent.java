package dev.glia.host.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A mechanism library that is loaded into NEURON. */
@Name("dev.glia.Load")
@Label("Library load")
@Category("Glia")
@Description("A mechanism library is loaded into NEURON")
@StackTrace(false)
public final class LoadEvent extends Event {
    @Label("Library")
    String library;

    @Label("Mechanisms")
    int mechanisms;

    LoadEvent() {
        begin();
    }

    /** Ends it. */
    public void end(String path, int count) {
        library = path;
        mechanisms = count;
        commit();
    }
}
