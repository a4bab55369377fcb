: Takes over, when the model is initialised and at each step, what its POINTER points to.
NEURON { SUFFIX follow  POINTER leader  RANGE seen, table }
PARAMETER { table[2] }
ASSIGNED { leader  seen }
INITIAL { seen = leader }
BREAKPOINT { seen = leader }
