TITLE A mod that NEURON 9 refuses
NEURON { SUFFIX Kold USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
BREAKPOINT {
    ik = gbar * missing * (v - ek)
}
