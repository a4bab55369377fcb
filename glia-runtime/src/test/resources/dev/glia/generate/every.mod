TITLE A channel with one of everything */ & <b>

COMMENT
Written for a test. @author nobody, \u0041, 100% */ "quoted"
ENDCOMMENT

NEURON {
    SUFFIX Every
    USEION k READ ek WRITE ik
    NONSPECIFIC_CURRENT leak
    RANGE gbar, in, wait, Gbar, ik, ek, undeclared, w, seen, minf
    GLOBAL q10, steps
    POINTER other
    THREADSAFE
}
UNITS { (S) = (siemens) (mV) = (millivolt) (mA) = (milliamp) }
PARAMETER {
    gbar = 0.005 (S/cm2) <0, 1e9> : the conductance when all are open
    in = 1 (1) <-1, 1>
    wait = 2 (ms)
    Gbar = -3.5e-2 (S/cm2)
    w[3] (mV) : one for each site
    q10 = 3 (1) <1, 10>
    vhalf = -20 (mV)
    celsius (degC)
}
ASSIGNED {
    v (mV)
    ek (mV)
    ik (mA/cm2)
    leak (mA/cm2)
    other
    seen[2] (mV)
    minf (1)
    steps[2] (1)
}
STATE { m FROM 0 TO 1 }
INITIAL {
    seen[0] = v
    seen[1] = 2 * v
    steps[0] = 0
    m = steady(v)
}
BREAKPOINT {
    SOLVE states METHOD cnexp
    ik = gbar * m * (v - ek)
    leak = 0
}
DERIVATIVE states {
    minf = steady(v)
    m' = (minf - m) / wait
}
: of the gate
FUNCTION steady(v (mV)) (1) { : where the gate rests
    steady = 1 / (1 + exp(-(v - vhalf) / 9))
}
FUNCTION scaled(class, x (1)) (S/cm2) {
    scaled = gbar * class * x
}
PROCEDURE reset() {
    m = 0
}
