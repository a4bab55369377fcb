: Draws a number at each initialisation and one more in each step.
NEURON {
    POINT_PROCESS Dice
    RANGE x, y
    RANDOM rr
}
ASSIGNED { x y }
INITIAL {
    x = random_uniform(rr)
    y = 0
}
BREAKPOINT { y = random_normal(rr) }
