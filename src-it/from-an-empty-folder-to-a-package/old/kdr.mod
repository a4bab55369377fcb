TITLE Delayed rectifier of the squid's giant axon

COMMENT
A. L. Hodgkin, A. F. Huxley: A quantitative description of membrane current and its application to
conduction and excitation in nerve. J. Physiol. 117 (1952), 500-544, equations 7, 12 and 13.
ENDCOMMENT

NEURON {
    SUFFIX kdr
    USEION k READ ek WRITE ik
    RANGE gbar
    GLOBAL ninf, taun
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (S) = (siemens)
}

PARAMETER {
    gbar = 0.036 (S/cm2)
    q10 = 3
}

ASSIGNED {
    v (mV)
    ek (mV)
    ik (mA/cm2)
    ninf
    taun (ms)
}

STATE { n }

INITIAL {
    rates(v)
    n = ninf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    ik = gbar * n^4 * (v - ek)
}

DERIVATIVE states {
    rates(v)
    n' = (ninf - n) / taun
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    a = 0.1 * linoid((v + 55) / 10)
    b = 0.125 * exp(-(v + 65) / 80)
    taun = 1 / (a + b)
    ninf = a / (a + b)
}

FUNCTION linoid(x) {
    if (fabs(x) < 1e-6) {
        linoid = 1 + x / 2
    } else {
        linoid = x / (1 - exp(-x))
    }
}
