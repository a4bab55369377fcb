from neuron import h

h.load_file("stdrun.hoc")


class Ball:
    def __init__(self, gid):
        self.gid = gid
        self.soma = h.Section(name="soma", cell=self)
        self.dend = h.Section(name="dend", cell=self)
        self.dend.connect(self.soma)
        self.soma.L = self.soma.diam = 12
        self.dend.L = 200
        self.dend.diam = 1
        self.dend.nseg = 5
        for sec in (self.soma, self.dend):
            sec.Ra = 100
        self.soma.insert("hh")
        self.dend.insert("pas")
        for seg in self.dend:
            seg.pas.g = 1e-3
            seg.pas.e = -65
        self.syn = h.ExpSyn(self.dend(0.5))
        self.syn.tau = 2
        self.detector = h.NetCon(self.soma(0.5)._ref_v, None, sec=self.soma)
        self.spikes = h.Vector()
        self.detector.record(self.spikes)

    def __str__(self):
        return f"ball[{self.gid}]"


ring = [Ball(i) for i in range(10)]
connections = []
for i, cell in enumerate(ring):
    target = ring[(i + 1) % len(ring)].syn
    connection = h.NetCon(cell.soma(0.5)._ref_v, target, sec=cell.soma)
    connection.weight[0] = 0.05
    connection.delay = 5
    connections.append(connection)
stim = h.NetStim()
stim.number = 1
stim.start = 9
kick = h.NetCon(stim, ring[0].syn)
kick.weight[0] = 0.05
kick.delay = 1
h.finitialize(-65)
h.continuerun(100)
for cell in ring:
    print(cell, list(cell.spikes))
