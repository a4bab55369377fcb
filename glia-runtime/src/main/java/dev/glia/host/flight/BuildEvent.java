package dev.glia.host.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A build of a mechanism library; the wait for its folder is no part of it. */
@Name("dev.glia.Build")
@Label("Library build")
@Category("Glia")
@Description("A mechanism library is brought up to date")
@StackTrace(false)
public final class BuildEvent extends Event {
    @Label("Folder")
    String folder;

    @Label("Mods compiled")
    int compiled;

    @Label("Mods from the cache")
    int reused;

    BuildEvent() {
        begin();
    }

    /** Ends it, with what came of it. */
    public void end(String where, int compiledMods, int reusedMods) {
        folder = where;
        compiled = compiledMods;
        reused = reusedMods;
        commit();
    }
}
