NEURON { ARTIFICIAL_CELL Tick RANGE interval }
PARAMETER { interval = 1 (ms) <0.1, 1e9> }
INITIAL { net_send(interval, 1) }
NET_RECEIVE(w) { if (flag == 1) { net_event(t) net_send(interval, 1) } }
