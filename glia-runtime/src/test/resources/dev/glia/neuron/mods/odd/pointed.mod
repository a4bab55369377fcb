: A point process that follows a POINTER.
NEURON { POINT_PROCESS Pointed  POINTER source  NONSPECIFIC_CURRENT i  RANGE g, table }
PARAMETER { g = 0  table[3] }
ASSIGNED { source  i (nA)  v (mV) }
BREAKPOINT { i = g * source }
