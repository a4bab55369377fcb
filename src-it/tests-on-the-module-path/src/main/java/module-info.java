/** A model that is a module. */
module lab.app {
    requires dev.glia.runtime;

    exports lab;
}
