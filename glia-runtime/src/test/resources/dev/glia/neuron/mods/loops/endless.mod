: Does not come back from C where it is told so.
NEURON { THREADSAFE SUFFIX endless RANGE loops, seen }
PARAMETER { loops = 0 }
ASSIGNED { v (mV) seen }
INITIAL {
VERBATIM
    for (volatile double rounds = 0; loops != 0; rounds = rounds + 1) {
    }
ENDVERBATIM
    seen = v
}
