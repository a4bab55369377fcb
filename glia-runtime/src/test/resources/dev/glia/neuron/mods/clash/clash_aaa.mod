NEURON { SUFFIX clash_aaa  RANGE g }
PARAMETER { g = 0 }
