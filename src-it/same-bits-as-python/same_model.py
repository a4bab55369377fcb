"""The model of it.SameModel in Python: prints every sample of v and cai as the bits of a double."""
import struct
import sys

from neuron import h

library, output = sys.argv[1:]
assert h.nrn_load_dll(library) == 1
h.load_file("stdrun.hoc")

soma = h.Section(name="soma")
soma.L = soma.diam = 20
soma.Ra = 100
for mechanism in sys.stdin.read().split():
    soma.insert(mechanism)
soma.ena = 60
soma.ek = -88
clamp = h.IClamp(soma(0.5))
clamp.delay, clamp.dur, clamp.amp = 20, 150, 0.3
v = h.Vector().record(soma(0.5)._ref_v)
cai = h.Vector().record(soma(0.5)._ref_cai)
h.celsius = 32
h.dt = 0.025
h.finitialize(-65)
h.continuerun(200)

with open(output, "w") as file:
    for trace in (v, cai):
        for sample in trace:
            file.write(struct.pack(">d", sample).hex() + "\n")
