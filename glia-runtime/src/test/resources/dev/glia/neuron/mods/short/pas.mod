: A leak whose short name is that of NEURON's own.
NEURON { SUFFIX glia__lab__pas__0 NONSPECIFIC_CURRENT i RANGE g, e }
PARAMETER { g = .007 (S/cm2) e = -65 (mV) }
ASSIGNED { v (mV) i (mA/cm2) }
BREAKPOINT { i = g * (v - e) }
