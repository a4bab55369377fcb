package dev.glia.setting;

/** Where a setting holds. */
public enum Reach {
    /** In goals and on the command line. */
    BUILDS,
    /** There and in a launched JVM. A goal that launches one passes the value on as an option of the agent. */
    EVERYWHERE,
    /** In the JVM alone that runs the model. */
    LAUNCHES
}
