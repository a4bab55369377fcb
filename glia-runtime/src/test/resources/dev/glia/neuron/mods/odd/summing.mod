COMMENT
Adds up the three weights of each event: a synapse that takes another number of them than NEURON's own.
ENDCOMMENT
NEURON {
    POINT_PROCESS Summing
    RANGE sum
}
ASSIGNED { sum }
INITIAL { sum = 0 }
NET_RECEIVE(w, x, y) { sum = sum + w + x + y }
