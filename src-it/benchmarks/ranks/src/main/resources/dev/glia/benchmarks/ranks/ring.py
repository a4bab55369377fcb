"""The same ring as Ring.java."""

import struct
import sys
import time

from neuron import h

h.nrnmpi_init()
h.load_file("stdrun.hoc")

cells = int(sys.argv[1])
context = h.ParallelContext()
kept, synapses = [], {}
for gid in range(int(context.id()), cells, int(context.nhost())):
    soma = h.Section(name=f"soma{gid}")
    soma.L = soma.diam = 12
    soma.insert("hh")
    dend = h.Section(name=f"dend{gid}")
    dend.L, dend.diam, dend.nseg = 200, 1, 21
    dend.insert("pas")
    dend.connect(soma)
    synapse = synapses[gid] = h.ExpSyn(dend(0.5))
    synapse.tau = 2
    context.set_gid2node(gid, int(context.id()))
    watching = h.NetCon(soma(0.5)._ref_v, None, sec=soma)
    context.cell(gid, watching)
    kept += [soma, dend, watching]
for gid, synapse in synapses.items():
    connection = context.gid_connect((gid + cells - 1) % cells, synapse)
    connection.weight[0], connection.delay = 0.05, 5
    kept.append(connection)
if 0 in synapses:
    stimulus = h.NetStim()
    stimulus.number, stimulus.start = 1, 9
    connection = h.NetCon(stimulus, synapses[0])
    connection.weight[0], connection.delay = 0.05, 1
    kept.append(connection)
times, gids = h.Vector(), h.Vector()
context.spike_record(-1, times, gids)
context.set_maxstep(10)
h.finitialize(-65)
processor = time.process_time()
begin = time.perf_counter()
context.psolve(100)
seconds = time.perf_counter() - begin
processor = time.process_time() - processor
said = "".join(f"spike {int(gid)} {struct.pack('>d', t).hex()}\n" for t, gid in zip(times, gids))
said += f"used {processor}\n"
if context.id() == 0:
    said += f"solved {seconds}\n"
sys.stdout.write(said)
sys.stdout.flush()
context.barrier()
h.quit()
