: An artificial cell that fires at the times of a Vector.
NEURON { THREADSAFE  ARTIFICIAL_CELL Player  BBCOREPOINTER times }
ASSIGNED { times  next  due (ms) }
INITIAL {
    next = 0
    find()
    if (due >= t) { net_send(due - t, 1) }
}
NET_RECEIVE(w) {
    if (flag == 1) {
        net_event(t)
        find()
        if (due >= t) { net_send(due - t, 1) }
    }
}
: The next of the times that is still to come; before now when there is none.
PROCEDURE find() {
    due = -1
VERBATIM
    auto* held = static_cast<IvocVect*>(_p_times);
    while (held != nullptr && next < vector_capacity(held) && due < t) {
        due = vector_vec(held)[static_cast<int>(next)];
        next = next + 1;
    }
ENDVERBATIM
}
PROCEDURE play() {
VERBATIM
    _p_times = ifarg(1) ? vector_arg(1) : nullptr;
ENDVERBATIM
}
VERBATIM
static void bbcore_write(double*, int*, int*, int*, _threadargsproto_) {}
static void bbcore_read(double*, int*, int*, int*, _threadargsproto_) {}
ENDVERBATIM
