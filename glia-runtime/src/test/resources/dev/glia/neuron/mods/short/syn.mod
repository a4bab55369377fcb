: A synapse that jumps and stays.
NEURON { POINT_PROCESS glia__lab__MySyn__0 NONSPECIFIC_CURRENT i RANGE g, tau, w GLOBAL most }
PARAMETER { tau = 2 (ms) w[2] (1) most = 7 (uS) }
ASSIGNED { v (mV) i (nA) g (uS) }
INITIAL { g = 0 }
BREAKPOINT { i = g * v }
NET_RECEIVE(weight (uS)) { g = g + weight }
