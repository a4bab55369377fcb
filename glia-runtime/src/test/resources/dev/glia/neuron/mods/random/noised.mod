: A leak whose reversal potential is drawn at each initialisation.
NEURON {
    SUFFIX noised
    NONSPECIFIC_CURRENT i
    RANGE x, g
    RANDOM rr
}
PARAMETER { g = 0.0001 (S/cm2) }
UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
ASSIGNED { x v (mV) i (mA/cm2) }
INITIAL { x = random_uniform(rr) }
BREAKPOINT { i = g * (v + 65 + 20 * x) }
