: A leak with an array, a GLOBAL and a function, a variant of the other.
NEURON {
    SUFFIX glia__lab__Leaky__strong
    NONSPECIFIC_CURRENT i
    RANGE g, e, w, seen
    GLOBAL q10
}
UNITS { (S) = (siemens) (mV) = (millivolt) (mA) = (milliamp) }
PARAMETER {
    g = .005 (S/cm2)
    e = -65 (mV)
    w[3] (1)
    q10 = 3 (1)
}
ASSIGNED { v (mV) i (mA/cm2) seen[2] (mV) }
INITIAL { seen[0] = v seen[1] = 2*v }
BREAKPOINT { i = g * (v - e) }
FUNCTION twice(x) { twice = 2 * x }
