# What Import3d of the same NEURON makes of a file: name, nseg, L, points, diam, area, parent and place of each section.
import sys

from neuron import h

h.load_file("stdlib.hoc")
h.load_file("import3d.hoc")


class Cell:
    pass


reader = h.Import3d_SWC_read() if sys.argv[1].endswith(".swc") else h.Import3d_Neurolucida3()
reader.input(sys.argv[1])
cell = Cell()
h.Import3d_GUI(reader, 0).instantiate(cell)
for section in h.allsec():
    parent = section.parentseg()
    at = "-" if parent is None else "%s %g" % (parent.sec.name().split(".")[-1], parent.x)
    numbers = [section.L, section(0.5).diam, section(0.5).area()]
    print("section", section.name().split(".")[-1], section.nseg, section.n3d(), *map(repr, numbers), at)
