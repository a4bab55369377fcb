"""The ring of ball-and-stick cells, as dev.glia.neuron.scenario.Ring has it: prints gid and bits of each spike's time."""
import struct
import sys

from neuron import h

CELLS, TSTOP = int(sys.argv[1]), float(sys.argv[2])

pc = h.ParallelContext()


class Cell:
    def __init__(self, gid):
        self.soma = h.Section(name="soma", cell=self)
        self.dend = h.Section(name="dend", cell=self)
        self.dend.connect(self.soma)
        for section in (self.soma, self.dend):
            section.Ra = 100
            section.cm = 1
        self.soma.L = self.soma.diam = 12.6157
        self.dend.L = 200
        self.dend.diam = 1
        self.dend.nseg = 5
        self.soma.insert("hh")
        for segment in self.soma:
            segment.hh.gnabar = 0.12
            segment.hh.gkbar = 0.036
            segment.hh.gl = 0.0003
            segment.hh.el = -54.3
        self.dend.insert("pas")
        for segment in self.dend:
            segment.pas.g = 0.001
            segment.pas.e = -65
        self.synapse = h.ExpSyn(self.dend(0.5))
        self.synapse.tau = 2
        self.detector = h.NetCon(self.soma(0.5)._ref_v, None, sec=self.soma)
        pc.set_gid2node(gid, pc.id())
        pc.cell(gid, self.detector)
        self.times = h.Vector()
        self.detector.record(self.times)


cells = {gid: Cell(gid) for gid in range(int(pc.id()), CELLS, int(pc.nhost()))}
connections = []
for gid, cell in cells.items():
    connection = pc.gid_connect((gid + CELLS - 1) % CELLS, cell.synapse)
    connection.weight[0] = 0.01
    connection.delay = 5
    connections.append(connection)
if 0 in cells:
    stimulus = h.NetStim()
    stimulus.number = 1
    stimulus.start = 9
    kick = h.NetCon(stimulus, cells[0].synapse)
    kick.delay = 1
    kick.weight[0] = 0.04

pc.set_maxstep(10)
h.finitialize(-65)
pc.psolve(TSTOP)
for gid, cell in cells.items():
    for time in cell.times:
        print("spike", gid, struct.pack(">d", time).hex())
