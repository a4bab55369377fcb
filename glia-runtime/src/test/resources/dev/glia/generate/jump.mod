: A synapse that jumps and decays.
NEURON { POINT_PROCESS Jump NONSPECIFIC_CURRENT i RANGE tau, e GLOBAL most }
PARAMETER { tau = 2 (ms) <1e-9, 1e9> e = 0 (mV) most = 7 (uS) }
ASSIGNED { v (mV) i (nA) }
STATE { g (uS) }
INITIAL { g = 0 }
BREAKPOINT { SOLVE decay METHOD cnexp i = g * (v - e) }
DERIVATIVE decay { g' = -g / tau }
FUNCTION twice(x) { twice = 2 * x }
NET_RECEIVE(weight (uS)) { g = g + weight }
