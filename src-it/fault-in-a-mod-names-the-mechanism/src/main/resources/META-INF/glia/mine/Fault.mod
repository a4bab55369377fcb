: Writes to where there is no memory, as mistakes in C do.
NEURON {
    SUFFIX Fault
    RANGE place
}
PARAMETER { place = 8 }
ASSIGNED { v (mV) }
INITIAL {
VERBATIM
    *(volatile double*)(long)place = 1;
ENDVERBATIM
}
