TITLE Low-threshold potassium current (Kv1) of bushy cells, highly active

COMMENT
Written for this repository from the published equations:

  Rothman JS, Manis PB (2003) The roles potassium currents play in regulating
  the electrical activity of ventral cochlear nucleus neurons.
  J Neurophysiol 89:3097-3113, doi:10.1152/jn.00127.2002

  I_LT = g w^4 z (V - E_K)
  w_inf = (1 + exp(-(V - shift + 48)/6))^(-1/4)
  z_inf = (1 - 0.5) / (1 + exp((V + 71)/10)) + 0.5
  tau_w = 100 / (6 exp((V + 60)/6) + 16 exp(-(V + 60)/45)) + 1.5
  tau_z = 1000 / (exp((V + 60)/20) + exp(-(V + 60)/8)) + 50

The time constants are those at 22 degC; they scale with a Q10 of 3.

This variant, high_activity, is the one for cells that hardly express the
subunit: a quarter of the conductance, and activation 10 mV more depolarised.
Both changes are this package's own and stand in the PARAMETER block.
ENDCOMMENT

NEURON {
    SUFFIX Kv1
    USEION k READ ek WRITE ik
    RANGE gbar, g, shift
    THREADSAFE
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (S) = (siemens)
}

PARAMETER {
    gbar = 0.001 (S/cm2)
    shift = 10 (mV)
    zeta = 0.5 (1)
}

ASSIGNED {
    v (mV)
    celsius (degC)
    ek (mV)
    ik (mA/cm2)
    g (S/cm2)
    winf (1)
    zinf (1)
    tauw (ms)
    tauz (ms)
}

STATE { w z }

INITIAL {
    rates(v)
    w = winf
    z = zinf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    g = gbar * w^4 * z
    ik = g * (v - ek)
}

DERIVATIVE states {
    rates(v)
    w' = (winf - w) / tauw
    z' = (zinf - z) / tauz
}

PROCEDURE rates(v (mV)) {
    LOCAL qt
    UNITSOFF
    qt = 3^((celsius - 22) / 10)
    winf = (1 + exp(-(v - shift + 48) / 6))^(-0.25)
    zinf = (1 - zeta) / (1 + exp((v + 71) / 10)) + zeta
    tauw = (100 / (6 * exp((v + 60) / 6) + 16 * exp(-(v + 60) / 45)) + 1.5) / qt
    tauz = (1000 / (exp((v + 60) / 20) + exp(-(v + 60) / 8)) + 50) / qt
    UNITSON
}
