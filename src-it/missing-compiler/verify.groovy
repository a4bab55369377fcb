def log = new File(basedir, 'build.log').text

assert log.contains('no-such-compiler')
assert log.contains('glia.cxx')
