NEURON { SUFFIX two USEION cl READ ecl WRITE icl VALENCE 1 RANGE g }
PARAMETER { g = 0.0001 (S/cm2) }
ASSIGNED { v (mV) ecl (mV) icl (mA/cm2) }
BREAKPOINT { icl = g * (v - ecl) }
