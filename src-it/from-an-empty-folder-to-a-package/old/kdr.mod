TITLE Potassium current
COMMENT
The potassium current of the squid's giant axon, A. L. Hodgkin, A. F. Huxley: A quantitative description of membrane
current and its application to conduction and excitation in nerve. J. Physiol. 117 (1952), 500-544, equations 7, 12
and 13, with the resting potential at -65 mV.
ENDCOMMENT
NEURON { SUFFIX kdr USEION k READ ek WRITE ik RANGE gbar THREADSAFE }
UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
PARAMETER { gbar = 0.036 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) a (/ms) b (/ms) }
STATE { n }
INITIAL { rates(v) n = a / (a + b) }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar * n^4 * (v - ek) }
DERIVATIVE states { rates(v) n' = a * (1 - n) - b * n }
PROCEDURE rates(v (mV)) {
    UNITSOFF
    if (fabs(v + 55) < 1e-6) { a = 0.1 } else { a = 0.01 * (v + 55) / (1 - exp(-(v + 55) / 10)) }
    b = 0.125 * exp(-(v + 65) / 80)
    UNITSON
}
