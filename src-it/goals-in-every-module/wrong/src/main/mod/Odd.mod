NEURON { SUFFIX Odd NONSPECIFIC_CURRENT i RANGE g }
PARAMETER {
    g = 0.001 (S/cm2)
    forgotten = 1 (mV)
}
ASSIGNED { v (mV) i (mA/cm2) }
BREAKPOINT { i = g * (v + 65) }
