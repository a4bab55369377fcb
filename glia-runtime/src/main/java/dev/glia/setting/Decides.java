package dev.glia.setting;

/** How far the value of a setting reaches into what is built. Each one includes those before it. */
public enum Decides {
    /** The same library is built, or found, whatever the value. */
    NOTHING,
    /** It decides what a build makes beside the library, or whether it succeeds. */
    BUILD,
    /** It decides the library, but not the object of a mod, or that only through something that is in the key itself. */
    LIBRARY,
    /** It decides the object of each mod, so its value is in the keys of objects, too. */
    OBJECTS
}
