NEURON { POINT_PROCESS Following RANGE seen POINTER p }
ASSIGNED { seen p }
INITIAL { seen = p }
BREAKPOINT { seen = p }
