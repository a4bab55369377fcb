def log = new File(basedir, 'build.log').text

assert log.contains('library of 2 mods of 2 packages')
