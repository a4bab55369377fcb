"""The same sweep as Rate.java. It runs as scripts do, by h.run(), which asks hoc at every step; or by psolve, the quickest way."""

import multiprocessing
import sys

from neuron import h

h.load_file("stdrun.hoc")
context = h.ParallelContext()
context.set_maxstep(10)


def rate(amplitude):
    soma = h.Section(name="soma")
    soma.L = soma.diam = 20
    soma.insert("hh")
    dend = h.Section(name="dend")
    dend.L, dend.diam, dend.nseg = 400, 2, 21
    dend.insert("hh")
    dend.connect(soma)
    clamp = h.IClamp(soma(0.5))
    clamp.dur, clamp.amp = 1000, amplitude
    spikes = h.Vector()
    counter = h.NetCon(soma(0.5)._ref_v, None, sec=soma)
    counter.threshold = 0
    counter.record(spikes)
    if sys.argv[3] == "run":
        h.tstop = 200
        h.run()
    else:
        h.finitialize(-65)
        context.psolve(200)
    return int(spikes.size())


if __name__ == "__main__":
    processes, tasks = int(sys.argv[1]), int(sys.argv[2])
    with multiprocessing.Pool(processes) as pool:
        print(" ".join(map(str, pool.map(rate, [i / tasks for i in range(tasks)], chunksize=1))))
