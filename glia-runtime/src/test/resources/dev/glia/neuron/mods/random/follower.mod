: Does nothing; its POINTER is what a model of another kind must not pay for.
NEURON {
    SUFFIX rfollower
    POINTER source
    RANGE y
}
ASSIGNED { source y }
BREAKPOINT { y = source }
