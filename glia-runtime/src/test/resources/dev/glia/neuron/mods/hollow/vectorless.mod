: Asks for the elements of a Vector that nobody gave it.
NEURON { POINT_PROCESS Vectorless RANGE x }
ASSIGNED { x }
FUNCTION first() {
VERBATIM
    void* none = nullptr;
    _lfirst = vector_vec(none)[0];
ENDVERBATIM
}
