: Draws from the generator that all mods share.
NEURON {
    POINT_PROCESS ScopNoise
    RANGE x
}
ASSIGNED { x }
INITIAL { x = scop_random() }
BREAKPOINT { x = x + normrand(0, 1) }
