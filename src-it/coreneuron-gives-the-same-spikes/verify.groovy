def log = new File(basedir, 'build.log').text

// The first build is for NEURON alone, the second adds the counterpart, the third finds nothing to do.
assert log.contains('library of 2 mods of 2 packages: 0 compiled, 2 reused, also for CoreNEURON, ')
assert log.contains('library up to date (2 mods of 2 packages, also for CoreNEURON), nothing compiled')
assert log.count('[INFO] BUILD SUCCESS') == 3
assert log.readLines().count { it.trim() == 'the same' } == 2
assert new File(basedir, 'target/glia/libcorenrnmech.so').isFile()
