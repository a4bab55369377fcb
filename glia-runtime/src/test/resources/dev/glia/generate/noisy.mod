NEURON { SUFFIX Noisy RANGE x RANDOM draw THREADSAFE }
ASSIGNED { x }
INITIAL { x = random_uniform(draw) }
