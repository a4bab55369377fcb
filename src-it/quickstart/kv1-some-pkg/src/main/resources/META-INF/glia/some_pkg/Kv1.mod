TITLE Potassium current of Kv1.1 subunits

COMMENT
Written for this repository from the published equations:

  Akemann W, Lundby A, Mutoh H, Knopfel T (2009) Effect of voltage sensitive
  fluorescent proteins on neuronal excitability.
  Biophys J 96:3959-3976, doi:10.1016/j.bpj.2009.02.046

  I_K = g n^4 (V - E_K)
  alpha_n = 0.12889 exp((V + 45)/33.90877)   (1/ms)
  beta_n = 0.12889 exp(-(V + 45)/12.42101)   (1/ms)

The rates are those at 22 degC; they scale with a Q10 of 2.7. The gating
current of the paper is left out.
ENDCOMMENT

NEURON {
    SUFFIX Kv1
    USEION k READ ek WRITE ik
    RANGE gbar, g
    THREADSAFE
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (S) = (siemens)
}

PARAMETER {
    gbar = 0.004 (S/cm2)
}

ASSIGNED {
    v (mV)
    celsius (degC)
    ek (mV)
    ik (mA/cm2)
    g (S/cm2)
    ninf (1)
    taun (ms)
}

STATE { n }

INITIAL {
    rates(v)
    n = ninf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    g = gbar * n^4
    ik = g * (v - ek)
}

DERIVATIVE states {
    rates(v)
    n' = (ninf - n) / taun
}

PROCEDURE rates(v (mV)) {
    LOCAL alpha, beta
    UNITSOFF
    alpha = 0.12889 * exp((v + 45) / 33.90877)
    beta = 0.12889 * exp(-(v + 45) / 12.42101)
    ninf = alpha / (alpha + beta)
    taun = 1 / (2.7^((celsius - 22) / 10) * (alpha + beta))
    UNITSON
}
