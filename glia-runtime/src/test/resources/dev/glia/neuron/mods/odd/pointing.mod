: A density mechanism that follows a POINTER.
NEURON { SUFFIX pointing  POINTER source  NONSPECIFIC_CURRENT i  RANGE g }
PARAMETER { g = 0 }
ASSIGNED { source  i (mA/cm2)  v (mV) }
BREAKPOINT { i = g * source }
