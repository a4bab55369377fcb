NEURON { SUFFIX clash_zzz  RANGE g }
PARAMETER { g = 0 }
