TITLE Leak current
COMMENT
Ohmic leak, i = g (v - e), as in A. L. Hodgkin, A. F. Huxley: A quantitative description of membrane current
and its application to conduction and excitation in nerve. J. Physiol. 117 (1952), 500-544, equation 3.
ENDCOMMENT
NEURON { SUFFIX leak_of_another_name NONSPECIFIC_CURRENT i RANGE g, e }
PARAMETER { g = 0.00003 (S/cm2) e = -70 (mV) }
ASSIGNED { v (mV) i (mA/cm2) }
BREAKPOINT { i = g * (v - e) }
