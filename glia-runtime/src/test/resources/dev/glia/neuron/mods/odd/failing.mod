: Fails where it is told to: 1 in INITIAL, 2 in BREAKPOINT; 3 writes a line; 4 ends the process; 5 holds the model for ever.
NEURON { THREADSAFE  SUFFIX failing  RANGE when  NONSPECIFIC_CURRENT i  GLOBAL shared }
PARAMETER { when = 0  shared = 2.5 (mV) }
ASSIGNED { i (mA/cm2)  v (mV) }
INITIAL {
VERBATIM
    if (when == 1) hoc_execerror("the mod gave up", "in INITIAL");
    if (when == 3) printf("the mod says %g\n", when);
    if (when == 4) exit(5);
    if (when == 5) new neuron::opaque_model_sorted_token(nrn_ensure_model_data_are_sorted_opaque());
ENDVERBATIM
}
BREAKPOINT {
VERBATIM
    if (when == 2) hoc_execerror("the mod gave up", "in BREAKPOINT");
ENDVERBATIM
    i = 0
}
