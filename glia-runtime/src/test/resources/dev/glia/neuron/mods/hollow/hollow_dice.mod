: A generator that VERBATIM keeps in a POINTER.
NEURON { POINT_PROCESS HollowDice RANGE x POINTER rng }
ASSIGNED { x rng }
INITIAL { x = 0 }
PROCEDURE use_random() {
VERBATIM
    _p_rng = ifarg(1) ? (void*) nrn_random_arg(1) : nullptr;
ENDVERBATIM
}
