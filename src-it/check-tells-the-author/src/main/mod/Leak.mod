NEURON {
  SUFFIX leak
  NONSPECIFIC_CURRENT i
  RANGE g, e
  THREADSAFE
}
UNITS {
  (mV) = (millivolt)
  (mA) = (milliamp)
  (S) = (siemens)
}
PARAMETER {
  g = 0.0003 (S/cm2)
  e = -65 (mV)
  forgotten = 1
}
ASSIGNED { v (mV) i (mA/cm2) }
BREAKPOINT { i = g * (v - e) }
