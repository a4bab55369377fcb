: The same name as in another library.
NEURON { SUFFIX pointing  RANGE g }
PARAMETER { g = 0 }
