"""What every mechanism of a library does: python3 traces.py LIBRARY, one line a mechanism, `name checksum seconds`.

A cell with the mechanism gets a current and, where the mechanism takes them, spikes; with fixed steps, then with variable
ones. The checksum is over every bit of the voltage and of everything the mechanism computes. The seconds are processor time
of the fixed steps alone. Every mechanism has a process of its own, because one with an unset POINTER ends it.
"""

import hashlib
import os
import struct
import sys
import time

from neuron import h

SEGMENTS = 101
DURATION = 100  # ms


def names(kind):
    types = h.MechanismType(kind)
    name = h.ref("")
    for i in range(int(types.count())):
        types.select(i)
        types.selected(name)
        if name[0].startswith("glia__"):
            yield name[0]


def variables(name, owner):
    """What the mechanism computes: its ASSIGNED and STATE variables."""
    for kind in (2, 3):
        standard = h.MechanismStandard(name, kind)
        variable = h.ref("")
        for i in range(int(standard.count())):
            for index in range(int(standard.name(variable, i))):
                yield owner, variable[0], index


def values(name, point, section):
    for owner, variable, index in variables(name, None):
        if point is None:
            value = getattr(section(0.5), variable, None)
        else:
            value = getattr(point, variable, None)
        try:
            yield value if isinstance(value, float) else value[index]
        except (TypeError, IndexError):
            continue


def model(name, point):
    section = h.Section()
    section.L, section.diam, section.nseg = 200, 2, SEGMENTS
    section.insert("pas")
    clamp = h.IClamp(section(0.5))
    clamp.delay, clamp.dur, clamp.amp = 1, DURATION, 0.3
    if not point:
        section.insert(name)
        return section, None, [clamp]
    processes = [getattr(h, name)(segment) for segment in section]
    stimulus = h.NetStim()
    stimulus.number, stimulus.start, stimulus.interval = 20, 2, 4.7
    connections = []
    for process in processes:
        try:
            connection = h.NetCon(stimulus, process)
        except RuntimeError:
            continue  # It takes no spikes.
        connection.weight[0], connection.delay = 0.01, 1
        connections.append(connection)
    return section, processes[SEGMENTS // 2], [clamp, processes, stimulus, connections]


def trace(name, point):
    section, process, alive = model(name, point)
    checksum = hashlib.sha256()
    seconds = 0
    for variable_step in (0, 1):
        h.cvode_active(variable_step)
        v = h.Vector().record(section(0.5)._ref_v)
        h.finitialize(-65)
        begin = time.process_time()
        h.continuerun(DURATION if not variable_step else DURATION / 10)
        seconds = seconds or time.process_time() - begin
        for value in list(v) + list(values(name, process, section)):
            checksum.update(struct.pack("d", value))
    return "%s %s %.4f" % (name, checksum.hexdigest()[:16], seconds)


def main(library):
    h.load_file("stdrun.hoc")
    h.nrn_load_dll(library)
    for point in (False, True):
        for name in sorted(names(int(point))):
            reader, writer = os.pipe()
            child = os.fork()
            if child == 0:
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
                os.dup2(1, 2)
                try:
                    os.write(writer, trace(name, point).encode())
                finally:
                    os._exit(0)
            os.close(writer)
            with os.fdopen(reader) as answer:
                line = answer.read()
            os.waitpid(child, 0)
            print(line or name + " ended 0", flush=True)


main(sys.argv[1])
