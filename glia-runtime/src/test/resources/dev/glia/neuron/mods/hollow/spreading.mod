: Its mere presence in a library makes NEURON ask for sorted data while it sets up the structure.
NEURON { SUFFIX spreading RANGE c }
STATE { ca }
ASSIGNED { c diam }
INITIAL { ca = 1 }
BREAKPOINT { SOLVE spread METHOD sparse c = ca }
KINETIC spread {
    COMPARTMENT 1 { ca }
    LONGITUDINAL_DIFFUSION 1 { ca }
    ~ ca << (0)
}
