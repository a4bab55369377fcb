: One of two at the same place, each of which may look at what the other shows.
NEURON { POINT_PROCESS Partner  POINTER other  RANGE shown, seen }
PARAMETER { shown = 0 }
ASSIGNED { other  seen }
INITIAL { seen = other }
BREAKPOINT { seen = other }
