"""Python's side of each case: does the work of dev.glia.benchmarks.bridge.Work and prints the nanoseconds, once a line."""
import sys
import time
from itertools import repeat

from neuron import h

BATCH = 300_000
SECTIONS = 3_000
ARRAYS = 5_000
MODELS = 200
WARM_UP = 2_000_000_000


def soma(nseg=1):
    section = h.Section(name="soma")
    section.L = section.diam = 20
    section.nseg = nseg
    section.insert("hh")
    h.finitialize(-65)
    return section


def timed(body):
    def measure():
        begin = time.perf_counter_ns()
        body()
        return time.perf_counter_ns() - begin

    return measure


def get_v():
    section = soma()
    segment = section(0.5)

    def body():
        for _ in repeat(None, BATCH):
            segment.v

    return timed(body)


def set_v():
    section = soma()
    segment = section(0.5)

    def body():
        for _ in repeat(None, BATCH):
            segment.v = -65.0

    return timed(body)


def get_short():
    section = soma()
    segment = section(0.5)

    def body():
        for _ in repeat(None, BATCH):
            segment.hh.gnabar

    return timed(body)


def set_short():
    section = soma()
    segment = section(0.5)

    def body():
        for _ in repeat(None, BATCH):
            segment.hh.gnabar = 0.12

    return timed(body)


def get_held():
    section = soma()
    mechanism = section(0.5).hh

    def body():
        for _ in repeat(None, BATCH):
            mechanism.gnabar

    return timed(body)


def get_full():
    section = soma()
    segment = section(0.5)

    def body():
        for _ in repeat(None, BATCH):
            segment.gnabar_hh

    return timed(body)


def set_new():
    section = soma()
    segment = section(0.5)
    keep.append(h.Section(name="another"))

    def body():
        for _ in repeat(None, BATCH):
            segment.gnabar_hh = 0.12

    return timed(body)


def get_array():
    section = soma(100)

    def body():
        for _ in repeat(None, ARRAYS):
            [segment.v for segment in section]

    return timed(body)


def fill_array():
    section = soma(100)
    values = [0.0] * 100

    def body():
        for _ in repeat(None, ARRAYS):
            values[:] = [segment.v for segment in section]

    return timed(body)


def set_array():
    section = soma(100)
    values = [-65.0] * 100

    def body():
        for _ in repeat(None, ARRAYS):
            for segment, value in zip(section, values):
                segment.v = value

    return timed(body)


def insert():
    def measure():
        sections = [h.Section(name="s%d" % i) for i in range(SECTIONS)]
        begin = time.perf_counter_ns()
        for section in sections:
            section.insert("pas")
        return time.perf_counter_ns() - begin

    return measure


def vector():
    values = h.Vector(1_000_000)

    def body():
        for _ in repeat(None, 5):
            values.to_python()

    return timed(body)


def compartment():
    section = soma()
    stimulus = h.IClamp(section(0.5))
    stimulus.delay, stimulus.dur, stimulus.amp = 5, 1e9, 0.5
    context = h.ParallelContext()
    context.set_maxstep(10)

    def body():
        h.finitialize(-65)
        context.psolve(2000)

    keep.extend([stimulus, section])
    return timed(body)


def tree():
    sections = [h.Section(name="d%d" % i) for i in range(200)]
    for i, section in enumerate(sections):
        section.nseg = 11
        section.L = 100
        section.diam = 2
        section.insert("hh" if i < 20 else "pas")
        if i > 0:
            section.connect(sections[(i - 1) // 2])
    stimulus = h.IClamp(sections[0](0.5))
    stimulus.delay, stimulus.dur, stimulus.amp = 5, 1e9, 2
    context = h.ParallelContext()
    context.set_maxstep(10)

    def body():
        h.finitialize(-65)
        context.psolve(100)

    keep.extend([stimulus, sections])
    return timed(body)


def many_mechanisms():
    def body():
        for _ in repeat(None, MODELS):
            section = h.Section(name="s")
            h.finitialize(-65)
            section.L
            del section

    return timed(body)


keep = []
for library in sys.argv[2:]:
    assert h.nrn_load_dll(library) == 1
measure = globals()[sys.argv[1]]()
begin = time.perf_counter_ns()
while time.perf_counter_ns() - begin < WARM_UP:
    measure()
print("ready", flush=True)
for line in sys.stdin:
    print(measure(), flush=True)
