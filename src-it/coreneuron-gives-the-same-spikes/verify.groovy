def log = new File(basedir, 'build.log').text

assert log.contains(', also for CoreNEURON, ')
assert log.contains('library up to date (2 mods of 2 packages, also for CoreNEURON), nothing compiled')
assert log.count('[INFO] BUILD SUCCESS') == 2
assert log.readLines().count { it.trim() == 'the same' } == 2
assert new File(basedir, 'target/glia/libcorenrnmech.so').isFile()
