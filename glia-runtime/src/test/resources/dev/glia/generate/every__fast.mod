NEURON { SUFFIX Every NONSPECIFIC_CURRENT i RANGE gbar, e }
PARAMETER { gbar = 0.5 (S/cm2) e = -70 (mV) }
ASSIGNED { v (mV) i (mA/cm2) }
BREAKPOINT { i = gbar * (v - e) }
